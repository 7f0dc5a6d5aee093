#include "assess/reasons.hpp"

#include <algorithm>
#include <utility>

namespace kenes::assess {
namespace {

using namespace rules;
using Op = rules::Step::Op;
using Line = rules::Step;

/// A value on the stack, with what can be said of it: the reasons for a yes or a no; or the facts it is the
/// sum of, with the rest that comes from constants.
struct Term {
  std::int32_t value = 0;
  std::vector<Addend> sum;
  std::int32_t constant = 0;
  std::vector<Reason> because;
};

using Stack = std::vector<Term>;

Term pop(Stack& stack) {
  KENES_EXPECT(!stack.empty());
  Term top = std::move(stack.back());
  stack.pop_back();
  return top;
}

void add_all(std::vector<Reason>& to, const std::vector<Reason>& more) {
  for (const Reason& reason : more) {
    if (std::find(to.begin(), to.end(), reason) == to.end()) to.push_back(reason);
  }
}

/// A bare yes-or-no fact says how it is.
std::vector<Reason> said_by(const Term& term) {
  if (!term.because.empty() || term.sum.empty()) return term.because;
  return {Reason{term.sum.front().fact, Op::equal, term.value, term.value}};
}

std::int32_t compared(Op op, std::int32_t a, std::int32_t b) {
  switch (op) {
    case Op::equal:
      return a == b ? 1 : 0;
    case Op::unequal:
      return a != b ? 1 : 0;
    case Op::less:
      return a < b ? 1 : 0;
    case Op::at_most:
      return a <= b ? 1 : 0;
    case Op::more:
      return a > b ? 1 : 0;
    default:
      return a >= b ? 1 : 0;
  }
}

Term summed(const Term& left, const Term& right, int sign) {
  Term term;
  term.value = left.value + sign * right.value;
  term.constant = left.constant + sign * right.constant;
  term.sum = left.sum;
  for (Addend addend : right.sum) {
    if (sign < 0) addend.minus = !addend.minus;
    term.sum.push_back(addend);
  }
  return term;
}

/// Both sides are brought to the left; a fact that is not taken away comes first.
Term comparison(Op op, const Term& left, const Term& right) {
  Term term;
  term.value = compared(op, left.value, right.value);
  Term all = summed(left, right, -1);
  if (all.sum.empty()) return term;
  const bool only_minus =
      std::all_of(all.sum.begin(), all.sum.end(), [](const Addend& a) { return a.minus; });
  if (only_minus) {
    all = summed({}, all, -1);
    op = mirrored(op);
  }
  std::stable_partition(all.sum.begin(), all.sum.end(), [](const Addend& a) { return !a.minus; });
  Reason reason{all.sum.front().fact, op, -all.constant, all.value - all.constant};
  if (all.sum.size() > 1) reason.sum = std::move(all.sum);
  term.because = {std::move(reason)};
  return term;
}

/// `and`: a yes needs both, a no is the fault of those that are no. `or`: the other way round.
Term joined(bool both, const Term& left, const Term& right) {
  Term term;
  const bool a = left.value != 0;
  const bool b = right.value != 0;
  term.value = (both ? a && b : a || b) ? 1 : 0;
  const bool all = (term.value != 0) == both;
  if (all || a == (term.value != 0)) add_all(term.because, said_by(left));
  if (all || b == (term.value != 0)) add_all(term.because, said_by(right));
  return term;
}

Term inverted(const Term& term) {
  Term out;
  out.value = term.value == 0 ? 1 : 0;
  out.because = said_by(term);
  for (Reason& reason : out.because) {
    if (is_number(reason.fact.fact)) reason.how = opposite(reason.how);
  }
  return out;
}

void run(const Script& script, const Hearing& hearing, const Line& line, Stack& stack) {
  switch (line.op) {
    case Op::number:
      stack.push_back({line.number, {}, line.number, {}});
      return;
    case Op::fact: {
      const std::int32_t is = read_fact(script, hearing, line);
      stack.push_back({is, {Addend{line, false, is}}, 0, {}});
      return;
    }
    case Op::negate:
      stack.push_back(summed({}, pop(stack), -1));
      return;
    case Op::inverse:
      stack.push_back(inverted(pop(stack)));
      return;
    default:
      break;
  }
  const Term right = pop(stack);
  const Term left = pop(stack);
  if (line.op == Op::add || line.op == Op::subtract) {
    stack.push_back(summed(left, right, line.op == Op::add ? 1 : -1));
  } else if (line.op == Op::both || line.op == Op::either) {
    stack.push_back(joined(line.op == Op::both, left, right));
  } else {
    stack.push_back(comparison(line.op, left, right));
  }
}

}  // namespace

Reasons reasons_of(const Script& script, const Hearing& hearing, Condition condition) {
  if (condition.is_empty()) return {};
  Stack stack;
  for (std::size_t i = 0; i < condition.count; ++i)
    run(script, hearing, script.code[condition.first + i], stack);
  const Term result = pop(stack);
  return {result.value != 0, said_by(result)};
}

}  // namespace kenes::assess
