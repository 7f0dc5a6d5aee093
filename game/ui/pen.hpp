#pragma once
// What every panel draws with: colours, letters, words, and the size of things. Panels draw models and return
// wishes; they own nothing.

#include <string>
#include <string_view>

#include "stage/palette.hpp"
#include "text/catalogue.hpp"

struct ImFont;

namespace kenes::stage {
class Memory;
}

namespace kenes::ui {

class Focus;
class Watch;

struct Letters {
  ImFont* small = nullptr;
  ImFont* text = nullptr;
  ImFont* bold = nullptr;
  ImFont* heading = nullptr;
  ImFont* title = nullptr;
};

struct Pen {
  const stage::Palette& palette;
  Letters letters;
  float scale = 1;  // Pixels to one of ours: density of the screen times size of the text.
  const text::Catalogue& catalogue;
  text::Language language;
  bool reduced_motion = false;
  unsigned function_key = 0;        // 1 – 12: went down in this frame.
  Focus* focus = nullptr;           // Where Tab goes; none: nowhere.
  Watch* watch = nullptr;           // Tests look at what was drawn through it.
  stage::Memory* memory = nullptr;  // Of what was drawn in the last frame; none: everything is drawn anew.

  [[nodiscard]] float px(float ours) const { return ours * scale; }
  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const {
    return catalogue.say(language, key, args);
  }
};

}  // namespace kenes::ui
