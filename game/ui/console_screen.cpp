#include <algorithm>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/console_parts.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/lobby_people.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Rect;
using stage::Tone;

constexpr float kWideFrom = 980, kBar = 56, kGap = 8, kLeft = 256, kRight = 290;
constexpr float kLeftPart = 0.19F, kRightPart = 0.24F;  // Of a large window's width.
constexpr float kMostFoot = 0.4F;                       // Of the window's height.

/// From one corner to the other.
Rect span(float left, float top, float right, float bottom) {
  return {left, top, std::max(right - left, 0.0F), std::max(bottom - top, 0.0F)};
}

/// The time stands on the right, larger than everything: it is what one looks for. Where it begins.
float clock(const Pen& pen, const ConsoleModel& model, const Rect& bar) {
  if (model.time == WallModel::Time::none) return bar.right();
  const stage::Point size = measured(pen, Lettering::heading, model.clock);
  const float pad = pen.px(12);
  const Rect box = span(bar.right() - size.x - 2 * pad, bar.y, bar.right(), bar.bottom() - pen.px(4));
  stage::Canvas canvas = canvas_here(pen);
  Tone words = Tone::felt;
  if (model.time == WallModel::Time::low || model.time == WallModel::Time::over) {
    canvas.rect(box, pen.palette[model.time == WallModel::Time::low ? Tone::gold : Tone::madder]);
    words = Tone::ink;
  }
  letter(pen, Lettering::heading, {box.x + pad, box.y + (box.height - size.y) / 2}, 0, pen.palette[words],
         model.clock);
  return box.x;
}

void bar(const Pen& pen, const ConsoleModel& model) {
  const Rect bar{0, 0, ImGui::GetIO().DisplaySize.x, pen.px(kBar)};
  stage::Canvas canvas = canvas_here(pen);
  canvas.rect(bar, pen.palette[Tone::slate]);
  float right = clock(pen, model, bar);
  const float plan = text_width(pen, model.plan);
  if (right - plan > bar.width * 0.5F) {
    const float y = (bar.height - pen.px(4) - measured(pen, Lettering::text, "A").y) / 2;
    letter(pen, Lettering::text, {right - plan - pen.px(12), y}, 0, pen.palette[Tone::mist], model.plan);
    right -= plan + pen.px(20);
  }
  head_line(pen, span(0, 0, right, bar.bottom() - pen.px(4)), model.phase, model.title);
  const float y = bar.bottom() - pen.px(4);
  canvas.rect(span(0, y, bar.width, bar.bottom()), pen.palette[Tone::line]);
  const Tone tone = model.spent >= 1 ? Tone::madder : Tone::gold;
  canvas.rect(span(0, y, bar.width * std::clamp(model.spent, 0.0F, 1.0F), bar.bottom()), pen.palette[tone]);
}

MaybeWish foot(const Pen& pen, const ConsoleModel& model, const Rect& rect, ConsoleDraft& draft) {
  MaybeWish wish;
  region(pen, "actions", rect, std::nullopt, [&] {
    const float from = ImGui::GetCursorPosY();
    wish = console_actions(pen, model);
    draft.foot_height = ImGui::GetCursorPosY() - from + pen.px(12);
  });
  return wish;
}

MaybeWish side_by_side(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  MaybeWish wish;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float gap = pen.px(kGap);
  const float top = pen.px(kBar) + gap;
  const float least = pen.px(60);
  const float bottom = size.y - std::clamp(draft.foot_height, least, size.y * kMostFoot);
  const float left = std::max(pen.px(kLeft), size.x * kLeftPart) + gap;
  const float right = size.x - std::max(pen.px(kRight), size.x * kRightPart) - gap;
  region(pen, "agenda", span(gap, top, left, bottom), Tone::slate,
         [&] { also(wish, console_agenda(pen, model, !draft.wall_in_middle)); });
  region(pen, "cue", span(left + gap, top, right - gap, bottom), Tone::slate,
         [&] { also(wish, console_cue(pen, model, draft)); });
  region(pen, "people", span(right, top, size.x - gap, bottom), Tone::slate,
         [&] { also(wish, console_people(pen, model)); });
  also(wish, foot(pen, model, span(0, bottom, size.x, size.y), draft));
  return wish;
}

/// A small window: everything below one another, what one presses most first.
MaybeWish below_each_other(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  MaybeWish wish;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float gap = pen.px(kGap);
  region(pen, "all", span(gap, pen.px(kBar) + gap, size.x - gap, size.y - gap), Tone::slate, [&] {
    also(wish, console_cue(pen, model, draft));
    draft.wall_in_middle = false;
    also(wish, console_actions(pen, model));
    also(wish, console_people(pen, model));
    also(wish, console_agenda(pen, model, true));
  });
  return wish;
}

}  // namespace

std::optional<ConsoleWish> console_screen(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  MaybeWish wish;
  if (const auto key = console_key(pen)) wish = *key;
  const bool wide = ImGui::GetIO().DisplaySize.x >= pen.px(kWideFrom);
  bare_screen(pen, "console", [&] {
    bar(pen, model);
    also(wish, wide ? side_by_side(pen, model, draft) : below_each_other(pen, model, draft));
  });
  if (!wish && goes_back() && !model.picked.empty()) wish = StepBack{};
  return wish;
}

}  // namespace kenes::ui
