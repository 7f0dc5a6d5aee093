#pragma once
// A vote's arithmetic in words: who was there, what was needed and why, how it came out. The same words
// everywhere: on the screen, in the minutes, in the debrief. Decides nothing: every number comes from
// rules::Verdict.

#include <string>

#include "rules/rulebook.hpp"
#include "text/catalogue.hpp"

namespace kenes::records {

/// The sentences of a verdict, each complete, some empty.
struct VerdictWords {
  std::string method;    // "By roll call." Empty for an open vote.
  std::string presence;  // "Members: 7; present: 6; a quorum of 5 is reached."
  std::string recused;   // Who did not vote because of an interest. Empty when nobody.
  std::string needed;    // "Needed: more than half of the 6 present, that is 4 votes."
  std::string result;    // "For 4, against 1, abstained 1: adopted."

  /// All of them, with a space between.
  [[nodiscard]] std::string whole() const;
};

/// What a vote was about to the arithmetic: the rule and the quorum it was judged by, and how it was taken.
struct JudgedBy {
  rules::VoteRule rule;
  rules::QuorumRule quorum;
  rules::Method method = rules::Method::open;
};
/// The rule that a rulebook has for this kind of motion.
[[nodiscard]] JudgedBy judged_by(const rules::Rulebook& rulebook, rules::MotionKind kind,
                                 rules::Method method);

/// Requires the keys `verdict.…` of the program's texts.
[[nodiscard]] VerdictWords say_verdict(const text::Catalogue& catalogue, text::Language language,
                                       const JudgedBy& by, const rules::Verdict& verdict);

/// What will be needed, before the vote: "more than half of the 11 present". Only `base_count` is read where
/// the base is not yet known (votes cast): then it is said without a number.
[[nodiscard]] std::string say_rule(const text::Catalogue& catalogue, text::Language language,
                                   const rules::VoteRule& rule, int base_count);

}  // namespace kenes::records
