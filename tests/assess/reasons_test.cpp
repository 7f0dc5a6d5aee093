#include "assess/reasons.hpp"

#include <gtest/gtest.h>

#include "support/small_script.hpp"

namespace kenes::assess {
namespace {

using namespace rules;
using namespace test;
using Op = rules::Step::Op;
using Line = rules::Step;

Line fact(Fact which, std::uint8_t a = 0) { return {Op::fact, which, a, 0, 0, 0}; }
Line number(std::int16_t value) { return {Op::number, Fact::variable, 0, 0, 0, value}; }
Line op(Op which) { return {which, Fact::variable, 0, 0, 0, 0}; }

/// Reasons for a condition in a hearing with trust 50 in which only kRepairRoad was adopted.
Reasons reasons_for(const std::vector<Line>& code) {
  Script script = small_script_copy();
  Condition condition;
  condition.first = static_cast<std::uint32_t>(script.code.size());
  condition.count = static_cast<std::uint16_t>(code.size());
  script.code.insert(script.code.end(), code.begin(), code.end());
  Hearing hearing = initial_hearing(script);
  hearing.trust = 50;
  hearing.adopted.add(kRepairRoad);
  return reasons_of(script, hearing, condition);
}

const Line kRoad = fact(Fact::adopted, kRepairRoad.raw);
const Line kPipe = fact(Fact::adopted, kStartPipe.raw);

TEST(Reasons, NoConditionNeedsNone) {
  const Reasons reasons = reasons_of(*small_script(), initial_hearing(*small_script()), {});
  EXPECT_TRUE(reasons.holds);
  EXPECT_TRUE(reasons.because.empty());
}

TEST(Reasons, AYesNeedsBothSidesOfAnd) {
  const Reasons reasons = reasons_for({kRoad, fact(Fact::trust), number(40), op(Op::more), op(Op::both)});
  EXPECT_TRUE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 2U);
  EXPECT_EQ(reasons.because[0].fact.fact, Fact::adopted);
  EXPECT_EQ(reasons.because[0].is, 1);
  EXPECT_EQ(reasons.because[1].how, Op::more);
  EXPECT_EQ(reasons.because[1].wanted, 40);
  EXPECT_EQ(reasons.because[1].is, 50);
}

TEST(Reasons, ANoIsTheFaultOfTheSideThatIsNo) {
  const Reasons reasons = reasons_for({kRoad, kPipe, op(Op::both)});
  EXPECT_FALSE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 1U);
  EXPECT_EQ(reasons.because[0].fact.a, kStartPipe.raw);
  EXPECT_EQ(reasons.because[0].is, 0);
}

TEST(Reasons, OrCountsOnlyTheSideThatHolds) {
  const Reasons reasons = reasons_for({kRoad, kPipe, op(Op::either)});
  EXPECT_TRUE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 1U);
  EXPECT_EQ(reasons.because[0].fact.a, kRepairRoad.raw);
}

TEST(Reasons, OrFailsByBothSides) {
  const Reasons reasons =
      reasons_for({kPipe, fact(Fact::trust), number(60), op(Op::at_least), op(Op::either)});
  EXPECT_FALSE(reasons.holds);
  EXPECT_EQ(reasons.because.size(), 2U);
}

TEST(Reasons, NotTurnsComparisonsRound) {
  const Reasons reasons = reasons_for({fact(Fact::trust), number(40), op(Op::less), op(Op::inverse)});
  EXPECT_TRUE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 1U);
  EXPECT_EQ(reasons.because[0].how, Op::at_least);
  EXPECT_EQ(reasons.because[0].wanted, 40);
}

TEST(Reasons, ANumberOnTheRightIsReadFromTheLeft) {
  const Reasons reasons = reasons_for({number(40), fact(Fact::trust), op(Op::less)});
  ASSERT_EQ(reasons.because.size(), 1U);
  EXPECT_EQ(reasons.because[0].how, Op::more);
  EXPECT_EQ(reasons.because[0].wanted, 40);
}

TEST(Reasons, TheSameFactIsNamedOnce) {
  const Reasons reasons = reasons_for({kRoad, kRoad, op(Op::both)});
  EXPECT_EQ(reasons.because.size(), 1U);
}

TEST(Reasons, ASumIsComparedAsAWhole) {
  const Reasons reasons = reasons_for(
      {fact(Fact::trust), fact(Fact::guard), op(Op::add), number(5), op(Op::add), number(10), op(Op::more)});
  EXPECT_TRUE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 1U);
  const Reason& reason = reasons.because[0];
  ASSERT_EQ(reason.sum.size(), 2U);
  EXPECT_EQ(reason.sum[0].fact.fact, Fact::trust);
  EXPECT_EQ(reason.sum[0].is, 50);
  EXPECT_EQ(reason.sum[1].fact.fact, Fact::guard);
  EXPECT_EQ(reason.is, 50 + reason.sum[1].is);
  EXPECT_EQ(reason.wanted, 5);
  EXPECT_EQ(reason.how, Op::more);
}

TEST(Reasons, FactsComparedWithOneAnotherStandOnOneSideTheFirstNotTakenAway) {
  const Reasons reasons = reasons_for({fact(Fact::guard), fact(Fact::trust), op(Op::at_least)});
  EXPECT_FALSE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 1U);
  const Reason& reason = reasons.because[0];
  ASSERT_EQ(reason.sum.size(), 2U);
  EXPECT_FALSE(reason.sum[0].minus);
  EXPECT_EQ(reason.sum[0].fact.fact, Fact::guard);
  EXPECT_TRUE(reason.sum[1].minus);
  EXPECT_EQ(reason.how, Op::at_least);
  EXPECT_EQ(reason.wanted, 0);
}

TEST(Reasons, WhatIsOnlyTakenAwayIsReadTheOtherWayRound) {
  const Reasons reasons =
      reasons_for({number(60), fact(Fact::trust), op(Op::subtract), number(10), op(Op::more)});
  EXPECT_FALSE(reasons.holds);
  ASSERT_EQ(reasons.because.size(), 1U);
  EXPECT_TRUE(reasons.because[0].sum.empty());
  EXPECT_EQ(reasons.because[0].fact.fact, Fact::trust);
  EXPECT_EQ(reasons.because[0].how, Op::less);
  EXPECT_EQ(reasons.because[0].wanted, 50);
  EXPECT_EQ(reasons.because[0].is, 50);
}

}  // namespace
}  // namespace kenes::assess
