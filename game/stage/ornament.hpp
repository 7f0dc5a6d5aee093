#pragma once
// The ram's horn, қошқар мүйіз, drawn in code: for friezes, headings and frames. Sparingly.

#include "stage/canvas.hpp"

namespace kenes::stage {

/// One pair of horns on a stem, `size` high and a little wider, around `centre`. `upward`: the stem is below.
void draw_horns(Canvas& canvas, Point centre, float size, const Paint& paint, bool upward = true);

/// A border along the longer side of `band`: horns up and down by turns with lozenges between, fitted so that
/// none is cut.
void draw_frieze(Canvas& canvas, const Rect& band, Colour colour);

}  // namespace kenes::stage
