#include "analysis/survey.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/small_script.hpp"

namespace kenes {
namespace {

using analysis::Plan;
using analysis::Policy;
using analysis::Survey;
using Kind = analysis::ThingKind;

std::uint64_t sum_of(const Survey& survey, Kind kind) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < survey.things.count(kind); ++i) sum += survey.count(kind, i);
  return sum;
}

void expect_equal(const Survey& one, const Survey& two) {
  EXPECT_EQ(one.plays, two.plays);
  EXPECT_EQ(one.moves, two.moves);
  EXPECT_EQ(one.seconds, two.seconds);
  EXPECT_EQ(one.unfinished, two.unfinished);
  EXPECT_EQ(one.watched, two.watched);
  EXPECT_EQ(one.seen, two.seen);
  EXPECT_EQ(one.shortest, two.shortest);
  EXPECT_EQ(one.phases, two.phases);
  EXPECT_EQ(one.seats, two.seats);
}

class SurveyBy : public testing::TestWithParam<Policy> {};

TEST_P(SurveyBy, CountsEveryHearingOnce) {
  const Survey survey = analysis::survey(*test::small_script(), {50, 1, GetParam(), 1});
  EXPECT_EQ(survey.plays, 50U);
  EXPECT_EQ(survey.unfinished, 0U);
  EXPECT_EQ(sum_of(survey, Kind::ending) + survey.no_quorum, 50U);
  EXPECT_EQ(sum_of(survey, Kind::variant), 50U);
  EXPECT_EQ(survey.count(Kind::beat, test::kWelcome.index()), 50U);
}

TEST_P(SurveyBy, IsTheSameOnAnyNumberOfThreads) {
  const Survey one = analysis::survey(*test::small_script(), {70, 7, GetParam(), 1});
  expect_equal(one, analysis::survey(*test::small_script(), {70, 7, GetParam(), 2}));
  expect_equal(one, analysis::survey(*test::small_script(), {70, 7, GetParam(), 3}));
}

TEST_P(SurveyBy, KeepsAPlayThatShowsWhatWasSeen) {
  const rules::Script& script = *test::small_script();
  const Survey survey = analysis::survey(script, {40, 3, GetParam(), 1});
  for (std::size_t beat = 0; beat < script.beats.size(); ++beat) {
    const analysis::Witness witness = survey.shortest[survey.things.at(Kind::beat, beat)];
    ASSERT_EQ(witness.is_none(), survey.count(Kind::beat, beat) == 0);
    if (witness.is_none()) continue;
    const auto moves = analysis::moves_of(script, GetParam(), witness.seed, witness.moves);
    ASSERT_EQ(moves.size(), witness.moves);
    rules::Hearing hearing = rules::initial_hearing(script);
    rules::Happenings told;
    for (const rules::Action& move : moves) {
      told.clear();
      ASSERT_FALSE(rules::check(script, hearing, move).has_value());
      rules::advance(script, hearing, move, &told);
    }
    const bool last = std::any_of(told.begin(), told.end(), [&](const rules::Happening& h) {
      return h.kind == rules::Happening::Kind::beat && static_cast<std::size_t>(h.number) == beat;
    });
    EXPECT_TRUE(last) << script.names.beats[beat];
  }
}

INSTANTIATE_TEST_SUITE_P(Policy, SurveyBy, testing::Values(Policy::random, Policy::novice, Policy::seasoned),
                         [](const testing::TestParamInfo<Policy>& one) {
                           return std::string(analysis::name_of(one.param));
                         });

TEST(Survey, ChanceAloneFindsMoreThanBots) {
  const Survey survey = analysis::survey(*test::small_script(), {300, 1, Policy::random, 2});
  for (std::size_t i = 0; i < survey.things.size(); ++i) {
    if (survey.things[i].kind != Kind::beat) continue;
    EXPECT_GT(survey.seen[i], 0U) << i;
  }
  EXPECT_GT(survey.count(Kind::rejected, test::kRepairRoad.index()), 0U);
}

TEST(Survey, SeesASeatWithNothingToDo) {
  rules::Script script = test::small_script_copy();
  // The expert may do nothing any more.
  for (rules::PhaseRule& phase : script.rulebook.phases) {
    phase.may[static_cast<std::size_t>(rules::Role::expert)] = {};
  }
  const Survey survey = analysis::survey(script, {10, 1, Policy::seasoned, 1});
  EXPECT_GT(survey.idle_per_mille(test::kExpert.index()), 800U);
  EXPECT_LT(survey.idle_per_mille(test::kChair.index()), 600U);
}

TEST(Survey, ASeatThatMayOnlyAskForTheFloorWaits) {
  rules::Script script = test::small_script_copy();
  for (rules::PhaseRule& phase : script.rulebook.phases) {
    phase.may[static_cast<std::size_t>(rules::Role::expert)] = rules::kind_set({rules::MoveKind::ask_floor});
  }
  const Survey survey = analysis::survey(script, {10, 1, Policy::seasoned, 2});
  const std::uint64_t length = survey.seconds / survey.plays;
  EXPECT_GT(survey.wait_s(test::kExpert.index()), length * 8 / 10);
  EXPECT_LT(survey.wait_s(test::kChair.index()), length * 6 / 10);
  EXPECT_LT(survey.idle_per_mille(test::kExpert.index()), 800U);
}

TEST(Survey, SaysInWhichHearingASeatWaitedLongestAndFromWhen) {
  const rules::Script& script = *test::small_script();
  const Survey survey = analysis::survey(script, {30, 5, Policy::seasoned, 2});
  for (rules::SeatId seat : script.core) {
    const analysis::SeatSurvey& counted = survey.seats[seat.index()];
    // Every decision is something to do, so nobody waits for less than he is idle.
    EXPECT_GE(counted.longest_wait.seconds, counted.longest_idle_s);
    EXPECT_GE(counted.longest_wait.seconds, survey.wait_s(seat.index()));
    const Survey alone = analysis::survey(script, {1, counted.longest_wait.seed, Policy::seasoned, 1});
    EXPECT_EQ(alone.seats[seat.index()].longest_wait, counted.longest_wait);
    EXPECT_LE(counted.longest_wait.from_s + counted.longest_wait.seconds, alone.seconds);
  }
}

TEST(Survey, CountsAHearingThatCannotEndApart) {
  rules::Script script = test::small_script_copy();
  // Nobody may move the meeting on from the opening, or give it up.
  for (auto& granted : script.rulebook.phases[0].may) {
    granted.remove(rules::id_of(rules::MoveKind::next_phase));
    granted.remove(rules::id_of(rules::MoveKind::adjourn));
  }
  const Survey survey = analysis::survey(script, {3, 11, Policy::random, 1});
  EXPECT_EQ(survey.unfinished, 3U);
  EXPECT_EQ(survey.first_unfinished, 11U);
  EXPECT_EQ(sum_of(survey, Kind::ending), 0U);
}

}  // namespace
}  // namespace kenes
