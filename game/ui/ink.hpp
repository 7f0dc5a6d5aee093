#pragma once
// What widgets are made of: letters that the Watch hears of, areas that can be pressed, a canvas where Dear
// ImGui's cursor stands. For those who write widgets; panels are made of widgets.

#include <cstdint>
#include <string_view>

#include "stage/canvas.hpp"
#include "ui/watch.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {

/// As Dear ImGui takes a colour.
[[nodiscard]] std::uint32_t packed(stage::Colour colour);
[[nodiscard]] ImFont* font_of(const Pen& pen, Lettering lettering);
/// In pixels. `wrap` 0: in one line. `zoom`: letters so many times larger than they are elsewhere.
[[nodiscard]] stage::Point measured(const Pen& pen, Lettering lettering, std::string_view words,
                                    float wrap = 0, float zoom = 1);
/// Words from their upper left corner, wrapped at `wrap`. A word wider than that is broken.
void letter(const Pen& pen, Lettering lettering, stage::Point at, float wrap, stage::Colour colour,
            std::string_view words, float zoom = 1);
/// The same with every line in the middle of a column of that width. Its height.
float letter_centred(const Pen& pen, Lettering lettering, stage::Point at, float width, stage::Colour colour,
                     std::string_view words, float zoom = 1);

/// Tells the Watch of words that were drawn some other way.
void tell(const Pen& pen, std::string_view words, stage::Point at, stage::Point size);

/// Where the cursor stands, and how wide the room is from there on.
[[nodiscard]] stage::Point cursor();
[[nodiscard]] float room();
/// Goes on below what was drawn.
void take(float width, float height);
/// Over the list of the window that is being drawn.
[[nodiscard]] stage::Canvas canvas_here(const Pen& pen);

struct Area {
  stage::Rect box;
  bool pressed = false, hovered = false, held = false, focused = false;
};
/// An area at the cursor that can be pressed by mouse, Enter and Space and is reached by Tab and arrows;
/// nothing of it is drawn. `words`: what it says, for the Watch.
[[nodiscard]] Area area(const Pen& pen, std::string_view id, std::string_view words, stage::Point size,
                        bool enabled = true);

}  // namespace kenes::ui
