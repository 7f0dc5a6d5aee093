// The laws of the rules on the scenarios that ship, where evidence, claims, choices and a real rulebook meet.

#include <gtest/gtest.h>

#include "bots/table.hpp"
#include "content/shipped.hpp"
#include "rules/view.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace rules;

constexpr std::size_t kLimit = 30000;

struct Case {
  std::string scenario;
  std::uint64_t seed = 0;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const std::string& id : test::shipped_scenarios()) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) all.push_back({id, seed});
  }
  return all;
}

class ShippedLaws : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    loaded_ = test::load_shipped(GetParam().scenario);
    ASSERT_TRUE(loaded_.script.has_value());
  }
  const Script& script() const { return *loaded_.script; }

 private:
  scenario::LoadedScenario loaded_;
};

TEST_P(ShippedLaws, OfferedMovesAreAcceptedAndWalksEnd) {
  const Hearing last = test::walk(script(), GetParam().seed, kLimit, [&](const test::Step& step) {
    for (const Move& move : step.legal)
      ASSERT_FALSE(check(script(), step.hearing, {step.action.seat, move}).has_value());
  });
  EXPECT_TRUE(is_over(script(), last));
}

TEST_P(ShippedLaws, LegalMovesAreExactlyTheConceivableOnesThatCheckAllowsInTheSameOrder) {
  const std::vector<Move> conceivable = conceivable_moves(script());
  std::size_t steps = 0;
  test::walk(script(), GetParam().seed, kLimit, [&](const test::Step& step) {
    if (++steps % 5 != 0 || is_reserved(step.action.seat)) return;
    std::vector<Move> allowed;
    for (const Move& move : conceivable) {
      if (!check(script(), step.hearing, {step.action.seat, move})) allowed.push_back(move);
    }
    ASSERT_EQ(step.legal, allowed);
  });
}

TEST_P(ShippedLaws, EqualViewsHaveEqualLegalMovesAndBotsMoveTheSame) {
  std::size_t steps = 0;
  test::walk(script(), GetParam().seed, kLimit, [&](const test::Step& step) {
    if (++steps % 9 != 0 || is_reserved(step.action.seat)) return;
    const SeatId seat = step.action.seat;
    const Hearing other = test::with_other_secrets(script(), step.hearing, seat, GetParam().seed + steps);
    ASSERT_EQ(view_for(script(), step.hearing, seat), view_for(script(), other, seat));
    ASSERT_EQ(legal_moves(script(), step.hearing, seat), legal_moves(script(), other, seat));
    ASSERT_EQ(bots::action_of(script(), step.hearing, seat, 1), bots::action_of(script(), other, seat, 1));
  });
}

TEST_P(ShippedLaws, ReplayingTheSameMovesGivesTheSameDigest) {
  std::vector<Action> actions;
  const auto keep = [&](const test::Step& step) { actions.push_back(step.action); };
  const Hearing last = test::walk(script(), GetParam().seed, kLimit, keep);
  Hearing again = initial_hearing(script());
  for (const Action& action : actions) advance(script(), again, action, nullptr);
  EXPECT_EQ(digest_of(again), digest_of(last));
}

std::string name_of_case(const testing::TestParamInfo<Case>& one) {
  return one.param.scenario + "_" + std::to_string(one.param.seed);
}

INSTANTIATE_TEST_SUITE_P(Seed, ShippedLaws, testing::ValuesIn(cases()), name_of_case);

}  // namespace
}  // namespace kenes
