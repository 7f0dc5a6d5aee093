#pragma once
// Inside the sketches: colours of a calm day and the things that several pictures share. Coordinates are
// those of a picture of 150 × 100.

#include "ui/sketch.hpp"

namespace kenes::ui::detail {

inline constexpr float kWide = 150, kHigh = 100, kHorizon = 52;

struct Day {
  stage::Canvas& canvas;
  std::uint32_t seed;

  [[nodiscard]] stage::Colour of(stage::Tone a, stage::Tone b, float part) const {
    return mix(canvas[a], canvas[b], part);
  }
  [[nodiscard]] stage::Colour light() const { return of(stage::Tone::paper, stage::Tone::gold, 0.08F); }
  [[nodiscard]] stage::Colour wall() const { return of(stage::Tone::paper, stage::Tone::wood_edge, 0.14F); }
  [[nodiscard]] stage::Colour roof() const { return of(stage::Tone::madder, stage::Tone::wood, 0.55F); }
  [[nodiscard]] stage::Colour dark() const { return of(stage::Tone::ink, stage::Tone::sky, 0.22F); }
  [[nodiscard]] stage::Colour iron() const { return of(stage::Tone::ink, stage::Tone::sky, 0.5F); }
  [[nodiscard]] stage::Colour water() const { return of(stage::Tone::sky, stage::Tone::paper, 0.35F); }
  [[nodiscard]] stage::Colour grass() const { return of(stage::Tone::gold, stage::Tone::sage, 0.45F); }
  [[nodiscard]] stage::Colour earth() const { return of(stage::Tone::wood, stage::Tone::gold, 0.25F); }
  /// One of 0 … 1, another for each `at`.
  [[nodiscard]] float chance(unsigned at) const;
};

/// Sky, far hills, the steppe.
void steppe(const Day& day);
/// A house with its floor at `y`.
void house(const Day& day, float x, float y, float size);
/// Poles with wires from the left to the right.
void poles(const Day& day, float y);
void poplar(const Day& day, float x, float y, float size);
void fence(const Day& day, float from, float to, float y);

void standpipe(const Day& day);
void street(const Day& day);
void school(const Day& day);
void playground(const Day& day);
void fire_engine(const Day& day);
void trench(const Day& day);
void village(const Day& day);
void map(const Day& day);

}  // namespace kenes::ui::detail
