#pragma once
// How long each part of the meeting has lasted in a room, by the clock's own moves.

#include <cstdint>
#include <span>
#include <vector>

#include "session/session.hpp"

namespace kenes::app {

/// Seconds, by place among the rulebook's phases.
[[nodiscard]] std::vector<std::uint32_t> seconds_by_phase(const rules::Script& script,
                                                          std::span<const session::Step> steps);

}  // namespace kenes::app
