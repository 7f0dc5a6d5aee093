#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "stage/canvas.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Colour;
using stage::Tone;

std::string owned(std::string_view text) { return std::string(text); }

constexpr float kSide = 12, kRim = 8;  // Ours: from the edge of a press to its words.

struct Look {
  Colour fill, edge, words, quiet;
};

Look look_of(const Pen& pen, const Press& what, bool hovered, bool held) {
  const stage::Palette& p = pen.palette;
  Look look{p[Tone::slate], p[Tone::line], p[Tone::felt], p[Tone::mist]};
  if (what.kind == Press::Kind::main) look = {p[Tone::gold], p[Tone::gold], p[Tone::ink], p[Tone::ink]};
  if (what.kind == Press::Kind::quiet)
    look = {faded(p[Tone::slate], 0), faded(p[Tone::line], 0), p[Tone::felt], p[Tone::mist]};
  if (what.tone) look = {p[*what.tone], p[*what.tone], p[Tone::ink], p[Tone::ink]};
  if (what.chosen) look.edge = p[Tone::gold];
  if (!what.reason.empty()) return {faded(p[Tone::slate], 0.5F), p[Tone::line], p[Tone::mist], p[Tone::mist]};
  if (hovered)
    look.fill = mix(look.fill.a == 0 ? p[Tone::slate] : look.fill, p[Tone::felt], held ? 0.16F : 0.08F);
  return look;
}

Lettering lettering_of(const Press& what) {
  return what.kind == Press::Kind::main || what.tone ? Lettering::bold : Lettering::text;
}

/// What the sign before the words takes.
float lead_of(const Pen& pen, const Press& what) { return what.sign == Sign::none ? 0 : pen.px(26); }

void draw_lead(const Pen& pen, const Press& what, stage::Point at, float height, Colour colour) {
  if (what.sign == Sign::none) return;
  const float side = pen.px(18);
  Canvas canvas = canvas_here(pen);
  draw_sign(canvas, {at.x, at.y + (height - side) / 2, side, side}, what.sign, colour);
}

/// A dot at the upper right of words that end there.
void mark_new(const Pen& pen, stage::Point end) {
  stage::Canvas canvas = canvas_here(pen);
  canvas.circle({end.x + pen.px(7), end.y + pen.px(6)}, pen.px(4.5F), pen.palette[Tone::gold]);
}

/// As wide as its words and its key.
float width_of(const Pen& pen, const Press& one) {
  const float key = one.key.empty() ? 0 : measured(pen, Lettering::small, one.key).x + pen.px(12);
  return measured(pen, lettering_of(one), one.words).x + pen.px(26) + lead_of(pen, one) + key +
         (one.marked ? pen.px(14) : 0);
}

/// Where the words of one stand: in its box, from the left.
struct Room {
  float lead, key, wrap, first, second;
  [[nodiscard]] float height(const Pen& pen) const { return first + second + 2 * pen.px(kRim); }
};

const std::string& second_of(const Press& what) { return what.reason.empty() ? what.below : what.reason; }

Room room_of(const Pen& pen, const Press& what, float width) {
  Room at{};
  at.lead = lead_of(pen, what);
  if (!what.key.empty()) at.key = measured(pen, Lettering::small, what.key).x + pen.px(kSide);
  at.wrap = std::max(width - 2 * pen.px(kSide) - at.key - at.lead, pen.px(20));
  at.first = measured(pen, lettering_of(what), what.words, at.wrap).y;
  const std::string& second = second_of(what);
  if (!second.empty()) at.second = pen.px(2) + measured(pen, Lettering::small, second, at.wrap).y;
  return at;
}

void draw_ground(const Pen& pen, const Press& what, const Look& look, const stage::Rect& box) {
  const ImVec2 at(box.x, box.y);
  const ImVec2 end(box.right(), box.bottom());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, end, packed(look.fill), pen.px(6));
  list.AddRect(at, end, packed(look.edge), pen.px(6), 0, pen.px(what.chosen ? 2.5F : 1));
}

}  // namespace

bool press(const Pen& pen, std::string_view id, const Press& what) {
  const float width = what.width > 0 ? what.width : room();
  const Room at = room_of(pen, what, width);
  const std::string told = what.marked ? what.words + " ●" : what.words;
  const float height = std::max(at.height(pen), what.height);
  const Area made = area(pen, id, told, {width, height}, what.reason.empty());
  const Look look = look_of(pen, what, made.hovered, made.held);
  draw_ground(pen, what, look, made.box);
  const float top = made.box.y + pen.px(kRim) + (height - at.height(pen)) / 2;
  const Lettering first = lettering_of(what);
  const float spare = what.centred ? (at.wrap - measured(pen, first, what.words, at.wrap).x) / 2 : 0;
  const float left = made.box.x + pen.px(kSide) + at.lead + spare;
  draw_lead(pen, what, {made.box.x + pen.px(kSide), top}, at.first, look.words);
  letter(pen, first, {left, top}, at.wrap, look.words, what.words);
  if (what.marked) mark_new(pen, {left + measured(pen, first, what.words, at.wrap).x, top});
  const std::string& second = second_of(what);
  if (!second.empty())
    letter(pen, Lettering::small, {left, top + pen.px(2) + at.first}, at.wrap, look.quiet, second);
  if (!what.key.empty())
    letter(pen, Lettering::small, {made.box.right() - at.key, top + pen.px(2)}, 0, look.quiet, what.key);
  return made.pressed;
}

float row_width(const Pen& pen, const std::vector<Press>& row) {
  float width = 0;
  for (const Press& one : row) width += width_of(pen, one) + pen.px(8);
  return width;
}

std::optional<std::size_t> press_row(const Pen& pen, std::string_view id, const std::vector<Press>& row) {
  std::optional<std::size_t> pressed;
  const float whole = room();
  float used = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Press one = row[i];
    if (one.width <= 0) one.width = std::min(whole, width_of(pen, one));
    if (used > 0 && used + pen.px(8) + one.width <= whole) {
      ImGui::SameLine(0, pen.px(8));
      used += pen.px(8) + one.width;
    } else {
      used = one.width;
    }
    if (press(pen, owned(id) + "." + std::to_string(i), one)) pressed = i;
  }
  return pressed;
}

std::optional<int> stepper(const Pen& pen, std::string_view id, std::string_view words, int value, int least,
                           int most, int step, std::string_view unit) {
  say(pen, owned(words) + ": " + std::to_string(value) + owned(unit), Lettering::bold);
  Press less;
  less.words = "−";
  Press more;
  more.words = "+";
  less.width = more.width = pen.px(56);
  less.centred = more.centred = true;
  const bool down = press(pen, owned(id) + ".0", less);
  ImGui::SameLine(0, pen.px(8));
  const bool up = press(pen, owned(id) + ".1", more);
  if (!down && !up) return std::nullopt;
  const int changed = std::clamp(value + (down ? -step : step), least, most);
  return changed == value ? std::nullopt : std::optional(changed);
}

bool toggle(const Pen& pen, std::string_view id, std::string_view words, bool on) {
  Press what;
  what.kind = Press::Kind::plain;
  what.words = owned(on ? "■  " : "□  ") + owned(words);
  what.chosen = on;
  return press(pen, id, what);
}

}  // namespace kenes::ui
