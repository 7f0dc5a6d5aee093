#include "rules/condition.hpp"

#include <algorithm>

#include "rules/rules.hpp"

namespace kenes::rules {
namespace {

std::int32_t yes(bool value) { return value ? 1 : 0; }

bool marked(const Hearing& h, const Step& step, ClaimState::Mark mark) {
  return h.claims[ClaimId(step.a)].is(mark);
}

int count_claims(const Script& script, const Hearing& h, Progress reached) {
  // The marks keep what a claim once was: "was contradicted" stays true of a claim that led to a commitment.
  constexpr std::array<std::uint8_t, 8> kMarkOf{0,
                                                0,
                                                ClaimState::was_questioned,
                                                ClaimState::was_tested,
                                                ClaimState::was_confirmed,
                                                ClaimState::was_contradicted,
                                                ClaimState::was_explained,
                                                ClaimState::was_committed};
  const std::uint8_t mark = kMarkOf[static_cast<std::size_t>(reached)];
  int count = 0;
  for (std::size_t i = 0; i < script.claims.size(); ++i)
    count += (h.claims.items[i].marks & mark) != 0 ? 1 : 0;
  return count;
}

int count_motions(const Hearing& h, MotionState state) {
  switch (state) {
    case MotionState::adopted:
      return static_cast<int>(h.adopted.size());
    case MotionState::rejected:
      return static_cast<int>(h.rejected.size());
    default:
      return static_cast<int>(h.proposed.size());
  }
}

bool slot_is(const Hearing& h, const Step& step) {
  const MotionId motion = motion_of(h, RecommendationId(step.a));
  return !motion.is_none() && h.motions[motion].slot(step.b) == step.c + 1;
}

bool has_pledged(const Hearing& h, SeatId by, RecommendationId recommendation) {
  return std::any_of(h.pledges.begin(), h.pledges.end(),
                     [&](const Pledge& p) { return p.by == by && p.recommendation == recommendation; });
}

bool has_declared(const Hearing& h, SeatId seat) {
  return std::any_of(h.declared.items.begin(), h.declared.items.end(),
                     [&](SeatSet set) { return set.has(seat); });
}

bool has_fired(const Hearing& h, const Script& script, const Step& step) {
  const std::size_t beat = step.a + std::size_t{256} * step.b;
  const std::uint16_t bit = script.beats[beat].once_bit;
  return bit != 0xFFFF && ((h.fired[bit / 64U] >> (bit % 64U)) & 1U) != 0;
}

std::int32_t read_number(const Script& script, const Hearing& h, const Step& step) {
  switch (step.fact) {
    case Fact::variable:
      return h.variables[step.a];
    case Fact::trust:
      return h.trust;
    case Fact::guard:
      return h.guard;
    case Fact::minute:
      return h.elapsed_s / 60;
    case Fact::asked:
      return h.claims[ClaimId(step.a)].asked;
    case Fact::turns:
      return h.turns[SeatId(step.a)];
    case Fact::standing:
      return h.standing[SeatId(step.a)];
    case Fact::count_claims:
      return count_claims(script, h, static_cast<Progress>(step.a));
    case Fact::count_evidence:
      return static_cast<std::int32_t>(h.presented.size());
    case Fact::count_present:
      return static_cast<std::int32_t>((h.present & script.voters).size());
    case Fact::count_motions:
      return count_motions(h, static_cast<MotionState>(step.a));
    case Fact::count_unread:
      return h.unread_votes;
    default:
      return score_of(script, h, RecommendationId(step.a));
  }
}

bool read_claim_fact(const Hearing& h, const Step& step) {
  switch (step.fact) {
    case Fact::questioned:
      return marked(h, step, ClaimState::was_questioned);
    case Fact::accused:
      return marked(h, step, ClaimState::was_accused);
    case Fact::tested:
      return marked(h, step, ClaimState::was_tested);
    case Fact::confirmed:
      return marked(h, step, ClaimState::was_confirmed);
    case Fact::contradicted:
      return marked(h, step, ClaimState::was_contradicted);
    case Fact::explained:
      return marked(h, step, ClaimState::was_explained);
    case Fact::committed:
      return marked(h, step, ClaimState::was_committed);
    case Fact::recorded:
      // Words without a doer and a date are no record of a commitment.
      return marked(h, step, ClaimState::was_recorded) && h.concrete.has(ClaimId(step.a));
    case Fact::concrete:
      return h.concrete.has(ClaimId(step.a));
    case Fact::answered:
      return h.claims[ClaimId(step.a)].answer == step.b;
    default:
      return h.claims[ClaimId(step.a)].truth == step.b;  // Fact::truth
  }
}

bool read_other_fact(const Script& script, const Hearing& h, const Step& step) {
  switch (step.fact) {
    case Fact::flag:
      return ((h.flags[step.a / 64U] >> (step.a % 64U)) & 1U) != 0;
    case Fact::in_phase:
      return phase_of(script, h) == static_cast<PhaseKind>(step.a);
    case Fact::past:
      return phase_of(script, h) > static_cast<PhaseKind>(step.a);
    case Fact::delivered:
      return h.delivered.has(SectionId(step.a));
    case Fact::on_table:
      return h.on_table.has(EvidenceId(step.a));
    case Fact::holds:
      return h.holders[EvidenceId(step.b)].has(SeatId(step.a));
    case Fact::presented:
      return h.presented.has(EvidenceId(step.a));
    case Fact::present:
      return h.present.has(SeatId(step.a));
    case Fact::declared:
      return has_declared(h, SeatId(step.a));
    case Fact::proposed:
      return h.proposed.has(RecommendationId(step.a));
    case Fact::adopted:
      return h.adopted.has(RecommendationId(step.a));
    case Fact::rejected:
      return h.rejected.has(RecommendationId(step.a));
    case Fact::slot:
      return slot_is(h, step);
    case Fact::report_accepted:
      return h.is(Hearing::report_accepted);
    case Fact::report_rejected:
      return h.is(Hearing::report_rejected);
    case Fact::quorum:
      return has_quorum(script.rulebook.quorum, counts_now(script, h));
    case Fact::pledged:
      return has_pledged(h, SeatId(step.a), RecommendationId(step.b));
    case Fact::fired:
      return has_fired(h, script, step);
    case Fact::variant:
      return h.variant == VariantId(step.a);
    default:
      return read_claim_fact(h, step);
  }
}

/// Applies an operation to the top of the stack; returns the new top.
std::int32_t* operate(Step::Op op, std::int32_t* top) {
  if (op == Step::Op::negate || op == Step::Op::inverse) {
    *top = op == Step::Op::negate ? -*top : yes(*top == 0);
    return top;
  }
  const std::int32_t right = *top--;
  const std::int32_t left = *top;
  switch (op) {
    case Step::Op::add:
      *top = left + right;
      break;
    case Step::Op::subtract:
      *top = left - right;
      break;
    case Step::Op::equal:
      *top = yes(left == right);
      break;
    case Step::Op::unequal:
      *top = yes(left != right);
      break;
    case Step::Op::less:
      *top = yes(left < right);
      break;
    case Step::Op::at_most:
      *top = yes(left <= right);
      break;
    case Step::Op::more:
      *top = yes(left > right);
      break;
    case Step::Op::at_least:
      *top = yes(left >= right);
      break;
    case Step::Op::both:
      *top = yes(left != 0 && right != 0);
      break;
    default:
      *top = yes(left != 0 || right != 0);
      break;
  }
  return top;
}

}  // namespace

Step::Op mirrored(Step::Op op) {
  switch (op) {
    case Step::Op::less:
      return Step::Op::more;
    case Step::Op::at_most:
      return Step::Op::at_least;
    case Step::Op::more:
      return Step::Op::less;
    case Step::Op::at_least:
      return Step::Op::at_most;
    default:
      return op;
  }
}

Step::Op opposite(Step::Op op) {
  switch (op) {
    case Step::Op::equal:
      return Step::Op::unequal;
    case Step::Op::unequal:
      return Step::Op::equal;
    case Step::Op::less:
      return Step::Op::at_least;
    case Step::Op::at_most:
      return Step::Op::more;
    case Step::Op::more:
      return Step::Op::at_most;
    default:
      return Step::Op::less;
  }
}

std::int32_t read_fact(const Script& script, const Hearing& hearing, const Step& step) {
  return is_number(step.fact) ? read_number(script, hearing, step)
                              : yes(read_other_fact(script, hearing, step));
}

std::int32_t value_of(const Script& script, const Hearing& hearing, Condition condition) {
  if (condition.is_empty()) return 1;
  const Step& only = script.code[condition.first];
  if (condition.count == 1 && only.op == Step::Op::number) return only.number;
  std::array<std::int32_t, kMaxStack> stack{};
  std::int32_t* top = stack.data() - 1;
  const Step* step = script.code.data() + condition.first;
  for (const Step* end = step + condition.count; step != end; ++step) {
    if (step->op == Step::Op::number) {
      *++top = step->number;
    } else if (step->op == Step::Op::fact) {
      *++top = read_fact(script, hearing, *step);
    } else {
      top = operate(step->op, top);
    }
  }
  return *top;
}

namespace {

bool is_met(const Clause& clause, const Hearing& hearing) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < Clause::kMostTerms; ++i)
    sum += hearing.variables[clause.variables[i]] * clause.factors[i];
  return sum >= clause.at_least;
}

}  // namespace

bool holds(const Script& script, const Hearing& hearing, Condition condition) {
  if (condition.is_empty()) return true;
  if (condition.clauses == 0) return value_of(script, hearing, condition) != 0;
  const Clause* clauses = script.clauses.data() + condition.first_clause;
  unsigned met = 0;
  for (unsigned i = 0; i < condition.clauses; ++i) met |= (is_met(clauses[i], hearing) ? 1U : 0U) << i;
  return ((std::uint32_t{condition.truth} >> met) & 1U) != 0;
}

}  // namespace kenes::rules
