#include "rules/vote_rule.hpp"

#include <algorithm>

namespace kenes::rules {
namespace {

std::uint16_t count_of(Base base, const Counts& counts) {
  switch (base) {
    case Base::all_members:
      return counts.all_members;
    case Base::present:
      return counts.present;
    case Base::cast:
      return static_cast<std::uint16_t>(counts.in_favour + counts.against);
    case Base::entitled:
      return counts.entitled;
  }
  return 0;
}

/// Equally many for and against; nobody for and nobody against is no tie, so there is nothing for the chair
/// to decide.
bool is_tie(const Counts& counts) { return counts.in_favour > 0 && counts.in_favour == counts.against; }

bool casting_counts(const VoteRule& rule, const Counts& counts) {
  return rule.chair_casts && is_tie(counts) && counts.casting != Ballot::none;
}

std::uint16_t base_of(const VoteRule& rule, const Counts& counts) {
  std::uint16_t base = count_of(rule.base, counts);
  // The casting vote is a vote cast. Were it left out, a tie with it could pass where one vote more in favour
  // would not.
  if (rule.base == Base::cast && casting_counts(rule, counts)) ++base;
  const bool leave_out = rule.base == Base::present && !rule.recused_are_present;
  return leave_out ? static_cast<std::uint16_t>(base - std::min(base, counts.recused)) : base;
}

}  // namespace

std::uint16_t at_least(Fraction part, std::uint16_t base) {
  const unsigned product = static_cast<unsigned>(part.numerator) * base;
  return static_cast<std::uint16_t>((product + part.denominator - 1U) / part.denominator);
}

std::uint16_t more_than(Fraction part, std::uint16_t base) {
  const unsigned product = static_cast<unsigned>(part.numerator) * base;
  return static_cast<std::uint16_t>(std::min(product / part.denominator + 1U, 65535U));
}

bool has_quorum(const QuorumRule& rule, const Counts& counts) {
  return counts.present >= at_least(rule.part, count_of(rule.base, counts)) && counts.present > 0;
}

Verdict decide(const VoteRule& rule, const QuorumRule& quorum, const Counts& counts) {
  Verdict verdict;
  verdict.counts = counts;
  verdict.base_count = base_of(rule, counts);
  verdict.quorum_base = count_of(quorum.base, counts);
  verdict.quorum_needed = at_least(quorum.part, verdict.quorum_base);
  verdict.quorum = has_quorum(quorum, counts);

  const std::uint16_t by_threshold = rule.strict ? more_than(rule.threshold, verdict.base_count)
                                                 : at_least(rule.threshold, verdict.base_count);
  verdict.needed = std::max<std::uint16_t>({by_threshold, rule.least_in_favour, 1});

  const unsigned voted = static_cast<unsigned>(counts.in_favour) + counts.against + counts.abstain;
  const unsigned could = static_cast<unsigned>(counts.present) - std::min(counts.present, counts.recused);
  verdict.not_voting = static_cast<std::uint16_t>(could > voted ? could - voted : 0);

  verdict.tie = is_tie(counts);
  const bool cast = casting_counts(rule, counts) && counts.casting == Ballot::in_favour;
  const unsigned in_favour = counts.in_favour + (cast ? 1U : 0U);
  // Whatever the threshold, a tie is not a decision.
  verdict.adopted = (verdict.quorum || !rule.needs_quorum) && in_favour >= verdict.needed &&
                    in_favour > counts.against && voted > 0;
  return verdict;
}

}  // namespace kenes::rules
