// Bots see their view and nothing else, and a hearing among them comes to its end.

#include "bots/bots.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "bots/table.hpp"
#include "support/playing.hpp"
#include "support/small_script.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace rules;

constexpr std::size_t kLimit = 3000;

/// A hearing with bots on all seats; the teller counts what the box would hold.
Hearing play(const Script& script, std::uint64_t seed, std::vector<Action>* actions = nullptr) {
  Hearing hearing = initial_hearing(script);
  for (std::size_t i = 0; i < kLimit && !is_over(script, hearing); ++i) {
    const auto action = bots::next_action(script, hearing, script.core, seed);
    if (!action) break;
    if (actions != nullptr) actions->push_back(*action);
    advance(script, hearing, *action, nullptr);
  }
  return hearing;
}

class BotHearing : public testing::TestWithParam<std::uint64_t> {};

TEST_P(BotHearing, ComesToItsEnd) {
  const Script& script = *test::small_script();
  const Hearing last = play(script, GetParam());
  EXPECT_TRUE(is_over(script, last));
  EXPECT_TRUE(last.is(Hearing::report_accepted) || last.is(Hearing::report_rejected));
}

TEST_P(BotHearing, IsTheSameForTheSameSeed) {
  const Script& script = *test::small_script();
  EXPECT_EQ(digest_of(play(script, GetParam())), digest_of(play(script, GetParam())));
}

TEST_P(BotHearing, ABotNeverMovesOtherwiseForWhatItCannotSee) {
  const Script& script = *test::small_script();
  std::size_t compared = 0;
  test::walk(script, GetParam(), 4000, [&](const test::Step& step) {
    if (is_reserved(step.action.seat)) return;
    const SeatId seat = step.action.seat;
    const Hearing other = test::with_other_secrets(script, step.hearing, seat, GetParam() + compared);
    for (const bots::Level level : {bots::Level::novice, bots::Level::seasoned}) {
      const auto here = bots::action_of(script, step.hearing, seat, GetParam(), level);
      const auto there = bots::action_of(script, other, seat, GetParam(), level);
      ASSERT_EQ(here, there) << name_of(level);
    }
    ++compared;
  });
  EXPECT_GT(compared, 50U);
}

TEST_P(BotHearing, WhatIsNotWorthAThoughtChangesNoThought) {
  const Script& script = *test::small_script();
  std::size_t left_out = 0;
  test::walk(script, GetParam(), 1500, [&](const test::Step& step) {
    for (SeatId seat : script.core) {
      const auto all = legal_moves(script, step.hearing, seat);
      std::vector<Move> some;
      legal_moves(script, step.hearing, seat, bots::worth_a_thought(script, step.hearing, seat), some);
      if (some.size() == all.size()) continue;
      const SeatView view = view_for(script, step.hearing, seat);
      for (const bots::Level level : {bots::Level::novice, bots::Level::seasoned}) {
        ASSERT_EQ(bots::choose(script, view, all, GetParam(), level),
                  bots::choose(script, view, some, GetParam(), level));
      }
      ++left_out;
    }
  });
  EXPECT_GT(left_out, 100U);
}

TEST_P(BotHearing, ABotOnlyMakesLegalMoves) {
  const Script& script = *test::small_script();
  test::walk(script, GetParam(), 4000, [&](const test::Step& step) {
    if (is_reserved(step.action.seat)) return;
    const auto action = bots::action_of(script, step.hearing, step.action.seat, GetParam());
    if (action) {
      ASSERT_FALSE(check(script, step.hearing, *action).has_value());
    }
  });
}

INSTANTIATE_TEST_SUITE_P(Seed, BotHearing, testing::Range<std::uint64_t>(1, 21));

TEST(Table, InQuestionTimeItIsDrawnWhichMemberIsQuicker) {
  const Script& script = *test::small_script();
  const auto serik_first = [&](const Hearing& hearing) {
    int count = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
      const auto order = bots::asking_order(script, hearing, seed);
      const auto place = [&](SeatId seat) { return std::find(order.begin(), order.end(), seat); };
      count += place(test::kSerik) < place(test::kAigul) ? 1 : 0;
    }
    return count;
  };
  EXPECT_GT(serik_first(test::at_questions(script)), 30);
  EXPECT_LT(serik_first(test::at_questions(script)), 70);
  EXPECT_EQ(serik_first(test::at_debate(script)), 0) << "by seat";
}

TEST(Bots, DifferentSeedsPlayDifferently) {
  const Script& script = *test::small_script();
  std::set<std::uint64_t> ends;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) ends.insert(digest_of(play(script, seed)));
  EXPECT_GT(ends.size(), 10U);
}

}  // namespace
}  // namespace kenes
