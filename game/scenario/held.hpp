#pragma once
// When a scenario's people meet: what is seen outside the window and on the clock, and the hour from which
// the minutes count. Nothing in the rules depends on it.

#include <cstdint>
#include <optional>

namespace kenes::scenario {

struct Held {
  std::uint8_t month = 10;  // 1–12.
  std::uint8_t hour = 16, minute = 0;
  bool told = false;  // By the scenario; otherwise this is only what the window shows.
  friend bool operator==(const Held&, const Held&) = default;
};

/// Minutes since midnight at which the meeting is opened; nothing where the scenario does not say.
[[nodiscard]] inline std::optional<int> opening_of(const Held& held) {
  return held.told ? std::optional<int>(60 * held.hour + held.minute) : std::nullopt;
}

}  // namespace kenes::scenario
