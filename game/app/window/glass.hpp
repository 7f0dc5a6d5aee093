#pragma once
// What pages are drawn on: a window; in tests, a picture in memory.

#include <functional>

#include "app/window/fitting.hpp"
#include "ui/pen.hpp"

namespace kenes::app {

class Glass {
 public:
  Glass() = default;
  virtual ~Glass() = default;
  Glass(const Glass&) = delete;
  Glass& operator=(const Glass&) = delete;

  [[nodiscard]] virtual ui::Letters letters() const = 0;
  [[nodiscard]] virtual WindowSize size() const = 0;  // In pixels.
  [[nodiscard]] virtual float scale() const = 0;
  virtual void set_scale(float scale) = 0;      // From the next frame on.
  virtual void set_full_screen(bool full) = 0;  // From the next frame on.
  virtual void refresh() = 0;                   // The next frame is wanted though nobody touches anything.
  virtual void close() = 0;
  /// 1 – 12: the function key that went down in this frame; 0: none.
  [[nodiscard]] virtual unsigned function_key() const = 0;
  [[nodiscard]] virtual ui::Watch* watch() { return nullptr; }
  /// To be rung by any thread: the pages are tended at once.
  [[nodiscard]] virtual std::function<void()> bell() {
    return [] {};
  }
  /// A second picture for everybody to look at, over all of another display. False: there is no other.
  virtual bool show_wall(std::function<void(const ui::Pen&)> /*draw*/) { return false; }
  virtual void hide_wall() {}
  [[nodiscard]] virtual bool has_wall() const { return false; }
};

}  // namespace kenes::app
