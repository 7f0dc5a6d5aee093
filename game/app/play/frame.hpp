#pragma once
// What stands around a hearing at the terminal: language, scenario, seat, quiz before; debrief and quiz
// after.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/bundle.hpp"
#include "app/commands.hpp"
#include "app/play/question.hpp"
#include "app/terminal.hpp"
#include "records/debrief.hpp"
#include "solo/table.hpp"

namespace kenes::app {

class PlayFrame {
 public:
  PlayFrame(const Setting& setting, Terminal& terminal, text::Language language);

  /// Nothing at the end of the input, or when the person leaves.
  [[nodiscard]] std::optional<text::Language> ask_language();
  [[nodiscard]] std::optional<Bundle> ask_scenario();
  [[nodiscard]] std::optional<rules::SeatId> ask_seat(const Bundle& bundle);
  /// Whether to go on with the session described so.
  [[nodiscard]] std::optional<bool> ask_resume(const Bundle& bundle, rules::SeatId seat,
                                               std::int64_t last_ms);
  /// Nothing: the person left. Empty answers: skipped.
  [[nodiscard]] std::optional<records::QuizAnswers> ask_quiz(const Bundle& bundle, bool before);
  /// What one wants to know first.
  void debrief(const Bundle& bundle, const solo::Table& table);
  /// All the rest, the minutes and the whole log, as long as the person wants to read.
  void offer_records(const Bundle& bundle, const solo::Table& table);
  void show_quiz(const Bundle& bundle, const records::QuizAnswers& before, const records::QuizAnswers& after);

  [[nodiscard]] text::Language& language() { return language_; }
  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const;

 private:
  /// The number chosen. Nothing: left.
  [[nodiscard]] std::optional<std::size_t> pick(const Asking& asking);
  void print_record(const Bundle& bundle, const solo::Table& table, std::string_view record);
  /// A view that is read a screenful at a time.
  void show(const std::function<void()>& view);
  [[nodiscard]] records::Voice voice(const Bundle& bundle) const;
  [[nodiscard]] std::string seat_label(const Bundle& bundle, rules::SeatId seat) const;
  [[nodiscard]] bool confirm_seat(const Bundle& bundle, rules::SeatId seat, bool& left);

  const Setting& setting_;
  Terminal& terminal_;
  text::Language language_;
};

}  // namespace kenes::app
