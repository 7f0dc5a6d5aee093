// Who may ask, in what order the questions are put: the seat, chance, presence, what it owes, the phase and
// role; then the move itself.

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

bool granted(const PhaseRule& phase, Role role, MoveKind kind) {
  return phase.may[static_cast<std::size_t>(role)].has(id_of(kind));
}

Refused check_permission(const Script& script, const PhaseRule& phase, Role role, MoveKind kind) {
  if (granted(phase, role, kind)) return kAllowed;
  for (const PhaseRule& other : script.rulebook.phases) {
    if (granted(other, role, kind)) return refuse(RefusalCode::wrong_phase);
  }
  return refuse(RefusalCode::not_your_role);
}

bool owes_choice(const Hearing& hearing, SeatId seat) {
  for (std::size_t i = 0; i < kMaxPending; ++i) {
    if (hearing.pending.seats[i] == seat) return true;
  }
  return false;
}

/// What may go on while a vote is open or waits to be published.
bool belongs_to_votes(MoveKind kind) {
  switch (kind) {
    case MoveKind::cast_ballot:
    case MoveKind::cast_secret:
    case MoveKind::close_vote:
    case MoveKind::casting_vote:
    case MoveKind::publish_vote:
    case MoveKind::raise_order:
    case MoveKind::rule_on_order:
    case MoveKind::choose:
    case MoveKind::state_position:
      return true;
    default:
      return false;
  }
}

Refused check_order_of_things(const Hearing& hearing, SeatId seat, MoveKind kind) {
  if (kind != MoveKind::choose && owes_choice(hearing, seat)) return refuse(RefusalCode::choose_first);
  const bool silent =
      kind == MoveKind::choose || kind == MoveKind::predict || kind == MoveKind::state_position;
  if (!hearing.is(Hearing::opened) && kind != MoveKind::open_meeting && !silent) {
    return refuse(RefusalCode::meeting_not_open);
  }
  const VoteStage stage = hearing.vote.stage;
  const bool vote_runs = stage == VoteStage::open || stage == VoteStage::closed;
  if (vote_runs && !belongs_to_votes(kind)) return refuse(RefusalCode::vote_is_open);
  if (!hearing.floor.order_by.is_none() && kind != MoveKind::rule_on_order && !silent) {
    return refuse(RefusalCode::ruling_first);
  }
  return kAllowed;
}

/// Everything that is decided before the move's own values are looked at.
Refused check_kind(const Script& script, const Hearing& hearing, SeatId seat, MoveKind kind) {
  if (is_over(script, hearing)) return refuse(RefusalCode::hearing_over);
  if (seat.index() >= script.seats.size()) return refuse(RefusalCode::no_such_seat);
  if (!hearing.is(Hearing::drawn) || !hearing.draws.empty()) return refuse(RefusalCode::fate_first);
  if (!hearing.present.has(seat)) return refuse(RefusalCode::not_present);
  if (auto refused = check_order_of_things(hearing, seat, kind)) return refused;
  const PhaseRule& phase = *phase_rule_of(script, hearing);
  return check_permission(script, phase, acting_role(script, hearing, seat), kind);
}

}  // namespace

std::optional<Refusal> check(const Script& script, const Hearing& hearing, const Action& action) {
  if (is_reserved(action.seat)) return detail::check_reserved(script, hearing, action);
  if (auto refused = check_kind(script, hearing, action.seat, kind_of(action.move))) return refused;
  const detail::Asking asking{script, hearing, action.seat, *phase_rule_of(script, hearing)};
  return std::visit([&](const auto& move) { return detail::check_move(asking, move); }, action.move);
}

namespace detail {

bool may_try(const Script& script, const Hearing& hearing, SeatId seat, MoveKind kind) {
  return !check_kind(script, hearing, seat, kind).has_value();
}

}  // namespace detail
}  // namespace kenes::rules
