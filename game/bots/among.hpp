#pragma once
// A bot at a table where more is custom than the rules say: it chooses among what the custom leaves.

#include <optional>
#include <span>

#include "bots/level.hpp"
#include "rules/rules.hpp"

namespace kenes::bots {

/// The move of the same person as in `action_of`, one of `moves`, or nothing: it waits. Requires moves that
/// are legal for that seat.
[[nodiscard]] std::optional<rules::Action> action_among(const rules::Script& script,
                                                        const rules::Hearing& hearing, rules::SeatId seat,
                                                        std::span<const rules::Move> moves,
                                                        std::uint64_t seed, Level level = Level::seasoned);

}  // namespace kenes::bots
