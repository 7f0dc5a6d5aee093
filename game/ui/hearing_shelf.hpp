#pragma once
// The row of drawers at the lower end of a hearing, the head of the one that is open, and the menu. Parts of
// the hearing's frame.

#include <optional>

#include "ui/hearing_frame.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// Opens and closes drawers. Those that have no room in the row stand in the menu, which is always there;
/// their function keys open them all the same.
void shelf_of_drawers(const Pen& pen, const TopBarModel& top, FrameDraft& draft);

/// What is open, in words, with a way to close it. True: it is to be closed.
[[nodiscard]] bool drawer_head(const Pen& pen, Drawer drawer);

/// Closes itself when something was chosen.
void menu_of_hearing(const Pen& pen, const TopBarModel& top, FrameDraft& draft,
                     std::optional<FrameWish>& wish);

}  // namespace kenes::ui
