#pragma once
// Every panel in every language, size and window: whether its words have room, and a picture of it.

#include <functional>
#include <string>

#include "ui/mirror.hpp"

namespace kenes::test {

/// Draws a panel into a region as a screen would: `width` and `height` in ours, 0: to the end of the window.
void in_region(const ui::Pen& pen, float width, const std::function<void()>& inside);

/// Draws `panel` in three languages, at 100 % and 200 %, in the smallest and a large window, in a region
/// `width` wide (ours; 0: all). Fails for texts that are cut or lie on each other, and for missing texts.
using Panel = std::function<void(const ui::Pen&)>;
void has_room(const std::string& name, float width, const Panel& panel);

}  // namespace kenes::test
