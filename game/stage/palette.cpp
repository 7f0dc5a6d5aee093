#include "stage/palette.hpp"

#include <algorithm>
#include <cmath>

namespace kenes::stage {
namespace {

// In the order of Tone.
constexpr Palette kDark{
    Theme::dark,
    {rgb(0x14212B), rgb(0x1E3140), rgb(0x9FB3BF), rgb(0xF4EFE6), rgb(0xE2A33B), rgb(0x3FA7C4), rgb(0x6FA287),
     rgb(0xD0654C), rgb(0x9D8AB8), rgb(0x101A22), rgb(0x4B6575), rgb(0x33505F), rgb(0x4A3B33), rgb(0x8A5A3A),
     rgb(0x5E3B28), rgb(0x2A3740), rgb(0x6E3434), rgb(0xF1E8D6)}};
constexpr Palette kLight{
    Theme::light,
    {rgb(0xF4EFE6), rgb(0xFFFDF8), rgb(0x4D5F6B), rgb(0x14212B), rgb(0xD9962B), rgb(0x2E93B0), rgb(0x5C9476),
     rgb(0xCE6049), rgb(0x9280B0), rgb(0x10171D), rgb(0x8C8474), rgb(0xD9D3BF), rgb(0xA98562), rgb(0xB67C4E),
     rgb(0x87562F), rgb(0xB9AE9B), rgb(0xA3524A), rgb(0xFFFBF0)}};
constexpr Palette kHighContrast{
    Theme::high_contrast,
    {rgb(0x000000), rgb(0x0B0B0B), rgb(0xE0E0E0), rgb(0xFFFFFF), rgb(0xFFC93C), rgb(0x5AD7FF), rgb(0x7CE0A3),
     rgb(0xFF8A70), rgb(0xC9B0FF), rgb(0x000000), rgb(0xFFFFFF), rgb(0x101418), rgb(0x1C1C1C), rgb(0x3A2A1E),
     rgb(0x000000), rgb(0x050505), rgb(0x2B0E0E), rgb(0xFFFFFF)}};

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float t) {
  // In whole 256ths: this is done for every corner of every gradient, and lround would be a tenth of a frame.
  const int part = static_cast<int>(t * 256.0F);
  return static_cast<std::uint8_t>((a * (256 - part) + b * part + 128) / 256);
}

double linear(std::uint8_t part) {
  const double value = part / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double luminance(Colour colour) {
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

Colour mix(Colour a, Colour b, float t) {
  const float part = std::clamp(t, 0.0F, 1.0F);
  return {mixed(a.r, b.r, part), mixed(a.g, b.g, part), mixed(a.b, b.b, part), mixed(a.a, b.a, part)};
}

Colour faded(Colour colour, float part) {
  colour.a = mixed(0, colour.a, std::clamp(part, 0.0F, 1.0F));
  return colour;
}

double contrast(Colour a, Colour b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

const Palette& palette_of(Theme theme) {
  switch (theme) {
    case Theme::light:
      return kLight;
    case Theme::high_contrast:
      return kHighContrast;
    case Theme::dark:
      break;
  }
  return kDark;
}

}  // namespace kenes::stage
