#pragma once
// Screens without a window: drawn, pressed and photographed in memory.

#include <functional>
#include <memory>
#include <string>

#include "platform/fonts.hpp"
#include "support/raster.hpp"
#include "ui/pen.hpp"
#include "ui/watch.hpp"

namespace kenes::test {

struct MirrorWish {
  text::Language language = text::Language::en;
  int width = 1280;
  int height = 720;
  float scale = 1;
  stage::Theme theme = stage::Theme::dark;
};

/// One Dear ImGui context with the program's letters and texts.
class Mirror {
 public:
  explicit Mirror(const MirrorWish& wish = {});
  ~Mirror();
  Mirror(const Mirror&) = delete;
  Mirror& operator=(const Mirror&) = delete;

  using Draw = std::function<void(const ui::Pen&)>;
  /// Draws so many frames; the last is what watch() and picture() show.
  void frames(const Draw& draw, int count = 1);
  /// Moves the mouse to what has that id and presses it. Fails the test when it cannot be seen.
  void click(const Draw& draw, const std::string& id);
  /// Takes what has the id `from` with the mouse and lets go of it over `to`.
  void drag(const Draw& draw, const std::string& from, const std::string& to);
  /// Writes into whatever has the keyboard.
  void type(const Draw& draw, const std::string& words);
  /// Presses and releases a key (an sf::Keyboard code), once.
  void key(const Draw& draw, int code);

  [[nodiscard]] const ui::Watch& watch() const { return watch_; }
  [[nodiscard]] Image picture() const;
  /// Writes the picture into the folder named by KENES_PICTURES, where somebody wants to look at it.
  void keep(const std::string& name) const;

 private:
  MirrorWish wish_;
  struct Inside;
  std::unique_ptr<Inside> inside_;
  ui::Watch watch_;
};

/// The program's texts and those of the rulebooks, read once.
[[nodiscard]] const text::Catalogue& catalogue();

}  // namespace kenes::test
