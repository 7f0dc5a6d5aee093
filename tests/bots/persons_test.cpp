// The same place, another person: temper shows at every level, and what is never said is not said.

#include "bots/persons.hpp"

#include <gtest/gtest.h>

#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace rules;
using bots::Level;
using test::is_a;
using test::persons_who;

class AtLevel : public testing::TestWithParam<Level> {};

TEST_P(AtLevel, TheWarmInviteAndTheBoldAccuse) {
  Script warm = test::small_script_copy();
  warm.seats[test::kExpert.index()].temper = {5, 10, 2, 5};
  Script bold = test::small_script_copy();
  bold.seats[test::kExpert.index()].temper = {5, 0, 10, 5};
  const Hearing hearing = test::at_expert_floor(warm);
  const auto in_tone = [](Tone tone) {
    return [tone](const Move& m) {
      const auto* ask = std::get_if<AskClaim>(&m);
      return ask != nullptr && ask->tone == tone;
    };
  };
  EXPECT_GT(persons_who(warm, hearing, test::kExpert, GetParam(), in_tone(Tone::inviting)), 100);
  EXPECT_EQ(persons_who(warm, hearing, test::kExpert, GetParam(), in_tone(Tone::accusing)), 0);
  EXPECT_GT(persons_who(bold, hearing, test::kExpert, GetParam(), in_tone(Tone::accusing)), 80);
}

TEST_P(AtLevel, TheCandidOwnUpAndTheCloseEvade) {
  Script candid = test::small_script_copy();
  candid.seats[test::kAkim.index()].temper.candour = 10;
  Script close = test::small_script_copy();
  close.seats[test::kAkim.index()].temper.candour = 0;
  Hearing hearing = test::asked_about_water(candid, Tone::accusing);
  hearing.shown[0] |= 2;
  const auto evades = test::answers_with(AnswerKind::deflect);
  EXPECT_GT(persons_who(close, hearing, test::kAkim, GetParam(), evades),
            persons_who(candid, hearing, test::kAkim, GetParam(), evades) + 60);
}

TEST_P(AtLevel, TheBoldTakeMoreTurns) {
  Script bold = test::small_script_copy();
  bold.seats[test::kSerik.index()].temper.boldness = 10;
  Script timid = test::small_script_copy();
  timid.seats[test::kSerik.index()].temper.boldness = 0;
  Hearing hearing = test::at_questions(bold);
  hearing.turns[test::kSerik] = 2;
  EXPECT_GT(persons_who(bold, hearing, test::kSerik, GetParam(), is_a<AskFloor>), 50);
  EXPECT_EQ(persons_who(timid, hearing, test::kSerik, GetParam(), is_a<AskFloor>), 0);
}

INSTANTIATE_TEST_SUITE_P(Level, AtLevel, testing::Values(Level::novice, Level::seasoned),
                         [](const auto& of) { return std::string(bots::name_of(of.param)); });

/// A person who never concedes, never asks about the water and never speaks for the road.
Script with_unsaid_things() {
  Script script = test::small_script_copy();
  for (Seat& seat : script.seats) {
    seat.never.answers = 1U << static_cast<unsigned>(AnswerKind::concede);
    seat.never.asks.add(test::kWaterShare);
    seat.never.recommends.add(test::kRepairRoad);
  }
  return script;
}

bool is_unsaid(const Hearing& hearing, const Move& move) {
  if (move == Move(Answer{AnswerKind::concede})) return true;
  if (move == Move(Propose{test::kRepairRoad}) || move == Move(SeekPledge{test::kRepairRoad})) return true;
  if (move == Move(OfferPledge{test::kRepairRoad})) return true;
  if (const auto* ask = std::get_if<AskClaim>(&move)) return ask->claim == test::kWaterShare;
  if (const auto* second = std::get_if<Second>(&move))
    return hearing.motions[second->motion].subject == test::kRepairRoad.raw;
  return false;
}

TEST(Never, IsKeptToOnEveryWalk) {
  const Script script = with_unsaid_things();
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    test::walk(script, seed, 2000, [&](const test::Step& step) {
      if (is_reserved(step.action.seat)) return;
      for (const Level level : {Level::novice, Level::seasoned}) {
        const auto action = bots::action_of(script, step.hearing, step.action.seat, seed, level);
        if (action) {
          ASSERT_FALSE(is_unsaid(step.hearing, action->move)) << name_of(kind_of(action->move));
        }
      }
    });
  }
}

TEST(Never, IsKeptToByWhoLooksAheadToo) {
  const Script script = with_unsaid_things();
  std::size_t thought = 0;
  for (std::uint64_t seed = 1; seed <= 2; ++seed) {
    test::walk(script, seed, 400, [&](const test::Step& step) {
      if (is_reserved(step.action.seat) || ++thought % 3 != 0) return;
      const auto action = bots::action_of(script, step.hearing, step.action.seat, seed, Level::expert);
      if (action) {
        ASSERT_FALSE(is_unsaid(step.hearing, action->move)) << name_of(kind_of(action->move));
      }
    });
  }
  EXPECT_GT(thought, 100U);
}

TEST(Never, GivesWayWhereNoOtherAnswerIsOpen) {
  Script script = test::small_script_copy();
  script.seats[test::kAkim.index()].never.answers = 0x1E;  // All four.
  const Hearing hearing = test::asked_about_water(script, Tone::neutral);
  const auto answers = [](const Move& m) { return is_a<Answer>(m) || is_a<Present>(m); };
  EXPECT_EQ(persons_who(script, hearing, test::kAkim, Level::seasoned, answers), 200);
}

}  // namespace
}  // namespace kenes
