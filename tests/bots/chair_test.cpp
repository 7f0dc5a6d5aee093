// Whom the chair lets speak when members and guests wait.

#include <gtest/gtest.h>

#include "bots/persons.hpp"

namespace kenes {
namespace {

using namespace rules;
using test::kAigul;
using test::kAkim;
using test::kChair;
using test::kExpert;
using test::kPersons;
using test::kSerik;

constexpr auto kAll = static_cast<int>(kPersons);

/// Question time in which `heard` have had the floor and `waiting` ask for it, in this order.
Hearing with_queue(std::initializer_list<SeatId> heard, std::initializer_list<SeatId> waiting) {
  Hearing hearing = test::at_questions(*test::small_script());
  hearing.queue.clear();
  for (SeatId seat : heard) hearing.heard.add(seat);
  for (SeatId seat : waiting) hearing.queue.push(seat);
  hearing.queue.push(kChair);  // Who asks for nothing more, and so decides.
  return hearing;
}

int give_floor_to(const Script& script, const Hearing& hearing, SeatId seat, bots::Level level) {
  return test::persons_who(script, hearing, kChair, level,
                           [seat](const Move& m) { return m == Move(GiveFloor{seat}); });
}

class ChairAt : public testing::TestWithParam<bots::Level> {};

/// Nobody needs to sit there.
Script without_core(SeatId seat) {
  Script script = test::small_script_copy();
  script.core.remove(seat);
  return script;
}

TEST_P(ChairAt, HearsMembersBeforeAGuestAsQuestionsBegin) {
  const Script script = without_core(kExpert);
  const Hearing hearing = with_queue({kAigul}, {kExpert, kSerik});
  EXPECT_LT(give_floor_to(script, hearing, kExpert, GetParam()), 60);
}

TEST_P(ChairAt, HearsAGuestWhoCameToSpeakAfterEverySecondMember) {
  const Script script = without_core(kExpert);
  const Hearing guests_turn = with_queue({kChair, kAigul}, {kSerik, kAkim, kExpert});
  EXPECT_EQ(give_floor_to(script, guests_turn, kExpert, GetParam()), kAll);
  const Hearing guest_was_heard = with_queue({kChair, kAigul, kAkim}, {kSerik, kExpert});
  EXPECT_LT(give_floor_to(script, guest_was_heard, kExpert, GetParam()), 60);
}

TEST_P(ChairAt, KeepsTheListAmongThoseWhoHaveNotBeenHeard) {
  const Script& script = *test::small_script();
  const Hearing serik_first = with_queue({}, {kSerik, kAigul});
  EXPECT_GE(give_floor_to(script, serik_first, kSerik, GetParam()), kAll * 9 / 10);
  const Hearing aigul_first = with_queue({}, {kAigul, kSerik});
  EXPECT_GE(give_floor_to(script, aigul_first, kAigul, GetParam()), kAll * 9 / 10);
}

TEST_P(ChairAt, HearsAGuestOfEveryHearingInTheSecondHalf) {
  const Script& script = *test::small_script();  // In which the expert is always there.
  Hearing hearing = with_queue({kChair, kAigul}, {kExpert, kSerik});
  hearing.elapsed_s = hearing.phase_from_s;
  EXPECT_LT(give_floor_to(script, hearing, kExpert, GetParam()), kAll / 4);
  const int planned_s = 60 * phase_rule_of(script, hearing)->minutes;
  hearing.elapsed_s = static_cast<std::uint16_t>(hearing.phase_from_s + planned_s / 2 + 1);
  EXPECT_EQ(give_floor_to(script, hearing, kExpert, GetParam()), kAll);
}

TEST_P(ChairAt, PutsItsOwnQuestionAfterAllWhoHaveNotBeenHeard) {
  const Script& script = *test::small_script();
  // First on a long list, and not heard either.
  const Hearing waiting =
      with_queue({kAkim, kExpert}, {kChair, kAkim, kExpert, kAkim, kExpert, kAkim, kExpert, kAigul});
  EXPECT_EQ(give_floor_to(script, waiting, kChair, GetParam()), 0);
  const Hearing all_heard = with_queue({kAigul, kSerik, kExpert}, {kAigul, kChair, kSerik});
  EXPECT_GT(give_floor_to(script, all_heard, kChair, GetParam()), kAll * 3 / 4) << "then before second turns";
}

TEST_P(ChairAt, GivesMoreTimeForAMemberWhoHasNotBeenHeardThanForSecondQuestions) {
  const Script& script = *test::small_script();
  const auto extending = [&](Hearing hearing) {
    const int planned_s = 60 * phase_rule_of(script, hearing)->minutes;
    hearing.elapsed_s = static_cast<std::uint16_t>(hearing.phase_from_s + planned_s + 1);
    return test::persons_who(script, hearing, kChair, GetParam(), test::is_a<Extend>);
  };
  const int for_the_unheard = extending(with_queue({kSerik, kChair}, {kAigul, kSerik}));
  const int for_second_turns = extending(with_queue({kSerik, kAigul, kChair}, {kAigul, kSerik}));
  EXPECT_GT(for_the_unheard, kAll / 3);
  EXPECT_LT(for_second_turns, kAll / 4);
}

TEST_P(ChairAt, HearsAMemberWhoCameToSpeakBeforeTheOthers) {
  const Script script = without_core(kSerik);
  const Hearing hearing = with_queue({}, {kExpert, kAigul, kSerik});
  EXPECT_EQ(give_floor_to(script, hearing, kSerik, GetParam()), kAll);
}

TEST_P(ChairAt, WaitsForAnUnfinishedDraftButNotWithoutEnd) {
  const Script& script = *test::small_script();
  Hearing hearing = test::played(script, test::at_debate(script),
                                 {{kAigul, Propose{test::kRepairRoad}}, {kAigul, YieldFloor{}}});
  hearing.queue.clear();
  hearing.heard.add(kChair);  // Has spoken, and wants nothing more.
  const int planned_s = 60 * phase_rule_of(script, hearing)->minutes;
  const auto going_on = [&] {
    return test::persons_who(script, hearing, kChair, GetParam(), test::is_a<NextPhase>);
  };
  hearing.elapsed_s = static_cast<std::uint16_t>(hearing.phase_from_s + 2 * planned_s);
  EXPECT_EQ(going_on(), 0);
  ++hearing.elapsed_s;
  EXPECT_GT(going_on(), kAll / 2) << "some have something else to do first";
}

INSTANTIATE_TEST_SUITE_P(Levels, ChairAt, testing::Values(bots::Level::novice, bots::Level::seasoned),
                         [](const auto& of) { return std::string(bots::name_of(of.param)); });

}  // namespace
}  // namespace kenes
