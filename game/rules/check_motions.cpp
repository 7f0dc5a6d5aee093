// Deliberation and votes.

#include <algorithm>

#include "rules/check_parts.hpp"

namespace kenes::rules::detail {

const Motion* draft_at(const Hearing& hearing, MotionId at) {
  if (at.index() >= kMaxMotions) return nullptr;
  const Motion& motion = hearing.motions[at];
  return motion.kind != MotionKind::none && motion.state == MotionState::draft ? &motion : nullptr;
}

bool motions_left(const Hearing& hearing) {
  for (const Motion& motion : hearing.motions.items) {
    const bool counts = motion.kind == MotionKind::recommendation || motion.kind == MotionKind::amendment;
    if (counts && motion.state == MotionState::draft) return true;
  }
  return false;
}

bool is_procedural(MotionKind kind) {
  return kind == MotionKind::extend || kind == MotionKind::secret_ballot || kind == MotionKind::adjourn;
}

namespace {

/// Whether the place of a motion that is done with may be given to another. Recommendations and the report
/// stay to be looked up; a procedural motion that was decided stays, so that it is not put again and again.
/// What was withdrawn leaves nothing behind.
bool gives_up_its_place(const Motion& motion) {
  if (motion.state == MotionState::withdrawn) return true;
  const bool stays = motion.kind == MotionKind::recommendation || motion.kind == MotionKind::report ||
                     motion.kind == MotionKind::secret_ballot || motion.kind == MotionKind::adjourn;
  return !stays && motion.state != MotionState::draft;
}

}  // namespace

MotionId free_place(const Hearing& hearing) {
  std::size_t blank = 0;
  MotionId first_blank;
  bool has_report = false;
  for (std::size_t i = kMaxMotions; i-- > 0;) {
    const Motion& motion = hearing.motions.items[i];
    has_report = has_report || motion.kind == MotionKind::report;
    if (motion.kind != MotionKind::none) continue;
    ++blank;
    first_blank = MotionId(i);
  }
  // The last blank place is kept for the report, which comes to the table by itself.
  if (blank > 1 || (blank == 1 && has_report)) return first_blank;
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const bool in_vote = hearing.vote.motion == MotionId(i);
    const Motion& motion = hearing.motions.items[i];
    if (motion.kind != MotionKind::none && !in_vote && gives_up_its_place(motion)) return MotionId(i);
  }
  return {};
}

bool stands_adopted(const Hearing& hearing, MotionKind kind) {
  for (const Motion& motion : hearing.motions.items) {
    if (motion.kind == kind && motion.state == MotionState::adopted) return true;
  }
  return false;
}

