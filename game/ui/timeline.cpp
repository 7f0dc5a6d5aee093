#include "ui/timeline.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/marks.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Rect;
using stage::Tone;
using Kind = assess::TurningPoint::Kind;
using Point = TimelineModel::Point;

constexpr float kChart = 120;  // Height of the curve.
constexpr float kMark = 26;

void draw_stretches(const Pen& pen, Canvas& canvas, const TimelineModel& model, const Rect& chart) {
  const float band = measured(pen, Lettering::small, "А").y + pen.px(6);
  for (std::size_t i = 0; i < model.stretches.size(); ++i) {
    const TimelineModel::Stretch& one = model.stretches[i];
    const Rect box{chart.x + chart.width * one.from, chart.y, chart.width * (one.to - one.from),
                   chart.height};
    if (i % 2 == 0) canvas.rect(box, faded(pen.palette[Tone::felt], 0.05F));
    canvas.rect({box.x, box.y, pen.px(1), box.height}, faded(pen.palette[Tone::line], 0.8F));
    // Where it has no room its name stands in what is told of its turning points.
    if (measured(pen, Lettering::small, one.name).x + pen.px(8) < box.width)
      letter(pen, Lettering::small, {box.x + pen.px(4), chart.y + chart.height - band}, 0,
             pen.palette[Tone::mist], one.name);
  }
}

void draw_curve(const Pen& pen, Canvas& canvas, const TimelineModel& model, const Rect& chart) {
  std::vector<stage::Point> line;
  const auto place = [&](const TimelineModel::Trust& one) {
    return stage::Point{chart.x + chart.width * one.at, chart.y + chart.height * (1 - one.trust)};
  };
  for (const TimelineModel::Trust& one : model.trust) {
    // Trust stays as it is until it moves.
    if (!line.empty()) line.push_back({place(one).x, line.back().y});
    line.push_back(place(one));
  }
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const float width = line[i + 1].x - line[i].x;
    if (width > 0)
      canvas.rect({line[i].x, line[i].y, width, chart.y + chart.height - line[i].y},
                  faded(pen.palette[Tone::gold], 0.12F));
  }
  if (line.size() > 1) canvas.stroke(line, pen.px(2), pen.palette[Tone::gold]);
}

void draw_mark(const Pen& pen, Canvas& canvas, const Rect& box, const Point& point) {
  if (point.kind == Kind::claim) return progress_mark(canvas, box, point.progress);
  const stage::Point c = box.centre();
  const float r = box.width * 0.42F;
  if (point.kind == Kind::trust) {
    const float side = point.up ? -1.0F : 1.0F;
    canvas.fill({c + stage::Point{-r, -side * r * 0.6F}, c + stage::Point{r, -side * r * 0.6F},
                 c + stage::Point{0, side * r * 0.9F}},
                pen.palette[point.up ? Tone::sage : Tone::madder]);
    return;
  }
  // A ballot card.
  const Rect card{c.x - r * 0.8F, c.y - r, r * 1.6F, r * 2};
  canvas.rect(card, pen.palette[point.adopted ? Tone::sage : Tone::madder], pen.px(2));
  const stage::Colour ink = pen.palette[Tone::ink];
  if (point.adopted) {
    canvas.stroke({c + stage::Point{-r * 0.45F, 0}, c + stage::Point{-r * 0.1F, r * 0.4F},
                   c + stage::Point{r * 0.5F, -r * 0.4F}},
                  r * 0.24F, ink);
  } else {
    canvas.stroke({c + stage::Point{-r * 0.4F, -r * 0.4F}, c + stage::Point{r * 0.4F, r * 0.4F}}, r * 0.24F,
                  ink);
    canvas.stroke({c + stage::Point{r * 0.4F, -r * 0.4F}, c + stage::Point{-r * 0.4F, r * 0.4F}}, r * 0.24F,
                  ink);
  }
}

struct Laid {
  float x;
  std::size_t row;
};
/// Each mark under its minute; where two would lie on each other the later one goes a row down.
std::vector<Laid> lay_marks(const Pen& pen, const TimelineModel& model, const Rect& chart) {
  const float step = pen.px(kMark + 4);
  std::vector<float> ends;
  std::vector<Laid> laid;
  for (const Point& point : model.points) {
    const float x = std::clamp(chart.x + chart.width * point.at - pen.px(kMark) / 2, chart.x,
                               chart.x + chart.width - pen.px(kMark));
    std::size_t row = 0;
    while (row < ends.size() && ends[row] > x) ++row;
    if (row == ends.size()) ends.push_back(0);
    ends[row] = x + step;
    laid.push_back({x, row});
  }
  return laid;
}

