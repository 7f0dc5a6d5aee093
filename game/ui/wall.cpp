#include "ui/wall.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <imgui.h>

#include "stage/legible.hpp"
#include "stage/ornament.hpp"
#include "ui/ink.hpp"
#include "ui/lobby_people.hpp"
#include "ui/wall_door.hpp"

namespace kenes::ui {
namespace {

using stage::Rect;
using stage::Tone;
using Kind = WallModel::Line::Kind;

// Parts of the wall's height.
constexpr float kPad = 0.045F, kFrieze = 0.036F, kClock = 0.16F, kGap = 0.02F, kHeading = 0.085F, kBig = 0.1F,
                kBar = 0.035F;

struct Dress {
  Tone tone = Tone::felt;
  float size = kWallLetter;
  bool bold = false;
};

Dress dress_of(Kind kind, bool alone) {
  const float more = alone ? 1.25F : 1;
  switch (kind) {
    case Kind::label:
      return {Tone::gold, kWallLetter, true};
    case Kind::heading:
      return {Tone::felt, kHeading * more, true};
    case Kind::big:
      return {Tone::felt, kBig * more, true};
    case Kind::good:
      return {Tone::sage, kHeading, true};
    case Kind::bad:
      return {Tone::madder, kHeading, true};
    case Kind::warning:
      return {Tone::gold, kWallLetter, false};
    case Kind::quiet:
      return {Tone::mist, kWallLetter, false};
    case Kind::text:
    case Kind::item:
    case Kind::bar:
      break;
  }
  return {Tone::felt, alone ? kWallLetter * 1.15F : kWallLetter, false};
}

/// One half's lines below one another, measured before they are drawn.
class Column {
 public:
  Column(const Pen& pen, const WallModel::Half& half, float high, float width, bool alone)
      : pen_(pen), half_(half), high_(high), width_(width), alone_(alone) {}

  /// Breaks the lines into parts of at most that height, between two of them where that can be. One that is
  /// higher than a part, or would leave a heading alone, goes on in the next. How many parts there are.
  std::size_t break_into(float body) {
    parts_.assign(1, 0);
    float from = 0;
    float y = 0;
    bool headings = true;  // Nothing else stands in this part yet.
    for (const auto& line : half_.lines) {
      const float end = y + of(line) - high_ * kGap;
      const bool whole = end - y <= body + 1 && (!headings || line.kind == Kind::bar);
      if (end - from > body + 1 && y > from && whole) parts_.push_back(from = y);
      while (end - from > body + 1) parts_.push_back(from = cut_between(line, y, from, from + body));
      headings =
          from <= y && (headings || from == y) && (line.kind == Kind::heading || line.kind == Kind::label);
      y = end + high_ * kGap;
    }
    height_ = std::max(y - high_ * kGap, 0.0F);
    return parts_.size();
  }
  [[nodiscard]] float height() const { return height_; }
  /// Only what lies in that part; a half that has fewer stays at its last.
  void draw(stage::Point at, std::size_t part) const {
    const std::size_t now = std::min(part, parts_.size() - 1);
    const float end = now + 1 < parts_.size() ? std::max(parts_[now + 1], parts_[now] + 1) : height_ + 1;
    float y = 0;
    ImGui::PushClipRect({at.x, at.y}, {at.x + width_, at.y + end - parts_[now]}, true);
    for (const auto& line : half_.lines) {
      const float high = of(line);
      if (y + high > parts_[now] && y < end) draw(line, {at.x, at.y + y - parts_[now]});
      y += high;
    }
    ImGui::PopClipRect();
  }

