#pragma once
// Everything said, from the beginning: searched, scrolled, and a way back into any moment of it.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "records/story.hpp"
#include "ui/rows.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct LogLine {
  records::StoryLine line;
  /// The revision before the move that began the line; nothing: it is no beginning, or cannot be gone back
  /// to.
  std::optional<std::uint64_t> from;
};

struct LogModel {
  struct Entry {
    records::StoryLine::Kind kind{};
    std::string who;  // Empty: nobody speaks.
    stage::Tone tone = stage::Tone::mist;
    std::string words;
    std::optional<std::uint64_t> from;
  };
  std::vector<Entry> entries;
};
[[nodiscard]] LogModel log_model(const Sight& sight, std::span<const LogLine> lines);
/// Those in which, or in whose speaker's name, every sought word stands; capitals do not count. Of nothing
/// sought: all. Headings are left out of what was found.
[[nodiscard]] std::vector<std::size_t> found_in(const LogModel& model, const std::string& sought);

struct LogDraft {
  std::string sought;
  enum class Go : std::uint8_t { nowhere, start, end };
  Go go = Go::nowhere;                // Where to scroll next. It opens at the end.
  int frames = 0;                     // Since it was asked to go there.
  std::optional<std::uint64_t> sure;  // Where to play from was pressed once.
  std::size_t drawn = 0;              // Lines of the frame before, so that it follows what is new.
};
struct LogWish {
  std::uint64_t from = 0;  // Play from this revision on.
};
/// Fills what height there is and scrolls by itself.
[[nodiscard]] std::optional<LogWish> log_panel(const Pen& pen, const LogModel& model, LogDraft& draft);

}  // namespace kenes::ui
