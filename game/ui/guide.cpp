#include "ui/guide.hpp"

#include <algorithm>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using Block = GuideModel::Block;
using Kind = Block::Kind;
using stage::Tone;

constexpr float kContents = 250;    // Ours, beside the page.
constexpr float kWideEnough = 720;  // From here on they stand beside each other.
constexpr float kWidest = 720;      // A line that is longer is hard to follow.
constexpr float kBetween = 24;
constexpr float kColumnLeast = 110;

std::string words_of(const Prose& prose) {
  std::string words;
  for (const Run& run : prose) words += run.words;
  return words;
}

void prose(const Pen& pen, const Prose& words, float indent, Tone tone = Tone::felt) {
  const float wrap = std::min(room(), pen.px(kWidest)) - indent;
  const LaidProse laid(pen, words, wrap);
  const stage::Point at = cursor();
  laid.draw(pen, {at.x + indent, at.y}, tone);
  take(wrap, laid.height());
}

void item(const Pen& pen, const Block& block) {
  const float mark = pen.px(28.0F * static_cast<float>(block.level - 1) + 4);
  const stage::Point at = cursor();
  letter(pen, Lettering::bold, {at.x + mark, at.y}, 0, stage::legible(pen.palette, Tone::gold), block.mark);
  const float after = std::max(pen.px(22), measured(pen, Lettering::bold, block.mark).x + pen.px(8));
  prose(pen, block.prose, mark + after);
}

void heading(const Pen& pen, const Block& block) {
  if (block.level == 1) {
    say(pen, words_of(block.prose), Lettering::heading, Tone::gold);
    ornament(pen);
    return;
  }
  gap(pen, block.level == 2 ? 14 : 6);
  say(pen, words_of(block.prose), block.level == 2 ? Lettering::heading : Lettering::bold,
      block.level == 2 ? Tone::felt : Tone::gold);
}

/// How wide each column of a table is; empty where there is no room for columns.
std::vector<float> column_widths(const Pen& pen, const std::vector<Block>& rows, float all) {
  std::vector<float> widths;
  for (const Block& row : rows) {
    widths.resize(std::max(widths.size(), row.row.size()), 0);
    for (std::size_t i = 0; i < row.row.size(); ++i)
      widths[i] = std::max(widths[i], natural_width(pen, row.row[i]) * 1.06F);  // The head is bold.
  }
  const float gaps = pen.px(16) * static_cast<float>(widths.size() - 1);
  const float even = (all - gaps) / static_cast<float>(widths.size());
  if (even < pen.px(kColumnLeast)) return {};
  // Columns that need less than their share leave the rest to the others.
  float left = all - gaps;
  std::size_t wide = widths.size();
  for (const float width : widths) {
    if (width > even) continue;
    left -= width;
    --wide;
  }
  for (float& width : widths) {
    if (width > even) width = left / static_cast<float>(wide);
  }
  return widths;
}

void table_row(const Pen& pen, const Block& row, const std::vector<float>& widths) {
  const stage::Point at = cursor();
  float x = 0;
  float height = 0;
  for (std::size_t i = 0; i < row.row.size(); ++i) {
    const LaidProse laid(pen, row.row[i], widths[i], row.head);
    laid.draw(pen, {at.x + x, at.y}, row.head ? Tone::gold : Tone::felt);
    height = std::max(height, laid.height());
    x += widths[i] + pen.px(16);
  }
  const float below = at.y + height + pen.px(4);
  const stage::Colour line = pen.palette[Tone::line];
  ImGui::GetWindowDrawList()->AddLine({at.x, below}, {at.x + x - pen.px(16), below}, packed(line), pen.px(1));
  take(x - pen.px(16), height + pen.px(6));
}

