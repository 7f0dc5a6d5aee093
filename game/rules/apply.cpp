// Applying a move: what it does, the time it takes, then the script's answers. Procedure, the floor, chance
// and time are here; speech is in apply_speech.cpp, deliberation and votes in apply_motions.cpp.

#include "rules/apply_parts.hpp"

namespace kenes::rules {
namespace detail {
namespace {

using Kind = Happening::Kind;

constexpr int kRightOrder = 1;   // Standing gained by a point of order that was right,
constexpr int kWrongOrder = -1;  // and lost by one that was not.

/// Puts a motion of the chair on the table.
void table_motion(Turn& t, MotionKind kind) {
  const MotionId at = free_place(t.hearing);
  if (at.is_none()) return;
  Motion motion;
  motion.kind = kind;
  motion.proposer = t.hearing.presiding;
  t.hearing.motions[at] = motion;
}

bool is_justified(const Turn& t, OrderKind kind) {
  const Hearing& h = t.hearing;
  const PhaseRule& phase = *phase_rule_of(t.script, h);
  switch (kind) {
    case OrderKind::time_over: {
      const bool turn_over = !h.floor.holder.is_none() && phase.turn_seconds > 0 &&
                             h.elapsed_s - h.turn_from_s > phase.turn_seconds;
      return turn_over || time_is_up(t.script, h);
    }
    case OrderKind::no_quorum:
      return !has_quorum(t.script.rulebook.quorum, counts_now(t.script, h));
    case OrderKind::undeclared_interest:
      for (SeatId seat : h.present& t.script.voters) {
        for (IssueId issue : t.script.seats[seat.index()].interests) {
          if (!h.declared[issue].has(seat)) return true;
        }
      }
      return false;
    case OrderKind::text_not_read: {
      const bool voting = h.vote.stage == VoteStage::open;
      const bool recommendation = voting && h.motions[h.vote.motion].kind == MotionKind::recommendation;
      return recommendation && !was_read(h, h.vote.motion);
    }
    case OrderKind::off_topic:
      return phase.kind == PhaseKind::questions && h.floor.claim.is_none();
  }
  return false;
}

/// Stops the vote on a text that nobody has heard: no ballot counts, the motion lies on the table as before,
/// and it is put anew when it has been read. Predictions stand for the vote to come.
void stop_vote(Turn& t) {
  const MotionId at = t.hearing.vote.motion;
  t.hearing.vote = Vote{};
  call_reading(t.hearing, at);
  t.tell(Kind::voided, t.hearing.motions[at].subject);
}

void forget_seat(Turn& t, SeatId gone) {
  Hearing& h = t.hearing;
  h.queue.remove(gone);
  if (h.floor.holder == gone) t.leave_floor();
  if (h.floor.respondent == gone) h.floor.respondent = SeatId{};
  if (h.talk.from == gone || h.talk.to == gone) h.talk = Talk{};
  for (std::size_t i = 0; i < kMaxPending; ++i) {
    if (h.pending.seats[i] != gone) continue;
    h.pending.seats[i] = SeatId{};
    h.pending.beats[i] = BeatId{};
  }
}

}  // namespace

void apply_move(Turn& t, const OpenMeeting&) {
  t.hearing.set(Hearing::opened);
  t.happen(Kind::start);
  t.happen(Kind::phase, static_cast<std::uint8_t>(phase_of(t.script, t.hearing)));
}

void apply_move(Turn& t, const MarkPresence& m) {
  if (m.here) {
    t.hearing.present.add(m.seat);
  } else {
    t.hearing.present.remove(m.seat);
    forget_seat(t, m.seat);
  }
}

void apply_move(Turn& t, const CertifyQuorum&) {
  Hearing& h = t.hearing;
  const bool quorum = has_quorum(t.script.rulebook.quorum, counts_now(t.script, h));
  h.set(Hearing::certified);
  if (!quorum) {
    h.unset(Hearing::quorum_found);
    t.happen(Kind::no_quorum);
    return;
  }
  h.set(Hearing::quorum_found);
  t.happen(Kind::certified);
  if (t.script.rulebook.uses[static_cast<std::size_t>(MotionKind::agenda)])
    table_motion(t, MotionKind::agenda);
}

void apply_move(Turn& t, const DeclareInterest& m) {
  t.hearing.declared[m.issue].add(t.seat);
  t.happen(Kind::declared, t.seat.raw, m.issue.raw);
}

void apply_move(Turn& t, const NextPhase&) { t.enter_phase(static_cast<std::uint8_t>(t.hearing.phase + 1)); }

void apply_move(Turn& t, const Extend&) { ++t.hearing.extended; }

void apply_move(Turn& t, const HandOver&) {
  t.hearing.presiding = t.seat == t.script.chair ? t.script.deputy : t.script.chair;
}

void apply_move(Turn& t, const Adjourn&) {
  t.hearing.set(Hearing::adjourned);
  const bool enough = has_quorum(t.script.rulebook.quorum, counts_now(t.script, t.hearing));
  if (!enough) t.hearing.unset(Hearing::quorum_found);
  t.finish();
}

void apply_move(Turn& t, const CloseMeeting&) { t.finish(); }

void apply_move(Turn& t, const AskFloor&) { t.hearing.queue.push(t.seat); }

void apply_move(Turn& t, const LeaveQueue&) { t.hearing.queue.remove(t.seat); }

void apply_move(Turn& t, const GiveFloor& m) {
  Hearing& h = t.hearing;
  h.queue.remove(m.seat);
  t.leave_floor();
  h.floor.holder = m.seat;
  h.heard.add(m.seat);
  h.turn_from_s = h.elapsed_s;
  if (h.turns[m.seat] < 255) ++h.turns[m.seat];
  t.happen(Kind::floor, m.seat.raw);
}

void apply_move(Turn& t, const TakeFloor&) {
  t.tell(Kind::taken, t.hearing.floor.holder.raw);
  t.leave_floor();
}

void apply_move(Turn& t, const YieldFloor&) { t.leave_floor(); }

void apply_move(Turn& t, const RaiseOrder& m) {
  t.hearing.ordered.add(t.seat);
  t.hearing.floor.order_by = t.seat;
  t.hearing.floor.order = m.kind;
  t.happen(Kind::order, t.seat.raw, static_cast<std::uint8_t>(m.kind));
}

void apply_move(Turn& t, const RuleOnOrder& m) {
  const SeatId by = t.hearing.floor.order_by;
  const OrderKind order = t.hearing.floor.order;
  const bool right = is_justified(t, order);
  t.hearing.floor.order_by = SeatId{};
  t.tell(Kind::ruled, m.upheld ? 1 : 0, right ? 1 : 0);
  if (m.upheld && right) t.move_standing(by, kRightOrder);
  if (!m.upheld && !right) t.move_standing(by, kWrongOrder);
  if (m.upheld && right && order == OrderKind::text_not_read) stop_vote(t);
}

void apply_move(Turn& t, const Predict&) { t.hearing.predicted.add(t.seat); }

// What a person thinks is theirs: the state remembers only that they were asked.
void apply_move(Turn& t, const StatePosition&) { t.hearing.stated.add(t.seat); }

void apply_move(Turn& t, const Choose& m) {
  PendingChoices& pending = t.hearing.pending;
  for (std::size_t i = 0; i < kMaxPending; ++i) {
    if (pending.seats[i] != t.seat || pending.beats[i] != m.beat) continue;
    pending.seats[i] = SeatId{};
    pending.beats[i] = BeatId{};
  }
  const Choice& choice = t.script.beats[m.beat.index()].choices[m.choice];
  t.tell(Kind::choice, m.choice, 0, m.beat.raw);
  run_effects(t, choice.effects);
  if (choice.then.is_none()) return;
  const Beat& next = t.script.beats[choice.then.index()];
  if (holds(t.script, t.hearing, next.when)) play_beat(t, choice.then);
}

void apply_move(Turn& t, const PlayInject& m) {
  t.hearing.injected.add(m.inject);
  t.happen(Kind::inject, m.inject.raw);
}

void apply_move(Turn& t, const DrawVariant& m) {
  Hearing& h = t.hearing;
  const Variant& variant = t.script.variants[m.variant.index()];
  h.variant = m.variant;
  h.set(Hearing::drawn);
  h.trust = variant.trust;
  h.guard = variant.guard;
  h.variables = variant.variables;
  h.on_table = variant.on_table;
  h.holders.items = variant.holders;
  for (std::size_t i = 0; i < t.script.claims.size(); ++i) {
    h.claims.items[i].truth = static_cast<std::uint8_t>(variant.truth[i]) & 3U;
  }
}

void apply_move(Turn& t, const DrawBeat& m) { draw_beat(t, m.beat); }

void apply_move(Turn& t, const Tick& m) {
  const int before_s = t.hearing.elapsed_s;
  t.pass_time(m.seconds);
  if (m.interpreted)
    t.hearing.turn_from_s =
        static_cast<std::uint16_t>(t.hearing.turn_from_s + t.hearing.elapsed_s - before_s);
}

}  // namespace detail

Hearing initial_hearing(const Script& script, const HearingOptions& options) {
  Hearing hearing;
  hearing.present = script.core | options.extra_seats;
  hearing.presiding = script.chair;
  if (options.moves_keep_time) hearing.set(Hearing::moves_keep_time);
  for (std::size_t i = 0; i < script.seats.size(); ++i) {
    hearing.standing.items[i] = 5;
    const Seat& seat = script.seats[i];
    for (std::size_t issue = 0; seat.mind < kMaxMinds && issue < script.issue_count; ++issue) {
      hearing.minds[issue][seat.mind] = seat.attitudes[issue];
    }
  }
  return hearing;
}

void advance(const Script& script, Hearing& hearing, const Action& action, Happenings* happenings) {
  detail::Turn turn(script, hearing, action.seat, happenings);
  std::visit([&](const auto& move) { detail::apply_move(turn, move); }, action.move);
  if (is_over(script, hearing)) return;
  if (hearing.is(Hearing::moves_keep_time)) turn.pass_time(script.rulebook.seconds[action.move.index()]);
  turn.tell_minute();
  detail::run_beats(turn);
}

Result<Applied, Refusal> apply(const Script& script, const Hearing& hearing, const Action& action) {
  if (auto refused = check(script, hearing, action)) return Unexpected{*refused};
  Applied applied{hearing, {}};
  advance(script, applied.hearing, action, &applied.happenings);
  return applied;
}

}  // namespace kenes::rules
