#include <algorithm>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/lock.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr std::size_t kFigures = 4;
constexpr float kColumn = 360, kKey = 56, kLow = 480;

/// How many have been typed, never which.
void circles(const Pen& pen, std::size_t typed) {
  const float step = pen.px(44);
  const stage::Point at = cursor();
  stage::Canvas canvas = canvas_here(pen);
  for (std::size_t i = 0; i < kFigures; ++i) {
    const stage::Rect box{at.x + step * static_cast<float>(i), at.y, pen.px(30), pen.px(30)};
    canvas.circle(box.centre(), pen.px(15), pen.palette[stage::Tone::gold]);
    if (i >= typed) canvas.circle(box.centre(), pen.px(12.5F), pen.palette[stage::Tone::night]);
  }
  take(step * kFigures, pen.px(36));
}

Press figure_key(const Pen& pen, int figure) {
  Press key;
  key.words = std::to_string(figure);
  key.width = pen.px(kKey);
  key.centred = true;
  return key;
}

void row_of(const Pen& pen, LockDraft& draft, int row, int first, int count) {
  std::vector<Press> keys;
  for (int i = 0; i < count; ++i) keys.push_back(figure_key(pen, (first + i) % 10));
  const auto pressed = press_row(pen, "figures." + std::to_string(row), keys);
  if (pressed) draft.typed += static_cast<char>('0' + (first + static_cast<int>(*pressed)) % 10);
}

/// As on every telephone, the zero below the eight; in a low window two rows of five.
void pressed_figures(const Pen& pen, LockDraft& draft) {
  if (ImGui::GetIO().DisplaySize.y < pen.px(kLow)) {
    row_of(pen, draft, 0, 1, 5);
    return row_of(pen, draft, 1, 6, 5);
  }
  for (int row = 0; row < 3; ++row) row_of(pen, draft, row, 1 + 3 * row, 3);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + pen.px(kKey) + ImGui::GetStyle().ItemSpacing.x);
  if (press(pen, "figures.zero", figure_key(pen, 0))) draft.typed += '0';
}

}  // namespace

std::optional<LockWish> lock_screen(const Pen& pen, const LockModel& model, LockDraft& draft) {
  std::optional<LockWish> wish;
  if (const auto figure = typed_figure()) draft.typed += static_cast<char>('0' + *figure);
  if (takes_back() && !draft.typed.empty()) draft.typed.pop_back();
  screen(pen, "lock", kColumn, [&] {
    say(pen, pen.say("title.name"), Lettering::title, stage::Tone::gold);
    say(pen, pen.say(model.choosing ? "console.lock.choose" : "console.lock.locked"), Lettering::bold);
    circles(pen, std::min(draft.typed.size(), kFigures));
    if (model.wrong && draft.typed.empty())
      say(pen, pen.say("console.lock.wrong"), Lettering::text, stage::Tone::madder);
    pressed_figures(pen, draft);
    say(pen, pen.say("console.lock.goes_on"), Lettering::small, stage::Tone::mist);
    if (!model.choosing) return;
    Press back;
    back.words = pen.say("console.lock.back");
    back.key = "Esc";
    if (press(pen, "lock.back", back)) wish = LockWish{};
  });
  if (model.choosing && goes_back()) wish = LockWish{};
  if (draft.typed.size() < kFigures) return wish;
  wish = LockWish{draft.typed.substr(0, kFigures)};
  draft.typed.clear();
  return wish;
}

}  // namespace kenes::ui
