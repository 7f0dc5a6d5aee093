// What a novice and a seasoned bot do differently in the same place.

#include <gtest/gtest.h>

#include "bots/persons.hpp"

namespace kenes {
namespace {

using namespace rules;
using bots::Level;
using test::answers_with;
using test::is_a;
using test::persons_who;

TEST(Seasoned, ShowsTheProofItHoldsWhereANoviceForgets) {
  const Script& script = *test::small_script();
  const Hearing answered = test::played(script, test::asked_about_water(script, Tone::neutral),
                                        {{test::kAkim, Answer{AnswerKind::explain}}});
  const auto shows = [](const Move& m) { return m == Move(Present{test::kAuditAct, 1}); };
  EXPECT_GT(persons_who(script, answered, test::kExpert, Level::seasoned, shows), 170);
  EXPECT_LT(persons_who(script, answered, test::kExpert, Level::novice, shows), 90);
}

TEST(Seasoned, PressesAnEvasionThatANoviceAccepts) {
  Script script = test::small_script_copy();
  script.seats[test::kAigul.index()].temper.boldness = 3;
  Hearing hearing = test::played(script, test::at_questions(script),
                                 {{test::kAigul, AskFloor{}},
                                  {test::kChair, GiveFloor{test::kAigul}},
                                  {test::kAigul, AskClaim{test::kWaterShare, Tone::neutral}},
                                  {test::kSerik, Choose{test::kChoiceBeat, 1}},
                                  {test::kAkim, Answer{AnswerKind::deflect}}});
  hearing.shown[0] |= 2;  // The laboratory's table was counted before: nothing is left to show.
  EXPECT_GT(persons_who(script, hearing, test::kAigul, Level::seasoned, is_a<Press>), 190);
  EXPECT_LT(persons_who(script, hearing, test::kAigul, Level::novice, is_a<Press>), 80);
}

TEST(Seasoned, AsksNothingThatIsSettledAsANoviceDoes) {
  Script script = test::small_script_copy();
  script.seats[test::kSerik.index()].wants.clear();
  Hearing hearing = test::played(script, test::at_questions(script),
                                 {{test::kSerik, AskFloor{}}, {test::kChair, GiveFloor{test::kSerik}}});
  hearing.claims[test::kRoadDone].progress = static_cast<std::uint8_t>(Progress::confirmed);
  const auto asks_it = [](const Move& m) {
    const auto* ask = std::get_if<AskClaim>(&m);
    return ask != nullptr && ask->claim == test::kRoadDone;
  };
  EXPECT_EQ(persons_who(script, hearing, test::kSerik, Level::seasoned, asks_it), 0);
  EXPECT_GT(persons_who(script, hearing, test::kSerik, Level::novice, asks_it), 10);
}

TEST(Seasoned, AsksAboutWhatItsGoalSpeaksOf) {
  Script script = test::small_script_copy();
  const Hearing before = test::played(script, test::at_questions(script),
                                      {{test::kAigul, AskFloor{}}, {test::kChair, GiveFloor{test::kAigul}}});
  const auto asks_it = [](const Move& m) {
    const auto* ask = std::get_if<AskClaim>(&m);
    return ask != nullptr && ask->claim == test::kMeetings;
  };
  const int without = persons_who(script, before, test::kAigul, Level::seasoned, asks_it);
  Step reads;
  reads.op = Step::Op::fact;
  reads.fact = Fact::confirmed;
  reads.a = test::kMeetings.raw;
  script.code.push_back(reads);
  script.seats[test::kAigul.index()].goals = {{{static_cast<std::uint32_t>(script.code.size() - 1), 1}, 3}};
  const int with = persons_who(script, before, test::kAigul, Level::seasoned, asks_it);
  EXPECT_GT(with, without + 40);
}

TEST(Seasoned, WritesItDownWhereANoviceForgets) {
  const Script& script = *test::small_script();
  const Hearing promised =
      test::played(script, test::cornered_on_water(script), {{test::kAkim, Answer{AnswerKind::commit}}});
  const int seasoned =
      persons_who(script, promised, test::kSecretary, Level::seasoned, is_a<RecordCommitment>);
  const int novice = persons_who(script, promised, test::kSecretary, Level::novice, is_a<RecordCommitment>);
  EXPECT_GT(seasoned, novice + 30);
}

TEST(Seasoned, AsksForANameAndADateOnlyWhereSomethingIsToBePutRight) {
  const Script& script = *test::small_script();
  Hearing promised = test::played(script, test::at_questions(script),
                                  {{test::kAigul, AskFloor{}},
                                   {test::kChair, GiveFloor{test::kAigul}},
                                   {test::kAigul, AskClaim{test::kWaterShare, Tone::neutral}},
                                   {test::kSerik, Choose{test::kChoiceBeat, 1}},
                                   {test::kAkim, Answer{AnswerKind::commit}}});
  promised.shown[0] |= 2;  // Nothing is left to show.
  EXPECT_GT(persons_who(script, promised, test::kAigul, Level::seasoned, is_a<Press>), 190);
  promised.claims[test::kWaterShare].progress = static_cast<std::uint8_t>(Progress::confirmed);
  EXPECT_EQ(persons_who(script, promised, test::kAigul, Level::seasoned, is_a<Press>), 0);
}

TEST(Seasoned, NamesADateWhenAskedForOneTheMoreCandidTheBetter) {
  Script script = test::small_script_copy();
  const Hearing promised =
      test::played(script, test::cornered_on_water(script), {{test::kAkim, Answer{AnswerKind::commit}}});
  const Hearing asked = test::played(script, promised, {{test::kExpert, Press{Tone::neutral}}});
  const auto names = [&](std::uint8_t by) {
    return test::persons_who(script, asked, test::kAkim, Level::seasoned, [by](const Move& m) {
      return m == Move(Answer{AnswerKind::commit, by});
    });
  };
  EXPECT_EQ(names(0), 0);
  script.seats[test::kAkim.index()].temper.candour = 2;
  const int soon = names(2);
  EXPECT_GT(soon, 0);
  script.seats[test::kAkim.index()].temper.candour = 10;
  EXPECT_LT(names(2), soon);
  EXPECT_GT(names(1), names(2));
}

TEST(Novice, VotesAsTheHallFeels) {
  const Script& script = *test::small_script();
  Hearing hearing = test::at_resolution(script);
  hearing = test::played(
      script, hearing,
      {{test::kChair, OpenVote{test::motion_at(hearing, MotionKind::recommendation), Method::open}}});
  const auto in_favour = [](const Move& m) { return m == Move(CastBallot{Ballot::in_favour}); };
  hearing.trust = 15;
  const int sour = persons_who(script, hearing, test::kSerik, Level::novice, in_favour);
  hearing.trust = 85;
  const int sweet = persons_who(script, hearing, test::kSerik, Level::novice, in_favour);
  EXPECT_LT(sour, 40);
  EXPECT_GT(sweet, 160);
}

// The one who answers.

TEST(TheAkim, ShowsThePaperThatConfirmsBeforeAnswering) {
  const Script& script = *test::small_script();
  const Hearing asked = test::played(script, test::at_expert_floor(script),
                                     {{test::kExpert, AskClaim{test::kRoadDone, Tone::neutral}}});
  EXPECT_GT(persons_who(script, asked, test::kAkim, Level::seasoned, is_a<Present>), 150);
  EXPECT_LT(persons_who(script, asked, test::kAkim, Level::novice, is_a<Present>), 90);
}

TEST(TheAkim, EvadesMoreWhenAccusedThanWhenInvited) {
  const Script& script = *test::small_script();
  Hearing accused = test::asked_about_water(script, Tone::accusing);
  accused.shown[0] |= 2;  // Nothing of one's own is left to show.
  Hearing invited = test::asked_about_water(script, Tone::inviting);
  invited.shown[0] |= 2;
  const auto evades = answers_with(AnswerKind::deflect);
  const int under_fire = persons_who(script, accused, test::kAkim, Level::seasoned, evades);
  const int at_ease = persons_who(script, invited, test::kAkim, Level::seasoned, evades);
  EXPECT_GT(under_fire, at_ease + 60);
}

TEST(TheAkim, PromisesTheGreatAndConcedesTheSmallWhenCornered) {
  Script great = test::small_script_copy();
  great.claims[test::kWaterShare.index()].weight = 3;
  Script small = test::small_script_copy();
  small.claims[test::kWaterShare.index()].weight = 1;
  Hearing hearing = test::cornered_on_water(great);
  hearing.shown[0] |= 2;
  const auto promises = answers_with(AnswerKind::commit);
  const auto concedes = answers_with(AnswerKind::concede);
  EXPECT_GT(persons_who(great, hearing, test::kAkim, Level::seasoned, promises),
            persons_who(small, hearing, test::kAkim, Level::seasoned, promises) + 40);
  EXPECT_GT(persons_who(small, hearing, test::kAkim, Level::seasoned, concedes),
            persons_who(great, hearing, test::kAkim, Level::seasoned, concedes) + 40);
}

TEST(TheAkim, ExplainsOnlyOnceWhatNothingOnTheTableBearsOut) {
  Script script = test::small_script_copy();
  script.seats[test::kAkim.index()].knows.clear();
  Hearing first = test::asked_about_water(script, Tone::neutral);
  first.shown[0] |= 2;
  Hearing again = first;
  again.claims[test::kWaterShare].answer = static_cast<std::uint8_t>(AnswerKind::explain);
  const auto explains = answers_with(AnswerKind::explain);
  EXPECT_GT(persons_who(script, first, test::kAkim, Level::seasoned, explains),
            persons_who(script, again, test::kAkim, Level::seasoned, explains) + 40);
}

TEST(TheAkim, ExplainsWhereThereIsAnExplanation) {
  const Script& script = *test::small_script();
  Hearing hearing = test::asked_about_water(script, Tone::neutral);
  hearing.shown[0] |= 2;
  hearing.claims[test::kWaterShare].explaining = 4;
  EXPECT_GT(persons_who(script, hearing, test::kAkim, Level::seasoned, answers_with(AnswerKind::explain)),
            190);
}

}  // namespace
}  // namespace kenes
