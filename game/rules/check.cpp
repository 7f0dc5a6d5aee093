// Who may ask, in what order the questions are put: the seat, chance, presence, what it owes, the phase and
// role; then the move itself.

#include <algorithm>

#include "rules/check_parts.hpp"

namespace kenes::rules {
namespace {

using detail::kAllowed;
using detail::refuse;
using detail::Refused;

/// The role whose permissions a seat has: whoever presides has the chair's, and the chair who does not
/// preside is a member.
Role acting_role(const Script& script, const Hearing& hearing, SeatId seat) {
  if (hearing.presiding == seat) return Role::chair;
  const Role role = script.seats[seat.index()].role;
  return role == Role::chair ? Role::member : role;
}

bool owes_choice(const Hearing& hearing, SeatId seat) {
  return std::find(hearing.pending.seats.begin(), hearing.pending.seats.end(), seat) !=
         hearing.pending.seats.end();
}

constexpr MoveKindSet kNothing;
constexpr MoveKindSet kChoosing = kind_set({MoveKind::choose});
/// What a seat does for itself, without a word.
constexpr MoveKindSet kSilent = kind_set({MoveKind::choose, MoveKind::predict, MoveKind::state_position});
constexpr MoveKindSet kBeforeOpening = kSilent | kind_set({MoveKind::open_meeting});
constexpr MoveKindSet kBeforeRuling = kSilent | kind_set({MoveKind::rule_on_order});
constexpr MoveKindSet kEndingTalk = kind_set({MoveKind::reply_pledge});
/// What may go on while a vote is open or waits to be published.
constexpr MoveKindSet kInVote =
    kind_set({MoveKind::cast_ballot, MoveKind::cast_secret, MoveKind::close_vote, MoveKind::casting_vote,
              MoveKind::publish_vote, MoveKind::raise_order, MoveKind::rule_on_order, MoveKind::choose,
              MoveKind::state_position});

/// All that is decided before a move's own values are looked at: each gate that stands before the seat now is
/// told to `meet`, in the order in which they are asked, as the kinds it lets through and why it refuses the
/// others.
template <class Meet>
void meet_gates(const Script& script, const Hearing& h, SeatId seat, Meet meet) {
  if (is_over(script, h)) return meet(kNothing, RefusalCode::hearing_over);
  if (seat.index() >= script.seats.size()) return meet(kNothing, RefusalCode::no_such_seat);
  if (!h.is(Hearing::drawn) || !h.draws.empty()) return meet(kNothing, RefusalCode::fate_first);
  if (!h.present.has(seat)) return meet(kNothing, RefusalCode::not_present);
  if (owes_choice(h, seat)) meet(kChoosing, RefusalCode::choose_first);
  if (!h.is(Hearing::opened)) meet(kBeforeOpening, RefusalCode::meeting_not_open);
  const bool vote_runs = h.vote.stage == VoteStage::open || h.vote.stage == VoteStage::closed;
  if (vote_runs) meet(kInVote, RefusalCode::vote_is_open);
  if (!h.floor.order_by.is_none()) meet(kBeforeRuling, RefusalCode::ruling_first);
  const auto role = static_cast<std::size_t>(acting_role(script, h, seat));
  // Whoever began a talk may also end it.
  const MoveKindSet ending = h.talk.from == seat ? kEndingTalk : kNothing;
  meet(script.rulebook.phases[h.phase].may[role] | ending, RefusalCode::wrong_phase);
}

Refused check_kind(const Script& script, const Hearing& hearing, SeatId seat, MoveKind kind) {
  Refused refused = kAllowed;
  meet_gates(script, hearing, seat, [&](MoveKindSet lets, RefusalCode otherwise) {
    if (!refused && !lets.has(id_of(kind))) refused = refuse(otherwise);
  });
  if (!refused || refused->code != RefusalCode::wrong_phase) return refused;
  const auto role = static_cast<std::size_t>(acting_role(script, hearing, seat));
  const auto& phases = script.rulebook.phases;
  const bool elsewhere = std::any_of(phases.begin(), phases.end(),
                                     [&](const PhaseRule& p) { return p.may[role].has(id_of(kind)); });
  return elsewhere ? refused : refuse(RefusalCode::not_your_role);
}

}  // namespace

std::optional<Refusal> check(const Script& script, const Hearing& hearing, const Action& action) {
  if (is_reserved(action.seat)) return detail::check_reserved(script, hearing, action);
  if (auto refused = check_kind(script, hearing, action.seat, kind_of(action.move))) return refused;
  const detail::Asking asking{script, hearing, action.seat, *phase_rule_of(script, hearing)};
  return std::visit([&](const auto& move) { return detail::check_move(asking, move); }, action.move);
}

namespace detail {

MoveKindSet kinds_let_through(const Script& script, const Hearing& hearing, SeatId seat) {
  MoveKindSet kinds = MoveKindSet::first(kMoveKinds);
  meet_gates(script, hearing, seat, [&](MoveKindSet lets, RefusalCode) { kinds = kinds & lets; });
  return kinds;
}

}  // namespace detail
}  // namespace kenes::rules
