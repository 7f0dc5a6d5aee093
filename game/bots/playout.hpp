#pragma once
// A made-up hearing played on by seasoned bots. Not for other rooms.

#include "rules/rules.hpp"

namespace kenes::bots::detail {

struct Playout {
  const rules::Script& script;
  rules::SeatId me{};
  std::uint64_t seed = 0;     // Who the others are, this time.
  std::uint32_t horizon = 0;  // After so many moves it is judged as it stands.
};

/// Plays `hearing` on after `first`, which `me` makes (nothing: it lets somebody else go first), until it is
/// over or the horizon is reached. Returns the number of moves made. No news comes in from outside.
std::uint32_t play_on(const Playout& playout, rules::Hearing& hearing,
                      const std::optional<rules::Move>& first);

}  // namespace kenes::bots::detail
