#pragma once
// How well a bot plays. The person it plays — goals, temper, openness, what is never said — comes from the
// scenario and is the same at every level.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kenes::bots {

enum class Level : std::uint8_t { novice, seasoned, expert };

/// Spelled as on the command line and in journals, in the order of Level.
inline constexpr std::array<std::string_view, 3> kLevelNames{"novice", "seasoned", "expert"};

[[nodiscard]] constexpr std::string_view name_of(Level level) {
  return kLevelNames[static_cast<std::size_t>(level)];
}
[[nodiscard]] constexpr std::optional<Level> level_named(std::string_view name) {
  for (std::size_t i = 0; i < kLevelNames.size(); ++i) {
    if (kLevelNames[i] == name) return static_cast<Level>(i);
  }
  return std::nullopt;
}

}  // namespace kenes::bots
