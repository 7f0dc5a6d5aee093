#pragma once
// The whole window without a window: its pages on a picture in memory, pressed by id, by key and by figure.

#include <memory>
#include <optional>
#include <string>

#include "app/window/desk.hpp"
#include "ui/mirror.hpp"

namespace kenes::test {

class DeskMirror {
 public:
  /// Journals and settings go into a folder of their own, which goes with it.
  explicit DeskMirror(const MirrorWish& wish = {});
  ~DeskMirror();
  DeskMirror(const DeskMirror&) = delete;
  DeskMirror& operator=(const DeskMirror&) = delete;

  [[nodiscard]] app::Desk& desk();
  [[nodiscard]] const app::Assets& assets() const;
  void frames(int count = 1);
  void click(const std::string& id);
  /// An sf::Keyboard code.
  void key(int code);
  void type(const std::string& words);
  [[nodiscard]] const ui::Watch& watch() const;
  /// From now on a projector is connected.
  void give_second_display();
  [[nodiscard]] bool has_wall() const;
  [[nodiscard]] bool closed() const;
  /// While the last frame was drawn somebody asked for another, without which the window would rest.
  [[nodiscard]] bool wants_a_frame() const;
  /// How large letters were last asked to be; in a picture in memory they stay as they are.
  [[nodiscard]] std::optional<float> wished_scale() const;
  [[nodiscard]] Image picture() const;
  void keep(const std::string& name) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace kenes::test
