#pragma once
// The debrief in words: what was tested and what was let through, and who held the proof; procedure;
// speaking; for a person who played, their goals, predictions and how their opinion moved. Facts only: nobody
// is ranked, slips are the hearing's.

#include <optional>

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

[[nodiscard]] Page claims_page(const Voice& voice, const assess::Facts& facts);
[[nodiscard]] Page procedure_page(const Voice& voice, const assess::Facts& facts);
[[nodiscard]] Page speaking_page(const Voice& voice, const assess::Facts& facts);
/// What concerns one seat.
[[nodiscard]] Page seat_page(const Voice& voice, const assess::Facts& facts, rules::SeatId seat);

/// The answers to the quiz, by item: the place of the option chosen; nothing: "don't know".
using QuizAnswers = std::vector<std::optional<std::size_t>>;
struct QuizSheet {
  std::vector<std::string> items;                 // Ids.
  std::vector<std::vector<std::string>> options;  // Ids.
  std::vector<std::size_t> right;
};
/// Before and after, with the right answer and why. `before` or `after` may be empty: skipped.
[[nodiscard]] Page quiz_page(const Voice& voice, const QuizSheet& sheet, const QuizAnswers& before,
                             const QuizAnswers& after);

/// All of it in order, without the quiz: outcome, claims, procedure, speaking, the seat (none: left out).
[[nodiscard]] Page debrief_page(const Voice& voice, const assess::Facts& facts, rules::SeatId seat);

/// The same behind the outcome.
[[nodiscard]] Page after_ending_page(const Voice& voice, const assess::Facts& facts, rules::SeatId seat);
/// The outcome of a hearing that a session left before its end: where it stood, what was not voted on.
[[nodiscard]] Page cut_short_page(const Voice& voice, const assess::Facts& facts);

}  // namespace kenes::records
