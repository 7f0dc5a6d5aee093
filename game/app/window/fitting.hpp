#pragma once
// How large letters are: what a person has chosen, otherwise what a window so large asks for.

#include "app/settings.hpp"

namespace kenes::app {

struct WindowSize {
  float width = 0, height = 0;
};

/// The size of text at which a window so large (in pixels of a usual screen) shows what one of 1280 × 720
/// shows at 100 %: on a large screen the words grow with the pictures. In steps of ten; never below 100.
[[nodiscard]] int fitting_percent(WindowSize window);

/// What letters are drawn at in a window of so many pixels. `density`: pixels to one of a usual screen.
[[nodiscard]] float scale_of(const Settings& settings, WindowSize pixels, float density);

/// How large the window opens: two thirds of the screen, but no less than what the program is drawn for, as
/// far as there is room.
[[nodiscard]] WindowSize first_window(WindowSize screen, float density);

}  // namespace kenes::app
