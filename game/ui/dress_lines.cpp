// One line of a document: its number, its words, whether it has been shown, whether it can be pressed.

#include <algorithm>

#include "ui/dress.hpp"
#include "ui/marks.hpp"

namespace kenes::ui {
namespace {

using rules::EvidenceKind;
using stage::Canvas;
using stage::Colour;
using stage::Point;
using stage::Rect;
using stage::Tone;
using Line = DocumentModel::Line;

constexpr float kNumber = 34;  // Ours: the margin in which numbers stand,
constexpr float kShown = 26;   // and that for what has been shown.
constexpr float kPad = 5;
constexpr float kBubble = 12;
constexpr float kNarrow = 330;  // Narrower, a row's value stands below its label.

struct LinePlace {
  float x, wrap;
};

/// Where the words of a line stand between the two margins.
LinePlace place_of(const Paper& paper, EvidenceKind kind) {
  const float inner = kind == EvidenceKind::post ? paper.px(kBubble) : 0;
  return {paper.left() + paper.px(kNumber) + inner, paper.width() - paper.px(kNumber + kShown) - 2 * inner};
}

float height_of(const Paper& paper, std::string_view words, float wrap,
                Lettering lettering = Lettering::text) {
  return measured(paper.pen(), lettering, words, wrap, paper.zoom()).y;
}

void write_at(const Paper& paper, Point at, float wrap, std::string_view words, float quiet = 0) {
  letter(paper.pen(), Lettering::text, at, wrap, paper.ink(quiet), words, paper.zoom());
}

/// The two columns of a row, or the one.
struct Columns {
  float label, value, value_left;
  bool below;
};

/// The column of labels is as wide as the widest of them, up to half of the sheet.
Columns columns_of(const Paper& paper, const DocumentModel& document, float wrap) {
  if (wrap < paper.px(kNarrow)) return {wrap, wrap, 0, true};
  const float between = paper.px(20);
  float label = 0;
  for (const Line& line : document.lines) {
    for (const RuledRow& row : line.rows)
      label = std::max(label, measured(paper.pen(), Lettering::text, row.label, 0, paper.zoom()).x);
  }
  label = std::min(label + 1, (wrap - between) * 0.5F);
  return {label, wrap - label - between, label + between, false};
}

float row_height(const Paper& paper, const RuledRow& row, const Columns& columns, float wrap) {
  if (row.label.empty()) return height_of(paper, row.value, wrap) + 2 * paper.px(kPad);
  const float label = height_of(paper, row.label, columns.label);
  const float value = height_of(paper, row.value, columns.value);
  return (columns.below ? label + value : std::max(label, value)) + 2 * paper.px(kPad);
}

void draw_row(const Paper& paper, const RuledRow& row, const Columns& columns, Point at, float wrap) {
  const float y = at.y + paper.px(kPad);
  if (row.label.empty()) return write_at(paper, {at.x, y}, wrap, row.value, row.remark ? 1.0F : 0.0F);
  write_at(paper, {at.x, y}, columns.label, row.label, 0.8F);
  const float down = columns.below ? height_of(paper, row.label, columns.label) : 0;
  write_at(paper, {at.x + columns.value_left, y + down}, columns.value, row.value);
  if (columns.below) return;
  Canvas canvas = paper.canvas();
  canvas.rect({at.x + columns.value_left - paper.px(10), at.y, paper.pen().px(1),
               row_height(paper, row, columns, wrap)},
              faded(paper.ink(1), 0.4F));
}

float words_height(const Paper& paper, const DocumentModel& document, const Line& line) {
  const float wrap = place_of(paper, document.kind).wrap;
  if (line.rows.empty()) {
    const float inner = document.kind == EvidenceKind::post ? 2 * paper.px(kBubble) * 0.7F : 0;
    return height_of(paper, line.words, wrap) + inner + 2 * paper.px(kPad);
  }
  const Columns columns = columns_of(paper, document, wrap);
  float sum = 0;
  for (const RuledRow& row : line.rows) sum += row_height(paper, row, columns, wrap);
  return sum;
}

void draw_rows(const Paper& paper, const DocumentModel& document, const Line& line) {
  const LinePlace place = place_of(paper, document.kind);
  const Columns columns = columns_of(paper, document, place.wrap);
  Canvas canvas = paper.canvas();
  float y = paper.y();
  for (const RuledRow& row : line.rows) {
    draw_row(paper, row, columns, {place.x, y}, place.wrap);
    y += row_height(paper, row, columns, place.wrap);
    const bool last = &row == &line.rows.back();
    const float from = last ? paper.left() : place.x;
    canvas.rect({from, y, paper.left() + paper.width() - from, paper.pen().px(1)},
                faded(paper.ink(1), last ? 0.8F : 0.35F));
  }
}

void draw_bubble(const Paper& paper, const Line& line, float height) {
  const LinePlace place = place_of(paper, EvidenceKind::post);
  const float pad = paper.px(kBubble);
  const float inner = pad * 0.7F;
  Canvas canvas = paper.canvas();
  const Colour ground = paper.pen().palette[Tone::paper];
  const Rect box{place.x - pad, paper.y() + paper.px(2), place.wrap + 2 * pad, height - paper.px(4)};
  canvas.rect(box, ground, paper.px(10));
  canvas.fill({{box.x + paper.px(2), box.y + paper.px(10)},
               {box.x - paper.px(7), box.y + paper.px(14)},
               {box.x + paper.px(2), box.y + paper.px(20)}},
              ground);
  write_at(paper, {place.x, paper.y() + paper.px(kPad) + inner}, place.wrap, line.words);
}

void draw_words(const Paper& paper, const DocumentModel& document, const Line& line, float height) {
  if (!line.rows.empty()) return draw_rows(paper, document, line);
  if (document.kind == EvidenceKind::post) return draw_bubble(paper, line, height);
  const LinePlace place = place_of(paper, document.kind);
  write_at(paper, {place.x, paper.y() + paper.px(kPad)}, place.wrap, line.words);
}

void draw_number(const Paper& paper, std::size_t at, bool pressable) {
  const std::string number = std::to_string(at + 1);
  const float radius = paper.px(11);
  const Point centre{paper.left() + radius, paper.y() + paper.px(kPad) + paper.px(13)};
  Canvas canvas = paper.canvas();
  if (pressable) canvas.circle(centre, radius, paper.pen().palette[Tone::gold]);
  const Point size = measured(paper.pen(), Lettering::small, number, 0, paper.zoom());
  letter(paper.pen(), Lettering::small, {centre.x - size.x / 2, centre.y - size.y / 2}, 0,
         pressable ? paper.pen().palette[Tone::ink] : paper.ink(1), number, paper.zoom());
}

/// Light behind the line, and the line itself as something to press.
bool press_line(const Paper& paper, const Line& line, std::string_view id, float height) {
  const Pen& pen = paper.pen();
  ImGui::SetCursorScreenPos({paper.left() - paper.px(4), paper.y()});
  const Area area = ui::area(pen, id, line.words, {paper.width() + paper.px(8), height});
  Canvas canvas = paper.canvas();
  const float part = area.held ? 0.4F : area.hovered || area.focused ? 0.28F : 0.1F;
  canvas.rect(area.box, faded(pen.palette[Tone::gold], part), pen.px(4));
  return area.pressed;
}

}  // namespace

bool draw_line(Paper& paper, const DocumentModel& document, std::size_t at, const DocumentLook& look) {
  const Line& line = document.lines[at];
  const float height = words_height(paper, document, line);
  const bool pressable = look.presenting && line.why_not.empty();
  const std::string id = std::string(look.prefix) + std::to_string(at);
  const bool pressed = pressable && press_line(paper, line, id, height);
  draw_words(paper, document, line, height);
  draw_number(paper, at, pressable);
  if (line.bearing) {
    Canvas canvas = paper.canvas();
    const float side = paper.px(18);
    bearing_mark(canvas, {paper.left() + paper.width() - side, paper.y() + paper.px(kPad + 4), side, side},
                 *line.bearing);
  }
  paper.go_to(paper.y() + height);
  paper.skip(line.rows.empty() ? 4 : 0);
  return pressed;
}

}  // namespace kenes::ui
