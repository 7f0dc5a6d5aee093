#pragma once
// A window of the operating system with a Dear ImGui context of its own. Draws only when something changed:
// after input, when woken, while something moves.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/fonts.hpp"

namespace kenes::platform {

struct WindowWish {
  std::string title;  // UTF-8.
  unsigned width = 1280;
  unsigned height = 720;
  bool full_screen = false;
  /// Without a frame, from this point of the desktop on: how a second display is filled. None: as usual.
  struct Place {
    int x = 0, y = 0;
  };
  std::optional<Place> bare_at{};
};

/// Pixels, four bytes each: red, green, blue, alpha; rows from the top.
struct Picture {
  unsigned width = 0;
  unsigned height = 0;
  std::vector<std::uint8_t> pixels;
};

class Window {
 public:
  /// Requires probe_display() == ready. `scale`: of all letters, 0.5 – 8.
  Window(const WindowWish& wish, FontFiles fonts, float scale);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  [[nodiscard]] bool is_open() const;
  void close();

  /// Takes input, and draws one frame if there is a reason to. `draw` is called between ImGui's NewFrame and
  /// Render, with this window's context current; `shown` when the frame is on the screen. False: nothing was
  /// drawn.
  bool turn(const std::function<void(Window&)>& draw, const std::function<void(Window&)>& shown = {});

  /// Something changed that no input told of: the next turns draw.
  void refresh();
  /// The same where nobody touched anything: fewer turns do.
  void look_again();
  /// To be said while drawing: something moves, one more frame, please.
  void keep_moving();

  /// What was typed into a bare window since, to the other: a wall has no keys of its own, and whoever
  /// touched it last still wants theirs to do what they do.
  void hand_keys_to(Window& other);

  [[nodiscard]] const Fonts& fonts() const;
  [[nodiscard]] unsigned width() const;  // In pixels.
  [[nodiscard]] unsigned height() const;
  [[nodiscard]] float scale() const;
  void set_scale(float scale);  // From the next frame on.
  [[nodiscard]] bool has_focus() const;
  [[nodiscard]] bool is_full_screen() const;
  void set_full_screen(bool full);             // From the next frame on.
  [[nodiscard]] std::uint64_t frames() const;  // Drawn so far.
  /// Events taken from the system so far.
  [[nodiscard]] std::uint64_t inputs() const;
  /// While drawing or after it: no other frame is due, as far as the window knows.
  [[nodiscard]] bool is_settled() const;
  /// From the beginning of the last frame until it was on the screen.
  [[nodiscard]] std::chrono::microseconds frame_took() const;
  [[nodiscard]] Picture picture() const;  // What was drawn last.

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

/// Rung by other threads; whoever shows windows rests until then.
class Wake {
 public:
  void ring();
  /// At most so long; true, and the next begins anew: it was rung.
  bool rest(std::chrono::milliseconds most);

 private:
  std::mutex mutex_;
  std::condition_variable bell_;
  bool rung_ = false;
};

/// One window and what it shows.
struct Screen {
  Window& window;
  std::function<void(Window&)> draw;
  std::function<void(Window&)> shown{};  // After a frame is on the screen; none: nobody wants to know.
};
/// Shows the screens until the first of them is closed, resting whenever nothing changes. `between` is called
/// before each window's turn, also while resting, and at once after a ring, whether or not anybody sees the
/// windows; true: draw. It may add screens and take away all but the first.
void show(std::vector<Screen>& screens, Wake& wake, const std::function<bool()>& between);

}  // namespace kenes::platform
