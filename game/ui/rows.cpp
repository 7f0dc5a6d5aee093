#include "ui/rows.hpp"

#include <algorithm>
#include <string>

#include <imgui.h>

#include "stage/legible.hpp"
#include "stage/portrait.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Colour;
using stage::Point;
using stage::Rect;
using stage::Tone;

constexpr float kSign = 14;  // Ours: as high as a small letter with its accents.

float mark_width(const Pen& pen, const Mark& mark, float room) {
  const float sign = mark.sign == Sign::none ? 0 : pen.px(kSign + 5);
  return std::min(room, sign + measured(pen, Lettering::small, mark.words).x);
}

/// Lays marks out in rows; calls `put` with each and its corner. Returns the height of all.
template <class Put>
float lay_out(const Pen& pen, std::span<const Mark> all, float width, const Put& put) {
  float x = 0;
  float y = 0;
  float row = 0;
  for (const Mark& mark : all) {
    const float across = mark_width(pen, mark, width);
    if (x > 0 && x + across > width) {
      x = 0;
      y += row + pen.px(2);
      row = 0;
    }
    const float sign = mark.sign == Sign::none ? 0 : pen.px(kSign + 5);
    row = std::max(row, measured(pen, Lettering::small, mark.words, width - sign).y);
    put(mark, Point{x, y});
    x += across + pen.px(12);
  }
  return y + row;
}

void draw_mark(const Pen& pen, const Mark& mark, Point at, float width) {
  float x = at.x;
  if (mark.sign != Sign::none) {
    Canvas canvas = canvas_here(pen);
    const float line = measured(pen, Lettering::small, "M").y;
    draw_sign(canvas, {at.x, at.y + (line - pen.px(kSign)) / 2, pen.px(kSign), pen.px(kSign)}, mark.sign,
              pen.palette[mark.tone]);
    x += pen.px(kSign + 5);
  }
  letter(pen, Lettering::small, {x, at.y}, at.x + width - x, pen.palette[Tone::mist], mark.words);
}

}  // namespace

void marks_at(const Pen& pen, Point at, std::span<const Mark> all, float width) {
  lay_out(pen, all, width,
          [&](const Mark& mark, Point where) { draw_mark(pen, mark, at + where, width - where.x); });
}

float marks_height(const Pen& pen, std::span<const Mark> all, float width) {
  return lay_out(pen, all, width, [](const Mark&, Point) {});
}

void marks(const Pen& pen, std::span<const Mark> all) {
  if (all.empty()) return;
  const float width = room();
  marks_at(pen, cursor(), all, width);
  take(width, marks_height(pen, all, width));
}

namespace {

constexpr float kLargeFace = 48;  // Ours: from there on the name is written larger.

struct RowMeasures {
  Lettering named = Lettering::small;
  float face = 0, left = 0, wrap = 0, name = 0, below = 0, marks = 0;
  [[nodiscard]] float words(const Pen& pen) const {
    return name + (below > 0 ? pen.px(1) + below : 0) + (marks > 0 ? pen.px(3) + marks : 0);
  }
};

RowMeasures measure_row(const Pen& pen, const PersonRow& row, float face_size, float width) {
  RowMeasures m;
  m.face = pen.px(face_size);
  const float number = row.number.empty() ? 0 : measured(pen, Lettering::bold, row.number).x + pen.px(8);
  m.left = pen.px(6) + number + m.face + pen.px(10);
  m.wrap = std::max(width - m.left - pen.px(6), pen.px(20));
  m.named = face_size > kLargeFace ? Lettering::text : Lettering::small;
  m.name = measured(pen, m.named, row.name, m.wrap).y;
  if (!row.below.empty()) m.below = measured(pen, Lettering::small, row.below, m.wrap).y;
  if (!row.marks.empty()) m.marks = marks_height(pen, row.marks, m.wrap);
  return m;
}

void draw_row(const Pen& pen, const PersonRow& row, const RowMeasures& m, const Area& made) {
  Canvas canvas = canvas_here(pen);
  const Rect& box = made.box;
  if (row.lit) canvas.rect(box, faded(pen.palette[Tone::gold], 0.14F), pen.px(6));
  if (made.hovered || row.chosen)
    canvas.rect(box, faded(pen.palette[Tone::felt], made.held ? 0.14F : 0.07F), pen.px(6));
  if (row.lit) canvas.rect({box.x, box.y, pen.px(3), box.height}, pen.palette[Tone::gold], pen.px(1.5F));
  if (!row.number.empty()) {
    letter(pen, Lettering::bold, {box.x + pen.px(6), box.y + pen.px(10)}, 0,
           stage::legible(pen.palette, Tone::gold), row.number);
  }
  const Rect face{box.x + m.left - pen.px(10) - m.face, box.y + pen.px(5), m.face, m.face};
  {
    const auto kept = canvas.keep();
    if (row.face.away) canvas.fade(0.4F);
    stage::draw_portrait(canvas, face, row.face.portrait, {row.face.mood});
  }
  float y = box.y + pen.px(5) + std::max(0.0F, (m.face - m.words(pen)) / 2);
  const Colour name = pen.palette[row.face.away ? Tone::mist : Tone::felt];
  letter(pen, m.named, {box.x + m.left, y}, m.wrap, name, row.name);
  y += m.name + pen.px(1);
  if (m.below > 0) {
    letter(pen, Lettering::small, {box.x + m.left, y}, m.wrap, pen.palette[Tone::mist], row.below);
    y += m.below;
  }
  if (m.marks > 0) marks_at(pen, {box.x + m.left, y + pen.px(2)}, row.marks, m.wrap);
}

}  // namespace

