#pragma once
// When a scenario's people meet: what is seen outside the window and on the clock. Nothing in the rules
// depends on it, so it is read where it is shown.

#include <cstdint>

#include "scenario/scenario.hpp"

namespace kenes::scenario {

struct Held {
  std::uint8_t month = 10;
  std::uint8_t hour = 16, minute = 0;
  friend bool operator==(const Held&, const Held&) = default;
};

/// As the scenario of these files says; it was checked when it was loaded.
[[nodiscard]] Held held_in(const Files& files);

}  // namespace kenes::scenario