void draw_marks(const Pen& pen, const TimelineModel& model, TimelineDraft& draft, const Rect& chart) {
  const std::vector<Laid> laid = lay_marks(pen, model, chart);
  const float top = chart.y + chart.height + pen.px(6);
  float bottom = top;
  for (std::size_t i = 0; i < laid.size(); ++i) {
    const float y = top + pen.px(kMark + 4) * static_cast<float>(laid[i].row);
    bottom = std::max(bottom, y + pen.px(kMark + 4));
    ImGui::SetCursorScreenPos({laid[i].x, y});
    const Area area =
        ui::area(pen, "turn." + std::to_string(i), model.points[i].title, {pen.px(kMark), pen.px(kMark)});
    Canvas canvas = canvas_here(pen);
    const bool chosen = draft.chosen == i;
    if (chosen || area.hovered)
      canvas.rect({area.box.x - pen.px(2), area.box.y - pen.px(2), area.box.width + pen.px(4),
                   area.box.height + pen.px(4)},
                  faded(pen.palette[Tone::felt], chosen ? 0.18F : 0.10F), pen.px(6));
    if (chosen) {
      const float x = area.box.x + area.box.width / 2;
      canvas.rect({x - pen.px(0.75F), chart.y, pen.px(1.5F), y - chart.y},
                  faded(pen.palette[Tone::felt], 0.7F));
    }
    const float inset = pen.px(3);
    draw_mark(
        pen, canvas,
        {area.box.x + inset, area.box.y + inset, area.box.width - 2 * inset, area.box.height - 2 * inset},
        model.points[i]);
    if (area.pressed) {
      draft.chosen = i;
      draft.turned_to = true;
    }
  }
  ImGui::SetCursorScreenPos({chart.x, bottom});
}

std::optional<TimelineWish> tell_point(const Pen& pen, const TimelineModel& model, TimelineDraft& draft) {
  std::optional<TimelineWish> wish;
  const Point& point = model.points[draft.chosen];
  sheet(pen, "point", 0, [&] {
    say(pen, point.when, Lettering::small, Tone::gold);
    say(pen, point.title, Lettering::bold);
    if (!point.trust_words.empty())
      say(pen, point.trust_words, Lettering::text, point.up ? Tone::sage : Tone::madder);
    for (const std::string& line : point.told) say(pen, line);
    gap(pen, 4);
    std::vector<Press> row(3);
    row[0].words = pen.say("timeline.earlier");
    row[1].words = pen.say("timeline.later");
    row[2].words = pen.say(point.mine ? "timeline.play" : "timeline.play_before");
    const auto pressed = press_row(pen, "point", row);
    const std::size_t count = model.points.size();
    if (pressed == 0U) draft.chosen = (draft.chosen + count - 1) % count;
    if (pressed == 1U) draft.chosen = (draft.chosen + 1) % count;
    if (pressed == 2U) wish = TimelineWish{point.from};
  });
  return wish;
}

}  // namespace

std::optional<TimelineWish> timeline_panel(const Pen& pen, const TimelineModel& model, TimelineDraft& draft) {
  say(pen, pen.say("timeline.about", {{"length", model.length}}), Lettering::small, Tone::mist);
  const stage::Point at = cursor();
  const Rect chart{at.x, at.y + pen.px(4), room(), pen.px(kChart)};
  Canvas canvas = canvas_here(pen);
  canvas.rect(chart, faded(pen.palette[Tone::slate], 0.7F), pen.px(6));
  draw_stretches(pen, canvas, model, chart);
  draw_curve(pen, canvas, model, chart);
  take(chart.width, chart.height + pen.px(4));
  if (model.points.empty()) {
    say(pen, pen.say("timeline.nothing"));
    return std::nullopt;
  }
  draft.chosen = std::min(draft.chosen, model.points.size() - 1);
  draw_marks(pen, model, draft, chart);
  gap(pen, 4);
  const auto wish = tell_point(pen, model, draft);
  // In a low window it stands below what is seen.
  const bool hidden = ImGui::GetCursorScreenPos().y > ImGui::GetWindowPos().y + ImGui::GetWindowHeight();
  if (std::exchange(draft.turned_to, false) && hidden) ImGui::SetScrollHereY(1);
  return wish;
}

}  // namespace kenes::ui
