#pragma once
// Which of the people in the hall one is oneself.

#include "stage/geometry.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// A small plate that says "you", on the breast of whose head is there (pixels).
void own_tag(const Pen& pen, const stage::Rect& head);

}  // namespace kenes::ui
