#include "rules/vote_rule.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace kenes::rules {
namespace {

constexpr QuorumRule kTwoThirdsOfAll{Base::all_members, {2, 3}};
constexpr QuorumRule kNoQuorumNeeded{Base::all_members, {1, 99}};

Counts counts_of(int present, int in_favour, int against, int abstain, int all_members = 0) {
  Counts counts;
  counts.all_members = static_cast<std::uint16_t>(all_members == 0 ? present : all_members);
  counts.entitled = counts.all_members;
  counts.present = static_cast<std::uint16_t>(present);
  counts.in_favour = static_cast<std::uint16_t>(in_favour);
  counts.against = static_cast<std::uint16_t>(against);
  counts.abstain = static_cast<std::uint16_t>(abstain);
  return counts;
}

// The vectors computed from article 13(2), two thirds of all members, and article 23(4), more than half of
// those present.
struct LawVector {
  int all, present, in_favour, against, abstain;
  bool quorum, accepted;
};
class ReportByTheLaw : public testing::TestWithParam<LawVector> {};

TEST_P(ReportByTheLaw, IsAcceptedByMoreThanHalfOfThosePresentAndOnlyWithAQuorum) {
  const LawVector& v = GetParam();
  const Verdict verdict =
      decide(VoteRule{}, kTwoThirdsOfAll, counts_of(v.present, v.in_favour, v.against, v.abstain, v.all));
  EXPECT_EQ(verdict.quorum, v.quorum);
  EXPECT_EQ(verdict.adopted, v.accepted);
}
INSTANTIATE_TEST_SUITE_P(
    Facts, ReportByTheLaw,
    testing::Values(LawVector{15, 9, 9, 0, 0, false, false}, LawVector{15, 10, 5, 5, 0, true, false},
                    LawVector{15, 10, 6, 4, 0, true, true}, LawVector{15, 11, 5, 3, 3, true, false},
                    LawVector{15, 11, 6, 5, 0, true, true}, LawVector{16, 10, 10, 0, 0, false, false},
                    LawVector{16, 11, 6, 0, 5, true, true}));

// Kinds of vote rule that a rulebook can state, each with votes on both sides of its edge.
struct Example {
  Counts counts;
  int needed;
  bool adopted;
};
struct RuleKind {
  std::string name;
  VoteRule rule;
  std::vector<Example> examples;
};

VoteRule rule_of(Base base, Fraction threshold, bool strict) {
  VoteRule rule;
  rule.base = base;
  rule.threshold = threshold;
  rule.strict = strict;
  return rule;
}

Counts with_casting(Counts counts, Ballot casting) {
  counts.casting = casting;
  return counts;
}
Counts with_recused(Counts counts, int recused) {
  counts.recused = static_cast<std::uint16_t>(recused);
  return counts;
}

std::vector<RuleKind> majorities() {
  return {
      {"MajorityOfThosePresent",
       rule_of(Base::present, {1, 2}, true),
       {{counts_of(10, 6, 4, 0), 6, true},
        {counts_of(10, 5, 5, 0), 6, false},
        {counts_of(11, 5, 3, 3), 6, false}}},
      {"MajorityOfVotesCast",
       rule_of(Base::cast, {1, 2}, true),
       {{counts_of(11, 5, 3, 3), 5, true},
        {counts_of(11, 4, 4, 3), 5, false},
        {counts_of(11, 1, 0, 10), 1, true}}},
      {"MajorityOfAllMembers",
       rule_of(Base::all_members, {1, 2}, true),
       {{counts_of(10, 8, 2, 0, 15), 8, true}, {counts_of(10, 7, 0, 3, 15), 8, false}}},
      {"HalfOfThosePresentIsEnoughWhenFewerAreAgainst",
       rule_of(Base::present, {1, 2}, false),
       {{counts_of(10, 5, 4, 1), 5, true},
        {counts_of(10, 5, 5, 0), 5, false},
        {counts_of(10, 4, 0, 6), 5, false}}},
      {"MajorityOfTheEntitled",
       rule_of(Base::entitled, {1, 2}, true),
       {{counts_of(60, 51, 9, 0, 100), 51, true}, {counts_of(60, 50, 0, 10, 100), 51, false}}},
  };
}

std::vector<RuleKind> large_majorities() {
  return {
      {"TwoThirdsOfThosePresent",
       rule_of(Base::present, {2, 3}, false),
       {{counts_of(10, 7, 3, 0), 7, true},
        {counts_of(10, 6, 0, 4), 7, false},
        {counts_of(9, 6, 3, 0), 6, true}}},
      {"MoreThanTwoThirdsOfThosePresent",
       rule_of(Base::present, {2, 3}, true),
       {{counts_of(9, 7, 2, 0), 7, true}, {counts_of(9, 6, 3, 0), 7, false}}},
      {"TwoThirdsOfAllMembers",
       rule_of(Base::all_members, {2, 3}, false),
       {{counts_of(10, 10, 0, 0, 15), 10, true}, {counts_of(10, 9, 0, 1, 15), 10, false}}},
      {"TwoThirdsOfVotesCast",
       rule_of(Base::cast, {2, 3}, false),
       {{counts_of(12, 6, 3, 3), 6, true}, {counts_of(12, 5, 3, 4), 6, false}}},
      {"ThreeQuartersOfThosePresent",
       rule_of(Base::present, {3, 4}, false),
       {{counts_of(8, 6, 2, 0), 6, true}, {counts_of(8, 5, 3, 0), 6, false}}},
      {"EverybodyPresent",
       rule_of(Base::present, {1, 1}, false),
       {{counts_of(7, 7, 0, 0), 7, true}, {counts_of(7, 6, 0, 1), 7, false}}},
      {"NobodyAgainst",
       rule_of(Base::cast, {1, 1}, false),
       {{counts_of(7, 3, 0, 4), 3, true},
        {counts_of(7, 6, 1, 0), 7, false},
        {counts_of(7, 0, 0, 7), 1, false}}},
  };
}

std::vector<RuleKind> special_rules() {
  VoteRule casting = rule_of(Base::present, {1, 2}, true);
  casting.chair_casts = true;
  VoteRule casting_of_cast = rule_of(Base::cast, {1, 2}, true);
  casting_of_cast.chair_casts = true;
  VoteRule at_least_three = rule_of(Base::cast, {1, 2}, true);
  at_least_three.least_in_favour = 3;
  VoteRule without_recused = rule_of(Base::present, {1, 2}, true);
  without_recused.recused_are_present = false;
  VoteRule no_quorum = rule_of(Base::present, {1, 2}, true);
  no_quorum.needs_quorum = false;
  const Counts tie = counts_of(10, 5, 5, 0);
  const Counts cast_tie = counts_of(10, 2, 2, 6);
  return {
      {"TheChairDecidesATie",
       casting,
       {{tie, 6, false},
        {with_casting(tie, Ballot::in_favour), 6, true},
        {with_casting(tie, Ballot::against), 6, false},
        {with_casting(counts_of(10, 4, 6, 0), Ballot::in_favour), 6, false}}},
      {"TheChairsCastingVoteIsAVoteCast",
       casting_of_cast,
       {{cast_tie, 3, false}, {with_casting(cast_tie, Ballot::in_favour), 3, true}}},
      {"MajorityOfVotesCastAndAtLeastThree",
       at_least_three,
       {{counts_of(9, 2, 0, 7), 3, false},
        {counts_of(9, 3, 0, 6), 3, true},
        {counts_of(9, 3, 3, 3), 4, false}}},
      {"WhoeverHasAnInterestIsNotCounted",
       without_recused,
       {{with_recused(counts_of(10, 5, 3, 0), 2), 5, true},
        {with_recused(counts_of(10, 5, 5, 0), 0), 6, false}}},
      {"WithoutAQuorumToo",
       no_quorum,
       {{counts_of(3, 2, 1, 0, 15), 2, true}, {counts_of(3, 1, 1, 1, 15), 2, false}}},
  };
}

class VoteRules : public testing::TestWithParam<RuleKind> {};

TEST_P(VoteRules, DecideOnBothSidesOfTheirEdge) {
  const VoteRule& rule = GetParam().rule;
  const QuorumRule quorum = rule.needs_quorum ? kNoQuorumNeeded : kTwoThirdsOfAll;
  for (const Example& example : GetParam().examples) {
    const Counts& c = example.counts;
    const std::string votes = std::to_string(c.in_favour) + "/" + std::to_string(c.against);
    const Verdict verdict = decide(rule, quorum, c);
    EXPECT_EQ(verdict.needed, example.needed) << votes;
    EXPECT_EQ(verdict.adopted, example.adopted) << votes;
  }
}
std::string kind_name(const testing::TestParamInfo<RuleKind>& info) { return info.param.name; }
INSTANTIATE_TEST_SUITE_P(Majorities, VoteRules, testing::ValuesIn(majorities()), kind_name);
INSTANTIATE_TEST_SUITE_P(LargeMajorities, VoteRules, testing::ValuesIn(large_majorities()), kind_name);
INSTANTIATE_TEST_SUITE_P(Special, VoteRules, testing::ValuesIn(special_rules()), kind_name);

// Quorums.
TEST(Quorum, OfTwoThirdsIsReachedAtTheLeastWholeNumber) {
  for (int all = 1; all <= 60; ++all) {
    for (int present = 0; present <= all; ++present) {
      EXPECT_EQ(has_quorum(kTwoThirdsOfAll, counts_of(present, 0, 0, 0, all)), 3 * present >= 2 * all);
    }
  }
}

TEST(Quorum, OfAGatheringIsATenthOfThoseEntitled) {
  const QuorumRule tenth{Base::entitled, {1, 10}};
  EXPECT_FALSE(has_quorum(tenth, counts_of(63, 0, 0, 0, 640)));
  EXPECT_TRUE(has_quorum(tenth, counts_of(64, 0, 0, 0, 640)));
  EXPECT_FALSE(has_quorum(tenth, counts_of(64, 0, 0, 0, 641)));
}

TEST(Quorum, OfAnAssemblyIsHalfOfItsMembers) {
  const QuorumRule half{Base::all_members, {1, 2}};
  EXPECT_TRUE(has_quorum(half, counts_of(12, 0, 0, 0, 24)));
  EXPECT_FALSE(has_quorum(half, counts_of(12, 0, 0, 0, 25)));
}

TEST(Quorum, IsNeverReachedByAnEmptyHall) {
  EXPECT_FALSE(has_quorum({Base::all_members, {1, 2}}, counts_of(0, 0, 0, 0, 0)));
}

TEST(Fractions, AreRoundedToTheNextWholeVoteAndNeverWrapAround) {
  EXPECT_EQ(at_least({2, 3}, 15), 10);
  EXPECT_EQ(at_least({2, 3}, 16), 11);
  EXPECT_EQ(more_than({1, 2}, 10), 6);
  EXPECT_EQ(more_than({1, 2}, 11), 6);
  EXPECT_EQ(at_least({1, 1}, 65535), 65535);
  EXPECT_EQ(more_than({1, 1}, 65535), 65535);
}

}  // namespace
}  // namespace kenes::rules
