#pragma once
// Photographs and maps, drawn as small calm pictures: a sketch of the place, no evidence of its own. What
// counts is in the words beside it.

#include <cstdint>
#include <string_view>

#include "rules/words.hpp"
#include "stage/canvas.hpp"

namespace kenes::ui {

enum class Motif : std::uint8_t {
  standpipe,
  street,
  school,
  playground,
  fire_engine,
  trench,
  village,
  map,
  count
};

/// After the author's word for the document ("standpipe_photo"); the same for the same word, always. A word
/// that tells nothing gets a village.
[[nodiscard]] Motif motif_of(rules::EvidenceKind kind, std::string_view name);

/// Fills `box`, which is best one and a half times as wide as high. `seed`: which of many houses, dots and
/// hills.
void draw_sketch(stage::Canvas& canvas, const stage::Rect& box, Motif motif, std::uint32_t seed);

}  // namespace kenes::ui
