#pragma once
// The player's guide (F1): a page written in a little Markdown, with its contents beside it. Headings,
// paragraphs, lists, bold, tables, lines of code; what else may stand there is shown as it is written. No
// HTML.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/prose.hpp"

namespace kenes::ui {

struct GuideModel {
  struct Block {
    enum class Kind : std::uint8_t { heading, paragraph, item, code, picture, row };
    Kind kind = Kind::paragraph;
    int level = 1;             // Of a heading, 1 – 3; of an item, how deep, from 1.
    Prose prose{};             // Of a picture: what it shows, in words.
    std::string mark{};        // Before an item: "•" or "2."; of a picture: its file, as written.
    std::vector<Prose> row{};  // The cells.
    bool head = false;         // The first row of a table.
  };
  std::vector<Block> blocks;
};

/// Never fails: whatever it does not know it takes for text.
[[nodiscard]] GuideModel guide_model(std::string_view markdown);

struct GuideDraft {
  std::optional<std::size_t> wanted{};  // The block of a heading to go to.
  std::size_t reading = 0;              // The heading one is under, as drawn last.
};
enum class GuideWish : std::uint8_t { close };

/// Fills what room there is. Beside the page where it is wide enough, above it where it is not, stand its
/// headings of the second level. Pictures are left out. PageUp, PageDown, Home and End scroll.
[[nodiscard]] std::optional<GuideWish> guide_panel(const Pen& pen, const GuideModel& model,
                                                   GuideDraft& draft);

}  // namespace kenes::ui
