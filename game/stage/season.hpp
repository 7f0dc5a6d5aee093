#pragma once
// The time of the year and of the day, as it is seen outside a window.

#include <cstdint>

namespace kenes::stage {

enum class Season : std::uint8_t { thaw, summer, autumn, winter };

/// `month`: 1–12.
[[nodiscard]] constexpr Season season_of(unsigned month) {
  if (month <= 2 || month == 12) return Season::winter;
  if (month <= 4) return Season::thaw;
  return month <= 8 ? Season::summer : Season::autumn;
}

/// When people meet.
struct Held {
  Season season = Season::autumn;
  float opens = 16 * 60;  // By the clock on the wall, in minutes.
  friend bool operator==(const Held&, const Held&) = default;
};

struct Daylight {
  float dusk = 0;  // 0: daylight … 1: night.
  float lamps = 0;
};
/// `clock` in minutes: the later the year, the sooner it is dark.
[[nodiscard]] Daylight light_at(Season season, float clock);

}  // namespace kenes::stage
