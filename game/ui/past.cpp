#include "ui/past.hpp"

#include "stage/portrait.hpp"
#include "ui/block.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Tone;

constexpr float kColumn = 780;
constexpr float kPortrait = 64;

bool hearing_card(const Pen& pen, const PastModel::Hearing& one, std::size_t place) {
  const float width = room();
  const float pad = pen.px(12);
  const float left = pen.px(kPortrait) + 2 * pad;
  const float wrap = width - left - pad;
  Block block;
  block.add({one.title, Lettering::bold, Tone::felt});
  block.add({one.who + "  ·  " + one.when, Lettering::small, Tone::mist, 3});
  block.add({one.ending, Lettering::text, one.unfinished ? Tone::sky : Tone::gold, 4});
  block.add({one.branch, Lettering::small, Tone::mist, 3});
  const float height = std::max(block.height(pen, wrap), pen.px(kPortrait)) + 2 * pad;
  const Area area = ui::area(pen, "past." + std::to_string(place), one.title, {width, height});
  Canvas canvas = canvas_here(pen);
  const float lift = area.hovered ? (area.held ? 0.14F : 0.08F) : 0.0F;
  canvas.rect(area.box, mix(pen.palette[Tone::slate], pen.palette[Tone::felt], lift), pen.px(8));
  canvas.frame(area.box, pen.px(1), pen.palette[Tone::line], pen.px(8));
  if (!one.portrait.empty())
    stage::draw_portrait(canvas, {area.box.x + pad, area.box.y + pad, pen.px(kPortrait), pen.px(kPortrait)},
                         one.portrait, {});
  block.draw(pen, {area.box.x + left, area.box.y + pad}, wrap);
  return area.pressed;
}

}  // namespace

std::optional<std::size_t> past_screen(const Pen& pen, const PastModel& model) {
  std::optional<std::size_t> answer;
  screen(pen, "past", kColumn, [&] {
    say(pen, pen.say("title.past"), Lettering::heading, Tone::gold);
    ornament(pen);
    if (!model.fault.empty()) say(pen, model.fault, Lettering::text, Tone::madder);
    if (model.hearings.empty()) say(pen, pen.say("title.past.none"));
    for (std::size_t i = 0; i < model.hearings.size(); ++i) {
      if (hearing_card(pen, model.hearings[i], i)) answer = i;
    }
    if (!model.unusable.empty()) {
      gap(pen, 8);
      say(pen, pen.say("past.unusable"), Lettering::bold);
      for (const PastModel::Unusable& one : model.unusable)
        say(pen, one.file + ": " + one.why, Lettering::small, Tone::mist);
    }
    gap(pen, 8);
    Press back;
    back.words = pen.say("shelf.back");
    back.key = "Esc";
    if (press(pen, "back", back) || goes_back()) answer = kNoHearing;
  });
  return answer;
}

}  // namespace kenes::ui
