#pragma once
// The short quiz before a hearing and after it, of everybody in the room. Anonymous there: only how many were
// right is told, and not of a few people, who could guess each other's answers.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "records/page.hpp"
#include "records/voice.hpp"
#include "scenario/scenario.hpp"
#include "session/journal_port.hpp"
#include "session/people.hpp"

namespace kenes::room {

/// Of fewer people nothing is told.
inline constexpr std::size_t kFewestInQuiz = 3;

class QuizBook {
 public:
  /// `content` must live as long.
  explicit QuizBook(const scenario::ScenarioContent& content) : content_(content) {}

  /// "a - b": the options in the order of the items, a dash for what somebody does not know. Again: instead.
  void put(bool before, session::PersonId person, const std::string& answers);
  /// One row of a session that is gone on with; other rows are left alone.
  void read(const session::Row& row);

  [[nodiscard]] bool has_answered(bool before, session::PersonId person) const;
  [[nodiscard]] std::size_t sheets(bool before) const { return (before ? before_ : after_).size(); }
  /// How many were right on that item.
  [[nodiscard]] std::size_t right(bool before, std::size_t item) const;
  [[nodiscard]] const scenario::ScenarioContent& content() const { return content_; }

  /// Of the sheets after the hearing what may be told: it moves by so many sheets at least, for from the
  /// difference of two counts one would read the sheet between them.
  struct Told {
    std::size_t sheets = 0;
    std::vector<std::size_t> right;  // Of each item.
  };
  [[nodiscard]] const Told& told() const { return told_; }

 private:
  void freeze();
  using Sheets = std::map<session::PersonId, std::vector<std::string>>;
  const scenario::ScenarioContent& content_;
  Sheets before_, after_;
  Told told_;
};

/// Each item with how many knew it before and after. Empty where nobody has answered.
[[nodiscard]] records::Page quiz_counts(const records::Voice& voice, const QuizBook& book);

}  // namespace kenes::room
