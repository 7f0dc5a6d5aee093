// Why some voted against, in their own words, when the result is out: an explanation of vote. Those who gave
// no reason with their ballot say nothing, and in a secret vote nobody does.

#include <algorithm>
#include <optional>

#include "records/story_parts.hpp"

namespace kenes::records::detail {
namespace {

using namespace rules;

constexpr std::size_t kMostHeard = 3;  // So many explain themselves; what was said is not said again.

/// The first claim a reason can point to; none where there is no such any more.
ClaimId claim_meant(const Teller& t, ClaimSet among, Objection why) {
  for (const ClaimId claim : among) {
    const Progress reached = t.step.before.claims[claim].reached();
    const bool fits = why == Objection::untested    ? reached < Progress::tested
                      : why == Objection::confirmed ? reached == Progress::confirmed
                                                    : reached == Progress::contradicted;
    if (fits) return claim;
  }
  return {};
}

/// What a recommendation is about; of the report all that is in it.
ClaimSet claims_of(const Teller& t, const Motion& motion) {
  const RecommendationId id = recommendation_of(t.step.before, motion);
  return id.is_none() ? ClaimSet::first(t.voice.script.claims.size())
                      : t.voice.script.recommendations[id.index()].about;
}

/// The issue of a recommendation; on the report the one the speaker thinks worst of.
IssueId issue_meant(const Teller& t, SeatId by, const Motion& motion) {
  const Script& script = t.voice.script;
  const IssueId issue = issue_of(script, t.step.before, motion);
  if (!issue.is_none()) return issue;
  const std::uint8_t mind = script.seats[by.index()].mind;
  if (mind >= kMaxMinds || script.issue_count == 0) return {};
  const auto& minds = t.step.before.minds;
  const auto worst =
      std::min_element(minds.begin(), minds.begin() + static_cast<std::ptrdiff_t>(script.issue_count),
                       [mind](const auto& one, const auto& other) { return one[mind] < other[mind]; });
  return IssueId(static_cast<std::size_t>(worst - minds.begin()));
}

/// What the sentence names; nothing when what it would name is no longer so.
std::optional<text::Args> args_of(const Teller& t, SeatId by, Objection why, const Motion& motion) {
  switch (why) {
    case Objection::untested:
    case Objection::confirmed:
    case Objection::disproved: {
      const ClaimId claim = claim_meant(t, claims_of(t, motion), why);
      if (claim.is_none()) return std::nullopt;
      return text::Args{{"claim", t.voice.quoted_claim(claim)}};
    }
    case Objection::stand: {
      const IssueId issue = issue_meant(t, by, motion);
      if (issue.is_none()) return std::nullopt;
      return text::Args{{"issue", t.voice.issue(issue)}};
    }
    default:
      return text::Args{};
  }
}

/// A view of the matter is another one of the report than of a recommendation that would improve on it.
std::string key_of(Objection why, const Motion& motion) {
  const bool of_report = why == Objection::stand && motion.kind == MotionKind::report;
  return "say.against." + std::string(of_report ? "stand_report" : name_of(why));
}

}  // namespace

void tell_objections(Teller& t) {
  const Vote& vote = t.step.after.vote;
  if (vote.method == Method::secret) return;
  const Motion& motion = t.step.before.motions[vote.motion];
  std::array<bool, kNames<Objection>.size()> said{};
  std::size_t heard = 0;
  for (const SeatId seat : vote.voted) {
    const Objection why = vote.why[seat.index()];
    if (why == Objection::none || said[static_cast<std::size_t>(why)] || heard == kMostHeard) continue;
    const auto args = args_of(t, seat, why, motion);
    if (!args) continue;
    said[static_cast<std::size_t>(why)] = true;
    ++heard;
    t.speech(seat, t.wording_of(key_of(why, motion), votes_so_far(t.step.before), *args));
  }
}

}  // namespace kenes::records::detail
