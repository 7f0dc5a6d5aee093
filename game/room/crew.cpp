#include "room/crew.hpp"

#include <algorithm>

#include "bots/table.hpp"
#include "room/focus.hpp"
#include "rules/view.hpp"
#include "solo/course.hpp"
#include "solo/menu.hpp"

namespace kenes::room {

using namespace rules;

namespace {

/// The register follows who is here: before presence is certified, seats that nobody serves are absent;
/// whoever takes a seat later is present.
std::optional<Action> presence_move(const session::Session& session, const Crew& crew) {
  const Script& script = session.script();
  const Hearing& hearing = session.hearing();
  const SeatSet served = crew.people | crew.bots;
  const auto mark = [&](SeatId seat, bool here) -> std::optional<Action> {
    const Action action{script.secretary, MarkPresence{seat, here}};
    return check(script, hearing, action) ? std::nullopt : std::optional(action);
  };
  for (const SeatId seat : crew.people - hearing.present) {
    if (const auto action = mark(seat, true)) return action;
  }
  if (hearing.is(Hearing::certified)) return std::nullopt;
  for (const SeatId seat : hearing.present - served) {
    if (const auto action = mark(seat, false)) return action;
  }
  return std::nullopt;
}

std::optional<Action> chance(const session::Session& session, std::uint32_t quiet_s) {
  const auto action = bots::fate_action(session.script(), session.hearing(), session.header().seed);
  if (!action || !std::holds_alternative<PlayInject>(action->move)) return action;
  const bool silent = quiet_s >= kQuietBeforeInject_s && session.hearing().vote.stage != VoteStage::open;
  return silent ? action : std::nullopt;
}

/// A secret vote in which everybody has voted is closed in the name of whoever presides: no move of theirs
/// does it, the teller counts.
std::optional<Action> closing(const session::Session& session) {
  const Hearing& hearing = session.hearing();
  const Vote& vote = hearing.vote;
  if (vote.stage != VoteStage::open || vote.method != Method::secret) return std::nullopt;
  if (vote.voted.empty() || !missing_voters(session.script(), hearing).empty()) return std::nullopt;
  return Action{hearing.presiding, CloseVote{}};
}

bool ends_something(const Move& move) {
  switch (kind_of(move)) {
    case MoveKind::next_phase:
    case MoveKind::open_vote:
    case MoveKind::close_vote:
    case MoveKind::close_meeting:
    case MoveKind::take_floor:
      return true;
    default:
      return false;
  }
}

/// What would be said over somebody who interprets.
bool is_heard(const Move& move) {
  constexpr MoveKindSet kSilent =
      kind_set({MoveKind::ask_floor, MoveKind::leave_queue, MoveKind::give_floor, MoveKind::cast_ballot,
                MoveKind::cast_secret, MoveKind::support_question, MoveKind::state_position,
                MoveKind::predict, MoveKind::mark_presence});
  return !kSilent.has(id_of(kind_of(move)));
}

/// Whether there is something to do that one would interrupt reading for.
bool may_act(const session::Session& session, const SeatView& view) {
  return std::ranges::any_of(legal_moves(session.script(), session.hearing(), view.seat),
                             [&](const Move& move) { return solo::calls_for_attention(view, move); });
}

}  // namespace

bool is_ballot(const Move& move) {
  return std::holds_alternative<CastBallot>(move) || std::holds_alternative<CastSecret>(move);
}

Crew crew_of(const session::People& people, const RoomState& state) {
  Crew crew;
  for (const auto& [id, person] : people) {
    if (person.here) crew.people = crew.people | person.seats;
  }
  crew.bots = state.bots - crew.people;
  return crew;
}

SeatSet awaited(const session::Session& session) {
  SeatSet owing, able;
  if (session.is_over()) return owing;
  for (const SeatId seat : session.hearing().present) {
    const SeatView view = session.view_for(seat);
    if (!may_act(session, view)) continue;
    able.add(seat);
    if (solo::owes_a_move(session.script(), view)) owing.add(seat);
  }
  if (!owing.empty()) return owing;
  return able.size() == 1 ? able : SeatSet{};
}

SeatSet in_the_way(const session::Session& session) {
  const Hearing& hearing = session.hearing();
  SeatSet due;
  for (const SeatId seat : hearing.pending.seats) {
    if (!seat.is_none()) due.add(seat);
  }
  if (hearing.vote.stage != VoteStage::open) return due;
  return due | missing_voters(session.script(), hearing);
}

SeatSet keeps_going(const session::Session& session, SeatSet people) {
  SeatSet able;
  if (session.is_over()) return able;
  for (const SeatId seat : people& session.hearing().present) {
    if (may_act(session, session.view_for(seat))) able.add(seat);
  }
  SeatSet chair;
  chair.add(session.hearing().presiding);
  // What does not call for attention may still be what everybody waits for, as handing over before one's own
  // report.
  if (able.empty()) return chair & people;
  const SeatSet presiding = able & chair;
  return presiding.empty() ? able : presiding;
}

std::optional<NextMove> next_move(const session::Session& session, const Crew& crew, bots::Level level,
                                  std::uint32_t quiet_s, const Focus& focus, bool hushed) {
  if (session.is_over()) return std::nullopt;
  const Script& script = session.script();
  const Hearing& hearing = session.hearing();
  if (const auto drawn = chance(session, quiet_s)) return NextMove{*drawn, true, false};
  if (const auto mark = presence_move(session, crew)) return NextMove{*mark, true, false};
  if (const auto close = closing(session)) return NextMove{*close, false, true};
  const SeatSet waited_for = awaited(session) & crew.people;
  bool waiting = false;
  for (const SeatId seat : bots::asking_order(script, hearing, session.header().seed)) {
    waiting = waiting || waited_for.has(seat);
    // People are waited for, but not with one's ballot: a vote is not of whoever happens to be asked first.
    if (waiting && hearing.vote.stage != VoteStage::open) return std::nullopt;
    if (!crew.bots.has(seat)) continue;
    const auto action = bot_inside(script, hearing, focus, seat, session.header().seed, level);
    if (!action || (hushed && is_heard(action->move)) || (waiting && !is_ballot(action->move))) continue;
    return NextMove{*action, false, ends_something(action->move)};
  }
  return std::nullopt;
}

}  // namespace kenes::room
