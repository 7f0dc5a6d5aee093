#include "records/story.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "records/words.hpp"
#include "support/recording.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using namespace test;

/// The whole story in one string, a line each.
std::string story_text(const Recording& recording, Listener listener) {
  const Voice voice = small_voice();
  std::string text;
  for (const StoryLine& line : story_so_far(voice, {}, recording.actions(), listener))
    text += printed(voice, line) + "\n";
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

constexpr Listener kEverybody{{}, true};

TEST(Story, TellsWhoSaidWhatAndWhatCameOfIt) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, Present{kAuditAct, 1});
  const std::string text = story_text(r, kEverybody);
  EXPECT_TRUE(has(text, "chair (chair): Members of the council, guests: I declare the meeting open."))
      << text;
  EXPECT_TRUE(has(text, "akim (akim): Water has come."));
  EXPECT_TRUE(has(text, "“Ninety percent have a tap”")) << "without the stop inside the marks";
  EXPECT_TRUE(has(text, "I have a document here: audit_act. I read: “Line houses”."));
  EXPECT_TRUE(has(text, "The claim is contradicted: “Ninety percent have a tap”"));
  EXPECT_FALSE(has(text, "⟦")) << text;
}

TEST(Story, EveryWordIsThereInEveryLanguage) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::deflect}).play(kExpert, Present{kAuditAct, 0});
  for (const text::Language language : text::kLanguages) {
    const Voice voice = small_voice(language);
    for (const StoryLine& line : story_so_far(voice, {}, r.actions(), kEverybody)) {
      EXPECT_FALSE(has(printed(voice, line), "⟦")) << printed(voice, line);
    }
  }
}

TEST(Story, ABallotIsTheVotersOwnUntilTheResultIsPublished) {
  Recording r(*small_script());
  r.play(kChair, OpenMeeting{}).play(kSecretary, CertifyQuorum{});
  r.play(kChair, OpenVote{r.draft(MotionKind::agenda), Method::open})
      .play(kSerik, CastBallot{Ballot::against});
  EXPECT_TRUE(has(story_text(r, {kSerik, false}), "Your vote: against."));
  EXPECT_FALSE(has(story_text(r, {kAigul, false}), "against"));
  EXPECT_FALSE(has(story_text(r, kEverybody), "against"));
  r.play(kAigul, CastBallot{Ballot::in_favour}).play(kChair, CastBallot{Ballot::in_favour});
  r.play(kChair, CloseVote{}).play(kChair, PublishVote{});
  EXPECT_TRUE(has(story_text(r, {kAigul, false}), "Against: member_serik."));
}

TEST(Story, PrivateTalksReachOnlyTheTwoWhoTalk) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{}).play(kChair, NextPhase{});
  r.play(kAigul, Approach{kSerik}).play(kAigul, SeekPledge{kRepairRoad}).play(kSerik, ReplyPledge{true});
  for (const SeatId hears : {kAigul, kSerik})
    EXPECT_TRUE(has(story_text(r, {hears, false}), "Repair the road"));
  for (const SeatId deaf : {kChair, kAkim, kExpert})
    EXPECT_FALSE(has(story_text(r, {deaf, false}), "Repair the road"));
}

TEST(Story, AChoiceIsItsMakersOwn) {
  Recording r(*small_script());
  r.asked();
  EXPECT_TRUE(has(story_text(r, {kSerik, false}), "Your choice: Let it go"));
  EXPECT_FALSE(has(story_text(r, {kAigul, false}), "Let it go"));
  EXPECT_TRUE(has(story_text(r, kEverybody), "member_serik chooses: Let it go"));
}

TEST(Story, AskingForTheFloorAtOneMomentIsOneLine) {
  const Voice voice = small_voice();
  const auto asks = [&](SeatId seat) {
    return StoryLine{StoryLine::Kind::asks_floor, seat, voice.person(seat)};
  };
  const StoryLine note{StoryLine::Kind::note, {}, "between"};
  const Story told = gathered(voice, {asks(kAkim), asks(kExpert), note, asks(kSerik)});
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0].text, "Asking for the floor: akim, expert.");
  EXPECT_EQ(told[2].text, "member_serik");
}

TEST(Bare, TakesOffOneStopAndMarksAroundTheWhole) {
  EXPECT_EQ(bare("A line."), "A line");
  EXPECT_EQ(bare("And so on..."), "And so on...");
  EXPECT_EQ(bare("“All of it.”"), "All of it.");
  EXPECT_EQ(bare("«Да» и «нет»"), "«Да» и «нет»");
}

}  // namespace
}  // namespace kenes::records
