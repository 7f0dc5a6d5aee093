#include "solo/positions.hpp"

#include "assess/fold.hpp"

namespace kenes::solo {

using namespace rules;

std::optional<int> moment_of(PhaseKind phase) {
  switch (phase) {
    case PhaseKind::opening:
    case PhaseKind::report:
      return 0;
    case PhaseKind::recess:
    case PhaseKind::debate:
      return 1;
    case PhaseKind::closing:
      return 2;
    default:
      return std::nullopt;
  }
}

unsigned moments_stated(const Table& table) {
  unsigned stated = 0;
  static_cast<void>(
      assess::fold(table.script(), table.options(), table.actions(), [&](const assess::Step& step) {
        const auto moment = moment_of(phase_of(table.script(), step.before));
        const bool own =
            step.action.seat == table.own() && std::holds_alternative<StatePosition>(step.action.move);
        if (own && moment) stated |= 1U << *moment;
      }));
  return stated;
}

}  // namespace kenes::solo
