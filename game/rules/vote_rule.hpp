#pragma once
// Vote arithmetic: whether a vote is adopted under a rule, with every number of the working, so that it can
// be said in words.
//
// Laws (tests hold them for every rule the loader accepts): an empty vote never passes; a tie never passes
// without a casting vote; one more "for" never turns passed into failed; the order of ballots cannot matter,
// only their numbers come in.

#include <cstdint>

#include "rules/words.hpp"

namespace kenes::rules {

/// A part of a base. The loader keeps 1/2 <= part <= 1 and denominators below 100.
struct Fraction {
  std::uint16_t numerator = 1;
  std::uint16_t denominator = 2;
  friend bool operator==(const Fraction&, const Fraction&) = default;
};

/// How many must take part for a meeting or a vote to be valid: at least `part` of the base (all_members or
/// entitled).
struct QuorumRule {
  Base base = Base::all_members;
  Fraction part{2, 3};
  friend bool operator==(const QuorumRule&, const QuorumRule&) = default;
};

struct VoteRule {
  Base base = Base::present;  // `cast` is for and against, and the casting vote where there is one.
  Fraction threshold{1, 2};
  bool strict = true;        // More than the threshold; otherwise at least the threshold.
  bool needs_quorum = true;  // Checked again when the vote is published.
  bool may_abstain = true;
  bool chair_casts = false;  // On a tie the chair may add one vote.
  bool recused_are_present =
      true;  // Whether a member who has declared an interest still counts in the base `present`.
  std::uint8_t least_in_favour = 0;
  std::uint8_t methods = 1;  // Bit set by Method: which the chair may use.
  Method usual = Method::open;
  friend bool operator==(const VoteRule&, const VoteRule&) = default;

  [[nodiscard]] bool allows(Method method) const {
    return ((methods >> static_cast<unsigned>(method)) & 1U) != 0;
  }
};

/// The numbers a verdict follows from.
struct Counts {
  std::uint16_t all_members = 0;
  std::uint16_t entitled = 0;
  std::uint16_t present = 0;  // Members present; in a gathering, all who are entitled and present.
  std::uint16_t recused = 0;  // Of those present.
  std::uint16_t in_favour = 0;
  std::uint16_t against = 0;
  std::uint16_t abstain = 0;
  Ballot casting = Ballot::none;
  friend bool operator==(const Counts&, const Counts&) = default;
};

/// The working of a vote. `needed` is the least number of votes in favour that adopts under the rule's
/// threshold.
struct Verdict {
  Counts counts;
  std::uint16_t base_count = 0;
  std::uint16_t quorum_base = 0;
  std::uint16_t quorum_needed = 0;
  std::uint16_t needed = 0;
  std::uint16_t not_voting = 0;  // Present and entitled to vote, but did not.
  bool quorum = false;
  bool tie = false;  // As many for as against, and somebody for.
  bool adopted = false;
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// The least whole number that is at least `part` of `base`.
[[nodiscard]] std::uint16_t at_least(Fraction part, std::uint16_t base);
/// The least whole number that is more than `part` of `base`.
[[nodiscard]] std::uint16_t more_than(Fraction part, std::uint16_t base);
[[nodiscard]] bool has_quorum(const QuorumRule& rule, const Counts& counts);
[[nodiscard]] Verdict decide(const VoteRule& rule, const QuorumRule& quorum, const Counts& counts);

}  // namespace kenes::rules
