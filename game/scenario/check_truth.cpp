// Parts of a condition that can never hold, hold always, or exclude one another.

#include <algorithm>
#include <map>
#include <tuple>

#include "scenario/ranges.hpp"

namespace kenes::scenario {
namespace {

using rules::Fact;
using rules::Step;
using Op = Step::Op;

/// What one conjunct says about one fact: that its value lies in a range.
struct Demand {
  std::tuple<Fact, int, int, int> about;
  Range range;
  const Term* term = nullptr;
};

/// Facts of which only one can hold at a time: "the phase is …". Their last argument is the value.
bool is_exclusive(Fact fact) {
  return fact == Fact::in_phase || fact == Fact::variant || fact == Fact::truth || fact == Fact::slot ||
         fact == Fact::answered;
}

std::tuple<Fact, int, int, int> key_of(const Step& step) { return {step.fact, step.a, step.b, step.c}; }

Demand exclusive_demand(const Term& term) {
  const Step& step = term.step;
  int value = step.a;
  std::tuple<Fact, int, int, int> about{step.fact, -1, -1, -1};
  if (step.fact == Fact::truth || step.fact == Fact::answered) {
    about = {step.fact, step.a, -1, -1};
    value = step.b;
  } else if (step.fact == Fact::slot) {
    about = {step.fact, step.a, step.b, -1};
    value = step.c;
  }
  return {about, {value, value}, &term};
}

/// Narrows `natural` to what the comparison with `number` leaves.
Range narrowed(Op op, Range natural, std::int32_t number) {
  switch (op) {
    case Op::less:
      return {natural.least, std::min(natural.greatest, number - 1)};
    case Op::at_most:
      return {natural.least, std::min(natural.greatest, number)};
    case Op::more:
      return {std::max(natural.least, number + 1), natural.greatest};
    case Op::at_least:
      return {std::max(natural.least, number), natural.greatest};
    case Op::equal:
      return {std::max(natural.least, number), std::min(natural.greatest, number)};
    default:  // `!=` cuts only at the edges.
      return {natural.least + (natural.least == number ? 1 : 0),
              natural.greatest - (natural.greatest == number ? 1 : 0)};
  }
}

class TruthCheck {
 public:
  TruthCheck(const Spot& spot, const RangeReader& ranges, TruthCodes codes)
      : spot_(spot), ranges_(ranges), codes_(codes) {}

  /// Whether something was reported.
  bool visit(const Term& term) {
    if (term.step.op == Op::both) return visit_all_of(term);
    const Range range = ranges_.of(term);
    if (range.is_never()) return report(codes_.never, term);
    if (range.is_always() && reads_something(term)) return report(codes_.always, term);
    bool found = false;
    if (term.step.op == Op::either || term.step.op == Op::inverse) {
      for (const Term& part : term.parts) found = visit(part) || found;
    }
    return found;
  }

 private:
  bool report(Code code, const Term& term) {
    spot_.report(code, term.offset, text_of(term));
    return true;
  }
  [[nodiscard]] std::string_view text_of(const Term& term) const {
    return spot_.text().substr(term.offset, term.end - term.offset);
  }

  bool visit_all_of(const Term& term) {
    std::vector<const Term*> parts;
    flatten(term, parts);
    bool found = false;
    for (const Term* part : parts) found = visit(*part) || found;
    if (found) return true;
    std::vector<Demand> demands;
    for (const Term* part : parts) {
      const auto demand = demand_of(*part);
      if (demand && excludes(demands, *demand)) return true;
      if (demand) demands.push_back(*demand);
    }
    return false;
  }
  static void flatten(const Term& term, std::vector<const Term*>& parts) {
    if (term.step.op != Op::both) return parts.push_back(&term);
    for (const Term& part : term.parts) flatten(part, parts);
  }

  bool excludes(const std::vector<Demand>& demands, const Demand& demand) {
    Range left = demand.range;
    for (auto before = demands.rbegin(); before != demands.rend(); ++before) {
      if (before->about != demand.about) continue;
      left = {std::max(left.least, before->range.least), std::min(left.greatest, before->range.greatest)};
      if (!left.is_empty()) continue;
      spot_.report(Code::contradiction, demand.term->offset, text_of(*demand.term),
                   std::string(text_of(*before->term)));
      return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<Demand> demand_of(const Term& term) const {
    const Step& step = term.step;
    if (step.op == Op::fact) {
      if (is_exclusive(step.fact)) return exclusive_demand(term);
      return Demand{key_of(step), {1, 1}, &term};
    }
    if (step.op == Op::inverse) {
      const Step& inner = term.parts[0].step;
      if (inner.op != Op::fact || is_exclusive(inner.fact)) return std::nullopt;
      return Demand{key_of(inner), {0, 0}, &term};
    }
    if (term.parts.size() != 2 || step.op == Op::either) return std::nullopt;
    return compared_demand(term);
  }

  /// `fact < number`, or the same the other way round.
  [[nodiscard]] std::optional<Demand> compared_demand(const Term& term) const {
    const Term* fact = &term.parts[0];
    const Term* number = &term.parts[1];
    Op op = term.step.op;
    if (fact->step.op != Op::fact) {
      std::swap(fact, number);
      op = rules::mirrored(op);
    }
    const Range value = ranges_.of(*number);
    if (fact->step.op != Op::fact || reads_something(*number) || value.least != value.greatest)
      return std::nullopt;
    if (is_exclusive(fact->step.fact)) return std::nullopt;
    return Demand{key_of(fact->step), narrowed(op, ranges_.of(*fact), value.least), &term};
  }

  const Spot& spot_;
  const RangeReader& ranges_;
  TruthCodes codes_;
};

}  // namespace

void check_truth(const Spot& spot, const Term& condition, const RangeReader& ranges, TruthCodes codes) {
  TruthCheck(spot, ranges, codes).visit(condition);
}

}  // namespace kenes::scenario
