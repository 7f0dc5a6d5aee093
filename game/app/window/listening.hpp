#pragma once
// The lines that are still to be heard and the one that is being heard.

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "records/story.hpp"

namespace kenes::app {

class Listening {
 public:
  /// The same lines in the language of the moment.
  using Telling = std::function<records::Story()>;
  /// `telling` is asked when the language has changed.
  void add(records::Story lines, Telling telling);
  void add(const Telling& telling) { add(telling(), telling); }
  /// What was heard before anything of this.
  void recall(const Telling& telling);
  /// What is heard and what waits is told anew, in the language of this moment.
  void tell_again();
  void clear();

  /// Nothing is heard and nothing waits.
  [[nodiscard]] bool idle() const { return !now_ && waiting_.empty(); }
  /// The line being heard; begins with the next one that waits. Null: none.
  [[nodiscard]] const records::StoryLine* line(std::uint32_t now_ms);
  /// The line heard last, also when no other has begun. Null: none yet.
  [[nodiscard]] const records::StoryLine* last() const { return last_ ? &last_->line : nullptr; }

  /// The heading above the line being heard. Null: it has none.
  [[nodiscard]] const records::StoryLine* over() const { return now_ && over_ ? &over_->line : nullptr; }

  /// What was heard before the last one, the oldest first; not all of a long hearing.
  [[nodiscard]] std::vector<const records::StoryLine*> earlier() const;

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
  /// A line, and which of what telling it is.
  struct Place {
    records::StoryLine line;
    std::shared_ptr<const Telling> of;  // By whose number the line is `at`.
    std::size_t at = 0;
  };

  /// Another becomes the last.
  void remember_last();
  void remember(Place place);
  void begin_next();

  std::deque<Place> waiting_, earlier_;
  std::optional<Place> now_, last_, over_;
  std::uint32_t since_ms_ = 0;
  bool whole_ = false;
  std::uint64_t count_ = 0, skipped_ = 0;
};

}  // namespace kenes::app
