#pragma once
// Words for a place that is smaller than they are.

#include <string>
#include <string_view>

#include "ui/widgets.hpp"

namespace kenes::ui {

/// What of `words` stands in so many lines of that width (in pixels), with an ellipsis where something is
/// left out. One line ends with whatever letter has room, several end with a word. Not one letter has room:
/// the ellipsis alone.
[[nodiscard]] std::string cut_to(const Pen& pen, std::string_view words, Lettering lettering, float width,
                                 int lines = 1);

}  // namespace kenes::ui
