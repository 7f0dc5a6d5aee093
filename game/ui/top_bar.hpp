#pragma once
// The bar on top of a hearing: what is heard, which part of the meeting it is, how its time goes, and the
// languages.

#include <optional>

#include "stage/geometry.hpp"
#include "ui/hearing_frame.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

void top_bar(const Pen& pen, const TopBarModel& top, const stage::Rect& bar);
/// Where the languages stand in the bar; nothing: what must be there leaves them no room. They are in the
/// settings as well.
[[nodiscard]] std::optional<stage::Rect> language_place(const Pen& pen, const TopBarModel& top,
                                                        const stage::Rect& bar);

}  // namespace kenes::ui
