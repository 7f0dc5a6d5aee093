#include "scenario/ranges.hpp"

#include <algorithm>

namespace kenes::scenario {
namespace {

using rules::Fact;
using rules::Step;
using Op = Step::Op;

constexpr Range kOpen{0, 1};
constexpr Range kYes{1, 1};
constexpr Range kNo{0, 0};
constexpr std::int32_t kMostMinutes = 600;
constexpr std::int32_t kMostCounted = 255;

Range from(bool certain, bool possible) { return certain ? kYes : possible ? kOpen : kNo; }

Range compared(Op op, Range a, Range b) {
  switch (op) {
    case Op::less:
      return from(a.greatest < b.least, a.least < b.greatest);
    case Op::at_most:
      return from(a.greatest <= b.least, a.least <= b.greatest);
    case Op::more:
      return from(a.least > b.greatest, a.greatest > b.least);
    case Op::at_least:
      return from(a.least >= b.greatest, a.greatest >= b.least);
    case Op::equal:
      return from(a == b && a.least == a.greatest, a.least <= b.greatest && b.least <= a.greatest);
    default:
      return from(a.least > b.greatest || b.least > a.greatest, a != b || a.least != a.greatest);
  }
}

std::int32_t size_of(std::size_t count) { return static_cast<std::int32_t>(count); }

}  // namespace

Range RangeReader::of(const Term& term) const {
  const Op op = term.step.op;
  if (op == Op::number) return {term.step.number, term.step.number};
  if (op == Op::fact) return of_fact(term.step);
  const Range a = of(term.parts[0]);
  if (op == Op::negate) return {-a.greatest, -a.least};
  if (op == Op::inverse) return from(a.is_never(), !a.is_always());
  const Range b = of(term.parts[1]);
  switch (op) {
    case Op::add:
      return {a.least + b.least, a.greatest + b.greatest};
    case Op::subtract:
      return {a.least - b.greatest, a.greatest - b.least};
    case Op::both:
      return from(a.is_always() && b.is_always(), !a.is_never() && !b.is_never());
    case Op::either:
      return from(a.is_always() || b.is_always(), !a.is_never() || !b.is_never());
    default:
      return compared(op, a, b);
  }
}

Range RangeReader::of_fact(const Step& step) const {
  if (rules::is_number(step.fact)) return of_number(step);
  return from(is_certain(step), is_possible(step));
}

Range RangeReader::of_number(const Step& step) const {
  switch (step.fact) {
    case Fact::variable:
      return {script_.variables[step.a].least, script_.variables[step.a].greatest};
    case Fact::trust:
      return {0, 100};
    case Fact::guard:
    case Fact::standing:
      return {0, 10};
    case Fact::minute:
      return {0, kMostMinutes};
    case Fact::count_claims:
      return {0, size_of(script_.claims.size())};
    case Fact::count_evidence:
      return {0, size_of(script_.evidence.size())};
    case Fact::count_present:
      return {0, size_of(script_.voters.size())};
    case Fact::count_motions:
    case Fact::count_unread:
      return {0, size_of(script_.recommendations.size())};
    case Fact::score: {
      Range range;
      for (const rules::Slot& slot : script_.recommendations[step.a].slots) {
        if (!slot.fit.empty()) range.greatest += *std::ranges::max_element(slot.fit);
      }
      return range;
    }
    default:
      return {0, kMostCounted};
  }
}

bool RangeReader::some_variant_has(const Step& step) const {
  return std::ranges::any_of(script_.variants, [&](const rules::Variant& variant) {
    return variant.truth[step.a] == static_cast<rules::Truth>(step.b);
  });
}

bool RangeReader::is_possible(const Step& step) const {
  using rules::MoveKind;
  using rules::Progress;
  switch (step.fact) {
    case Fact::in_phase:
      return possible_.has_phase(static_cast<rules::PhaseKind>(step.a));
    case Fact::tested:
      return possible_.can_become(rules::ClaimId(step.a), Progress::tested);
    case Fact::confirmed:
      return possible_.can_become(rules::ClaimId(step.a), Progress::confirmed);
    case Fact::contradicted:
      return possible_.can_become(rules::ClaimId(step.a), Progress::contradicted);
    case Fact::explained:
      return possible_.can_become(rules::ClaimId(step.a), Progress::explained);
    case Fact::recorded:
      return !possible_.all_who_may(MoveKind::record_commitment).empty();
    case Fact::presented: {
      const rules::EvidenceId evidence(step.a);
      return !script_.evidence[step.a].bears.empty() && possible_.within_reach(evidence);
    }
    case Fact::declared:
      return possible_.may_ever(rules::SeatId(step.a), MoveKind::declare_interest);
    case Fact::pledged:
      return script_.voters.has(rules::SeatId(step.a)) &&
             possible_.may_ever(rules::SeatId(step.a), MoveKind::reply_pledge);
    case Fact::report_accepted:
    case Fact::report_rejected:
      return possible_.uses(rules::MotionKind::report);
    case Fact::truth:
      return some_variant_has(step);
    default:
      return true;
  }
}

bool RangeReader::is_certain(const Step& step) const {
  if (step.fact == Fact::variant) return script_.variants.size() == 1;
  if (step.fact != Fact::truth) return false;
  return std::ranges::all_of(script_.variants, [&](const rules::Variant& variant) {
    return variant.truth[step.a] == static_cast<rules::Truth>(step.b);
  });
}

}  // namespace kenes::scenario
