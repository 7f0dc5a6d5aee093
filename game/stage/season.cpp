#include "stage/season.hpp"

#include <algorithm>

namespace kenes::stage {
namespace {

struct Evening {
  float begins, lasts;  // Minutes of the clock, from low sun to night.
};

Evening evening_of(Season season) {
  switch (season) {
    case Season::winter:
      return {15 * 60, 75};
    case Season::summer:
      return {19 * 60, 120};
    case Season::thaw:
    case Season::autumn:
      break;
  }
  return {16 * 60, 110};
}

float eased(float t) {
  t = std::clamp(t, 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

}  // namespace

Daylight light_at(Season season, float clock) {
  const Evening evening = evening_of(season);
  const float since = clock - evening.begins;
  // Somebody gets up to switch them on when the first lines can hardly be read.
  constexpr float kStillReads = 25, kAllLit = 45;
  return {eased(since / evening.lasts), eased((since - kStillReads) / kAllLit)};
}

}  // namespace kenes::stage
