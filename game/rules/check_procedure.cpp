// Procedure, the floor, points of order, and what a seat does for itself.

#include "rules/check_parts.hpp"

namespace kenes::rules::detail {

bool time_is_up(const Script& script, const Hearing& hearing) {
  const PhaseRule* phase = phase_rule_of(script, hearing);
  if (phase == nullptr || !phase->time_is_hard) return false;
  const unsigned minutes = phase->minutes + unsigned{hearing.extended} * script.rulebook.extension_minutes;
  return hearing.elapsed_s - hearing.phase_from_s >= static_cast<int>(minutes * 60U);
}

Refused check_move(const Asking& q, const OpenMeeting&) {
  return q.hearing.is(Hearing::opened) ? refuse(RefusalCode::already_open) : kAllowed;
}

Refused check_move(const Asking& q, const MarkPresence& m) {
  if (m.seat.index() >= q.script.seats.size()) return refuse(RefusalCode::no_such_thing);
  if (m.seat == q.seat || m.seat == q.hearing.presiding) return refuse(RefusalCode::not_for_presiding);
  if (q.hearing.present.has(m.seat) == m.here) return refuse(RefusalCode::already_done);
  return kAllowed;
}

Refused check_move(const Asking& q, const CertifyQuorum&) {
  const bool found = q.hearing.is(Hearing::certified) && q.hearing.is(Hearing::quorum_found);
  return found ? refuse(RefusalCode::already_done) : kAllowed;
}

Refused check_move(const Asking& q, const DeclareInterest& m) {
  if (m.issue.index() >= q.script.issue_count) return refuse(RefusalCode::no_such_thing);
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  return q.hearing.declared[m.issue].has(q.seat) ? refuse(RefusalCode::no_interest_left) : kAllowed;
}

namespace {

bool anybody_owes_choice(const Hearing& h) {
  for (SeatId seat : h.pending.seats) {
    if (!seat.is_none()) return true;
  }
  return false;
}

bool sections_left(const Asking& q) {
  for (std::size_t i = 0; i < q.script.sections.size(); ++i) {
    const bool here = q.script.sections[i].co_report == (q.phase.kind == PhaseKind::co_report);
    const bool can = q.hearing.present.has(q.script.sections[i].by);
    if (here && can && !q.hearing.delivered.has(SectionId(i))) return true;
  }
  return false;
}

bool report_decided(const Hearing& h) {
  return h.is(Hearing::report_accepted) || h.is(Hearing::report_rejected);
}

/// What the rulebook wants done before a phase is left.
Refused check_leaving(const Asking& q) {
  const LeavePhase& leave = q.phase.leave;
  const Hearing& h = q.hearing;
  if (leave.certified && !h.is(Hearing::certified)) return refuse(RefusalCode::not_certified);
  if (leave.certified && !h.is(Hearing::quorum_found)) return refuse(RefusalCode::no_quorum);
  if (leave.agenda_adopted && !h.is(Hearing::agenda_adopted)) return refuse(RefusalCode::agenda_first);
  if (leave.sections_delivered && sections_left(q)) return refuse(RefusalCode::sections_first);
  if (leave.motions_decided && motions_left(h)) return refuse(RefusalCode::motions_first);
  if (leave.report_decided && !report_decided(h)) return refuse(RefusalCode::report_first);
  return procedure_waits(q) ? refuse(RefusalCode::procedure_first) : kAllowed;
}

Refused check_quiet(const Asking& q) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (!q.hearing.floor.respondent.is_none()) return refuse(RefusalCode::question_open);
  if (!q.hearing.floor.holder.is_none()) return refuse(RefusalCode::floor_taken);
  if (anybody_owes_choice(q.hearing)) return refuse(RefusalCode::choose_first);
  return kAllowed;
}

}  // namespace

Refused check_move(const Asking& q, const NextPhase&) {
  if (auto refused = check_quiet(q)) return refused;
  const bool last = q.hearing.phase + 1U >= q.script.rulebook.phases.size();
  return last ? refuse(RefusalCode::wrong_phase) : check_leaving(q);
}

Refused check_move(const Asking& q, const Extend&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  const bool more = q.hearing.extended < q.script.rulebook.extensions;
  return more ? kAllowed : refuse(RefusalCode::no_more_extensions);
}

Refused check_move(const Asking& q, const HandOver&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (!q.script.rulebook.hand_over_to_report) return refuse(RefusalCode::not_this_rulebook);
  const SeatId next = q.seat == q.script.chair ? q.script.deputy : q.script.chair;
  if (next.is_none() || next == q.seat) return refuse(RefusalCode::no_such_thing);
  return q.hearing.present.has(next) ? kAllowed : refuse(RefusalCode::not_present);
}

