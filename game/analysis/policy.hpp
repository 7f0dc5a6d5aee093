#pragma once
// Who moves at the table while a script is explored: chance alone, or bots of one level on all core seats.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "bots/level.hpp"

namespace kenes::analysis {

enum class Policy : std::uint8_t { random, novice, seasoned, expert };

/// Spelled as on the command line, in the order of Policy.
inline constexpr std::array<std::string_view, 4> kPolicyNames{"random", "novice", "seasoned", "expert"};

[[nodiscard]] constexpr std::string_view name_of(Policy policy) {
  return kPolicyNames[static_cast<std::size_t>(policy)];
}
[[nodiscard]] constexpr std::optional<Policy> policy_named(std::string_view name) {
  for (std::size_t i = 0; i < kPolicyNames.size(); ++i) {
    if (kPolicyNames[i] == name) return static_cast<Policy>(i);
  }
  return std::nullopt;
}
/// The level of the bots. Requires a policy of bots.
[[nodiscard]] constexpr bots::Level level_of(Policy policy) {
  return static_cast<bots::Level>(static_cast<std::uint8_t>(policy) - 1);
}

}  // namespace kenes::analysis
