#include <algorithm>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/console_parts.hpp"
#include "ui/cut.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;
using When = ConsoleModel::Phase::When;

constexpr float kMinute = 60;
constexpr float kAction = 176, kMostBeside = 6;
constexpr int kMostBelow = 3;  // Rows of letters.

/// "12 of 18": minutes spent and planned.
std::string minutes_of(const Pen& pen, const ConsoleModel::Phase& phase) {
  const int spent = (phase.spent_s + 30) / 60;
  if (phase.when == When::to_come)
    return phase.planned_min == 0 ? std::string() : std::to_string(phase.planned_min);
  if (phase.planned_min == 0) return std::to_string(spent);
  return pen.say("console.agenda.minutes", {{"spent", spent}, {"planned", phase.planned_min}});
}

void phase_row(const Pen& pen, const ConsoleModel::Phase& phase) {
  const bool now = phase.when == When::now;
  const Lettering lettering = now ? Lettering::bold : Lettering::small;
  const std::string minutes = minutes_of(pen, phase);
  const float across = text_width(pen, minutes, Lettering::small);
  const float width = room();
  const float wrap = width - across - pen.px(34);
  const stage::Point size = measured(pen, lettering, phase.name, wrap);
  const stage::Point at = cursor();
  stage::Canvas canvas = canvas_here(pen);
  const Sign sign = phase.when == When::past ? Sign::tick : now ? Sign::dot : Sign::ring;
  const Tone tone = phase.when == When::past ? Tone::sage : now ? Tone::gold : Tone::mist;
  draw_sign(canvas, {at.x, at.y + pen.px(4), pen.px(13), pen.px(13)}, sign, pen.palette[tone]);
  const stage::Colour words = now ? stage::legible(pen.palette, Tone::gold) : pen.palette[Tone::mist];
  letter(pen, lettering, {at.x + pen.px(20), at.y}, wrap, words, phase.name);
  const bool over = phase.planned_min > 0 &&
                    static_cast<float>(phase.spent_s) > kMinute * static_cast<float>(phase.planned_min);
  letter(pen, Lettering::small, {at.x + width - across, at.y}, 0,
         over ? stage::legible(pen.palette, Tone::madder) : pen.palette[Tone::mist], minutes);
  take(width, size.y);
}

void names(const Pen& pen, const char* key, const std::string& names) {
  if (names.empty()) return;
  say(pen, pen.say(key), Lettering::small, Tone::mist);
  say(pen, names, Lettering::small, Tone::felt);
}

MaybeWish queue(const Pen& pen, const ConsoleModel& model) {
  MaybeWish wish;
  subheading(pen, pen.say("console.queue"));
  say(pen, pen.say(model.queue.empty() ? "console.queue.nobody" : "console.queue.press"), Lettering::small,
      Tone::mist);
  for (std::size_t i = 0; i < model.queue.size(); ++i) {
    const ConsoleModel::Waiting& one = model.queue[i];
    Press what;
    what.words = std::to_string(i + 1) + "  " + one.name;
    what.below = one.wants.empty() ? pen.say("console.spoken", {{"time", one.spoken}})
                                   : one.wants + " · " + pen.say("console.spoken", {{"time", one.spoken}});
    if (press(pen, "queue." + std::to_string(i), what)) wish = GiveTheFloor{one.seat};
  }
  return wish;
}

/// Who is older, of those who wait: pressed in order, as far as the facilitator knows or asks them.
MaybeWish elders(const Pen& pen, const ConsoleModel& model) {
  if (!model.by_age) return std::nullopt;
  MaybeWish wish;
  if (!model.elders.empty()) say(pen, pen.say("console.queue.elders"), Lettering::small, Tone::mist);
  for (std::size_t i = 0; i < model.elders.size(); ++i) {
    Press what;
    what.words = model.elders[i].name;
    if (press(pen, "elder." + std::to_string(i), what)) wish = NextEldest{model.elders[i].seat};
  }
  Press anew;
  anew.words = pen.say("console.queue.elders.again");
  if (model.ranked && press(pen, "elders.again", anew)) wish = NextEldest{};
  return wish;
}

}  // namespace

MaybeWish console_wall(const Pen& pen, const ConsoleModel& model, float highest) {
  subheading(pen, pen.say("console.wall.now"));
  const float width = std::min(room(), highest * 16 / 9);
  const Area made = area(pen, "wall.picture", pen.say("console.wall.show"), {width, width * 9 / 16});
  Pen small = pen;
  small.watch = nullptr;  // Nobody reads it at this size: what it is about is said below.
  wall_panel(small, model.wall, made.box);
  canvas_here(pen).frame(made.box, pen.px(made.hovered ? 2.0F : 1.0F), pen.palette[Tone::line], pen.px(4));
  say(pen, model.wall_words, Lettering::small, Tone::mist);
  if (made.pressed) return ShowWall{};
  return std::nullopt;
}

MaybeWish console_agenda(const Pen& pen, const ConsoleModel& model, bool with_wall) {
  subheading(pen, pen.say("console.agenda"));
  for (const ConsoleModel::Phase& phase : model.agenda) phase_row(pen, phase);
  if (!model.focus.empty()) say(pen, model.focus, Lettering::small, Tone::felt);
  return with_wall ? console_wall(pen, model, pen.px(240)) : std::nullopt;
}

MaybeWish console_people(const Pen& pen, const ConsoleModel& model) {
  MaybeWish wish = queue(pen, model);
  also(wish, elders(pen, model));
  names(pen, "console.offline", model.offline);
  names(pen, "console.silent", model.silent);
  subheading(pen, pen.say("console.seats"));
  for (std::size_t i = 0; i < model.seats.size(); ++i) {
    const ConsoleModel::Seat& seat = model.seats[i];
    const PersonRow row{seat.face, seat.name, seat.below, seat.marks, {}, seat.name == model.picked,
                        seat.lit};
    if (!press_person(pen, "seat." + std::to_string(i), row, 34)) continue;
    wish = PickSeat{seat.name == model.picked ? rules::SeatId() : seat.id};
  }
  return wish;
}

MaybeWish console_actions(const Pen& pen, const ConsoleModel& model) {
  MaybeWish wish;
  if (!model.refused.empty()) say(pen, model.refused, Lettering::bold, Tone::madder);
  if (!model.done.empty()) say(pen, model.done, Lettering::bold, Tone::sage);
  const std::size_t extra = model.debrief ? 2 : 1;
  // Not more than six beside each other: the hand finds them by their place.
  const float narrowest = std::max(kAction, room() / pen.px(kMostBeside) - 1);
  columns(pen, "actions", model.actions.size() + extra, narrowest, [&](std::size_t i) {
    Press what;
    if (i < model.actions.size()) {
      const ConsoleModel::Action& action = model.actions[i];
      what.words = action.words;
      // Whose step Undo takes back may be a long story: the other keys keep their place in sight.
      what.below = cut_to(pen, action.below, Lettering::small, room() - pen.px(24), kMostBelow);
      what.key = key_name(pen, action.key);
      what.chosen = action.on;
      if (action.key == ConsoleKey::pause && action.on) what.kind = Press::Kind::main;
      if (press(pen, "action." + std::to_string(static_cast<int>(action.key)), what)) wish = action.key;
    } else if (i == model.actions.size()) {
      what.words = pen.say("console.room");
      if (press(pen, "room", what)) wish = OpenRoom{};
    } else {
      what.words = pen.say("console.lobby.back_to_hearing");
      what.reason = model.no_way_back;
      if (press(pen, "back_to_hearing", what)) wish = BackToTheHearing{};
    }
  });
  return wish;
}

}  // namespace kenes::ui
