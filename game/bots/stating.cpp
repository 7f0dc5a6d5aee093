// What is said about an issue in the debate: which one, and whether for the report or against it.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::AnswerKind;
using rules::IssueId;
using rules::Progress;
using rules::Stance;

constexpr int kFirm = 10;  // A position from which one speaks for or against.

/// Whether this person came with the claim in mind: from their own work, or because a goal names it. Goals
/// that count claims of any kind pull at the state of all of them alike, and so say nothing here.
bool concerns(Thinking& t, ClaimId id) {
  if (t.me().knows.has(id)) return true;
  const ClaimWish& wish = t.wishes().claim[id.index()];
  return wish.asked != 0 || wish.recorded != 0 || wish.answered != decltype(wish.answered){};
}

/// What came of a claim, as a reason to be content or not.
int outcome_of(const Thinking& t, ClaimId id) {
  const rules::ClaimView& claim = t.view.claims[id.index()];
  if (claim.answer == AnswerKind::deflect) return -25;
  switch (claim.progress) {
    case Progress::confirmed:
      return 15;
    case Progress::explained:
      return 5;
    case Progress::committed:
      return t.view.concrete.has(id) ? 10 : -15;
    case Progress::contradicted:
      return t.view.conceded.has(id) ? -15 : -30;
    default:
      return 0;
  }
}

bool answers_for(const Thinking& t, IssueId issue) {
  return std::any_of(t.script.claims.begin(), t.script.claims.end(), [&](const rules::Claim& claim) {
    return claim.issue == issue && claim.answers == t.view.seat;
  });
}

/// One's stand, in which all that was shown counts already; beyond it what came of the claims one came for.
/// Who wants something changed is not content before it is.
int position_on(Thinking& t, IssueId issue) {
  int points = t.view.mind[issue.index()] / 2;
  for (std::size_t i = 0; i < t.script.claims.size(); ++i) {
    if (t.script.claims[i].issue == issue && concerns(t, ClaimId(i))) points += outcome_of(t, ClaimId(i));
  }
  if (answers_for(t, issue)) return points;
  for (const RecommendationId id : t.me().wants - t.view.adopted) {
    if (t.script.recommendations[id.index()].issue == issue) points -= 8;
  }
  return points;
}

/// How much the person came here for this issue.
int concern_for(Thinking& t, IssueId issue) {
  int points = 0;
  for (std::size_t i = 0; i < t.script.claims.size(); ++i) {
    if (t.script.claims[i].issue == issue && concerns(t, ClaimId(i))) points += 12;
  }
  for (std::size_t i = 0; i < t.script.recommendations.size(); ++i) {
    if (t.script.recommendations[i].issue != issue) continue;
    const RecommendationId id(i);
    if (t.me().wants.has(id) || t.me().dreads.has(id)) points += 12;
    if (t.wishes().recommendation[i].adopted != 0) points += 4;
  }
  return std::min(points, 36);
}

/// Nobody's view holds what the last speaker spoke of. But all know how many have spoken: as if by a silent
/// understanding the issues take turns, so that two speakers in a row seldom take the same.
int turn_of(const Thinking& t, IssueId issue) {
  const std::size_t place = t.view.heard.size() + t.view.phase_from_s;
  const std::size_t issues = t.script.issue_count;
  if (issue.index() == place % issues) return 16;
  return issue.index() == (place + issues - 1) % issues ? -8 : 0;
}

Stance stance_on(Thinking& t, IssueId issue, int position) {
  if (position > kFirm) return Stance::support;
  // The warm need more before they speak against anybody, the bold less; who answers for the matter never
  // does.
  const int against = std::max(kFirm / 2, kFirm + 2 * (t.temper().warmth - t.temper().boldness));
  return position < -against && !answers_for(t, issue) ? Stance::oppose : Stance::conciliate;
}

}  // namespace

std::optional<Move> state(Thinking& t) {
  return t.best<rules::Speak>([&](const rules::Speak& m) {
    const int position = position_on(t, m.issue);
    if (m.stance != stance_on(t, m.issue, position)) return 0;
    const int firmness = std::min(std::abs(position), 40) / 2;
    const int points = concern_for(t, m.issue) + firmness + turn_of(t, m.issue);
    return 20 + points + static_cast<int>(t.rng.below(12));
  });
}

}  // namespace kenes::bots::detail
