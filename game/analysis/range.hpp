#pragma once
// Conditions read over ranges instead of numbers: what value can come out when only bounds are known of what
// is read. Never too narrow: what a condition can be in some hearing lies in its range.

#include <algorithm>
#include <array>
#include <cstdint>

#include "rules/script.hpp"

namespace kenes::analysis {

/// Whole numbers `low` … `high`; yes is 1 and no is 0.
struct Range {
  std::int32_t low = 0;
  std::int32_t high = 0;
  friend bool operator==(const Range&, const Range&) = default;

  [[nodiscard]] bool may_hold() const { return low != 0 || high != 0; }
  [[nodiscard]] bool may_fail() const { return low <= 0 && high >= 0; }
  [[nodiscard]] bool is_one_value() const { return low == high; }
  [[nodiscard]] Range joined(const Range& other) const {
    return {std::min(low, other.low), std::max(high, other.high)};
  }
};

/// Yes, no or either.
inline constexpr Range kNo{0, 0};
inline constexpr Range kYes{1, 1};
inline constexpr Range kEither{0, 1};
[[nodiscard]] constexpr Range maybe(bool possible) { return possible ? kEither : kNo; }

/// One operation on two ranges; `right` alone counts for `negate` and `inverse`.
[[nodiscard]] Range operated(rules::Step::Op op, const Range& left, const Range& right);
[[nodiscard]] constexpr bool takes_one(rules::Step::Op op) {
  return op == rules::Step::Op::negate || op == rules::Step::Op::inverse;
}

/// What `condition` can come to when `read(step)` gives the range of each fact.
template <class Read>
[[nodiscard]] Range range_of(const rules::Script& script, rules::Condition condition, const Read& read) {
  if (condition.is_empty()) return kYes;
  std::array<Range, rules::kMaxStack> stack{};
  std::size_t top = 0;
  for (std::size_t i = 0; i < condition.count; ++i) {
    const rules::Step& step = script.code[condition.first + i];
    if (step.op == rules::Step::Op::number) {
      stack[top++] = {step.number, step.number};
    } else if (step.op == rules::Step::Op::fact) {
      stack[top++] = read(step);
    } else if (takes_one(step.op)) {
      stack[top - 1] = operated(step.op, {}, stack[top - 1]);
    } else {
      --top;
      stack[top - 1] = operated(step.op, stack[top - 1], stack[top]);
    }
  }
  return stack[0];
}

/// Calls `each(step)` for every fact that the condition reads.
template <class Each>
void each_fact(const rules::Script& script, rules::Condition condition, const Each& each) {
  for (std::size_t i = 0; i < condition.count; ++i) {
    const rules::Step& step = script.code[condition.first + i];
    if (step.op == rules::Step::Op::fact) each(step);
  }
}

}  // namespace kenes::analysis
