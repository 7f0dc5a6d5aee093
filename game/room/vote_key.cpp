#include "room/vote_key.hpp"

#include <tuple>

#include "room/focus.hpp"
#include "rules/rules.hpp"

namespace kenes::room {

using namespace rules;

namespace {

int order_of(MotionKind kind) {
  if (kind == MotionKind::report) return 2;
  return kind == MotionKind::recommendation ? 1 : 0;
}

/// Smaller comes first.
auto rank_of(const Script& script, const Hearing& hearing, const OpenVote& vote, MotionId read_last,
             const Focus& focus) {
  const Motion& motion = hearing.motions[vote.motion];
  const bool draft = motion.kind == MotionKind::recommendation;
  const bool in_focus = draft && !focus.is_none() && motion.subject == focus.recommendation.raw;
  // By secret ballot a report is put only where that was decided.
  const bool decided = motion.kind == MotionKind::report && vote.method == Method::secret;
  const bool usual = vote.method == script.rulebook.votes[static_cast<std::size_t>(motion.kind)].usual;
  return std::tuple(order_of(motion.kind), vote.motion != read_last, !in_focus, vote.motion.index(), !decided,
                    !usual);
}

}  // namespace

std::optional<OpenVote> vote_to_open(const Script& script, const Hearing& hearing, MotionId read_last,
                                     const Focus& focus) {
  std::optional<OpenVote> best;
  for (const Move& move : legal_moves(script, hearing, hearing.presiding)) {
    const auto* vote = std::get_if<OpenVote>(&move);
    if (vote == nullptr || strays_from_one_vote(script, hearing, focus, move)) continue;
    if (!best ||
        rank_of(script, hearing, *vote, read_last, focus) < rank_of(script, hearing, *best, read_last, focus))
      best = *vote;
  }
  return best;
}

OrderRefused why_no_vote(const Script& script, const Hearing& hearing) {
  if (OrderRefused owed = owed_move(script, hearing); !owed.key.empty()) return owed;
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const MotionId at(i);
    const Motion& motion = hearing.motions[at];
    if (motion.kind != MotionKind::recommendation || motion.state != MotionState::draft) continue;
    const Method usual = script.rulebook.votes[static_cast<std::size_t>(motion.kind)].usual;
    const auto refused = check(script, hearing, {hearing.presiding, OpenVote{at, usual}});
    if (!refused) continue;
    if (refused->code == RefusalCode::blanks_left) return {"room.refused.blanks_left", motion.proposer, at};
    if (refused->code == RefusalCode::text_not_read) return {"room.refused.to_be_read", script.secretary, at};
    return {"refusal." + std::string(name_of(refused->code)), {}, {}};
  }
  return {"room.refused.nothing_to_vote_on", {}, {}};
}

}  // namespace kenes::room
