#pragma once
// The mistakes notebook: how much is due, one question at a time, the answer and why.

#include <optional>
#include <string>
#include <vector>

#include "ui/pen.hpp"

namespace kenes::ui {

struct NotebookModel {
  std::size_t due = 0, later = 0, learnt = 0;
  std::string next;   // When the next one is due; empty: none is waiting.
  std::string fault;  // What could not be kept.
};
enum class NotebookWish : std::uint8_t { begin, leave };
[[nodiscard]] std::optional<NotebookWish> notebook_screen(const Pen& pen, const NotebookModel& model);

struct DrillModel {
  struct Option {
    std::string words, source;
  };
  std::string about, progress;  // Where it is from; "2 of 5".
  std::string statement, question;
  std::vector<Option> options;
  std::size_t right = 0;
  std::string why, rule;
  std::optional<std::size_t> chosen;  // Answered: what is right is shown.
  std::string again;                  // When it comes again.
};
struct DrillWish {
  enum class What : std::uint8_t { choose, next, leave };
  What what{};
  std::size_t option = 0;
};
[[nodiscard]] std::optional<DrillWish> drill_screen(const Pen& pen, const DrillModel& model);

}  // namespace kenes::ui
