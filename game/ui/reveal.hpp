#pragma once
// Words that appear letter by letter without ever jumping: lines are broken as the whole text will be.

#include <string_view>

#include "ui/widgets.hpp"

namespace kenes::ui {

/// Takes the room of all of `words`, as wide as there is; draws the first `shown` bytes, which end at the end
/// of a letter.
void reveal(const Pen& pen, std::string_view words, std::size_t shown, Lettering lettering, stage::Tone tone);

}  // namespace kenes::ui
