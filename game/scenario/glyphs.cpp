#include "scenario/glyphs.hpp"

#include <algorithm>

namespace kenes::scenario {

bool has_glyph(char32_t character) {
  if (character == U'\n' || character == U'\t') return true;
  const auto ranges = glyph_ranges();
  const auto after = std::ranges::upper_bound(ranges, character, {}, &GlyphRange::first);
  return after != ranges.begin() && character <= std::prev(after)->last;
}

}  // namespace kenes::scenario
