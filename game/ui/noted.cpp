#include "ui/noted.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <imgui.h>

#include "ui/block.hpp"
#include "ui/ink.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Point;
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

constexpr float kAnswer = 260;  // Ours: what was said before stands beside what was said after.

/// When, and below it what was said then; a tick where it was right.
void quiz_answer(const Pen& pen, const std::string& when, const QuizModel::Answer& answer) {
  say(pen, when, Lettering::small, Tone::mist);
  const Point at = cursor();
  Canvas canvas = canvas_here(pen);
  draw_sign(pen, canvas, {at.x + pen.px(10), at.y + pen.px(12)}, answer.right ? Sign::yes : Sign::dot);
  ImGui::Indent(pen.px(28));
  say(pen, answer.words, Lettering::text, answer.right ? Tone::sage : Tone::felt);
  ImGui::Unindent(pen.px(28));
}

void quiz_item(const Pen& pen, const QuizModel::Item& item, std::size_t place) {
  say(pen, item.question, Lettering::bold);
  std::vector<std::pair<const char*, const QuizModel::Answer*>> given;
  if (item.before) given.emplace_back("quiz.then", &*item.before);
  if (item.after) given.emplace_back("quiz.now", &*item.after);
  columns(pen, "quiz" + std::to_string(place), given.size(), kAnswer,
          [&](std::size_t i) { quiz_answer(pen, pen.say(given[i].first), *given[i].second); });
  const bool is_said =
      std::any_of(given.begin(), given.end(), [](const auto& one) { return one.second->right; });
  if (!is_said) say(pen, pen.say("quiz.right", {{"answer", item.right}}), Lettering::text, Tone::sage);
  say(pen, item.why, Lettering::small, Tone::mist);
  gap(pen, 8);
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
  gap(pen, 4);
  for (std::size_t i = 0; i < model.items.size(); ++i) quiz_item(pen, model.items[i], i);
}

}  // namespace kenes::ui
