// How bots' stands move: the model of Friedkin and Johnsen (1990, J. Math. Sociology 15:193–206) in whole
// numbers,
//
//   x(t+1) = Λ W x(t) + (I − Λ) x(0),
//
// where x(0) is the stand the scenario gives a seat and λ its `listens` in tenths. W is row-stochastic and
// the same for everybody: half of it rests on what has been shown (a node of its own whose value is the
// weighted state of the issue's claims), three tenths on one's own stand, two tenths on the mean of those
// present. Nobody is moved by how much is said, only by a claim's change of state, and nobody forgets where
// they began. People's positions are their own: this never touches them.

#include "rules/turn.hpp"

namespace kenes::rules::detail {
namespace {

constexpr int kOnEvidence = 5;
constexpr int kOnSelf = 3;
constexpr int kOnOthers = 2;

/// What the state of a claim says about the report, −100 … 100.
int signal_of(const ClaimState& claim, bool concrete) {
  switch (claim.reached()) {
    case Progress::confirmed:
      return 100;
    case Progress::committed:
      return concrete ? 60 : 30;  // A promise without a doer and a date is half a promise.
    case Progress::explained:
      return 50;
    case Progress::contradicted:
      return -100;
    default:
      return 0;
  }
}

/// The weighted mean over the claims of an issue that have been taken up; 0 when none has.
int shown_on(const Script& script, const Hearing& hearing, IssueId issue) {
  int sum = 0;
  int weights = 0;
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    const ClaimState& claim = hearing.claims.items[i];
    if (script.claims[i].issue != issue || claim.reached() < Progress::tested) continue;
    sum += script.claims[i].weight * signal_of(claim, hearing.concrete.has(ClaimId(i)));
    weights += script.claims[i].weight;
  }
  return weights == 0 ? 0 : sum / weights;
}

int mean_of(const Script& script, const std::array<std::int8_t, kMaxMinds>& minds) {
  int sum = 0;
  int count = 0;
  for (const Seat& seat : script.seats) {
    if (seat.mind >= kMaxMinds) continue;
    sum += minds[seat.mind];
    ++count;
  }
  return count == 0 ? 0 : sum / count;
}

}  // namespace

void update_minds(const Script& script, Hearing& hearing, IssueId issue) {
  const int shown = shown_on(script, hearing, issue);
  const auto before = hearing.minds[issue.index()];
  const int mean = mean_of(script, before);
  for (const Seat& seat : script.seats) {
    if (seat.mind >= kMaxMinds) continue;
    const int pulled = (kOnEvidence * shown + kOnSelf * before[seat.mind] + kOnOthers * mean) / 10;
    const std::int8_t start = seat.attitudes[issue.index()];
    const int after = (seat.listens * pulled + (10 - seat.listens) * start) / 10;
    hearing.minds[issue.index()][seat.mind] = static_cast<std::int8_t>(after);
  }
}

}  // namespace kenes::rules::detail
