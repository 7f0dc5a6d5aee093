#pragma once
// Colours for words. The status colours are made to be filled with, under ink; as letters some of them are
// too faint, gold on the light theme above all.

#include "stage/palette.hpp"

namespace kenes::stage {

/// The tone as the colour of words on night and slate: as it is where that can be read, else mixed with the
/// colour of text until it stands out by 4.5 : 1 (WCAG 2.2, 1.4.3) on both.
[[nodiscard]] Colour legible(const Palette& palette, Tone tone);

}  // namespace kenes::stage
