// Deliberation and votes.

#include "rules/apply_parts.hpp"

namespace kenes::rules::detail {
namespace {

using Kind = Happening::Kind;

constexpr int kStandingByBrokenPledge = -2;

void happen_to(Turn& t, Kind kind, const Motion& motion) {
  const RecommendationId recommendation = recommendation_of(t.hearing, motion);
  const std::uint8_t subject = recommendation.is_none() ? kNoSubject : recommendation.raw;
  t.happen(kind, subject, static_cast<std::uint8_t>(motion.kind));
}

void forget_reading(Hearing& h, MotionId motion) {
  h.read_back = static_cast<std::uint16_t>(h.read_back & ~(1U << motion.index()));
}

/// Writes an amendment into the motion it amends.
void carry_out(Turn& t, const Motion& amendment) {
  const MotionId at(amendment.subject);
  Motion& target = t.hearing.motions[at];
  for (std::size_t slot = 0; slot < kMaxSlots; ++slot) {
    if (amendment.slot(slot) != 0) target.set_slot(slot, amendment.slot(slot));
  }
  forget_reading(t.hearing, at);
  t.happen(Kind::amended, target.subject);
}

/// A pledge to vote for it that a published open ballot shows broken.
void judge_pledges(Turn& t, RecommendationId recommendation) {
  const Vote& vote = t.hearing.vote;
  if (vote.method == Method::secret) return;
  for (const Pledge& pledge : t.hearing.pledges) {
    const bool about = pledge.recommendation == recommendation && vote.voted.has(pledge.by);
    if (about && vote.ballot_of(pledge.by) != Ballot::in_favour)
      t.move_standing(pledge.by, kStandingByBrokenPledge);
  }
}

void decide_report(Turn& t, bool adopted) {
  t.hearing.set(adopted ? Hearing::report_accepted : Hearing::report_rejected);
  // Nothing is left to be voted on in secret.
  lapse(t.hearing, MotionKind::secret_ballot);
}

void decide_recommendation(Turn& t, const Motion& motion, bool adopted) {
  const RecommendationId id(motion.subject);
  (adopted ? t.hearing.adopted : t.hearing.rejected).add(id);
  if (!was_read(t.hearing, t.hearing.vote.motion)) ++t.hearing.unread_votes;
  judge_pledges(t, id);
}

/// What follows from the result, by the kind of motion.
void carry_result(Turn& t, const Motion& motion, bool adopted) {
  switch (motion.kind) {
    case MotionKind::agenda:
      // An agenda that was not adopted comes back: without one the meeting cannot go on.
      if (adopted) t.hearing.set(Hearing::agenda_adopted);
      break;
    case MotionKind::recommendation:
      decide_recommendation(t, motion, adopted);
      break;
    case MotionKind::amendment:
      if (adopted) carry_out(t, motion);
      break;
    case MotionKind::extend:
      if (adopted) ++t.hearing.extended;
      break;
    case MotionKind::report:
      decide_report(t, adopted);
      break;
    default:
      break;
  }
}

void drop_amendments(Hearing& h, MotionId target) {
  for (Motion& motion : h.motions.items) {
    const bool amends = motion.kind == MotionKind::amendment && motion.state == MotionState::draft;
    if (amends && motion.subject == target.raw) motion.state = MotionState::withdrawn;
  }
}

}  // namespace

void call_reading(Hearing& hearing, MotionId motion) {
  hearing.reading_called = static_cast<std::uint16_t>(hearing.reading_called | (1U << motion.index()));
}

namespace {

/// A date that was promised for what the recommendation is about stands in its draft from the beginning.
void take_up_promise(const Turn& t, RecommendationId id, Motion& motion) {
  for (const ClaimId claim : t.script.recommendations[id.index()].about) {
    const std::uint8_t by_when = t.hearing.by_when[claim];
    if (!is_a_date(t.script, claim, by_when)) continue;
    const Dates dates = dates_for(t.script, claim);
    if (dates.of == id) return motion.set_slot(dates.slot, by_when);
  }
}

}  // namespace

void apply_move(Turn& t, const Propose& m) {
  Motion motion;
  motion.kind = MotionKind::recommendation;
  motion.subject = m.recommendation.raw;
  motion.proposer = t.seat;
  take_up_promise(t, m.recommendation, motion);
  const MotionId at = free_place(t.hearing);
  forget_reading(t.hearing, at);
  t.hearing.reading_called = static_cast<std::uint16_t>(t.hearing.reading_called & ~(1U << at.index()));
  t.hearing.motions[at] = motion;
  t.hearing.proposed.add(m.recommendation);
  ++t.hearing.floor.presents;
  t.happen(Kind::proposed, m.recommendation.raw);
}

void apply_move(Turn& t, const ProposeProcedure& m) {
  Motion motion;
  motion.kind = m.kind;
  motion.subject = t.hearing.phase;
  motion.proposer = t.seat;
  t.hearing.motions[free_place(t.hearing)] = motion;
}

void apply_move(Turn& t, const FillSlot& m) {
  t.hearing.motions[m.motion].set_slot(m.slot, static_cast<std::uint8_t>(m.option + 1));
  forget_reading(t.hearing, m.motion);
}

void apply_move(Turn& t, const Amend& m) {
  Motion motion;
  motion.kind = MotionKind::amendment;
  motion.subject = m.motion.raw;
  motion.proposer = t.seat;
  motion.set_slot(m.slot, static_cast<std::uint8_t>(m.option + 1));
  t.hearing.motions[free_place(t.hearing)] = motion;
  ++t.hearing.floor.presents;
}

void apply_move(Turn& t, const AcceptAmendment& m) {
  Motion& amendment = t.hearing.motions[m.motion];
  amendment.state = MotionState::adopted;
  carry_out(t, amendment);
}

void apply_move(Turn& t, const Second& m) { t.hearing.motions[m.motion].cosigners.add(t.seat); }

void apply_move(Turn& t, const Withdraw& m) {
  Motion& motion = t.hearing.motions[m.motion];
  motion.state = MotionState::withdrawn;
  if (motion.kind != MotionKind::recommendation) return;
  drop_amendments(t.hearing, m.motion);
  t.happen(Kind::withdrawn, motion.subject);
}

void apply_move(Turn& t, const CallReading& m) { call_reading(t.hearing, m.motion); }

void apply_move(Turn& t, const ReadBack& m) {
  t.hearing.read_back = static_cast<std::uint16_t>(t.hearing.read_back | (1U << m.motion.index()));
  t.happen(Kind::read_back, t.hearing.motions[m.motion].subject);
}

void apply_move(Turn& t, const OpenVote& m) {
  t.hearing.vote = Vote{};
  t.hearing.vote.motion = m.motion;
  t.hearing.vote.method = m.method;
  t.hearing.vote.stage = VoteStage::open;
  happen_to(t, Kind::voting, t.hearing.motions[m.motion]);
}

void apply_move(Turn& t, const CastBallot& m) {
  Vote& vote = t.hearing.vote;
  const std::size_t shift = 2 * t.seat.index();
  vote.ballots =
      (vote.ballots & ~(std::uint64_t{3} << shift)) | (static_cast<std::uint64_t>(m.choice) << shift);
  vote.why[t.seat.index()] = m.why;
  vote.voted.add(t.seat);
}

void apply_move(Turn& t, const CastSecret&) { t.hearing.vote.voted.add(t.seat); }

void apply_move(Turn& t, const CountHall& m) {
  t.hearing.vote.hall_in_favour = m.in_favour;
  t.hearing.vote.hall_against = m.against;
  t.hearing.vote.hall_abstain = m.abstain;
}

void apply_move(Turn& t, const CloseVote&) { t.hearing.vote.stage = VoteStage::closed; }

void apply_move(Turn& t, const CountBox& m) {
  Vote& vote = t.hearing.vote;
  vote.box_in_favour = m.in_favour;
  vote.box_against = m.against;
  vote.box_abstain = m.abstain;
  vote.stage = VoteStage::closed;
}

void apply_move(Turn& t, const ReopenVote&) { t.hearing.vote.voted.clear(); }

void apply_move(Turn& t, const CastingVote& m) { t.hearing.vote.casting = m.choice; }

void apply_move(Turn& t, const PublishVote&) {
  Hearing& h = t.hearing;
  const bool adopted = verdict_of(t.script, h).adopted;
  Motion& motion = h.motions[h.vote.motion];
  h.vote.stage = VoteStage::published;
  h.vote.adopted = adopted ? 1 : 0;
  h.predicted.clear();
  const bool comes_back = motion.kind == MotionKind::agenda && !adopted;
  if (!comes_back) motion.state = adopted ? MotionState::adopted : MotionState::rejected;
  const Motion decided = motion;
  carry_result(t, decided, adopted);
  happen_to(t, adopted ? Kind::adopted : Kind::rejected, decided);
}

}  // namespace kenes::rules::detail
