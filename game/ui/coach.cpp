#include "ui/coach.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using rules::PhaseKind;
using Box = CoachScene::Box;

constexpr std::array<std::string_view, static_cast<std::size_t>(CoachTopic::count)> kNames{
    "brief",    "report", "documents",  "line", "drafts",   "people", "log",  "procedure", "glossary",
    "dialogue", "act",    "prediction", "vote", "question", "recess", "turn", "queue",     "end"};

bool is_in_drawer(CoachTopic topic, const CoachScene& scene) {
  switch (topic) {
    case CoachTopic::brief:
      return scene.drawer == Drawer::brief;
    case CoachTopic::report:
      return scene.drawer == Drawer::report;
    case CoachTopic::documents:
      return scene.drawer == Drawer::evidence && !scene.reading;
    case CoachTopic::line:
      return scene.drawer == Drawer::evidence && scene.reading;
    case CoachTopic::drafts:
      return scene.drawer == Drawer::table;
    case CoachTopic::people:
      return scene.drawer == Drawer::people;
    case CoachTopic::log:
      return scene.drawer == Drawer::log;
    case CoachTopic::procedure:
      return scene.drawer == Drawer::procedure;
    case CoachTopic::glossary:
      return scene.drawer == Drawer::glossary;
    default:
      return false;
  }
}

bool is_in_hall(CoachTopic topic, const CoachScene& scene) {
  const bool deciding = scene.box == Box::turn || scene.box == Box::question;
  switch (topic) {
    case CoachTopic::dialogue:
      return scene.box == Box::words;
    case CoachTopic::act:
      return scene.box == Box::words && scene.may_act;
    case CoachTopic::prediction:
      return scene.box == Box::prediction;
    case CoachTopic::vote:
      return scene.box == Box::vote;
    case CoachTopic::question:
      return scene.box == Box::question;
    case CoachTopic::report:
      return scene.sides && scene.phase == PhaseKind::report;
    case CoachTopic::documents:
      return scene.sides && scene.phase == PhaseKind::questions;
    case CoachTopic::recess:
      return deciding && scene.phase == PhaseKind::recess;
    case CoachTopic::turn:
      return deciding;
    case CoachTopic::queue:
      return scene.queue && scene.phase == PhaseKind::questions;
    case CoachTopic::end:
      return scene.phase == PhaseKind::closing;
    default:
      return false;
  }
}

}  // namespace

std::string_view name_of(CoachTopic topic) { return kNames[static_cast<std::size_t>(topic)]; }

std::optional<CoachTopic> coach_topic(const CoachScene& scene, std::span<const std::string> seen) {
  const auto was_seen = [&](std::string_view name) {
    return std::any_of(seen.begin(), seen.end(), [&](const std::string& one) { return one == name; });
  };
  if (was_seen(kCoachDismissed)) return std::nullopt;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const auto topic = static_cast<CoachTopic>(i);
    const bool shown = scene.drawer == Drawer::none ? is_in_hall(topic, scene) : is_in_drawer(topic, scene);
    if (shown && !was_seen(kNames[i])) return topic;
  }
  return std::nullopt;
}

std::optional<CoachWish> coach_card(const Pen& pen, CoachTopic topic) {
  const stage::Point from = cursor();
  ImGui::Indent(pen.px(14));
  say(pen, pen.say("tour." + std::string(name_of(topic))));
  std::vector<Press> row(2);
  row[0].words = pen.say("tour.got_it");
  row[0].key = key_of(Shortcut::got_it);
  row[1].kind = Press::Kind::quiet;
  row[1].words = pen.say("tour.no_more");
  const auto pressed = press_row(pen, "coach", row);
  ImGui::Unindent(pen.px(14));
  canvas_here(pen).rect({from.x, from.y, pen.px(4), cursor().y - from.y - pen.px(6)},
                        pen.palette[stage::Tone::sky], pen.px(2));
  if (pressed) return *pressed == 0 ? CoachWish::got_it : CoachWish::no_more;
  if (typed(Shortcut::got_it)) return CoachWish::got_it;
  return std::nullopt;
}

}  // namespace kenes::ui