 private:
  /// The last place between two rows of letters of a line that begins at `y`, above `most`.
  [[nodiscard]] float cut_between(const WallModel::Line& line, float y, float from, float most) const {
    const Dress dress = dress_of(line.kind, alone_);
    const WallType type = wall_type(pen_, dress.size * high_, dress.bold);
    const float row = measured(pen_, type.lettering, "M", 0, type.zoom).y;
    const float cut = y + std::floor((most - y) / row) * row;
    return cut > from ? cut : most;
  }
  [[nodiscard]] float inset(const WallModel::Line& line) const {
    const bool marked = line.kind == Kind::item || line.kind == Kind::good || line.kind == Kind::bad;
    return marked ? high_ * 0.06F : 0;
  }
  [[nodiscard]] float of(const WallModel::Line& line) const {
    const Dress dress = dress_of(line.kind, alone_);
    const WallType type = wall_type(pen_, dress.size * high_, dress.bold);
    const float words = measured(pen_, type.lettering, line.words, width_ - inset(line), type.zoom).y;
    return words + (line.kind == Kind::bar ? high_ * kBar : 0) + high_ * kGap;
  }
  void draw(const WallModel::Line& line, stage::Point at) const {
    const Dress dress = dress_of(line.kind, alone_);
    const WallType type = wall_type(pen_, dress.size * high_, dress.bold);
    const stage::Colour colour = stage::legible(pen_.palette, dress.tone);
    stage::Canvas canvas = canvas_here(pen_);
    const float sign = high_ * 0.04F;
    const Rect box{at.x, at.y + (dress.size * high_ - sign) / 2, sign, sign};
    if (line.kind == Kind::good) draw_sign(canvas, box, Sign::tick, colour);
    if (line.kind == Kind::bad) draw_sign(canvas, box, Sign::cross, colour);
    if (line.kind == Kind::item)
      canvas.circle({at.x + sign / 2, at.y + dress.size * high_ / 2}, sign * 0.22F, pen_.palette[Tone::gold]);
    letter(pen_, type.lettering, {at.x + inset(line), at.y}, width_ - inset(line), colour, line.words,
           type.zoom);
    if (line.kind == Kind::bar) draw_bar(line, at.x, at.y + of(line) - high_ * (kBar + kGap));
  }
  void draw_bar(const WallModel::Line& line, float x, float y) const {
    stage::Canvas canvas = canvas_here(pen_);
    canvas.rect({x, y, width_, high_ * kBar}, pen_.palette[Tone::slate], high_ * 0.008F);
    for (const auto& part : line.parts) {
      const float width =
          width_ * static_cast<float>(part.count) / static_cast<float>(std::max<std::size_t>(line.of, 1));
      // A seam between neighbours: colour alone does not part them for everybody.
      if (part.count > 0)
        canvas.rect({x, y, width - high_ * 0.004F, high_ * kBar}, pen_.palette[part.tone], high_ * 0.008F);
      x += width;
    }
  }

