#pragma once
// What conditions can read, as the author spells it: the words in the brackets of each fact, and who may know
// it.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "rules/condition.hpp"
#include "scenario/names.hpp"

namespace kenes::scenario {

/// What one place in the brackets of a fact names.
enum class Argument : std::uint8_t {
  none,
  seat,
  claim,
  evidence,
  section,
  recommendation,
  beat,
  variant,  // Things of the scenario.
  slot,
  option,  // Of the recommendation before it.
  reached,
  counted_motions,
  phase,
  answer,
  truth,  // Words of the format.
};

struct FactRow {
  rules::Fact fact{};
  std::array<Argument, 3> arguments{};
  bool brackets = true;  // `trust` has none.
  [[nodiscard]] std::size_t argument_count() const;
};

/// The fact with that name; null for none, and for `variable` and `flag`, which are written by their own
/// names.
[[nodiscard]] const FactRow* fact_named(std::string_view name);
/// Every word that a variable may not be called by: facts, effects and operators.
[[nodiscard]] std::span<const std::string_view> reserved_words();
/// The names of facts, for suggestions.
[[nodiscard]] std::span<const std::string_view> fact_names();
/// The words that `argument` can be; empty for the things of a scenario.
[[nodiscard]] std::span<const std::string_view> words_for(Argument argument);
/// The number that stands for the word at `place` of words_for(argument) in a Step.
[[nodiscard]] std::uint8_t code_of_word(Argument argument, std::size_t place);
/// Where to look a thing up. Requires an argument that is one.
[[nodiscard]] NameKind kind_of(Argument argument);

}  // namespace kenes::scenario
