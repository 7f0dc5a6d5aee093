// What a secretary would look for in minutes before filing them: when, and who voted how.

#include "records/minutes.hpp"

#include <gtest/gtest.h>

#include "records/words.hpp"
#include "support/recording.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using namespace test;

/// Up to a vote by that method on the road, in which the chair does not raise a hand.
assess::Facts voted_by(Method method) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kChair, NextPhase{});
  r.play(kAigul, AskFloor{}).play(kChair, GiveFloor{kAigul}).play(kAigul, Propose{kRepairRoad});
  const MotionId draft = r.draft(MotionKind::recommendation);
  r.play(kAigul, FillSlot{draft, 0, 0}).play(kAigul, FillSlot{draft, 1, 0}).play(kAigul, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kChair, OpenVote{draft, method});
  r.play(kAigul, CastBallot{Ballot::in_favour}).play(kSerik, CastBallot{Ballot::against});
  r.play(kChair, CloseVote{}).play(kChair, PublishVote{});
  return assess::facts_of(*small_script(), {}, r.actions());
}

TEST(Minutes, NameWhoVotedHowInARollCall) {
  const std::string text = text_of(minutes_page(small_voice(), voted_by(Method::roll_call), {}));
  EXPECT_TRUE(has(text, "\nFor: member_aigul.\nAgainst: member_serik.\nDid not vote: chair.\n")) << text;
  for (const text::Language language : text::kLanguages)
    EXPECT_FALSE(has(text_of(minutes_page(small_voice(language), voted_by(Method::roll_call), {})), "⟦"));
}

TEST(Minutes, NameWhoeverWasHeardThoughNoClockCountedTheirSeconds) {
  assess::Facts facts = voted_by(Method::open);
  for (assess::SeatFacts& seat : facts.seats) seat.speech_s = 0;
  const std::string text = text_of(minutes_page(small_voice(), facts, {}));
  EXPECT_TRUE(
      has(text, "Of these, officials and invited persons: akim, post of akim; expert, post of expert."))
      << text;
}

TEST(Minutes, TellPointsOfOrderAndWhatWasSaidToThem) {
  assess::Facts facts = voted_by(Method::open);
  EXPECT_FALSE(has(text_of(minutes_page(small_voice(), facts, {})), "Points of order"));
  facts.points_of_order = {{kSerik, OrderKind::text_not_read, true}, {kAigul, OrderKind::off_topic, false}};
  const std::string text = text_of(minutes_page(small_voice(), facts, {}));
  EXPECT_TRUE(has(text,
                  "Points of order\nmember_serik: “The text was not read before the vote”. Upheld.\n"
                  "member_aigul: “Off the topic”. Not upheld.\n"))
      << text;
  for (const text::Language language : text::kLanguages)
    EXPECT_FALSE(has(text_of(minutes_page(small_voice(language), facts, {})), "⟦"));
}

TEST(Minutes, LeaveRoomForTheirNumber) {
  EXPECT_TRUE(has(text_of(minutes_page(small_voice(), voted_by(Method::open), {})),
                  "\nNo. ____________________\nDate and place"));
}

TEST(Minutes, CountAShowOfHandsAndKeepASecretBallotSecret) {
  assess::Facts facts = voted_by(Method::open);
  const auto names_nobody = [&] {
    const std::string text = text_of(minutes_page(small_voice(), facts, {}));
    return !has(text, "For: ") && !has(text, "Against: member") && !has(text, "Did not vote: ");
  };
  EXPECT_TRUE(names_nobody());
  facts.votes.back().method = Method::secret;
  EXPECT_TRUE(names_nobody()) << "whatever the facts would tell";
}

TEST(Minutes, SayWhenTheMeetingWasOpenedAndClosed) {
  constexpr int kQuarterToMidnight = 23 * 60 + 45;
  assess::Facts facts = voted_by(Method::open);
  facts.hearing.elapsed_s = 20 * 60 - 59;
  const auto told = [&](std::optional<int> opened) {
    return text_of(minutes_page(small_voice(), facts, {opened}));
  };
  EXPECT_TRUE(has(told(kQuarterToMidnight), "Opened at 23:45, closed at ____")) << "it still goes on";
  facts.over = true;
  EXPECT_TRUE(has(told(kQuarterToMidnight), "Opened at 23:45, closed at 0:05.\n"));
  EXPECT_TRUE(has(told({}), "Opened at ____________________, closed at ____"));
}

TEST(Minutes, SayWhoPresidedBesidesTheChair) {
  assess::Facts facts = voted_by(Method::open);
  ASSERT_EQ(facts.presided.size(), 1U) << "while the chair read out the council's own report";
  facts.presided[0].from_s = 10 * 60;
  facts.presided[0].to_s = 16 * 60 + 1;
  const auto told = [&](std::optional<int> opened) {
    return text_of(minutes_page(small_voice(), facts, {opened}));
  };
  EXPECT_TRUE(has(told(15 * 60), "From 15:10 to 15:17 the meeting was chaired by member_aigul.\n"))
      << told(15 * 60);
  EXPECT_TRUE(has(told({}), "From ____________________ to ____"));
  facts.presided[0].to_s.reset();
  EXPECT_TRUE(has(told(15 * 60), "From 15:10 to ____")) << "they still do";
  facts.presided.clear();
  EXPECT_FALSE(has(told(15 * 60), "chaired by"));
}

}  // namespace
}  // namespace kenes::records
