#pragma once
// The words in the brackets of a fact, found among the scenario's names.

#include <string>
#include <string_view>
#include <vector>

#include "scenario/expression.hpp"
#include "scenario/fact_table.hpp"

namespace kenes::scenario {

/// Fills `step.a`, `b` and `c`; false after a report. Requires as many words as the fact has arguments.
[[nodiscard]] bool resolve_arguments(const Spot& spot, const Names& names, const FactRow& row,
                                     const std::vector<Token>& words, rules::Step& step);

/// What may have been meant by a name without or with brackets.
[[nodiscard]] std::string closest_bare_name(const Names& names, std::string_view written);
[[nodiscard]] std::string closest_fact(std::string_view written);
[[nodiscard]] bool was_dropped_variable(const Names& names, std::string_view name);

/// The element of the list `key` of `owner` that has this id, with its place among them.
struct Element {
  std::size_t place = 0;
  const Node* node = nullptr;
};
[[nodiscard]] std::optional<Element> element_named(const Node& owner, std::string_view key,
                                                   std::string_view id);
/// The ids of the elements of that list.
[[nodiscard]] std::vector<std::string> ids_in(const Node& owner, std::string_view key);

}  // namespace kenes::scenario
