#pragma once
// What a bot does at its seat, from that seat's view alone. It follows the goals and the temperament the
// scenario gives it; it knows the scenario's content as a careful reader would, but nothing hidden of this
// hearing that its seat may not know.

#include <cstdint>
#include <optional>
#include <span>

#include "bots/level.hpp"
#include "rules/view.hpp"

namespace kenes::bots {

/// Moves that an expert plays out in its head before one of its own; it stops at the first end of a playout
/// after so many. A number of moves and not of seconds, so that the same seed thinks the same on any machine;
/// tests/bench/TOURNAMENT.md says what time it takes.
inline constexpr std::uint32_t kPlayoutMoves = 9000;

/// The move of `view.seat`, one of `legal`, or nothing: it waits. A pure function of its arguments: `seed` is
/// the same for a whole hearing and stands for the person; what varies from moment to moment comes from the
/// view.
[[nodiscard]] std::optional<rules::Move> choose(const rules::Script& script, const rules::SeatView& view,
                                                std::span<const rules::Move> legal, std::uint64_t seed,
                                                Level level = Level::seasoned);

/// How this bot would vote on a motion now; never `none`. For secret ballots, whose moves hold no choice.
[[nodiscard]] rules::Ballot ballot_on(const rules::Script& script, const rules::SeatView& view,
                                      const rules::Motion& motion, std::uint64_t seed,
                                      Level level = Level::seasoned);

}  // namespace kenes::bots
