#pragma once
// Tab goes from one thing that can be pressed to the next, in the order they are drawn, and back with Shift.
// Dear ImGui does this by itself from 1.89 on; this is the one file that stands in for it.

#include <optional>
#include <vector>

namespace kenes::ui {

/// Lives as long as the window.
class Focus {
 public:
  /// Once a frame, before anything is drawn.
  void begin_frame();
  /// The thing just drawn can be pressed.
  void item();
  /// The same of a thing whose id Dear ImGui forgets: a field of several lines.
  void item(unsigned id);

 private:
  std::vector<unsigned> before_, now_;  // Dear ImGui's ids.
  std::optional<unsigned> wanted_;
};

/// Whether the thing just drawn has the focus and was gone to by keyboard: then that has to be seen.
[[nodiscard]] bool focus_is_shown();

/// What Dear ImGui would do with a key that moves the focus is not done in this frame.
void keep_focus();

}  // namespace kenes::ui