Refused check_move(const Asking& q, const Adjourn&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  // A quorum that was there in the morning may have left by noon: what counts is who is present now.
  const bool enough = has_quorum(q.script.rulebook.quorum, counts_now(q.script, q.hearing));
  const bool no_quorum = q.hearing.is(Hearing::certified) && !enough;
  const bool adopted = stands_adopted(q.hearing, MotionKind::adjourn);
  return no_quorum || adopted ? kAllowed : refuse(RefusalCode::nothing_to_adjourn);
}

Refused check_move(const Asking& q, const CloseMeeting&) {
  if (auto refused = check_quiet(q)) return refused;
  const bool last = q.hearing.phase + 1U == q.script.rulebook.phases.size();
  return last ? check_leaving(q) : refuse(RefusalCode::wrong_phase);
}

Refused check_move(const Asking& q, const AskFloor&) {
  if (q.has_floor() || q.hearing.queue.contains(q.seat)) return refuse(RefusalCode::in_queue_already);
  return time_is_up(q.script, q.hearing) ? refuse(RefusalCode::time_is_up) : kAllowed;
}

Refused check_move(const Asking& q, const LeaveQueue&) {
  return q.hearing.queue.contains(q.seat) ? kAllowed : refuse(RefusalCode::not_in_queue);
}

Refused check_move(const Asking& q, const GiveFloor& m) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  if (!q.hearing.floor.holder.is_none()) return refuse(RefusalCode::floor_taken);
  if (!q.hearing.queue.contains(m.seat)) return refuse(RefusalCode::not_in_queue);
  return time_is_up(q.script, q.hearing) ? refuse(RefusalCode::time_is_up) : kAllowed;
}

Refused check_move(const Asking& q, const TakeFloor&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  // Nobody speaks. That whoever presides has not got the floor would be true and beside the point.
  if (q.hearing.floor.holder.is_none()) return refuse(RefusalCode::condition_not_met);
  return q.hearing.floor.respondent.is_none() ? kAllowed : refuse(RefusalCode::question_open);
}

Refused check_move(const Asking& q, const YieldFloor&) {
  if (!q.has_floor()) return refuse(RefusalCode::no_floor);
  return q.hearing.floor.respondent.is_none() ? kAllowed : refuse(RefusalCode::question_open);
}

Refused check_move(const Asking& q, const RaiseOrder&) {
  // Once a phase: a point of order is for the procedure, not for the last word.
  return q.hearing.ordered.has(q.seat) ? refuse(RefusalCode::already_done) : kAllowed;
}

Refused check_move(const Asking& q, const RuleOnOrder&) {
  if (!q.presides()) return refuse(RefusalCode::not_presiding);
  return q.hearing.floor.order_by.is_none() ? refuse(RefusalCode::nothing_to_rule) : kAllowed;
}

Refused check_move(const Asking& q, const Predict& m) {
  if (q.hearing.predicted.has(q.seat)) return refuse(RefusalCode::already_predicted);
  return m.in_favour > q.script.voters.size() ? refuse(RefusalCode::bad_number) : kAllowed;
}

Refused check_move(const Asking& q, const StatePosition& m) {
  if (m.value < -2 || m.value > 2) return refuse(RefusalCode::bad_number);
  return q.hearing.stated.has(q.seat) ? refuse(RefusalCode::already_done) : kAllowed;
}

std::uint32_t possible_choices(const Script& script, const Hearing& hearing, const Beat& beat) {
  std::uint32_t possible = 0;
  for (std::size_t i = 0; i < beat.choices.size(); ++i)
    possible |= (holds(script, hearing, beat.choices[i].when) ? 1U : 0U) << i;
  // The loader sees to it that a choice is always possible; should conditions have moved meanwhile, the last
  // one is.
  return possible != 0 ? possible : 1U << (beat.choices.size() - 1);
}

Refused check_move(const Asking& q, const Choose& m) {
  const PendingChoices& pending = q.hearing.pending;
  bool waits = false;
  for (std::size_t i = 0; i < kMaxPending; ++i) {
    waits = waits || (pending.seats[i] == q.seat && pending.beats[i] == m.beat);
  }
  if (!waits || m.beat.is_none()) return refuse(RefusalCode::not_waiting);
  const Beat& beat = q.script.beats[m.beat.index()];
  if (m.choice >= beat.choices.size()) return refuse(RefusalCode::no_such_thing);
  const bool possible = ((possible_choices(q.script, q.hearing, beat) >> m.choice) & 1U) != 0;
  return possible ? kAllowed : refuse(RefusalCode::condition_not_met);
}

}  // namespace kenes::rules::detail
