#include "analysis/rights.hpp"

namespace kenes::analysis {

using namespace rules;

Rights::Rights(const Script& script) : count_(script.rulebook.phases.size()), seats_(script.seats.size()) {
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    const SeatId seat(i);
    const Role own = script.seats[i].role;
    // The chair who does not preside is a member; the deputy who presides has the chair's rights.
    const bool may_preside = own == Role::chair || seat == script.deputy || seat == script.chair;
    for (std::size_t place = 0; place < count_; ++place) {
      const auto& may = script.rulebook.phases[place].may;
      for (std::size_t kind = 0; kind < kMoveKinds; ++kind) {
        const auto id = id_of(static_cast<MoveKind>(kind));
        const bool granted = may[static_cast<std::size_t>(own)].has(id) ||
                             (may_preside && may[static_cast<std::size_t>(Role::chair)].has(id)) ||
                             (own == Role::chair && may[static_cast<std::size_t>(Role::member)].has(id));
        if (!granted) continue;
        seats_[i][kind] |= Phases{1} << place;
        any_[kind] |= Phases{1} << place;
      }
    }
  }
}

Phases Rights::of(SeatId seat, MoveKind kind) const {
  return seat.index() < seats_.size() ? seats_[seat.index()][static_cast<std::size_t>(kind)] : 0;
}

Phases Rights::of_others(SeatId but, MoveKind kind) const {
  Phases phases = 0;
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    if (SeatId(i) != but) phases |= of(SeatId(i), kind);
  }
  return phases;
}

}  // namespace kenes::analysis
