#pragma once
// Which characters the shipped fonts (Noto Sans, and DejaVu Sans for what it lacks) can draw.

#include <span>

namespace kenes::scenario {

struct GlyphRange {
  char32_t first = 0;
  char32_t last = 0;
};
/// In ascending order, without overlaps. Written by scripts/make_glyph_ranges.py.
[[nodiscard]] std::span<const GlyphRange> glyph_ranges();
/// Line breaks and tabs need no glyph.
[[nodiscard]] bool has_glyph(char32_t character);

}  // namespace kenes::scenario
