#pragma once
// The lines that are still to be heard and the one that is being heard.

#include <cstdint>
#include <deque>
#include <optional>

#include "records/story.hpp"

namespace kenes::app {

class Listening {
 public:
  void add(const records::Story& lines);
  void clear();

  /// Nothing is heard and nothing waits.
  [[nodiscard]] bool idle() const { return !now_ && waiting_.empty(); }
  /// The line being heard; begins with the next one that waits. Null: none.
  [[nodiscard]] const records::StoryLine* line(std::uint32_t now_ms);
  /// The line heard last, also when no other has begun. Null: none yet.
  [[nodiscard]] const records::StoryLine* last() const { return last_ ? &*last_ : nullptr; }

  /// How many bytes of the line have appeared.
  [[nodiscard]] std::size_t shown(std::uint32_t now_ms, unsigned letters_a_second) const;
  /// A press: a line that is still appearing is shown whole; a whole one makes room for the next.
  void press(std::uint32_t now_ms, unsigned letters_a_second);
  /// The line has been heard.
  void pass();
  /// All that waits has been heard.
  void pass_all();
  /// Milliseconds since the line began.
  [[nodiscard]] std::uint32_t heard_ms(std::uint32_t now_ms) const { return now_ms - since_ms_; }
  /// Counts the lines, for those who draw something anew with each.
  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// How many of them have gone by without being shown.
  [[nodiscard]] std::uint64_t skipped() const { return skipped_; }

 private:
  std::deque<records::StoryLine> waiting_;
  std::optional<records::StoryLine> now_, last_;
  std::uint32_t since_ms_ = 0;
  bool whole_ = false;
  std::uint64_t count_ = 0, skipped_ = 0;
};

}  // namespace kenes::app
