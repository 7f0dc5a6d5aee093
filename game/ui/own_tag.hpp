#pragma once
// Which of the people in the hall one is oneself.

#include "stage/scene.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// A small plate that says "you", where that seat sits in a hall drawn into this rectangle (pixels).
void own_tag(const Pen& pen, const stage::Rect& hall, const stage::Scene& scene, rules::SeatId seat);

}  // namespace kenes::ui
