#pragma once
// The few things that screens are made of. Each flows where Dear ImGui's cursor stands, wraps its words, is
// reached by Tab and arrows, answers Enter, Space and the mouse, and tells the Watch what it drew.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stage/geometry.hpp"
#include "ui/pen.hpp"
#include "ui/signs.hpp"

namespace kenes::ui {

enum class Lettering : std::uint8_t { small, text, bold, heading, title };

/// Of one line, in pixels.
[[nodiscard]] float text_width(const Pen& pen, std::string_view words, Lettering lettering = Lettering::text);

/// Sets Dear ImGui's own colours and measures to the pen's; once a frame, before anything is drawn.
void take_up(const Pen& pen);

/// Behind everything: the evening hall, empty; nearly dark where `still`, so that words stand on it.
void backdrop(const Pen& pen, bool still = true);

/// A paragraph as wide as there is room.
void say(const Pen& pen, std::string_view words, Lettering lettering = Lettering::text,
         stage::Tone tone = stage::Tone::felt);
/// One line, not wrapped: for what was measured before.
void line(const Pen& pen, std::string_view words, Lettering lettering, stage::Tone tone);
void gap(const Pen& pen, float ours);
/// A line of ram's horns across what room there is.
void ornament(const Pen& pen);

struct Press {
  enum class Kind : std::uint8_t { main, plain, quiet };
  Kind kind = Kind::plain;
  std::string words;
  std::string below{};   // A second, quieter paragraph.
  std::string reason{};  // Why not: with it, it cannot be pressed, and says so in place of `below`.
  std::string key{};     // What presses it on the keyboard, as written on the key.
  bool chosen = false;   // Of several, this one holds.
  bool marked = false;   // Something new is behind it.
  bool centred = false;  // The words stand in its middle.
  float width = 0;       // In pixels; 0: what room there is.
  float height = 0;      // In pixels, at least; the words stand in the middle of what they do not need.
  Sign sign{};           // Before the words.
  std::optional<stage::Tone> tone{};  // Filled with it.
};
/// True: it was pressed. `id` is unique on the screen.
[[nodiscard]] bool press(const Pen& pen, std::string_view id, const Press& what);

/// Several that fit beside each other, wrapped to the next row where they do not. The place of the one
/// pressed.
[[nodiscard]] std::optional<std::size_t> press_row(const Pen& pen, std::string_view id,
                                                   const std::vector<Press>& row);

/// How wide such a row would be on one line.
[[nodiscard]] float row_width(const Pen& pen, const std::vector<Press>& row);

/// A number between two buttons. The new number when it was changed.
[[nodiscard]] std::optional<int> stepper(const Pen& pen, std::string_view id, std::string_view words,
                                         int value, int least, int most, int step, std::string_view unit);
/// Yes or no. True: it was turned.
[[nodiscard]] bool toggle(const Pen& pen, std::string_view id, std::string_view words, bool on);

/// A part of the screen that scrolls by itself. `height` in pixels; 0: down to the end.
void scrolled(const Pen& pen, std::string_view id, float width, float height,
              const std::function<void()>& inside);
/// Inside a part that scrolls: PageUp, PageDown, Home and End turn it, wherever the focus is.
void turn_page();
/// A sheet on the night: a padded panel of its own colour, as high as what is in it.
void sheet(const Pen& pen, std::string_view id, float width, const std::function<void()>& inside);

/// A region of its own at a rectangle of the window, padded, on a ground of that colour; scrolls when it
/// must. Nothing is drawn where there is no room. `still`: it never shows that it could scroll.
void region(const Pen& pen, std::string_view id, const stage::Rect& rect, std::optional<stage::Tone> ground,
            const std::function<void()>& inside, bool still = false);

/// Everything of a screen, over all of the window, in one column not wider than `widest` (ours) in the
/// middle.
void screen(const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside);

}  // namespace kenes::ui
