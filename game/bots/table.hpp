#pragma once
// A table without a facilitator: who is asked next, where nobody at the table decides.

#include <optional>
#include <vector>

#include "bots/level.hpp"
#include "rules/rules.hpp"

namespace kenes::bots {

/// Seats in the order in which they are asked whether they want to move: who owes a choice, a ruling or an
/// answer; voters; those who talk; who has the floor; the secretary; the others by seat, but in
/// question time the members among them as the seed has it; last whoever presides, who keeps the meeting
/// going.
[[nodiscard]] std::vector<rules::SeatId> asking_order(const rules::Script& script,
                                                      const rules::Hearing& hearing, std::uint64_t seed);

/// The next move at a table where the seats in `bots` are played by bots: the first in asking order that
/// wants to move. Nothing when all of them wait. Chance (draws, injects) comes first; the teller's count when
/// a secret vote is complete is the caller's business.
[[nodiscard]] std::optional<rules::Action> next_action(const rules::Script& script,
                                                       const rules::Hearing& hearing, rules::SeatSet bots,
                                                       std::uint64_t seed, Level level = Level::seasoned);

/// The kinds of move that a bot at this seat might make now, whatever its level: the others need not be
/// listed for it. Requires a seat of the script.
[[nodiscard]] rules::MoveKindSet worth_a_thought(const rules::Script& script, const rules::Hearing& hearing,
                                                 rules::SeatId seat);

/// The move of one bot now, or nothing: it waits.
[[nodiscard]] std::optional<rules::Action> action_of(const rules::Script& script,
                                                     const rules::Hearing& hearing, rules::SeatId seat,
                                                     std::uint64_t seed, Level level = Level::seasoned);

/// How the bot at `seat` marks its paper in the secret vote that is open; never `none`. The move that a seat
/// makes in a secret vote holds no choice, so whoever keeps the ballot box asks here.
[[nodiscard]] rules::Ballot secret_ballot_of(const rules::Script& script, const rules::Hearing& hearing,
                                             rules::SeatId seat, std::uint64_t seed,
                                             Level level = Level::seasoned);

/// What fate does by itself: draws what has to be drawn, and now and then brings an inject. Nothing when
/// chance has no part now.
[[nodiscard]] std::optional<rules::Action> fate_action(const rules::Script& script,
                                                       const rules::Hearing& hearing, std::uint64_t seed);

}  // namespace kenes::bots
