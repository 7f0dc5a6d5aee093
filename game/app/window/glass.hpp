#pragma once
// What pages are drawn on: a window; in tests, a picture in memory.

#include "ui/pen.hpp"

namespace kenes::app {

class Glass {
 public:
  Glass() = default;
  virtual ~Glass() = default;
  Glass(const Glass&) = delete;
  Glass& operator=(const Glass&) = delete;

  [[nodiscard]] virtual ui::Letters letters() const = 0;
  [[nodiscard]] virtual float scale() const = 0;
  virtual void set_scale(float scale) = 0;      // From the next frame on.
  virtual void set_full_screen(bool full) = 0;  // From the next frame on.
  virtual void refresh() = 0;                   // The next frame is wanted though nobody touches anything.
  virtual void close() = 0;
  /// 1 – 12: the function key that went down in this frame; 0: none.
  [[nodiscard]] virtual unsigned function_key() const = 0;
  [[nodiscard]] virtual ui::Watch* watch() { return nullptr; }
};

}  // namespace kenes::app
