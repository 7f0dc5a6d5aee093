#include "stage/legible.hpp"

#include <algorithm>

namespace kenes::stage {
namespace {

constexpr double kReadable = 4.5;
constexpr int kSteps = 20;

bool is_status(Tone tone) { return tone >= Tone::gold && tone <= Tone::plum; }

Colour made_legible(const Palette& palette, Tone tone) {
  Colour colour = palette[tone];
  for (int step = 1; step <= kSteps; ++step) {
    if (std::min(contrast(colour, palette[Tone::night]), contrast(colour, palette[Tone::slate])) >= kReadable)
      break;
    colour = mix(palette[tone], palette[Tone::felt], static_cast<float>(step) / kSteps);
  }
  return colour;
}

Palette all_legible(const Palette& palette) {
  Palette made = palette;
  for (std::size_t i = 0; i < made.colours.size(); ++i) {
    const auto tone = static_cast<Tone>(i);
    if (is_status(tone)) made.colours[i] = made_legible(palette, tone);
  }
  return made;
}

}  // namespace

Colour legible(const Palette& palette, Tone tone) {
  // Reckoned once: words are drawn by the hundred in a frame.
  static const std::array<Palette, 3> kMade{all_legible(palette_of(Theme::dark)),
                                            all_legible(palette_of(Theme::light)),
                                            all_legible(palette_of(Theme::high_contrast))};
  return kMade[static_cast<std::size_t>(palette.theme)][tone];
}

}  // namespace kenes::stage
