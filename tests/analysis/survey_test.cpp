#include "analysis/survey.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "support/small_script.hpp"

namespace kenes {
namespace {

TEST(Survey, CountsEveryHearingOnce) {
  const rules::Script& script = *test::small_script();
  const analysis::Survey survey = analysis::survey(script, 50, 1);

  EXPECT_EQ(survey.plays, 50U);
  EXPECT_EQ(survey.unfinished, 0U);
  EXPECT_EQ(std::accumulate(survey.endings.begin(), survey.endings.end(), survey.no_quorum), 50U);
  EXPECT_EQ(std::accumulate(survey.variants.begin(), survey.variants.end(), 0U), 50U);
  EXPECT_EQ(survey.beats[test::kWelcome.index()], 50U);
}

TEST(Survey, IsTheSameForTheSameSeed) {
  const rules::Script& script = *test::small_script();
  const analysis::Survey one = analysis::survey(script, 20, 7);
  const analysis::Survey two = analysis::survey(script, 20, 7);
  EXPECT_EQ(one.moves, two.moves);
  EXPECT_EQ(one.beats, two.beats);
  EXPECT_EQ(one.endings, two.endings);
}

TEST(Survey, SeesASeatWithNothingToDo) {
  rules::Script script = test::small_script_copy();
  // The expert may do nothing any more.
  for (rules::PhaseRule& phase : script.rulebook.phases) {
    phase.may[static_cast<std::size_t>(rules::Role::expert)] = {};
  }
  const analysis::Survey survey = analysis::survey(script, 10, 1);
  EXPECT_GT(survey.idle_per_mille(test::kExpert.index()), 800U);
  EXPECT_LT(survey.idle_per_mille(test::kChair.index()), 600U);
}

}  // namespace
}  // namespace kenes
