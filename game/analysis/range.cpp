#include "analysis/range.hpp"

namespace kenes::analysis {
namespace {

Range truth(bool may_hold, bool may_fail) { return {may_fail ? 0 : 1, may_hold ? 1 : 0}; }

bool overlap(const Range& a, const Range& b) { return a.low <= b.high && b.low <= a.high; }
bool same_value(const Range& a, const Range& b) { return a.is_one_value() && a == b; }

}  // namespace

Range operated(rules::Step::Op op, const Range& left, const Range& right) {
  using Op = rules::Step::Op;
  switch (op) {
    case Op::add:
      return {left.low + right.low, left.high + right.high};
    case Op::subtract:
      return {left.low - right.high, left.high - right.low};
    case Op::negate:
      return {-right.high, -right.low};
    case Op::inverse:
      return truth(right.may_fail(), right.may_hold());
    case Op::equal:
      return truth(overlap(left, right), !same_value(left, right));
    case Op::unequal:
      return truth(!same_value(left, right), overlap(left, right));
    case Op::less:
      return truth(left.low < right.high, left.high >= right.low);
    case Op::at_most:
      return truth(left.low <= right.high, left.high > right.low);
    case Op::more:
      return truth(left.high > right.low, left.low <= right.high);
    case Op::at_least:
      return truth(left.high >= right.low, left.low < right.high);
    case Op::both:
      return truth(left.may_hold() && right.may_hold(), left.may_fail() || right.may_fail());
    default:
      return truth(left.may_hold() || right.may_hold(), left.may_fail() && right.may_fail());
  }
}

}  // namespace kenes::analysis
