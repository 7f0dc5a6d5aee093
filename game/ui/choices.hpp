#pragma once
// A question to the person: short buttons side by side where they fit, a list where they are long, each with
// its number. What cannot be done now stands below them with its reason, without a number.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/words.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct ChoicesModel {
  struct Entry {
    std::string words;
    std::string below{};   // What it leads to.
    std::string reason{};  // Why not now; empty: it can be chosen. Those with a reason come last.
    rules::Ballot ballot = rules::Ballot::none;  // It is a ballot, and looks like one.
  };
  std::vector<std::string> heading;  // What the question is about, a paragraph each.
  std::string question;
  std::vector<Entry> entries;
  std::string zero;      // What 0 and Esc do: back, wait, skip. Empty: nothing.
  bool figures = false;  // The entries are the numbers 0, 1, 2 …: chosen by typing them.
  bool enters = false;   // The first is what one usually does: it stands out, and Enter chooses it.
};

struct Chosen {
  std::size_t entry = 0;
};
struct Zero {};
using ChoicesWish = std::variant<Chosen, Zero>;

[[nodiscard]] std::optional<ChoicesWish> choices_panel(const Pen& pen, const ChoicesModel& model);

/// The same in two parts: the question with its entries, and what 0 and Esc do, for a place where it stays in
/// sight.
[[nodiscard]] std::optional<ChoicesWish> choices_body(const Pen& pen, const ChoicesModel& model);
[[nodiscard]] std::optional<ChoicesWish> choices_foot(const Pen& pen, const ChoicesModel& model);

}  // namespace kenes::ui
