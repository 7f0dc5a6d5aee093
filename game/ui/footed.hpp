#pragma once
// A place in two parts: what is read, which scrolls, and below it what moves on, which is always in sight.

#include <functional>
#include <string_view>

#include "stage/geometry.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// Where the cursor stands, so wide and so high (pixels).
void footed(const Pen& pen, std::string_view id, float width, float height,
            const std::function<void()>& inside, const std::function<void()>& foot);

/// Said inside the part that scrolls: the wheel turns it too where the mouse is over its foot. Not to be said
/// of a foot that has to scroll itself.
void turn_by_wheel_over(const stage::Rect& foot);

/// A screen of its own, as `screen` makes it.
void footed_screen(const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside,
                   const std::function<void()>& foot);

/// The same, where the window is low; elsewhere what moves on stands below what is read, before the rest.
void footed_where_low(
    const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside,
    const std::function<void()>& foot, const std::function<void()>& rest = [] {});

}  // namespace kenes::ui
