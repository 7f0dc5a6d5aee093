#pragma once
// What was drawn in a frame, for tests: where each thing that can be pressed is, and whether every text had
// room. In the program itself only where KENES_WATCH asks for it: app/window/watch_file.hpp.

#include <string>
#include <string_view>
#include <vector>

namespace kenes::ui {

struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] float width() const { return right - left; }
  [[nodiscard]] float height() const { return bottom - top; }
};

class Watch {
 public:
  struct Pressable {
    std::string id;
    std::string words;
    Box box;
    Box seen;  // The part of the screen it can be seen through.
    bool enabled = true;
    bool focused = false;
  };
  struct Lettering {
    std::string words;
    Box box;   // What the letters fill.
    Box seen;  // What they may fill: beyond it, to the sides, they are cut.
  };

  void begin_frame() {
    pressables_.clear();
    letterings_.clear();
  }
  void add(Pressable one) { pressables_.push_back(std::move(one)); }
  void add(Lettering one) { letterings_.push_back(std::move(one)); }

  [[nodiscard]] const std::vector<Pressable>& pressables() const { return pressables_; }
  [[nodiscard]] const std::vector<Lettering>& letterings() const { return letterings_; }
  /// Null: not drawn in this frame.
  [[nodiscard]] const Pressable* find(std::string_view id) const;
  [[nodiscard]] bool shows(std::string_view words) const;

  /// Texts that stick out to the side of what they may fill, and pairs that lie on each other; for people.
  [[nodiscard]] std::vector<std::string> crowded() const;

 private:
  std::vector<Pressable> pressables_;
  std::vector<Lettering> letterings_;
};

}  // namespace kenes::ui