/// A row as an item of a list: its first cell bold, the others below it.
void stacked_row(const Pen& pen, const Block& row) {
  if (row.head) return;
  for (std::size_t i = 0; i < row.row.size(); ++i) {
    Prose words = row.row[i];
    if (i == 0) {
      for (Run& run : words) run.bold = true;
    }
    prose(pen, words, i == 0 ? 0 : pen.px(16));
  }
}

void table(const Pen& pen, const std::vector<Block>& rows) {
  const std::vector<float> widths = column_widths(pen, rows, std::min(room(), pen.px(kWidest)));
  for (const Block& row : rows) widths.empty() ? stacked_row(pen, row) : table_row(pen, row, widths);
}

void block(const Pen& pen, const Block& what) {
  switch (what.kind) {
    case Kind::heading:
      heading(pen, what);
      break;
    case Kind::item:
      item(pen, what);
      break;
    case Kind::code:
      say(pen, words_of(what.prose), Lettering::bold, Tone::sky);
      break;
    case Kind::picture:
      break;  // For whoever reads the page elsewhere: here the screen itself is behind it.
    default:
      prose(pen, what.prose, 0);
      gap(pen, 2);
  }
}

bool is_chapter(const Block& what) { return what.kind == Kind::heading && what.level == 2; }

void contents(const Pen& pen, const GuideModel& model, GuideDraft& draft) {
  for (std::size_t i = 0; i < model.blocks.size(); ++i) {
    if (!is_chapter(model.blocks[i])) continue;
    Press what;
    what.kind = Press::Kind::quiet;
    what.words = words_of(model.blocks[i].prose);
    what.chosen = draft.reading == i;
    if (press(pen, "chapter." + std::to_string(i), what)) draft.wanted = i;
  }
}

bool close_button(const Pen& pen) {
  Press close;
  close.words = pen.say("shelf.back");
  close.key = "Esc";
  return press(pen, "guide.close", close);
}

void page(const Pen& pen, const GuideModel& model, GuideDraft& draft) {
  const float top = ImGui::GetWindowPos().y + pen.px(60);  // Under a heading as soon as it is near the top.
  std::size_t reading = 0;
  for (std::size_t i = 0; i < model.blocks.size(); ++i) {
    const Block& what = model.blocks[i];
    if (what.kind == Kind::row) {
      std::vector<Block> rows;
      for (; i < model.blocks.size() && model.blocks[i].kind == Kind::row; ++i) {
        if (model.blocks[i].head && !rows.empty()) break;
        rows.push_back(model.blocks[i]);
      }
      --i;
      table(pen, rows);
      continue;
    }
    if (is_chapter(what) && (reading == 0 || cursor().y <= top)) reading = i;
    if (draft.wanted == i) ImGui::SetScrollFromPosY(ImGui::GetCursorPosY() - ImGui::GetScrollY(), 0);
    block(pen, what);
  }
  draft.reading = reading;
  draft.wanted.reset();
}

}  // namespace

std::optional<GuideWish> guide_panel(const Pen& pen, const GuideModel& model, GuideDraft& draft) {
  bool closed = false;
  if (room() < pen.px(kWideEnough)) {
    scrolled(pen, "guide", 0, 0, [&] {
      closed = close_button(pen);
      contents(pen, model, draft);
      gap(pen, 10);
      turn_page();
      page(pen, model, draft);
    });
  } else {
    const float page_width = std::min(room() - pen.px(kContents + kBetween), pen.px(kWidest + kBetween));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (room() - page_width - pen.px(kContents + kBetween)) / 2);
    scrolled(pen, "guide.contents", pen.px(kContents), 0, [&] {
      closed = close_button(pen);
      gap(pen, 8);
      contents(pen, model, draft);
    });
    ImGui::SameLine(0, pen.px(kBetween));
    scrolled(pen, "guide", page_width, 0, [&] {
      turn_page();
      page(pen, model, draft);
    });
  }
  return closed ? std::optional(GuideWish::close) : std::nullopt;
}

}  // namespace kenes::ui
