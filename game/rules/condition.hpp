#pragma once
// Conditions and values of the script, compiled to flat code: postfix operations on whole numbers, with yes
// as 1 and no as 0. Nothing here can loop, fail or overflow (values are clamped to 32 bits by their small
// sources).

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/hearing.hpp"

namespace kenes::rules {

struct Script;

/// What a condition can read. Spelled as the author spells it; see the guide's section on conditions.
enum class Fact : std::uint8_t {
  // Numbers.
  variable,
  trust,
  guard,
  minute,
  asked,
  turns,
  standing,
  count_claims,
  count_evidence,
  count_present,
  count_motions,
  count_unread,
  score,
  // Yes or no.
  flag,
  in_phase,
  past,
  delivered,
  questioned,
  accused,
  tested,
  confirmed,
  contradicted,
  explained,
  committed,
  recorded,
  concrete,
  answered,
  on_table,
  holds,
  presented,
  present,
  declared,
  proposed,
  adopted,
  rejected,
  slot,
  report_accepted,
  report_rejected,
  quorum,
  pledged,
  fired,
  variant,
  truth,
};
template <>
inline constexpr std::array<std::string_view, 43> kNames<Fact>{
    // Numbers.
    "variable", "trust", "guard", "minute", "asked", "turns", "standing", "count_claims", "count_evidence",
    "count_present", "count_motions", "count_unread", "score",
    // Yes or no.
    "flag", "in_phase", "past", "delivered", "questioned", "accused", "tested", "confirmed", "contradicted",
    "explained", "committed", "recorded", "concrete", "answered", "on_table", "holds", "presented", "present",
    "declared", "proposed", "adopted", "rejected", "slot", "report_accepted", "report_rejected", "quorum",
    "pledged", "fired", "variant", "truth"};

static_assert(kNames<Fact>.size() == static_cast<std::size_t>(Fact::truth) + 1);

[[nodiscard]] constexpr bool is_number(Fact fact) { return fact < Fact::flag; }

/// One step of a condition. `fact` reads `a`, `b`, `c` as ids of the kinds that the fact needs (fired: a +
/// 256 b is the beat).
struct Step {
  enum class Op : std::uint8_t {
    number,
    fact,
    add,
    subtract,
    negate,
    equal,
    unequal,
    less,
    at_most,
    more,
    at_least,
    both,
    either,
    inverse
  };
  Op op = Op::number;
  Fact fact = Fact::variable;
  std::uint8_t a = 0;
  std::uint8_t b = 0;
  std::uint8_t c = 0;
  std::int16_t number = 0;
};

/// One comparison of variables, open to proof and quick to judge: the sum of each variable times its factor
/// is at least a bound. Unused places have the factor 0.
struct Clause {
  static constexpr std::size_t kMostTerms = 4;
  std::array<std::uint8_t, kMostTerms> variables{};
  std::array<std::int8_t, kMostTerms> factors{};
  std::int32_t at_least = 0;
  friend bool operator==(const Clause&, const Clause&) = default;
};

/// A piece of the script's code. Empty: always true, or the value 1. A condition that asks only for
/// comparisons of variables, as most choices do, is also held as up to four clauses and a table: bit n of
/// `truth` says whether it holds when those clauses hold whose bits are set in n.
struct Condition {
  static constexpr std::size_t kMostClauses = 4;
  std::uint32_t first = 0;
  std::uint16_t count = 0;
  std::uint16_t truth = 0;
  std::uint32_t first_clause : 28 = 0;  // In Script::clauses.
  std::uint32_t clauses : 4 = 0;        // 0: has to be read step by step.
  [[nodiscard]] bool is_empty() const { return count == 0; }
};

/// Holds the condition as clauses too, if it can be. The code is the meaning; a law holds the clauses to it.
void find_clauses(Script& script, Condition& condition);

inline constexpr std::size_t kMaxStack = 16;  // The compiler refuses expressions that need more.

/// The same comparison with its sides changed over: `a < b` is `b > a`. Other operations are left as they
/// are.
[[nodiscard]] Step::Op mirrored(Step::Op op);
/// The comparison that holds when this one does not. Requires a comparison.
[[nodiscard]] Step::Op opposite(Step::Op op);

[[nodiscard]] std::int32_t read_fact(const Script& script, const Hearing& hearing, const Step& step);
/// 1 for an empty condition.
[[nodiscard]] std::int32_t value_of(const Script& script, const Hearing& hearing, Condition condition);
[[nodiscard]] bool holds(const Script& script, const Hearing& hearing, Condition condition);

}  // namespace kenes::rules
