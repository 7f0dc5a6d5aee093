#pragma once
// When a scenario's people meet: what is seen outside the window and on the clock. Nothing in the rules
// depends on it.

#include <cstdint>

namespace kenes::scenario {

struct Held {
  std::uint8_t month = 10;  // 1–12.
  std::uint8_t hour = 16, minute = 0;
  friend bool operator==(const Held&, const Held&) = default;
};

}  // namespace kenes::scenario
