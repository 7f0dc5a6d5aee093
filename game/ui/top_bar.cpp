#include "ui/top_bar.hpp"

#include <algorithm>
#include <string>

#include <imgui.h>

#include "ui/cut.hpp"
#include "ui/ink.hpp"
#include "ui/language_row.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

void time_line(const Pen& pen, const stage::Rect& bar, float spent) {
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  const float part = std::clamp(spent, 0.0F, 1.0F);
  const float y = bar.bottom() - pen.px(3);
  canvas.rect({bar.x, y, bar.width, bar.bottom() - y}, pen.palette[stage::Tone::line]);
  const stage::Tone tone = spent >= 1 ? stage::Tone::madder : stage::Tone::gold;
  canvas.rect({bar.x, y, bar.width * part, bar.bottom() - y}, pen.palette[tone]);
}

std::string told_at_right(const TopBarModel& top) {
  return top.clock.empty() ? top.trust : top.clock + "   ·   " + top.trust;
}

/// Cut rather than wrapped: the bar is one line high.
void one_line(const Pen& pen, const std::string& words, stage::Point at, float room, Lettering lettering,
              stage::Tone tone) {
  ImGui::SetCursorScreenPos({at.x, at.y});
  const std::string shown = cut_to(pen, words, lettering, room);
  ImGui::BeginGroup();
  line(pen, shown, lettering, tone);
  ImGui::EndGroup();
}

}  // namespace

std::optional<stage::Rect> language_place(const Pen& pen, const TopBarModel& top, const stage::Rect& bar) {
  const float width = language_row_width(pen);
  const float rest = text_width(pen, top.phase, Lettering::bold) + text_width(pen, told_at_right(top)) +
                     pen.px(28 + 14 + 12);
  if (bar.width - width < rest) return std::nullopt;
  return stage::Rect{bar.right() - pen.px(8) - width, bar.y, width, bar.height};
}

void top_bar(const Pen& pen, const TopBarModel& top, const stage::Rect& bar) {
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  canvas.rect(bar, pen.palette[stage::Tone::slate]);
  const float pad = pen.px(14);
  const float y = bar.y + (bar.height - measured(pen, Lettering::text, "A").y) / 2 - pen.px(1);
  const std::string right = told_at_right(top);
  const float right_width = text_width(pen, right);
  const float phase_width = text_width(pen, top.phase, Lettering::bold);
  const auto languages = language_place(pen, top, bar);
  const float right_at = (languages ? languages->x : bar.right()) - pad - right_width;
  const float phase_at = right_at - pen.px(28) - phase_width;
  one_line(pen, right, {right_at, y}, right_width + 1, Lettering::text, stage::Tone::mist);
  const bool both = phase_at > bar.x + pad;
  const float phase_from = std::max(phase_at, bar.x + pad);
  one_line(pen, top.phase, {phase_from, y}, right_at - phase_from - pen.px(12), Lettering::bold,
           stage::Tone::gold);
  const float title_room = phase_at - pen.px(20) - bar.x - pad;
  if (both && title_room > pen.px(80))
    one_line(pen, top.title, {bar.x + pad, y}, title_room, Lettering::text, stage::Tone::felt);
  time_line(pen, bar, top.spent);
}

}  // namespace kenes::ui
