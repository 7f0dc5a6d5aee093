#pragma once
// Why a condition of the script holds or does not: the facts in it that made it so. For "why it ended so" and
// for goals.

#include <vector>

#include "rules/rules.hpp"

namespace kenes::assess {

/// One fact of a sum, added or taken away.
struct Addend {
  rules::Step fact;  // Op::fact; a number.
  bool minus = false;
  std::int32_t is = 0;
  friend bool operator==(const Addend& a, const Addend& b) {
    return a.fact.fact == b.fact.fact && a.fact.a == b.fact.a && a.fact.b == b.fact.b &&
           a.fact.c == b.fact.c && a.minus == b.minus;
  }
};

/// One fact that speaks for the outcome. A yes-or-no fact has `wanted` and `is` 0 or 1 and `how` equal. A
/// number has the comparison that was asked for, with the fact on its left.
struct Reason {
  rules::Step fact;  // Op::fact; of a sum, its first.
  rules::Step::Op how = rules::Step::Op::equal;
  std::int32_t wanted = 0;
  std::int32_t is = 0;
  /// A sum that was compared, or facts compared with one another (brought to one side, the first of them not
  /// taken away); `is` and `wanted` are the whole sum's. Empty for a single fact.
  std::vector<Addend> sum{};
  friend bool operator==(const Reason& a, const Reason& b) {
    return a.fact.fact == b.fact.fact && a.fact.a == b.fact.a && a.fact.b == b.fact.b &&
           a.fact.c == b.fact.c && a.how == b.how && a.wanted == b.wanted && a.is == b.is && a.sum == b.sum;
  }
};

struct Reasons {
  bool holds = true;
  std::vector<Reason> because;  // In the author's order, each once. Empty for a condition that is always so.
};

/// If it holds: the facts that make it hold. If it does not: those that are missing.
[[nodiscard]] Reasons reasons_of(const rules::Script& script, const rules::Hearing& hearing,
                                 rules::Condition condition);

}  // namespace kenes::assess
