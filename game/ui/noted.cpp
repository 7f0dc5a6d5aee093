#include "ui/noted.hpp"

#include <algorithm>

#include "ui/block.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Point;
using stage::Rect;
using stage::Tone;
using Sign = NotedModel::Sign;

void draw_sign(const Pen& pen, Canvas& canvas, Point c, Sign sign) {
  const float r = pen.px(7);
  if (sign == Sign::dot) return canvas.circle(c, pen.px(4), pen.palette[Tone::mist]);
  if (sign == Sign::yes) {
    canvas.stroke({c + Point{-r, 0}, c + Point{-r * 0.2F, r * 0.8F}, c + Point{r, -r * 0.8F}}, pen.px(3),
                  pen.palette[Tone::sage]);
  } else if (sign == Sign::no) {
    canvas.frame({c.x - r * 0.8F, c.y - r * 0.8F, r * 1.6F, r * 1.6F}, pen.px(2.5F), pen.palette[Tone::gold],
                 pen.px(3));
  } else {
    canvas.circle(c, r * 1.3F, faded(pen.palette[Tone::sky], 0.25F));
    letter(pen, Lettering::bold,
           {c.x - measured(pen, Lettering::bold, "?").x / 2, c.y - measured(pen, Lettering::bold, "?").y / 2},
           0, pen.palette[Tone::felt], "?");
  }
}

/// A row of right and wrong: before, then after.
void draw_answers(const Pen& pen, Canvas& canvas, Point at, const QuizModel::Item& item) {
  float x = at.x;
  for (const auto& answer : {item.before, item.after}) {
    const Rect box{x, at.y, pen.px(18), pen.px(18)};
    canvas.frame(box, pen.px(1.5F), pen.palette[Tone::line], pen.px(4));
    if (answer) draw_sign(pen, canvas, box.centre(), *answer ? Sign::yes : Sign::dot);
    x += pen.px(26);
  }
}

}  // namespace

void noted_panel(const Pen& pen, const NotedModel& model) {
  if (model.items.empty()) say(pen, model.empty);
  for (const NotedModel::Item& item : model.items) {
    const Point at = cursor();
    const float left = pen.px(34);
    const float pad = pen.px(10);
    const float wrap = room() - left - 2 * pad;
    Block block;
    block.add({item.words, Lettering::text, Tone::felt});
    block.add({item.below, Lettering::small, Tone::mist, 4});
    const float height = block.height(pen, wrap) + 2 * pad;
    Canvas canvas = canvas_here(pen);
    canvas.rect({at.x, at.y, room(), height}, faded(pen.palette[Tone::slate], 0.8F), pen.px(6));
    draw_sign(pen, canvas, {at.x + pad + pen.px(10), at.y + pad + pen.px(13)}, item.sign);
    block.draw(pen, {at.x + pad + left, at.y + pad}, wrap);
    take(room(), height);
  }
}

void speaking_panel(const Pen& pen, const SpeakingModel& model) {
  say(pen, model.evenness);
  gap(pen, 4);
  for (const SpeakingModel::Speaker& one : model.speakers) {
    say(pen, one.who + "  ·  " + one.time, one.me ? Lettering::bold : Lettering::text);
    const Point at = cursor();
    Canvas canvas = canvas_here(pen);
    const float width = std::max(room() * one.share, pen.px(4));
    canvas.rect({at.x, at.y, room(), pen.px(8)}, faded(pen.palette[Tone::line], 0.4F), pen.px(4));
    canvas.rect({at.x, at.y, width, pen.px(8)}, pen.palette[one.me ? Tone::gold : Tone::sky], pen.px(4));
    take(room(), pen.px(8));
    if (!one.deeds.empty()) say(pen, one.deeds, Lettering::small, Tone::mist);
    gap(pen, 2);
  }
}

void quiz_panel(const Pen& pen, const QuizModel& model) {
  if (model.items.empty()) return say(pen, pen.say("quiz.skipped"));
  for (const std::string* words : {&model.before, &model.after})
    if (!words->empty()) say(pen, *words);
  if (!model.difference.empty()) say(pen, model.difference, Lettering::bold, Tone::gold);
  say(pen, pen.say("quiz.boxes"), Lettering::small, Tone::mist);
  gap(pen, 4);
  for (const QuizModel::Item& item : model.items) {
    const Point at = cursor();
    const float left = pen.px(64);
    const float wrap = room() - left;
    Block block;
    block.add({item.question, Lettering::text, Tone::felt});
    block.add({item.right, Lettering::bold, Tone::sage, 4});
    block.add({item.why, Lettering::small, Tone::mist, 4});
    Canvas canvas = canvas_here(pen);
    draw_answers(pen, canvas, {at.x, at.y + pen.px(4)}, item);
    block.draw(pen, {at.x + left, at.y}, wrap);
    take(room(), block.height(pen, wrap) + pen.px(8));
  }
}

}  // namespace kenes::ui
