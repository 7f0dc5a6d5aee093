// The power line along the road outside: poles with two crossbars and insulators, wires sagging between them.

#include <array>
#include <cmath>

#include "stage/room.hpp"

namespace kenes::stage {
namespace {

constexpr int kBeside = -2, kLast = 4;  // Stands beside the window, and the farthest that is seen.

struct Pole {
  Point foot;
  float high = 0;

  [[nodiscard]] Point at(float across, float up) const {
    return {foot.x + across * high, foot.y - up * high};
  }
};

/// The `i`th: each smaller by the same part, as far as the road goes.
Pole pole_at(const Rect& pane, int i) {
  const float t = std::pow(0.62F, static_cast<float>(i));
  return {{pane.x + (0.445F + 0.19F * t) * pane.width, pane.y + (0.655F + 0.24F * t) * pane.height},
          pane.height * 0.36F * t};
}

struct Bar {
  float up, half;
};
constexpr std::array<Bar, 2> kBars{{{0.97F, 0.17F}, {0.84F, 0.11F}}};

void draw_pole(Canvas& canvas, const Pole& pole, Colour wood) {
  const float thick = pole.high * 0.035F;
  canvas.stroke({pole.at(0, 0), pole.at(0, 1)}, thick, wood);
  canvas.stroke({pole.at(-0.11F, 0), pole.at(0, 0.45F)}, thick * 0.8F, wood);  // The strut it leans upon.
  for (const Bar& bar : kBars) {
    canvas.stroke({pole.at(-bar.half, bar.up), pole.at(bar.half, bar.up)}, thick * 0.75F, wood);
    for (const float side : {-1.0F, -0.5F, 0.5F, 1.0F}) {
      const float x = side * bar.half * 0.94F;
      canvas.stroke({pole.at(x, bar.up), pole.at(x, bar.up + 0.055F)}, thick * 0.8F, wood);
    }
  }
}

void draw_wire(Canvas& canvas, Point a, Point b, float sag, Colour colour, float width) {
  constexpr int kParts = 10;
  std::array<Point, kParts + 1> line{};
  for (int i = 0; i <= kParts; ++i) {
    const float t = static_cast<float>(i) / kParts;
    line[static_cast<std::size_t>(i)] = a + (b - a) * t + Point{0, sag * 4 * t * (1 - t)};
  }
  canvas.stroke(line, width, colour);
}

}  // namespace

void draw_power_line(Canvas& canvas, const Rect& pane, Colour wood) {
  for (int i = 0; i <= kLast; ++i) {
    const Pole near = pole_at(pane, i == 0 ? kBeside : i - 1);
    const Pole far = pole_at(pane, i);
    for (const Bar& bar : kBars) {
      for (const float side : {-0.94F, 0.94F}) {
        const float x = side * bar.half;
        draw_wire(canvas, near.at(x, bar.up + 0.055F), far.at(x, bar.up + 0.055F), far.high * 0.13F,
                  faded(wood, 0.75F), pane.height * 0.0035F + far.high * 0.006F);
      }
    }
  }
  for (int i = kLast; i >= 0; --i) draw_pole(canvas, pole_at(pane, i), wood);
}

}  // namespace kenes::stage
