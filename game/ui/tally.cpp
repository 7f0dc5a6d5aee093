#include "ui/tally.hpp"

namespace kenes::ui {
namespace {

using namespace rules;

RecommendationId recommendation_in(const SeatView& view, const Motion& motion) {
  if (motion.kind == MotionKind::recommendation) return RecommendationId(motion.subject);
  if (motion.kind != MotionKind::amendment) return {};
  return RecommendationId(view.motions[motion.subject].subject);
}

std::uint16_t sum(std::size_t ballots, unsigned box, unsigned hall) {
  return static_cast<std::uint16_t>(ballots + box + hall);
}

}  // namespace

SeatSet voters_on(const Script& script, const SeatView& view, const Motion& motion) {
  const SeatSet here = view.present & script.voters;
  const RecommendationId id = recommendation_in(view, motion);
  if (id.is_none() || !script.rulebook.interest_bars_vote) return here;
  return here - view.declared[script.recommendations[id.index()].issue.index()];
}

Counts counts_seen(const Script& script, const SeatView& view) {
  Counts counts;
  const SeatSet here = view.present & script.voters;
  counts.all_members = script.members;
  counts.entitled = script.entitled;
  counts.present =
      static_cast<std::uint16_t>(here.size() + (script.rulebook.gathering ? script.residents : 0U));
  const Vote& vote = view.vote;
  if (vote.stage == VoteStage::none) return counts;
  const SeatSet eligible = voters_on(script, view, view.motions[vote.motion.index()]);
  counts.recused = static_cast<std::uint16_t>((here - eligible).size());
  if (vote.stage != VoteStage::published) return counts;
  std::array<std::size_t, kNames<Ballot>.size()> cast{};
  for (const SeatId seat : vote.voted) ++cast[static_cast<std::size_t>(vote.ballot_of(seat))];
  counts.in_favour = sum(cast[1], vote.box_in_favour, vote.hall_in_favour);
  counts.against = sum(cast[2], vote.box_against, vote.hall_against);
  counts.abstain = sum(cast[3], vote.box_abstain, vote.hall_abstain);
  counts.casting = vote.casting;
  return counts;
}

Verdict verdict_seen(const Script& script, const SeatView& view) {
  KENES_EXPECT(view.vote.stage != VoteStage::none);
  const auto kind = static_cast<std::size_t>(view.motions[view.vote.motion.index()].kind);
  return decide(script.rulebook.votes[kind], script.rulebook.quorum, counts_seen(script, view));
}

}  // namespace kenes::ui
