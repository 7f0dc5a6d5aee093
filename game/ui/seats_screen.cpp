#include <imgui.h>

#include "stage/portrait.hpp"
#include "ui/footed.hpp"
#include "ui/front.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kFace = 52, kPortrait = 96;
constexpr float kBeside = 800;  // Ours: below it there is one column.

/// Stars, and what they say in a word.
Mark difficulty_of(const Pen& pen, int difficulty) {
  std::string words;
  for (int i = 0; i < 3; ++i) words += i < difficulty ? "★" : "☆";
  return {Sign::none, words + " " + pen.say("seats.difficulty." + std::to_string(difficulty)),
          stage::Tone::gold};
}

PersonRow row_of(const Pen& pen, const SeatsModel::Seat& seat) {
  PersonRow row;
  row.face.portrait = seat.portrait;
  row.name = seat.name;
  row.below = seat.post;
  row.marks = {difficulty_of(pen, seat.difficulty)};
  return row;
}

void portrait(const Pen& pen, const std::string& who) {
  const float size = pen.px(kPortrait);
  const stage::Point at = cursor();
  stage::Canvas canvas = canvas_here(pen);
  stage::draw_portrait(canvas, {at.x, at.y, size, size}, who, {});
  take(size, size);
}

void who_it_is(const Pen& pen, const SeatsModel::Seat& seat) {
  portrait(pen, seat.portrait);
  ImGui::SameLine(0, pen.px(14));
  ImGui::BeginGroup();
  say(pen, seat.name, Lettering::heading, stage::Tone::gold);
  say(pen, seat.post, Lettering::text, stage::Tone::mist);
  say(pen, seat.role, Lettering::small, stage::Tone::mist);
  ImGui::EndGroup();
  gap(pen, 4);
}

/// What it is like to sit there, and against whom.
void chosen_seat(const Pen& pen, const SeatsModel& model, std::optional<SeatsAnswer>& answer) {
  say(pen, model.seats[model.chosen].brief);
  gap(pen, 8);
  say(pen, pen.say("seats.level"), Lettering::bold);
  std::vector<Press> row;
  for (int level = 0; level < 3; ++level) {
    Press what;
    what.words = pen.say("seats.level." + std::to_string(level));
    what.chosen = level == model.level;
    row.push_back(what);
  }
  if (const auto pressed = press_row(pen, "level", row)) {
    answer = SeatsAnswer{SeatsAnswer::What::level, model.chosen, static_cast<int>(*pressed)};
  }
}

/// The way in and the way back: always in sight, however long the brief is.
void ways(const Pen& pen, const SeatsModel& model, std::optional<SeatsAnswer>& answer) {
  Press take;
  take.kind = Press::Kind::main;
  take.words = pen.say("seats.take");
  Press back;
  back.words = pen.say("shelf.back");
  back.key = "Esc";
  // Beside each other where they can be: what stands above them is glad of the room.
  back.width = row_width(pen, {back});
  take.width = room() - back.width - pen.px(8);
  const bool beside = take.width >= row_width(pen, {take});
  if (!beside) take.width = back.width = 0;
  if (press(pen, "take", take) || goes_on())
    answer = SeatsAnswer{SeatsAnswer::What::take, model.chosen, model.level};
  if (beside) ImGui::SameLine(0, pen.px(8));
  if (press(pen, "back", back)) answer = SeatsAnswer{SeatsAnswer::What::back, model.chosen, model.level};
}

/// `unfolded`: what the chosen one is like stands under it.
void seat_list(const Pen& pen, const SeatsModel& model, bool unfolded, std::optional<SeatsAnswer>& answer) {
  for (std::size_t i = 0; i < model.seats.size(); ++i) {
    PersonRow row = row_of(pen, model.seats[i]);
    row.chosen = row.lit = i == model.chosen;
    if (press_person(pen, "seat." + std::to_string(i), row, kFace))
      answer = SeatsAnswer{SeatsAnswer::What::choose, i, model.level};
    if (!unfolded || !row.chosen) continue;
    gap(pen, 4);
    chosen_seat(pen, model, answer);
    gap(pen, 12);
  }
}

/// The list at the left, the chosen seat at the right.
void side_by_side(const Pen& pen, const SeatsModel& model, std::optional<SeatsAnswer>& answer) {
  scrolled(pen, "list", room() * 0.42F, 0, [&] { seat_list(pen, model, false, answer); });
  ImGui::SameLine(0, pen.px(16));
  const auto inside = [&] {
    who_it_is(pen, model.seats[model.chosen]);
    chosen_seat(pen, model, answer);
  };
  ImGui::BeginGroup();  // Its two parts stand below each other, not below the list.
  footed(pen, "chosen", 0, ImGui::GetContentRegionAvail().y, inside, [&] { ways(pen, model, answer); });
  ImGui::EndGroup();
}

}  // namespace

std::optional<SeatsAnswer> seats_screen(const Pen& pen, const SeatsModel& model) {
  std::optional<SeatsAnswer> answer;
  screen(pen, "seats", 1100, [&] {
    say(pen, model.title, Lettering::heading, stage::Tone::gold);
    say(pen, pen.say("seats.which"), Lettering::text, stage::Tone::mist);
    gap(pen, 8);
    if (room() >= pen.px(kBeside)) return side_by_side(pen, model, answer);
    const auto list = [&] { seat_list(pen, model, true, answer); };
    footed(pen, "list", 0, ImGui::GetContentRegionAvail().y, list, [&] { ways(pen, model, answer); });
  });
  return answer;
}

}  // namespace kenes::ui
