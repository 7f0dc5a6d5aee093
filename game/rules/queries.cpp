// What can be asked of a hearing without changing it.

#include <algorithm>

#include "rules/rules.hpp"

namespace kenes::rules {

PhaseKind phase_of(const Script& script, const Hearing& hearing) {
  const PhaseRule* rule = phase_rule_of(script, hearing);
  return rule == nullptr ? PhaseKind::closed : rule->kind;
}

const PhaseRule* phase_rule_of(const Script& script, const Hearing& hearing) {
  return hearing.phase < script.rulebook.phases.size() ? &script.rulebook.phases[hearing.phase] : nullptr;
}

bool is_over(const Script& script, const Hearing& hearing) {
  return hearing.phase >= script.rulebook.phases.size();
}

Counts counts_now(const Script& script, const Hearing& hearing) {
  Counts counts;
  const SeatSet here = hearing.present & script.voters;
  const bool gathering = script.rulebook.gathering;
  counts.all_members = script.members;
  counts.entitled = script.entitled;
  counts.present = static_cast<std::uint16_t>(here.size() + (gathering ? script.residents : 0U));
  const Vote& vote = hearing.vote;
  if (vote.stage == VoteStage::none) return counts;
  const Motion& motion = hearing.motions[vote.motion];
  counts.recused = static_cast<std::uint16_t>((here - eligible_voters(script, hearing, motion)).size());
  if (vote.stage == VoteStage::open) return counts;

  for (SeatId seat : vote.voted) {
    const Ballot ballot = vote.ballot_of(seat);
    counts.in_favour = static_cast<std::uint16_t>(counts.in_favour + (ballot == Ballot::in_favour ? 1 : 0));
    counts.against = static_cast<std::uint16_t>(counts.against + (ballot == Ballot::against ? 1 : 0));
    counts.abstain = static_cast<std::uint16_t>(counts.abstain + (ballot == Ballot::abstain ? 1 : 0));
  }
  counts.in_favour = static_cast<std::uint16_t>(counts.in_favour + vote.box_in_favour + vote.hall_in_favour);
  counts.against = static_cast<std::uint16_t>(counts.against + vote.box_against + vote.hall_against);
  counts.abstain = static_cast<std::uint16_t>(counts.abstain + vote.box_abstain + vote.hall_abstain);
  counts.casting = vote.casting;
  return counts;
}

Verdict verdict_of(const Script& script, const Hearing& hearing) {
  KENES_EXPECT(hearing.vote.stage >= VoteStage::closed);
  const MotionKind kind = hearing.motions[hearing.vote.motion].kind;
  const VoteRule& rule = script.rulebook.votes[static_cast<std::size_t>(kind)];
  return decide(rule, script.rulebook.quorum, counts_now(script, hearing));
}

SeatSet eligible_voters(const Script& script, const Hearing& hearing, const Motion& motion) {
  const SeatSet here = hearing.present & script.voters;
  const IssueId issue = issue_of(script, hearing, motion);
  if (issue.is_none() || !script.rulebook.interest_bars_vote) return here;
  return here - hearing.declared[issue];
}

SeatSet missing_voters(const Script& script, const Hearing& hearing) {
  if (hearing.vote.stage != VoteStage::open) return {};
  return eligible_voters(script, hearing, hearing.motions[hearing.vote.motion]) - hearing.vote.voted;
}

RecommendationId recommendation_of(const Hearing& hearing, const Motion& motion) {
  if (motion.kind == MotionKind::recommendation) return RecommendationId(motion.subject);
  if (motion.kind != MotionKind::amendment) return {};
  // After an amendment was voted on, what it was to amend may be withdrawn and its place on the table taken.
  const Motion& amended = hearing.motions[MotionId(motion.subject)];
  return amended.kind == MotionKind::recommendation ? RecommendationId(amended.subject) : RecommendationId{};
}

IssueId issue_of(const Script& script, const Hearing& hearing, const Motion& motion) {
  const RecommendationId recommendation = recommendation_of(hearing, motion);
  return recommendation.is_none() ? IssueId{} : script.recommendations[recommendation.index()].issue;
}

MotionId motion_of(const Hearing& hearing, RecommendationId recommendation) {
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const Motion& motion = hearing.motions.items[i];
    if (motion.kind == MotionKind::recommendation && motion.subject == recommendation.raw) return MotionId(i);
  }
  return {};
}

std::uint32_t weight_of_draw(const Script& script, const Move& move) {
  if (const auto* draw = std::get_if<DrawVariant>(&move))
    return script.variants[draw->variant.index()].weight;
  const auto* draw = std::get_if<DrawBeat>(&move);
  return draw == nullptr || draw->beat.is_none() ? 0 : script.beats[draw->beat.index()].weight;
}

bool was_read(const Hearing& hearing, MotionId motion) {
  return ((hearing.read_back >> motion.index()) & 1U) != 0;
}

bool must_be_read(const Script& script, const Hearing& hearing, MotionId motion) {
  const bool called = ((hearing.reading_called >> motion.index()) & 1U) != 0;
  if (!called || was_read(hearing, motion)) return false;
  const PhaseRule* phase = phase_rule_of(script, hearing);
  const bool granted = phase != nullptr &&
                       phase->may[static_cast<std::size_t>(Role::secretary)].has(id_of(MoveKind::read_back));
  return granted && hearing.present.has(script.secretary);
}

int score_of(const Script& script, const Hearing& hearing, RecommendationId recommendation) {
  const MotionId at = motion_of(hearing, recommendation);
  if (at.is_none()) return 0;
  int score = 0;
  const auto& slots = script.recommendations[recommendation.index()].slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const std::uint8_t filled = hearing.motions[at].slot(i);
    if (filled != 0) score += slots[i].fit[filled - 1U];
  }
  return score;
}

EndingId ending_of(const Script& script, const Hearing& hearing) {
  const bool failed = hearing.is(Hearing::adjourned) && !hearing.is(Hearing::quorum_found);
  if (failed) return {};
  for (std::size_t i = 0; i < script.endings.size(); ++i) {
    if (holds(script, hearing, script.endings[i].when)) return EndingId(i);
  }
  return {};
}

Dates dates_for(const Script& script, ClaimId claim) {
  Dates dates;
  std::size_t fewest = kMaxClaims + 1;
  for (std::size_t i = 0; i < script.recommendations.size(); ++i) {
    const Recommendation& r = script.recommendations[i];
    const auto deadline =
        std::ranges::find_if(r.slots, [](const Slot& slot) { return slot.kind == SlotKind::deadline; });
    if (!r.about.has(claim) || r.about.size() >= fewest || deadline == r.slots.end()) continue;
    fewest = r.about.size();
    dates = {RecommendationId(i), static_cast<std::uint8_t>(deadline - r.slots.begin()),
             static_cast<std::uint8_t>(deadline->fit.size())};
  }
  return dates;
}

bool is_a_date(const Script& script, ClaimId claim, std::uint8_t by_when) {
  const Dates dates = dates_for(script, claim);
  if (by_when == 0 || by_when > dates.count) return false;
  return script.recommendations[dates.of.index()].slots[dates.slot].fit[by_when - 1U] > 0;
}

const Bears* bearing_of(const Script& script, EvidenceId evidence, ClaimId claim) {
  for (const Bears& bears : script.evidence[evidence.index()].bears) {
    if (bears.on == claim) return &bears;
  }
  return nullptr;
}

}  // namespace kenes::rules
