#pragma once
// The colours of everything that is drawn, by what they are for. Three themes hold the same roles.

#include <array>
#include <cstdint>

namespace kenes::stage {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend constexpr bool operator==(Colour, Colour) = default;
};
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
          static_cast<std::uint8_t>(hex), 255};
}
/// `t` of 0 gives `a`, 1 gives `b`.
[[nodiscard]] Colour mix(Colour a, Colour b, float t);
/// Its opacity times `part`.
[[nodiscard]] Colour faded(Colour colour, float part);
/// As WCAG 2 reckons it, between 1 and 21. Both opaque.
[[nodiscard]] double contrast(Colour a, Colour b);

enum class Theme : std::uint8_t { dark, light, high_contrast };

enum class Tone : std::uint8_t {
  night,   // Behind everything.
  slate,   // Panels and cards.
  mist,    // Quiet text.
  felt,    // Text.
  gold,    // The floor; what to do next.
  sky,     // Selection, information.
  sage,    // For, confirmed.
  madder,  // Against, contradicted.
  plum,    // Abstaining, unverifiable.
  ink,     // Text on gold, sky, sage, madder and plum.
  line,    // Edges that must be seen.
  wall,
  wall_low,  // The panelling below.
  wood,
  wood_edge,
  floor,
  carpet,
  paper,
  count
};

struct Palette {
  Theme theme = Theme::dark;
  std::array<Colour, static_cast<std::size_t>(Tone::count)> colours{};
  [[nodiscard]] constexpr Colour operator[](Tone tone) const {
    return colours[static_cast<std::size_t>(tone)];
  }
};
[[nodiscard]] const Palette& palette_of(Theme theme);

}  // namespace kenes::stage
