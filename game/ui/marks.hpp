#pragma once
// Small drawn signs: how far a claim has come, how reliable a document is, of what kind it is. Each has a
// shape of its own, because colours alone tell not everybody; the word stands beside it.

#include "rules/words.hpp"
#include "stage/canvas.hpp"

namespace kenes::ui {

[[nodiscard]] stage::Tone tone_of(rules::Progress progress);
[[nodiscard]] stage::Tone tone_of(rules::Bearing bearing);

/// A dotted ring, a ring, a half-filled one, scales, a check, a cross, a speech mark, a flag.
void progress_mark(stage::Canvas& canvas, const stage::Rect& box, rules::Progress progress);
/// One, two or three seals in a row, of three; as wide as three and a half times its height.
void reliability_mark(stage::Canvas& canvas, const stage::Rect& box, int reliability, stage::Colour colour);
/// A plus, a cross, a speech mark: supports, contradicts, explains.
void bearing_mark(stage::Canvas& canvas, const stage::Rect& box, rules::Bearing bearing);
/// What a document's little picture is drawn in on that ground: bright paper with dark writing, or where
/// paper would not be seen the other way round.
struct IconColours {
  stage::Colour sheet, ink;
};
[[nodiscard]] IconColours icon_colours(const stage::Palette& palette, stage::Colour ground);
/// A little picture of a document of that kind, in two colours.
void evidence_icon(stage::Canvas& canvas, const stage::Rect& box, rules::EvidenceKind kind,
                   stage::Colour sheet, stage::Colour ink);

}  // namespace kenes::ui
