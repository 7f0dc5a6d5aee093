#include "solo/notebook.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "solo/drill.hpp"
#include "support/recording.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

assess::Facts facts_of(const Recording& recording) {
  return assess::facts_of(*small_script(), {}, recording.actions());
}

/// Asked about the water and left at that: the expert kept the audit act in the folder.
Recording let_through() {
  Recording r(*small_script());
  return r.asked().play(kAkim, Answer{AnswerKind::explain});
}

Mistake mistake(const std::string& key) { return {Mistake::Kind::claim, kWaterShare, {}, key}; }

TEST(Mistakes, AreClaimsWhoseProofThePersonHeldOrSawOnTheTable) {
  const auto own = mistakes_of(*small_script(), facts_of(let_through()), kExpert);
  ASSERT_FALSE(own.empty());
  EXPECT_EQ(std::count_if(own.begin(), own.end(), [](const Mistake& m) { return m.claim == kWaterShare; }),
            1);
  for (const Mistake& one : mistakes_of(*small_script(), facts_of(let_through()), kSecretary))
    EXPECT_NE(one.claim, kRoadDone) << "the road contract was in the hands of others";
}

TEST(Mistakes, LeaveOutWhatWasSettled) {
  Recording r = let_through();
  r.play(kExpert, Present{kAuditAct, 1}).play(kAkim, Answer{AnswerKind::commit});
  for (const Mistake& one : mistakes_of(*small_script(), facts_of(r), kExpert))
    EXPECT_NE(one.claim, kWaterShare);
}

TEST(Notebook, PutsItAfterOneThreeSevenAndTwentyOneDaysUntilItIsLearnt) {
  Notebook book;
  note_mistakes(book, "a", {mistake("s/claim/x")}, 100);
  ASSERT_EQ(due_count(book, 100), 1U);
  Day day = 100;
  for (const int distance : kDistances) {
    ASSERT_EQ(next_due(book, day), 0U);
    answer(book.entries[0], true, day);
    EXPECT_EQ(book.entries[0].due, day + distance);
    EXPECT_EQ(due_count(book, day + distance - 1), 0U);
    day += distance;
  }
  answer(book.entries[0], true, day);
  EXPECT_TRUE(book.entries[0].learnt());
  EXPECT_EQ(due_count(book, day + 1000), 0U);
  EXPECT_EQ(next_due(book, day + 1000), std::nullopt);
}

TEST(Notebook, AWrongAnswerComesBackTomorrowFromTheBeginning) {
  Notebook book;
  note_mistakes(book, "a", {mistake("s/claim/x")}, 100);
  answer(book.entries[0], true, 100);
  answer(book.entries[0], true, 101);
  answer(book.entries[0], false, 104);
  EXPECT_EQ(book.entries[0].due, 105);
  answer(book.entries[0], true, 105);
  EXPECT_EQ(book.entries[0].due, 106);
  EXPECT_EQ(book.entries[0].asked, 4);
}

TEST(Notebook, LooksThroughAHearingOnceAndBeginsAnewWhatWasMissedAgain) {
  Notebook book;
  note_mistakes(book, "a", {mistake("s/claim/x"), mistake("s/claim/y")}, 100);
  for (int i = 0; i < 5; ++i) answer(book.entries[0], true, 100);
  note_mistakes(book, "a", {mistake("s/claim/x")}, 200);
  EXPECT_TRUE(book.entries[0].learnt());
  note_mistakes(book, "b", {mistake("s/claim/x")}, 200);
  EXPECT_EQ(book.entries.size(), 2U);
  EXPECT_FALSE(book.entries[0].learnt());
  EXPECT_EQ(book.entries[0].journal, "b");
  EXPECT_EQ(book.entries[0].due, 200);
}

TEST(Notebook, PutsFirstWhatIsDueLongest) {
  Notebook book;
  note_mistakes(book, "a", {mistake("s/claim/x")}, 105);
  note_mistakes(book, "b", {mistake("s/claim/y")}, 100);
  EXPECT_EQ(next_due(book, 110), 1U);
  EXPECT_EQ(next_due(book, 99), std::nullopt);
}

class Drills : public testing::Test {
 protected:
  std::shared_ptr<const Script> script_ = small_script();
  text::Catalogue catalogue_;
  text::ScenarioTexts texts_{text::Language::en, {}};
  records::Voice voice_{*script_, catalogue_, texts_, text::Language::en};
  assess::Facts facts_ = facts_of(let_through());
};

TEST_F(Drills, AskForTheLineThatWouldHaveSettledIt) {
  for (int turn = 0; turn < 6; ++turn) {
    const auto drill = drill_of(voice_, facts_, kExpert, mistake("s/claim/water"), turn);
    ASSERT_TRUE(drill.has_value());
    ASSERT_LT(drill->right, drill->options.size());
    EXPECT_GE(drill->options.size(), 2U);
    const Drill::Option& right = drill->options[drill->right];
    EXPECT_EQ(right.source, voice_.evidence(kAuditAct));
    EXPECT_EQ(right.words, voice_.line(kAuditAct, 1));
  }
}

TEST_F(Drills, StandInAnotherOrderAnotherTime) {
  std::set<std::size_t> places;
  for (int turn = 0; turn < 20; ++turn)
    places.insert(drill_of(voice_, facts_, kExpert, mistake("s/claim/water"), turn)->right);
  EXPECT_GT(places.size(), 1U);
}

TEST_F(Drills, AreNotMadeWhereThePersonHadNothingToSettleItWith) {
  const Mistake road{Mistake::Kind::claim, kRoadDone, {}, "s/claim/road"};
  EXPECT_FALSE(drill_of(voice_, facts_, kSecretary, road, 0).has_value());
}

}  // namespace
}  // namespace kenes::solo