namespace {

constexpr std::uint8_t kProposalsPerTurn = 2;

bool slot_and_option_exist(const Script& script, const Motion& motion, std::uint8_t slot,
                           std::uint8_t option) {
  const auto& slots = script.recommendations[motion.subject].slots;
  return slot < slots.size() && option < slots[slot].fit.size();
}

/// A motion that an amendment or a filled slot can change.
Refused check_change(const Asking& q, MotionId at, std::uint8_t slot, std::uint8_t option) {
  const Motion* motion = draft_at(q.hearing, at);
  if (motion == nullptr || motion->kind != MotionKind::recommendation)
    return refuse(RefusalCode::motion_not_open);
  if (!slot_and_option_exist(q.script, *motion, slot, option)) return refuse(RefusalCode::no_such_thing);
  return motion->slot(slot) == option + 1U ? refuse(RefusalCode::slot_same) : kAllowed;
}

bool has_amendment(const Hearing& h, MotionId target) {
  for (const Motion& motion : h.motions.items) {
    const bool amends = motion.kind == MotionKind::amendment && motion.state == MotionState::draft;
    if (amends && motion.subject == target.raw) return true;
  }
  return false;
}

bool has_blanks(const Script& script, const Motion& motion) {
  if (motion.kind != MotionKind::recommendation) return false;
  for (std::size_t i = 0; i < script.recommendations[motion.subject].slots.size(); ++i) {
    if (motion.slot(i) == 0) return true;
  }
  return false;
}

bool method_is_allowed(const Asking& q, const Motion& motion, Method method) {
  const VoteRule& rule = q.script.rulebook.votes[static_cast<std::size_t>(motion.kind)];
  const bool decided = method == Method::secret && stands_adopted(q.hearing, MotionKind::secret_ballot);
  return rule.allows(method) || decided;
}

/// Recommendations, amendments and the report are put in the resolution; procedural motions at any time.
Refused check_place_of_vote(const Asking& q, const Motion& motion) {
  const bool resolution = q.phase.kind == PhaseKind::resolution;
  const bool debate = q.phase.kind == PhaseKind::debate;
  switch (motion.kind) {
    case MotionKind::recommendation:
      return resolution ? kAllowed : refuse(RefusalCode::wrong_phase);
    case MotionKind::amendment:
      return resolution || debate ? kAllowed : refuse(RefusalCode::wrong_phase);
    case MotionKind::report:
      if (!resolution) return refuse(RefusalCode::wrong_phase);
      return motions_left(q.hearing) ? refuse(RefusalCode::motions_first) : kAllowed;
    default:
      return kAllowed;
  }
}

Refused check_ripe(const Asking& q, MotionId at, const Motion& motion) {
  const bool agenda = motion.kind == MotionKind::agenda;
  const bool uses_agenda = q.script.rulebook.uses[static_cast<std::size_t>(MotionKind::agenda)];
  if (!agenda && uses_agenda && !q.hearing.is(Hearing::agenda_adopted))
    return refuse(RefusalCode::agenda_first);
  if (!agenda && !is_procedural(motion.kind) && procedure_waits(q))
    return refuse(RefusalCode::procedure_first);
  if (auto refused = check_place_of_vote(q, motion)) return refused;
  if (motion.kind == MotionKind::recommendation && has_amendment(q.hearing, at)) {
    return refuse(RefusalCode::amendments_first);
  }
  if (has_blanks(q.script, motion)) return refuse(RefusalCode::blanks_left);
  if (must_be_read(q.script, q.hearing, at)) return refuse(RefusalCode::text_not_read);
  // Co-signing is for recommendations: no move seconds anything else.
  const bool seconds = motion.kind == MotionKind::recommendation;
  const bool missing = seconds && motion.cosigners.size() < q.script.rulebook.seconds_needed;
  return missing ? refuse(RefusalCode::seconds_missing) : kAllowed;
}

/// Time and adjournment are decided once a phase, since a new phase is a new matter; a secret ballot once for
/// all.
bool stands_in_the_way(const Asking& q, const Motion& motion) {
  if (motion.state == MotionState::withdrawn) return false;
  const bool settled = motion.state != MotionState::draft;
  const bool for_all = motion.kind == MotionKind::secret_ballot || motion.state == MotionState::adopted;
  const bool once = motion.kind == MotionKind::extend ? false : for_all;
  return !settled || once || motion.subject == q.hearing.phase;
}

}  // namespace

bool procedure_waits(const Asking& q) {
  const Hearing& h = q.hearing;
  const bool uses_agenda = q.script.rulebook.uses[static_cast<std::size_t>(MotionKind::agenda)];
  const bool ready = h.is(Hearing::certified) && (!uses_agenda || h.is(Hearing::agenda_adopted));
  const bool granted = q.phase.may[static_cast<std::size_t>(Role::chair)].has(id_of(MoveKind::open_vote));
  if (!ready || !granted || (h.present & q.script.voters).empty()) return false;
  return std::any_of(h.motions.items.begin(), h.motions.items.end(), [](const Motion& motion) {
    return is_procedural(motion.kind) && motion.state == MotionState::draft;
  });
}

Refused check_move(const Asking& q, const Propose& m) {
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  if (!q.has_floor()) return refuse(RefusalCode::no_floor);
  if (m.recommendation.index() >= q.script.recommendations.size()) return refuse(RefusalCode::no_such_thing);
  if (q.hearing.proposed.has(m.recommendation)) return refuse(RefusalCode::already_proposed);
  if (q.hearing.floor.presents >= kProposalsPerTurn) return refuse(RefusalCode::turn_used_up);
  const Condition& allowed = q.script.recommendations[m.recommendation.index()].allowed;
  if (!holds(q.script, q.hearing, allowed)) return refuse(RefusalCode::not_established);
  return free_place(q.hearing).is_none() ? refuse(RefusalCode::table_full) : kAllowed;
}

