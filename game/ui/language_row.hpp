#pragma once
// The three languages in the bar on top of a hearing, small: another one is a press away.

#include <optional>

#include "stage/geometry.hpp"
#include "text/language.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// In pixels.
[[nodiscard]] float language_row_width(const Pen& pen);
/// Side by side in that part of the bar; the one that is spoken stands out. The one pressed.
[[nodiscard]] std::optional<text::Language> language_row(const Pen& pen, const stage::Rect& bar);

}  // namespace kenes::ui
