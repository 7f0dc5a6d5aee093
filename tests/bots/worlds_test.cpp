// Worlds a bot makes up: whatever is dealt, its own view of them is the view it has.

#include "bots/worlds.hpp"

#include <set>

#include <gtest/gtest.h>

#include "support/playing.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace rules;

class WorldsOnAWalk : public testing::TestWithParam<std::uint64_t> {};

TEST_P(WorldsOnAWalk, LookToTheSeatLikeTheHearingItself) {
  const Script& script = *test::small_script();
  Rng rng(GetParam());
  std::size_t compared = 0;
  const auto compare = [&](const Hearing& hearing) {
    for (std::size_t i = 0; i < script.seats.size(); ++i) {
      const SeatView view = view_for(script, hearing, SeatId(i));
      ASSERT_EQ(view_for(script, bots::determinise(script, view, rng), SeatId(i)), view);
      ++compared;
    }
  };
  const Hearing last =
      test::walk(script, GetParam(), 3000, [&](const test::Step& step) { compare(step.hearing); });
  compare(last);
  EXPECT_GT(compared, 300U);
}

TEST_P(WorldsOnAWalk, LookSoAlsoWhenTheHearingFitsNoVariant) {
  const Script& script = *test::small_script();
  Rng rng(GetParam());
  test::walk(script, GetParam(), 3000, [&](const test::Step& step) {
    if (is_reserved(step.action.seat)) return;
    const SeatId seat = step.action.seat;
    const Hearing other = test::with_other_secrets(script, step.hearing, seat, rng.next());
    for (std::size_t i = 0; i < script.seats.size(); ++i) {
      const SeatView view = view_for(script, other, SeatId(i));
      ASSERT_EQ(view_for(script, bots::determinise(script, view, rng), SeatId(i)), view);
    }
  });
}

TEST_P(WorldsOnAWalk, AllowTheSeatTheSameMoves) {
  const Script& script = *test::small_script();
  Rng rng(GetParam());
  test::walk(script, GetParam(), 3000, [&](const test::Step& step) {
    if (is_reserved(step.action.seat)) return;
    const SeatView view = view_for(script, step.hearing, step.action.seat);
    const Hearing world = bots::determinise(script, view, rng);
    ASSERT_EQ(legal_moves(script, world, step.action.seat), step.legal);
  });
}

INSTANTIATE_TEST_SUITE_P(Seed, WorldsOnAWalk, testing::Range<std::uint64_t>(1, 41));

/// The variants that worlds of this seat come out with.
std::set<std::size_t> variants_dealt(const Script& script, const Hearing& hearing, SeatId seat) {
  std::set<std::size_t> variants;
  const SeatView view = view_for(script, hearing, seat);
  Rng rng(7);
  for (int i = 0; i < 60; ++i) variants.insert(bots::determinise(script, view, rng).variant.index());
  return variants;
}

TEST(Worlds, DealBothVariantsToWhoCannotTellThemApart) {
  const Script& script = *test::small_script();
  EXPECT_EQ(variants_dealt(script, test::at_questions(script), test::kSecretary).size(), 2U);
}

TEST(Worlds, DealOnlyWhatFitsToWhoKnowsTheTruth) {
  const Script& script = *test::small_script();
  const Hearing hearing = test::at_questions(script);
  EXPECT_EQ(variants_dealt(script, hearing, test::kAkim), std::set<std::size_t>{hearing.variant.index()});
}

TEST(Worlds, DifferInWhatOthersThink) {
  const Script& script = *test::small_script();
  const SeatView view = view_for(script, test::at_questions(script), test::kAigul);
  Rng rng(3);
  std::set<int> stands;
  const std::uint8_t mind = script.seats[test::kSerik.index()].mind;
  for (int i = 0; i < 40; ++i) stands.insert(bots::determinise(script, view, rng).minds[0][mind]);
  EXPECT_GT(stands.size(), 5U);
}

TEST(Worlds, BlankWhatIsHiddenWhenOnlyTheSeenIsAsked) {
  const Script& script = *test::small_script();
  const Hearing hearing = test::at_questions(script);
  const Hearing other = test::with_other_secrets(script, hearing, test::kAigul, 5);
  const SeatView here = view_for(script, hearing, test::kAigul);
  const SeatView there = view_for(script, other, test::kAigul);
  ASSERT_EQ(here, there);
  EXPECT_EQ(bots::seen_by(script, here), bots::seen_by(script, there));
  EXPECT_EQ(view_for(script, bots::seen_by(script, here), test::kAigul).claims, here.claims);
}

}  // namespace
}  // namespace kenes
