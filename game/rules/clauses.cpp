// From a condition's code to clauses: the code is played with sums and truth tables on the stack instead of
// numbers.

#include <algorithm>
#include <limits>
#include <optional>

#include "rules/script.hpp"

namespace kenes::rules {
namespace {

using Op = Step::Op;

/// The sum of some variables and a number.
struct Sum {
  std::array<int, kMaxVariables> factors{};
  int number = 0;
};

Sum combined(Sum left, const Sum& right, int sign) {
  for (std::size_t i = 0; i < kMaxVariables; ++i) left.factors[i] += sign * right.factors[i];
  left.number += sign * right.number;
  return left;
}

/// What stands on the stack: a sum, or a yes or no by the clauses found so far.
struct Part {
  bool is_sum = true;
  Sum sum;
  std::uint16_t truth = 0;
};

/// In which rows of a truth table each clause is met.
constexpr std::array<std::uint16_t, Condition::kMostClauses> kMetIn{0xAAAA, 0xCCCC, 0xF0F0, 0xFF00};

constexpr std::uint32_t kMostInScript = (1U << 28) - 1;

class ClauseFinder {
 public:
  /// False when the code asks for more than clauses can say.
  bool play(std::span<const Step> code) {
    for (const Step& step : code) {
      if (!play(step)) return false;
    }
    return stack_.size() == 1 && !stack_[0].is_sum;
  }
  [[nodiscard]] const std::vector<Clause>& clauses() const { return clauses_; }
  [[nodiscard]] std::uint16_t truth() const { return stack_[0].truth; }

 private:
  bool play(const Step& step) {
    if (step.op == Op::number) return push_number(step.number);
    if (step.op == Op::fact) return step.fact == Fact::variable && push_variable(step.a);
    if (step.op == Op::negate) return negate();
    if (step.op == Op::inverse) return inverse();
    const Part right = pop();
    const Part left = pop();
    const bool joins = step.op == Op::both || step.op == Op::either;
    if (joins != !left.is_sum || left.is_sum != right.is_sum) return false;
    if (joins) return push_truth(join(step.op, left.truth, right.truth));
    if (step.op == Op::add || step.op == Op::subtract) {
      return push({true, combined(left.sum, right.sum, step.op == Op::add ? 1 : -1), 0});
    }
    return compare(step.op, combined(left.sum, right.sum, -1));
  }

  static std::uint16_t join(Op op, std::uint16_t left, std::uint16_t right) {
    return static_cast<std::uint16_t>(op == Op::both ? left & right : left | right);
  }
  Part pop() {
    Part top = stack_.back();
    stack_.pop_back();
    return top;
  }
  bool push(const Part& part) {
    stack_.push_back(part);
    return true;
  }
  bool push_truth(std::uint16_t truth) { return push({false, {}, truth}); }
  bool push_number(int number) {
    Part part;
    part.sum.number = number;
    return push(part);
  }
  bool push_variable(std::size_t variable) {
    Part part;
    part.sum.factors[variable] = 1;
    return push(part);
  }
  bool negate() {
    const Part part = pop();
    return part.is_sum && push({true, combined({}, part.sum, -1), 0});
  }
  bool inverse() {
    const Part part = pop();
    return !part.is_sum && push_truth(static_cast<std::uint16_t>(~part.truth));
  }

  /// `difference` of the two sides against nothing, in clauses.
  bool compare(Op op, const Sum& difference) {
    const Sum opposite = combined({}, difference, -1);
    switch (op) {
      case Op::at_least:
        return push_clause(difference, 0);
      case Op::more:
        return push_clause(difference, 1);
      case Op::at_most:
        return push_clause(opposite, 0);
      case Op::less:
        return push_clause(opposite, 1);
      default:
        break;
    }
    if (!push_clause(difference, 0) || !push_clause(opposite, 0)) return false;
    const std::uint16_t equal = join(Op::both, pop().truth, pop().truth);
    return push_truth(op == Op::equal ? equal : static_cast<std::uint16_t>(~equal));
  }
  bool push_clause(const Sum& sum, int at_least) {
    const std::optional<Clause> clause = clause_of(sum, at_least);
    if (!clause) return false;
    auto at = std::find(clauses_.begin(), clauses_.end(), *clause);
    if (at == clauses_.end()) {
      if (clauses_.size() == Condition::kMostClauses) return false;
      at = clauses_.insert(at, *clause);
    }
    return push_truth(kMetIn[static_cast<std::size_t>(at - clauses_.begin())]);
  }
  static std::optional<Clause> clause_of(const Sum& sum, int at_least) {
    Clause clause;
    clause.at_least = at_least - sum.number;
    std::size_t terms = 0;
    for (std::size_t i = 0; i < kMaxVariables; ++i) {
      const int factor = sum.factors[i];
      if (factor == 0) continue;
      const bool fits = factor >= std::numeric_limits<std::int8_t>::min() &&
                        factor <= std::numeric_limits<std::int8_t>::max();
      if (!fits || terms == Clause::kMostTerms) return std::nullopt;
      clause.variables[terms] = static_cast<std::uint8_t>(i);
      clause.factors[terms++] = static_cast<std::int8_t>(factor);
    }
    return clause;
  }

  std::vector<Part> stack_;
  std::vector<Clause> clauses_;
};

}  // namespace

void find_clauses(Script& script, Condition& condition) {
  ClauseFinder finder;
  if (!finder.play(std::span<const Step>(script.code).subspan(condition.first, condition.count))) return;
  if (script.clauses.size() + finder.clauses().size() > kMostInScript) return;
  condition.truth = finder.truth();
  condition.first_clause = static_cast<std::uint32_t>(script.clauses.size()) & kMostInScript;
  condition.clauses = static_cast<std::uint32_t>(finder.clauses().size()) & 15U;
  script.clauses.insert(script.clauses.end(), finder.clauses().begin(), finder.clauses().end());
}

}  // namespace kenes::rules
