#pragma once
// A place in two parts: what is read, which scrolls, and below it what moves on, which is always in sight.

#include <functional>
#include <string_view>

#include "ui/pen.hpp"

namespace kenes::ui {

/// Where the cursor stands, so wide and so high (pixels).
void footed(const Pen& pen, std::string_view id, float width, float height,
            const std::function<void()>& inside, const std::function<void()>& foot);

/// A screen of its own, as `screen` makes it.
void footed_screen(const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside,
                   const std::function<void()>& foot);

/// The same, where the window is low; elsewhere what moves on stands below what is read, before the rest.
void footed_where_low(
    const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside,
    const std::function<void()>& foot, const std::function<void()>& rest = [] {});

}  // namespace kenes::ui
