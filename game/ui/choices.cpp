#include "ui/choices.hpp"

#include <algorithm>
#include <vector>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kShort = 460;   // Entries not wider than this stand side by side.
constexpr float kBarred = 240;  // What cannot be done now needs so much, with its reason.

Press pressed_as(const ChoicesModel::Entry& entry, std::size_t number) {
  Press what;
  what.words = entry.words;
  what.below = entry.below;
  if (entry.ballot != rules::Ballot::none) {
    what.sign = sign_of(entry.ballot);
    what.tone = tone_of(entry.ballot);
  }
  if (number < 10) what.key = std::to_string(number);
  return what;
}

bool is_entered(const ChoicesModel& model, std::size_t i) {
  return model.enters && i == 0 && model.entries.front().reason.empty();
}

Press pressed_of(const ChoicesModel& model, std::size_t i) {
  Press what = pressed_as(model.entries[i], model.figures ? i : i + 1);
  if (model.figures) what.key.clear();
  if (is_entered(model, i)) {
    what.kind = Press::Kind::main;
    what.key = "Enter";
  }
  return what;
}

bool are_short(const Pen& pen, const ChoicesModel& model) {
  return std::all_of(model.entries.begin(), model.entries.end(), [&](const ChoicesModel::Entry& entry) {
    return !entry.reason.empty() || (entry.below.empty() && text_width(pen, entry.words) < pen.px(kShort));
  });
}

/// How many rows they take one after another, each as wide as it is.
std::size_t ragged_rows(const std::vector<float>& widths, float room, float apart) {
  std::size_t rows = 1;
  float used = 0;
  for (const float width : widths) {
    const bool fits = used == 0 || used + apart + width <= room;
    used = fits ? used + (used == 0 ? 0 : apart) + width : width;
    rows += fits ? 0U : 1U;
  }
  return rows;
}

/// What has no room in one row stands in columns of one width, as long as that costs no more than a row.
/// Ballots stay together before what is something else.
void in_columns(const Pen& pen, std::vector<Press>& row) {
  const float apart = pen.px(8);
  std::vector<float> widths;
  for (const Press& one : row) widths.push_back(row_width(pen, {one}) - apart);
  const bool ballots =
      std::any_of(row.begin(), row.end(), [](const Press& one) { return one.tone.has_value(); });
  if (row.size() < 2 || ballots) return;
  const std::size_t ragged = ragged_rows(widths, room(), apart);
  const float widest = *std::max_element(widths.begin(), widths.end());
  const auto columns = static_cast<std::size_t>(std::max((room() + apart) / (widest + apart), 1.0F));
  const std::size_t rows = (row.size() + columns - 1) / columns;
  if (ragged == 1 || rows > ragged + 1) return;
  const auto across = static_cast<float>(std::min(columns, row.size()));
  for (Press& one : row) one.width = (room() - (across - 1) * apart) / across;
}

/// What cannot be done now, below what can: beside each other where there is room, quieter than a choice.
void barred(const Pen& pen, const ChoicesModel& model) {
  std::vector<Press> row;
  for (const ChoicesModel::Entry& entry : model.entries) {
    if (entry.reason.empty()) continue;
    Press what;
    what.kind = Press::Kind::quiet;
    what.words = entry.words;
    what.reason = entry.reason;
    row.push_back(what);
  }
  if (row.empty()) return;
  const auto beside = static_cast<float>(std::clamp<std::size_t>(
      static_cast<std::size_t>((room() + pen.px(8)) / pen.px(kBarred)), 1, row.size()));
  for (Press& what : row) what.width = (room() - (beside - 1) * pen.px(8)) / beside;
  static_cast<void>(press_row(pen, "barred", row));
}

std::optional<std::size_t> entries(const Pen& pen, const ChoicesModel& model) {
  const bool is_row = are_short(pen, model);
  std::vector<Press> row;
  std::vector<std::size_t> places;
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < model.entries.size(); ++i) {
    if (!model.entries[i].reason.empty()) continue;
    if (is_row) {
      row.push_back(pressed_of(model, i));
      places.push_back(i);
    } else if (press(pen, "choice." + std::to_string(i), pressed_of(model, i))) {
      chosen = i;
    }
  }
  in_columns(pen, row);
  if (const auto at = press_row(pen, "choice", row)) chosen = places[*at];
  barred(pen, model);
  return chosen;
}

std::optional<ChoicesWish> typed(const ChoicesModel& model) {
  const auto figure = typed_figure();
  if (!figure) return std::nullopt;
  if (!model.figures && *figure == 0)
    return model.zero.empty() ? std::nullopt : std::optional<ChoicesWish>(Zero{});
  const std::size_t at = *figure - (model.figures ? 0U : 1U);
  if (at >= model.entries.size() || !model.entries[at].reason.empty()) return std::nullopt;
  return Chosen{at};
}

}  // namespace

std::optional<ChoicesWish> choices_body(const Pen& pen, const ChoicesModel& model) {
  std::optional<ChoicesWish> wish = typed(model);
  for (const std::string& words : model.heading) say(pen, words, Lettering::text, stage::Tone::mist);
  say(pen, model.question, Lettering::bold, stage::Tone::gold);
  if (const auto chosen = entries(pen, model)) wish = Chosen{*chosen};
  if (!wish && !model.entries.empty() && is_entered(model, 0) && goes_on()) wish = Chosen{0};
  return wish;
}

std::optional<ChoicesWish> choices_foot(const Pen& pen, const ChoicesModel& model) {
  if (model.zero.empty()) return std::nullopt;
  Press zero;
  zero.kind = Press::Kind::quiet;
  zero.words = model.zero;
  zero.key = model.figures ? "Esc" : "0";
  const bool pressed = press(pen, "zero", zero);
  return pressed || goes_back() ? std::optional<ChoicesWish>(Zero{}) : std::nullopt;
}

std::optional<ChoicesWish> choices_panel(const Pen& pen, const ChoicesModel& model) {
  const auto chosen = choices_body(pen, model);
  const auto zero = choices_foot(pen, model);
  return chosen ? chosen : zero;
}

}  // namespace kenes::ui
