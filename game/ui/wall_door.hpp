#pragma once
// The wall while people come in: what to do, one step after another. And the letters that walls are written
// in.

#include "ui/signs.hpp"
#include "ui/wall.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {

inline constexpr float kWallLetter =
    0.065F;  // Of the height, a line of the smallest letters: they fill 1/20.

/// Letters `size` pixels high: the nearest that there are, made larger or smaller.
struct WallType {
  Lettering lettering = Lettering::title;
  float zoom = 1;
};
[[nodiscard]] WallType wall_type(const Pen& pen, float size, bool bold);

/// `high`: what sizes are told in.
void wall_doors(const Pen& pen, const WallModel& model, const stage::Rect& body, float high);

}  // namespace kenes::ui