bool press_person(const Pen& pen, std::string_view id, const PersonRow& row, float face_size) {
  const float width = room();
  const RowMeasures m = measure_row(pen, row, face_size, width);
  const Area made = area(pen, id, row.name, {width, std::max(m.face, m.words(pen)) + pen.px(10)});
  draw_row(pen, row, m, made);
  return made.pressed;
}

void show_person(const Pen& pen, const PersonRow& row, float face_size) {
  const float width = room();
  const RowMeasures m = measure_row(pen, row, face_size, width);
  Area still;
  still.box = {cursor().x, cursor().y, width, std::max(m.face, m.words(pen)) + pen.px(10)};
  draw_row(pen, row, m, still);
  take(width, still.box.height);
}

void columns(const Pen& pen, std::string_view id, std::size_t count, float narrowest,
             const std::function<void(std::size_t)>& one) {
  const int fit = std::max(1, static_cast<int>(room() / pen.px(narrowest)));
  const int across = std::min(fit, std::max(1, static_cast<int>(count)));
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(pen.px(3), pen.px(3)));
  if (ImGui::BeginTable(std::string(id).c_str(), across,
                        ImGuiTableFlags_SizingStretchSame | ImGuiTableFlags_NoSavedSettings)) {
    for (std::size_t i = 0; i < count; ++i) {
      ImGui::TableNextColumn();
      one(i);
    }
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
}

void pips(const Pen& pen, int value, int most, Tone tone) {
  const float size = pen.px(14);
  const float step = std::min(size + pen.px(4), room() / static_cast<float>(std::max(most, 1)));
  Canvas canvas = canvas_here(pen);
  const Point at = cursor();
  for (int i = 0; i < most; ++i) {
    const Rect box{at.x + step * static_cast<float>(i), at.y, std::min(size, step * 0.8F), size};
    if (i < value)
      canvas.rect(box, pen.palette[tone], pen.px(3));
    else
      canvas.frame(box, pen.px(1), pen.palette[Tone::line], pen.px(3));
  }
  take(step * static_cast<float>(most), size);
}

void subheading(const Pen& pen, std::string_view words) {
  gap(pen, 4);
  const float width = room();
  const Point size = measured(pen, Lettering::bold, words, width);
  const Point at = cursor();
  letter(pen, Lettering::bold, at, width, pen.palette[Tone::felt], words);
  const float from = at.x + size.x + pen.px(10);
  const float y = at.y + size.y / 2;
  if (from < at.x + width - pen.px(16)) {
    canvas_here(pen).stroke({{from, y}, {at.x + width, y}}, pen.px(1), pen.palette[Tone::line]);
  }
  take(width, size.y);
}

}  // namespace kenes::ui
