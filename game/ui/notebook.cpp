#include "ui/notebook.hpp"

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/block.hpp"
#include "ui/focus.hpp"
#include "ui/footed.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Tone;

constexpr float kColumn = 780;

/// A line of a document on its paper; once answered, right and wrong are shown by sign and word.
bool option_sheet(const Pen& pen, const DrillModel& model, std::size_t place) {
  const DrillModel::Option& option = model.options[place];
  const bool answered = model.chosen.has_value();
  const bool right = answered && place == model.right;
  const bool wrong = answered && place == *model.chosen && place != model.right;
  const float width = room();
  const float pad = pen.px(12);
  const float left = pen.px(34);
  const float wrap = width - left - 2 * pad;
  Block block;
  block.add({option.source, Lettering::small, Tone::mist});
  block.add({option.words, Lettering::text, Tone::felt});
  if (right) block.add({pen.say("drill.right"), Lettering::bold, Tone::sage, 4});
  if (wrong) block.add({pen.say("drill.wrong"), Lettering::bold, Tone::madder, 4});
  const Area area = ui::area(pen, "option." + std::to_string(place), option.words,
                             {width, block.height(pen, wrap) + 2 * pad}, !answered);
  Canvas canvas = canvas_here(pen);
  const float lift = !answered && area.hovered ? (area.held ? 0.14F : 0.08F) : 0.02F;
  canvas.rect(area.box, mix(pen.palette[Tone::slate], pen.palette[Tone::felt], lift), pen.px(6));
  const Tone edge = right ? Tone::sage : wrong ? Tone::madder : Tone::line;
  canvas.frame(area.box, pen.px(right || wrong ? 2.5F : 1), pen.palette[edge], pen.px(6));
  letter(pen, Lettering::bold, {area.box.x + pad, area.box.y + pad}, 0,
         stage::legible(pen.palette, Tone::gold), std::to_string(place + 1));
  block.draw(pen, {area.box.x + pad + left, area.box.y + pad}, wrap);
  return area.pressed && !answered;
}

/// What was right, and why; turned to when it comes, for it stands below the answers.
void tell_answer(const Pen& pen, const DrillModel& model) {
  if (!model.why.empty()) say(pen, model.why);
  if (!model.rule.empty()) say(pen, model.rule);
  say(pen, model.again, Lettering::small, Tone::mist);
}

void turn_to_the_answer(bool is_told) {
  bool& was_told = *ImGui::GetStateStorage()->GetBoolRef(ImGui::GetID("told"));
  if (is_told && !was_told) {
    ImGui::SetScrollHereY(1);
    keep_focus();  // The answer that was pressed would scroll back to itself.
  }
  was_told = is_told;
}

std::optional<DrillWish> drill_foot(const Pen& pen, bool is_told) {
  std::optional<DrillWish> wish;
  if (is_told) {
    Press next;
    next.kind = Press::Kind::main;
    next.words = pen.say("drill.next");
    next.key = "Enter";
    if (press(pen, "next", next) || goes_on()) wish = DrillWish{DrillWish::What::next, 0};
  }
  Press leave;
  leave.kind = Press::Kind::quiet;
  leave.words = pen.say("drill.leave");
  leave.key = "Esc";
  if (press(pen, "leave", leave) || goes_back()) wish = DrillWish{DrillWish::What::leave, 0};
  return wish;
}

std::optional<DrillWish> options(const Pen& pen, const DrillModel& model) {
  std::optional<DrillWish> wish;
  for (std::size_t i = 0; i < model.options.size(); ++i) {
    if (option_sheet(pen, model, i)) wish = DrillWish{DrillWish::What::choose, i};
  }
  if (model.chosen) return std::nullopt;
  if (const auto figure = typed_figure(); figure && *figure > 0 && *figure <= model.options.size())
    wish = DrillWish{DrillWish::What::choose, *figure - 1};
  return wish;
}

}  // namespace

std::optional<NotebookWish> notebook_screen(const Pen& pen, const NotebookModel& model) {
  std::optional<NotebookWish> wish;
  const auto inside = [&] {
    say(pen, pen.say("notebook.title"), Lettering::title, Tone::gold);
    ornament(pen);
    say(pen, pen.say("notebook.about"), Lettering::text, Tone::mist);
    gap(pen, 8);
    if (!model.fault.empty()) say(pen, model.fault, Lettering::text, Tone::madder);
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    say(pen,
        model.due > 0 ? pen.say("notebook.due", {{"n", count(model.due)}}) : pen.say("notebook.none_due"),
        Lettering::heading);
    if (!model.next.empty()) say(pen, model.next);
    if (model.later > 0)
      say(pen, pen.say("notebook.later", {{"n", count(model.later)}}), Lettering::text, Tone::mist);
    if (model.learnt > 0)
      say(pen, pen.say("notebook.learnt", {{"n", count(model.learnt)}}), Lettering::text, Tone::mist);
    gap(pen, 12);
  };
  const auto foot = [&] {
    if (model.due > 0) {
      Press begin;
      begin.kind = Press::Kind::main;
      begin.words = pen.say("notebook.begin");
      begin.key = "Enter";
      if (press(pen, "begin", begin) || goes_on()) wish = NotebookWish::begin;
    }
    Press back;
    back.words = pen.say("shelf.back");
    back.key = "Esc";
    if (press(pen, "back", back) || goes_back()) wish = NotebookWish::leave;
  };
  footed_where_low(pen, "notebook", kColumn, inside, foot);
  return wish;
}

std::optional<DrillWish> drill_screen(const Pen& pen, const DrillModel& model) {
  std::optional<DrillWish> wish;
  const auto inside = [&] {
    say(pen, model.about + "  ·  " + model.progress, Lettering::small, Tone::mist);
    gap(pen, 4);
    sheet(pen, "statement", 0, [&] { say(pen, model.statement, Lettering::heading); });
    gap(pen, 6);
    say(pen, model.question, Lettering::bold, Tone::gold);
    wish = options(pen, model);
    gap(pen, 4);
    if (model.chosen) tell_answer(pen, model);
    turn_to_the_answer(model.chosen.has_value());
  };
  footed_screen(pen, "drill", kColumn, inside, [&] {
    if (const auto asked = drill_foot(pen, model.chosen.has_value())) wish = asked;
  });
  return wish;
}

}  // namespace kenes::ui
