// An expert looks ahead: it sees what a thing leads to, keeps to what it may know, and thinks the same twice.

#include <gtest/gtest.h>

#include "bots/persons.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace rules;
using bots::Level;

/// Moves of a walk at which an expert has something to weigh, a few of them: its thought is dear.
template <class Seen>
void few_steps(const Script& script, std::uint64_t seed, Seen seen) {
  constexpr std::size_t kEvery = 2;
  std::size_t number = 0;
  test::walk(script, seed, 400, [&](const test::Step& step) {
    if (!is_reserved(step.action.seat) && ++number % kEvery == 0) seen(step);
  });
}

class Expert : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Expert, NeverMovesOtherwiseForWhatItCannotSee) {
  const Script& script = *test::small_script();
  std::size_t compared = 0;
  few_steps(script, GetParam(), [&](const test::Step& step) {
    const SeatId seat = step.action.seat;
    const Hearing other = test::with_other_secrets(script, step.hearing, seat, GetParam() + compared);
    ASSERT_EQ(bots::action_of(script, step.hearing, seat, GetParam(), Level::expert),
              bots::action_of(script, other, seat, GetParam(), Level::expert));
    ++compared;
  });
  EXPECT_GT(compared, 10U);
}

TEST_P(Expert, OnlyMakesLegalMoves) {
  const Script& script = *test::small_script();
  few_steps(script, GetParam() + 100, [&](const test::Step& step) {
    const auto action = bots::action_of(script, step.hearing, step.action.seat, GetParam(), Level::expert);
    if (action) {
      ASSERT_FALSE(check(script, step.hearing, *action).has_value());
    }
  });
}

INSTANTIATE_TEST_SUITE_P(Seed, Expert, testing::Range<std::uint64_t>(1, 4));

Condition fact_at_least(Script& script, Fact fact, std::uint8_t a, std::int16_t least) {
  Step read;
  read.op = Step::Op::fact;
  read.fact = fact;
  read.a = a;
  Step number;
  number.number = least;
  Step compare;
  compare.op = Step::Op::at_least;
  const auto first = static_cast<std::uint32_t>(script.code.size());
  script.code.insert(script.code.end(), {read, number, compare});
  return {first, 3};
}

Effects add_to_heat(Script& script, std::int16_t by) {
  Step number;
  number.number = by;
  script.code.push_back(number);
  const Condition value{static_cast<std::uint32_t>(script.code.size() - 1), 1};
  script.effects.push_back({Effect::Kind::add_variable, test::kHeat.raw, 0, true, by, value});
  return {static_cast<std::uint32_t>(script.effects.size() - 1), 1};
}

/// Serik wants heat of 8 at the end. One choice adds a little at once and is forgotten; the other adds
/// nothing yet, and in the debate the script adds much for it.
Script with_a_patient_choice() {
  Script script = test::small_script_copy();
  script.seats[test::kSerik.index()].goals = {{fact_at_least(script, Fact::variable, test::kHeat.raw, 8), 3}};
  Beat& choice = script.beats[test::kChoiceBeat.index()];
  choice.choices[1].effects = add_to_heat(script, 2);
  Step noted;
  noted.op = Step::Op::fact;
  noted.fact = Fact::flag;
  noted.a = test::kNoted.raw;
  script.code.push_back(noted);
  Beat later;
  later.on.kind = Happening::Kind::phase;
  later.on.a = static_cast<std::uint8_t>(PhaseKind::debate);
  later.when = {static_cast<std::uint32_t>(script.code.size() - 1), 1};
  later.once_bit = 5;
  later.effects = add_to_heat(script, 8);
  script.beats.push_back(later);
  script.names.beats.emplace_back("later");
  script.names.beat_lines.push_back({});
  script.names.choices.push_back({});
  index_beats(script);
  return script;
}

TEST(ExpertByExample, TakesTheChoiceThatPaysLaterWhereOthersTakeWhatShowsNow) {
  const Script script = with_a_patient_choice();
  const Hearing asked = test::played(script, test::at_expert_floor(script),
                                     {{test::kExpert, AskClaim{test::kWaterShare, Tone::neutral}}});
  const auto waits = [](const Move& m) { return m == Move(Choose{test::kChoiceBeat, 0}); };
  constexpr std::uint64_t kFew = 8;
  std::size_t patient = 0;
  for (std::uint64_t seed = 1; seed <= kFew; ++seed) {
    const auto action = bots::action_of(script, asked, test::kSerik, seed, Level::expert);
    if (action && waits(action->move)) ++patient;
  }
  EXPECT_EQ(patient, kFew);
  EXPECT_LT(test::persons_who(script, asked, test::kSerik, Level::seasoned, waits), 120);
}

/// The akim has most of what there is to have, and a promise would bring the rest.
Script with_a_small_prize_for_a_promise() {
  Script script = test::small_script_copy();
  const auto committed = static_cast<std::uint8_t>(Progress::committed);
  script.seats[test::kAkim.index()].goals = {{fact_at_least(script, Fact::trust, 0, 0), 9},
                                             {fact_at_least(script, Fact::count_claims, committed, 1), 1}};
  return script;
}

std::size_t promises_of(const Script& script, const Hearing& hearing) {
  constexpr std::uint64_t kFew = 8;
  std::size_t count = 0;
  for (std::uint64_t seed = 1; seed <= kFew; ++seed) {
    const auto action = bots::action_of(script, hearing, test::kAkim, seed, Level::expert);
    if (action && test::answers_with(AnswerKind::commit)(action->move)) ++count;
  }
  return count;
}

TEST(ExpertByExample, PromisesForASmallPrizeOnlyWhatHasBeenPutInDoubt) {
  const Script script = with_a_small_prize_for_a_promise();
  EXPECT_EQ(promises_of(script, test::asked_about_water(script, Tone::neutral)), 0U);
  EXPECT_GT(promises_of(script, test::cornered_on_water(script)), 0U);
}

TEST(ExpertByExample, ThinksTheSameTwice) {
  const Script script = with_a_patient_choice();
  const Hearing floor = test::at_expert_floor(script);
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    EXPECT_EQ(bots::action_of(script, floor, test::kExpert, seed, Level::expert),
              bots::action_of(script, floor, test::kExpert, seed, Level::expert));
  }
}

}  // namespace
}  // namespace kenes