  const Pen& pen_;
  const WallModel::Half& half_;
  float high_, width_;
  bool alone_;
  std::vector<float> parts_{0};  // Where each begins.
  float height_ = 0;
};

stage::Colour clock_ground(const Pen& pen, WallModel::Time time) {
  if (time == WallModel::Time::low) return pen.palette[Tone::gold];
  if (time == WallModel::Time::over) return pen.palette[Tone::madder];
  return pen.palette[Tone::slate];
}

/// In its own corner, which nothing else is ever drawn into. Its width.
float clock(const Pen& pen, const WallModel& model, const Rect& inner, float high) {
  if (model.time == WallModel::Time::none) return 0;
  const WallType type = wall_type(pen, kClock * 0.8F * high, true);
  const float across = measured(pen, type.lettering, model.clock, 0, type.zoom).x;
  const float pad = high * 0.03F;
  const Rect box{inner.right() - across - 2 * pad, inner.y, across + 2 * pad, high * kClock};
  canvas_here(pen).rect(box, clock_ground(pen, model.time), high * 0.015F);
  const bool plain = model.time == WallModel::Time::running || model.time == WallModel::Time::still;
  const Tone tone = !plain ? Tone::ink : model.time == WallModel::Time::still ? Tone::mist : Tone::felt;
  letter(pen, type.lettering, {box.x + pad, box.y + high * kClock * 0.1F}, 0, pen.palette[tone], model.clock,
         type.zoom);
  return box.width + high * kGap;
}

/// The part of the meeting in each language. Its height.
float phases(const Pen& pen, const WallModel& model, const Rect& inner, float width, float high) {
  const WallType type = wall_type(pen, kWallLetter * high, false);
  float y = inner.y;
  for (const auto& half : model.halves) {
    if (half.phase.empty()) continue;
    letter(pen, type.lettering, {inner.x, y}, width, pen.palette[Tone::mist], half.phase, type.zoom);
    y += measured(pen, type.lettering, half.phase, width, type.zoom).y;
  }
  return y - inner.y;
}

/// Across the wall, where something holds for everybody. Its height.
float notices(const Pen& pen, const WallModel& model, const Rect& inner, float y, float high) {
  const WallType type = wall_type(pen, kWallLetter * high, true);
  const float pad = high * 0.02F;
  const auto count = static_cast<float>(model.halves.size());
  const float width = (inner.width - 2 * pad * count) / count;
  float tall = 0;
  for (const auto& half : model.halves) {
    if (!half.notice.empty())
      tall = std::max(tall, measured(pen, type.lettering, half.notice, width, type.zoom).y);
  }
  if (tall <= 0) return 0;
  canvas_here(pen).rect({inner.x, y, inner.width, tall + pad}, pen.palette[Tone::gold], high * 0.015F);
  float x = inner.x + pad;
  for (const auto& half : model.halves) {
    letter(pen, type.lettering, {x, y + pad / 2}, width, pen.palette[Tone::ink], half.notice, type.zoom);
    x += width + 2 * pad;
  }
  return tall + pad + high * kGap;
}

/// "1 / 2", in the corner below: there is more, and it comes.
void part_number(const Pen& pen, const Rect& body, float high, std::size_t parts, std::size_t part) {
  const WallType type = wall_type(pen, kWallLetter * high, true);
  const std::string words = std::to_string(part + 1) + " / " + std::to_string(parts);
  const stage::Point size = measured(pen, type.lettering, words, 0, type.zoom);
  letter(pen, type.lettering, {body.right() - size.x, body.bottom() - size.y}, 0, pen.palette[Tone::gold],
         words, type.zoom);
}

/// The lines of all halves beside each other, that part of them which has its turn. How many parts there are.
std::size_t lines(const Pen& pen, const WallModel& model, const Rect& body, float high, std::size_t part) {
  const auto count = static_cast<float>(model.halves.size());
  const float gap = high * 0.08F;
  const float width = (body.width - gap * (count - 1)) / count;
  std::vector<Column> columns;
  for (const auto& half : model.halves)
    columns.emplace_back(pen, half, high, width, model.halves.size() == 1);
  // Where the whole has no room, the number of the part needs some.
  Rect seen = body;
  const auto breaking = [&](float tall) {
    std::size_t parts = 1;
    for (Column& column : columns) parts = std::max(parts, column.break_into(tall));
    return parts;
  };
  std::size_t parts = breaking(body.height);
  if (parts > 1) {
    seen.height -= high * kWallLetter;
    parts = breaking(seen.height);
  }
  const std::size_t now = part % parts;
  float tallest = 0;
  for (const Column& column : columns) tallest = std::max(tallest, column.height());
  const float top = parts > 1 ? seen.y : seen.y + (seen.height - tallest) * 0.4F;
  ImGui::PushClipRect({seen.x, seen.y}, {seen.right(), seen.bottom()}, true);
  float x = seen.x;
  for (const Column& column : columns) {
    column.draw({x, top}, now);
    x += width + gap;
  }
  if (columns.size() == 2) {
    const float middle = seen.x + width + gap / 2;
    canvas_here(pen).stroke({{middle, seen.y}, {middle, seen.bottom()}}, high * 0.003F,
                            pen.palette[Tone::line]);
  }
  ImGui::PopClipRect();
  if (parts > 1) part_number(pen, body, high, parts, now);
  return parts;
}

}  // namespace

WallType wall_type(const Pen& pen, float size, bool bold) {
  if (!bold) return {Lettering::text, size / font_of(pen, Lettering::text)->FontSize};
  for (const Lettering one : {Lettering::bold, Lettering::heading, Lettering::title}) {
    const float own = font_of(pen, one)->FontSize;
    if (own >= size || one == Lettering::title) return {one, size / own};
  }
  return {};
}

std::size_t wall_panel(const Pen& pen, const WallModel& model, const Rect& rect, std::size_t part) {
  stage::Canvas canvas = canvas_here(pen);
  canvas.rect(rect, pen.palette[Tone::night]);
  if (model.blank || model.halves.empty()) return 1;
  const float high = std::min(rect.height, rect.width * 0.75F);
  const float pad = high * kPad;
  stage::draw_frieze(canvas, {rect.x + pad, rect.y, rect.width - 2 * pad, high * kFrieze},
                     faded(pen.palette[Tone::gold], 0.7F));
  const Rect inner{rect.x + pad, rect.y + pad, rect.width - 2 * pad, rect.height - 1.6F * pad};
  const float across = clock(pen, model, inner, high);
  // Who comes in needs the way in, as large as can be.
  float used = model.lobby ? 0 : phases(pen, model, inner, inner.width - across, high);
  if (across > 0) used = std::max(used, high * kClock);
  used += high * kGap;
  used += notices(pen, model, inner, inner.y + used, high);
  const Rect body{inner.x, inner.y + used, inner.width, inner.height - used};
  if (!model.lobby) return lines(pen, model, body, high, part);
  wall_doors(pen, model, body, high);
  return 1;
}

std::size_t wall_window(const Pen& pen, const WallModel& model, std::size_t part) {
  std::size_t parts = 1;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  bare_screen(pen, "wall", [&] { parts = wall_panel(pen, model, {0, 0, size.x, size.y}, part); });
  return parts;
}

}  // namespace kenes::ui