Refused check_move(const Asking& q, const ProposeProcedure& m) {
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  if (!is_procedural(m.kind)) return refuse(RefusalCode::no_such_thing);
  if (!q.script.rulebook.uses[static_cast<std::size_t>(m.kind)])
    return refuse(RefusalCode::not_this_rulebook);
  for (const Motion& motion : q.hearing.motions.items) {
    if (motion.kind == m.kind && stands_in_the_way(q, motion)) return refuse(RefusalCode::already_proposed);
  }
  const bool nothing_left = q.hearing.is(Hearing::report_accepted) || q.hearing.is(Hearing::report_rejected);
  if (m.kind == MotionKind::secret_ballot && nothing_left) return refuse(RefusalCode::wrong_phase);
  return free_place(q.hearing).is_none() ? refuse(RefusalCode::table_full) : kAllowed;
}

Refused check_move(const Asking& q, const FillSlot& m) {
  if (auto refused = check_change(q, m.motion, m.slot, m.option)) return refused;
  return q.hearing.motions[m.motion].proposer == q.seat ? kAllowed : refuse(RefusalCode::not_your_motion);
}

Refused check_move(const Asking& q, const Amend& m) {
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  if (!q.has_floor()) return refuse(RefusalCode::no_floor);
  if (auto refused = check_change(q, m.motion, m.slot, m.option)) return refused;
  if (q.hearing.motions[m.motion].proposer == q.seat) return refuse(RefusalCode::not_your_motion);
  if (q.hearing.motions[m.motion].slot(m.slot) == 0) return refuse(RefusalCode::open_slots_only);
  if (has_amendment(q.hearing, m.motion)) return refuse(RefusalCode::already_proposed);
  if (q.hearing.floor.presents >= kProposalsPerTurn) return refuse(RefusalCode::turn_used_up);
  return free_place(q.hearing).is_none() ? refuse(RefusalCode::table_full) : kAllowed;
}

Refused check_move(const Asking& q, const AcceptAmendment& m) {
  const Motion* motion = draft_at(q.hearing, m.motion);
  if (motion == nullptr || motion->kind != MotionKind::amendment)
    return refuse(RefusalCode::not_an_amendment);
  const Motion& target = q.hearing.motions[MotionId(motion->subject)];
  return target.proposer == q.seat ? kAllowed : refuse(RefusalCode::not_your_motion);
}

Refused check_move(const Asking& q, const Second& m) {
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  const Motion* motion = draft_at(q.hearing, m.motion);
  if (motion == nullptr || motion->kind != MotionKind::recommendation)
    return refuse(RefusalCode::motion_not_open);
  const bool has = motion->proposer == q.seat || motion->cosigners.has(q.seat);
  return has ? refuse(RefusalCode::already_seconded) : kAllowed;
}

Refused check_move(const Asking& q, const Withdraw& m) {
  const Motion* motion = draft_at(q.hearing, m.motion);
  const bool own =
      motion != nullptr && motion->kind != MotionKind::agenda && motion->kind != MotionKind::report;
  if (!own) return refuse(RefusalCode::motion_not_open);
  return motion->proposer == q.seat ? kAllowed : refuse(RefusalCode::not_your_motion);
}

namespace {

/// A draft whose text has not been read as it stands.
Refused check_unread(const Asking& q, MotionId at) {
  const Motion* motion = draft_at(q.hearing, at);
  if (motion == nullptr || motion->kind != MotionKind::recommendation)
    return refuse(RefusalCode::motion_not_open);
  return was_read(q.hearing, at) ? refuse(RefusalCode::already_done) : kAllowed;
}

}  // namespace

Refused check_move(const Asking& q, const CallReading& m) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (auto refused = check_unread(q, m.motion)) return refused;
  const bool called = ((q.hearing.reading_called >> m.motion.index()) & 1U) != 0;
  return called ? refuse(RefusalCode::already_done) : kAllowed;
}

