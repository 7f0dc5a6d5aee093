#include <algorithm>

#include <imgui.h>

#include "stage/chamber.hpp"
#include "ui/front.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr int kMostTogether = 30;  // In a room, where some share a seat and some watch.
constexpr float kBeside = 640;     // Ours: with so much room the picture stands beside the words.
constexpr float kPicture = 260, kPictureHigh = 150;

void picture(const Pen& pen, const ShelfModel::Scenario& one, float width) {
  const stage::Point at = cursor();
  stage::Canvas canvas = canvas_here(pen);
  const stage::Rect box{at.x, at.y, width, pen.px(kPictureHigh)};
  stage::draw_chamber(canvas, box, one.hall);
  canvas.frame(box, pen.px(1), pen.palette[stage::Tone::line]);
  take(width, box.height);
}

void words(const Pen& pen, const ShelfModel::Scenario& one) {
  say(pen, one.title, Lettering::heading);
  if (!one.own.empty()) say(pen, one.own, Lettering::small, stage::Tone::sky);
  if (!one.faulty.empty()) return;
  say(pen,
      pen.say(
          "shelf.size",
          {{"n", one.minutes}, {"seats", static_cast<std::int64_t>(one.seats)}, {"people", kMostTogether}}),
      Lettering::small, stage::Tone::gold);
  say(pen, one.summary);
}

void entry(const Pen& pen, const ShelfModel::Scenario& one, std::size_t at,
           std::optional<std::size_t>& answer) {
  const float whole = room();
  const bool beside = whole >= pen.px(kBeside);
  if (!one.hall.figures.empty()) {
    picture(pen, one, beside ? pen.px(kPicture) : whole);
    if (beside) ImGui::SameLine(0, pen.px(16));
  }
  ImGui::BeginGroup();
  words(pen, one);
  ImGui::EndGroup();
  Press play;
  play.kind = Press::Kind::main;
  play.words = pen.say("shelf.play");
  play.reason = one.faulty;
  if (press(pen, "play." + std::to_string(at), play)) answer = at;
  if (one.teaches.empty()) return;
  say(pen, pen.say("shelf.teaches"), Lettering::small, stage::Tone::gold);
  for (const std::string& learnt : one.teaches) say(pen, "• " + learnt, Lettering::small, stage::Tone::mist);
}

}  // namespace

std::optional<std::size_t> shelf_screen(const Pen& pen, const ShelfModel& model) {
  std::optional<std::size_t> answer;
  screen(pen, "shelf", 860, [&] {
    say(pen, pen.say("shelf.title"), Lettering::heading, stage::Tone::gold);
    gap(pen, 8);
    for (std::size_t i = 0; i < model.scenarios.size(); ++i) {
      sheet(pen, "scenario" + std::to_string(i), 0, [&] { entry(pen, model.scenarios[i], i, answer); });
      gap(pen, 4);
    }
    // Enter begins where one begins: with the first, which is the shortest.
    if (goes_on() && !model.scenarios.empty() && model.scenarios.front().faulty.empty()) answer = 0;
    Press back;
    back.words = pen.say("shelf.back");
    back.key = "Esc";
    if (press(pen, "back", back)) answer = kBack;
  });
  return answer;
}

}  // namespace kenes::ui
