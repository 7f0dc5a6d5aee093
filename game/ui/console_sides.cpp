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
constexpr float kAction = 160, kMostBeside = 6;
constexpr int kMostBelow = 2;  // Rows of letters.

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

namespace {

std::string id_of(const ConsoleModel::Action& action) {
  return "action." + std::to_string(static_cast<int>(action.key));
}

/// The letter alone: there is no room for the function key as well.
std::string letter_of(const Pen& pen, ConsoleKey key) {
  const std::string name = key_name(pen, key);
  return name.substr(0, name.find(" · "));
}

/// The key's whole name, its letter or nothing: no word is broken to make room for it.
std::string key_beside(const Pen& pen, const ConsoleModel::Action& action) {
  const float left = room() - pen.px(36) - text_width(pen, action.words, Lettering::bold);
  for (std::string key : {key_name(pen, action.key), letter_of(pen, action.key)}) {
    if (text_width(pen, key, Lettering::small) <= left) return key;
  }
  // Several words stand below each other beside a letter.
  const bool several = action.words.find(' ') != std::string::npos && action.key != ConsoleKey::pause;
  return several ? letter_of(pen, action.key) : std::string();
}

MaybeWish major_actions(const Pen& pen, const ConsoleModel& model) {
  MaybeWish wish;
  std::vector<const ConsoleModel::Action*> actions;
  for (const ConsoleModel::Action& action : model.actions) {
    if (!action.minor) actions.push_back(&action);
  }
  // Not more than six beside each other: the hand finds them by their place.
  const float narrowest = std::max(kAction, room() / pen.px(kMostBeside) - 1);
  columns(pen, "actions", actions.size(), narrowest, [&](std::size_t i) {
    Press what;
    what.words = actions[i]->words;
    what.key = key_beside(pen, *actions[i]);
    what.chosen = actions[i]->on;
    if (actions[i]->key == ConsoleKey::pause && what.chosen) what.kind = Press::Kind::main;
    // Whose step Undo takes back may be a long story: the other keys keep their place in sight.
    const float beside = what.key.empty() ? 0 : text_width(pen, what.key, Lettering::small) + pen.px(12);
    what.below = cut_to(pen, actions[i]->below, Lettering::small, room() - pen.px(24) - beside, kMostBelow);
    if (press(pen, id_of(*actions[i]), what)) wish = actions[i]->key;
  });
  return wish;
}

/// Side by side in small letters, each as wide as its words are.
class SmallRow {
 public:
  explicit SmallRow(const Pen& pen) : pen_(pen), whole_(room()) {}
  [[nodiscard]] bool press(const std::string& id, const std::string& words, const std::string& key, bool on) {
    const float pad = pen_.px(9), between = pen_.px(6);
    const float key_width = key.empty() ? 0 : text_width(pen_, key, Lettering::small) + pad;
    // None takes the row to itself: the whole of it is read where it leads to.
    const float most = whole_ * kMostOfRow;
    const std::string shown = cut_to(pen_, words, Lettering::small, most, 1);
    const float width = text_width(pen_, shown, Lettering::small) + 2 * pad + key_width;
    const bool fits = used_ > 0 && used_ + between + width <= whole_;
    if (fits) ImGui::SameLine(0, between);
    used_ = width + (fits ? used_ + between : 0);
    const float height = measured(pen_, Lettering::small, shown).y + pen_.px(8);
    const Area made = area(pen_, id, words, {width, height});
    draw(made, shown, key, key_width, on);
    return made.pressed;
  }

 private:
  void draw(const Area& made, const std::string& words, const std::string& key, float key_width, bool on) {
    const stage::Palette& p = pen_.palette;
    stage::Canvas canvas = canvas_here(pen_);
    canvas.rect(made.box, made.hovered ? p[Tone::line] : p[Tone::slate], pen_.px(6));
    canvas.frame(made.box, pen_.px(on ? 2.5F : 1), on ? p[Tone::gold] : p[Tone::line], pen_.px(6));
    const float y = made.box.y + pen_.px(4);
    letter(pen_, Lettering::small, {made.box.x + pen_.px(9), y}, 0, p[Tone::felt], words);
    letter(pen_, Lettering::small, {made.box.right() - key_width, y}, 0, p[Tone::mist], key);
  }
  static constexpr float kMostOfRow = 0.32F;
  const Pen& pen_;
  float whole_, used_ = 0;
};

MaybeWish minor_actions(const Pen& pen, const ConsoleModel& model) {
  MaybeWish wish;
  SmallRow row(pen);
  for (const ConsoleModel::Action& action : model.actions) {
    if (!action.minor) continue;
    const std::string words = action.below.empty() ? action.words : action.words + ": " + action.below;
    if (row.press(id_of(action), words, letter_of(pen, action.key), action.on)) wish = action.key;
  }
  if (row.press("room", pen.say("console.room"), {}, false)) wish = OpenRoom{};
  if (!model.debrief) return wish;
  Press back;
  back.words = pen.say("console.lobby.back_to_hearing");
  back.reason = model.no_way_back;
  // A line of its own would lie below the window's edge on a small laptop.
  if (back.reason.empty()) {
    if (row.press("back_to_hearing", back.words, {}, false)) wish = BackToTheHearing{};
    return wish;
  }
  if (press(pen, "back_to_hearing", back)) wish = BackToTheHearing{};
  return wish;
}

}  // namespace

MaybeWish console_actions(const Pen& pen, const ConsoleModel& model) {
  if (!model.refused.empty()) say(pen, model.refused, Lettering::bold, Tone::madder);
  if (!model.done.empty()) say(pen, model.done, Lettering::bold, Tone::sage);
  MaybeWish wish = major_actions(pen, model);
  also(wish, minor_actions(pen, model));
  return wish;
}

}  // namespace kenes::ui