Refused check_move(const Asking& q, const ReadBack& m) { return check_unread(q, m.motion); }

Refused check_move(const Asking& q, const OpenVote& m) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (!q.hearing.floor.respondent.is_none()) return refuse(RefusalCode::question_open);
  const Motion* motion = draft_at(q.hearing, m.motion);
  if (motion == nullptr) return refuse(RefusalCode::motion_not_open);
  if (!q.hearing.is(Hearing::certified)) return refuse(RefusalCode::not_certified);
  if (auto refused = check_ripe(q, m.motion, *motion)) return refused;
  if (!method_is_allowed(q, *motion, m.method)) return refuse(RefusalCode::method_not_allowed);
  // A vote in which nobody can take part could never be closed.
  return eligible_voters(q.script, q.hearing, *motion).empty() ? refuse(RefusalCode::no_quorum) : kAllowed;
}

namespace {

Refused check_ballot_right(const Asking& q, bool secret) {
  const Vote& vote = q.hearing.vote;
  if (vote.stage != VoteStage::open) return refuse(RefusalCode::no_vote);
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  const SeatSet eligible = eligible_voters(q.script, q.hearing, q.hearing.motions[vote.motion]);
  if (!eligible.has(q.seat)) return refuse(RefusalCode::barred_by_interest);
  return (vote.method == Method::secret) == secret ? kAllowed : refuse(RefusalCode::wrong_ballot);
}

}  // namespace

Refused check_move(const Asking& q, const CastBallot& m) {
  if (auto refused = check_ballot_right(q, false)) return refused;
  if (m.choice == Ballot::none) return refuse(RefusalCode::no_such_thing);
  const bool groundless = m.why != Objection::none && m.choice != Ballot::against;
  if (groundless) return refuse(RefusalCode::no_such_thing);
  const Motion& motion = q.hearing.motions[q.hearing.vote.motion];
  const VoteRule& rule = q.script.rulebook.votes[static_cast<std::size_t>(motion.kind)];
  if (m.choice == Ballot::abstain && !rule.may_abstain) return refuse(RefusalCode::abstention_barred);
  // A raised hand may be changed until the vote is closed; a name once called has been answered.
  const bool settled = q.hearing.vote.voted.has(q.seat) && q.hearing.vote.method == Method::roll_call;
  const bool same = q.hearing.vote.ballot_of(q.seat) == m.choice;
  return settled || same ? refuse(RefusalCode::already_voted) : kAllowed;
}

Refused check_move(const Asking& q, const CastSecret&) {
  if (auto refused = check_ballot_right(q, true)) return refused;
  return q.hearing.vote.voted.has(q.seat) ? refuse(RefusalCode::already_voted) : kAllowed;
}

Refused check_move(const Asking& q, const CloseVote&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (q.hearing.vote.stage != VoteStage::open) return refuse(RefusalCode::no_vote);
  if (q.hearing.vote.method == Method::secret) return refuse(RefusalCode::wrong_ballot);
  return q.hearing.vote.voted.empty() ? refuse(RefusalCode::nobody_has_voted) : kAllowed;
}

Refused check_move(const Asking& q, const CastingVote& m) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (q.hearing.vote.stage != VoteStage::closed) return refuse(RefusalCode::not_closed);
  const MotionKind kind = q.hearing.motions[q.hearing.vote.motion].kind;
  const bool may = q.script.rulebook.votes[static_cast<std::size_t>(kind)].chair_casts;
  const bool tie = verdict_of(q.script, q.hearing).tie;
  if (!may || !tie || q.hearing.vote.casting != Ballot::none) return refuse(RefusalCode::not_a_tie);
  const bool either = m.choice == Ballot::in_favour || m.choice == Ballot::against;
  return either ? kAllowed : refuse(RefusalCode::abstention_barred);
}

Refused check_move(const Asking& q, const PublishVote&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  return q.hearing.vote.stage == VoteStage::closed ? kAllowed : refuse(RefusalCode::not_closed);
}

}  // namespace kenes::rules::detail
