// A room goes on although a person owes something: bots vote meanwhile, undo is left in peace, and whoever
// keeps a part of the meeting from ending is named.

#include <algorithm>
#include <functional>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/wall_page.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using testing::HasSubstr;

/// Shyndala with a chair and a secretary who are persons. In its opening the secretary is asked something
/// just before the agenda is voted on.
class GoingOn : public ::testing::Test {
 protected:
  GoingOn() {
    chair_ = &parlour.seated("Serik", "en", "chair");
    parlour.order(R"({"do":"start"})");
  }
  [[nodiscard]] const Hearing& hearing() { return parlour.session().hearing(); }
  [[nodiscard]] bool owes_choice(const char* seat) {
    const auto& seats = hearing().pending.seats;
    return std::ranges::find(seats, parlour.seat(seat)) != seats.end();
  }
  bool serve_until(const std::function<bool()>& holds) {
    for (int i = 0; i < 4000; ++i) {
      if (holds()) return true;
      if (!parlour.order(R"({"do":"vote"})") && !parlour.order(R"({"do":"next_part"})"))
        serve_awaited(parlour);
      parlour.wait_s(0.25);
    }
    return false;
  }
  /// A vote is open, the secretary owes a choice, and no bot has voted yet.
  bool vote_while_the_secretary_thinks() {
    if (!serve_until([&] { return hearing().is(Hearing::certified) && owes_choice("secretary"); }))
      return false;
    parlour.seated("Aigul", "en", "secretary");
    return parlour.order(R"({"do":"vote"})") && hearing().vote.stage == VoteStage::open &&
           hearing().vote.voted.empty();
  }
  [[nodiscard]] SeatSet missing() { return missing_voters(parlour.script(), hearing()); }
  Parlour parlour{1, "shyndala_report"};
  Phone* chair_ = nullptr;
};

TEST_F(GoingOn, BotsVoteWhileAPersonOwesSomethingElse) {
  ASSERT_TRUE(vote_while_the_secretary_thinks());
  parlour.wait_s(8);
  EXPECT_TRUE(owes_choice("secretary")) << "nobody has chosen for them";
  EXPECT_EQ(missing().size(), 1U);
  EXPECT_TRUE(missing().has(parlour.seat("chair"))) << "nobody votes for a person";
}

TEST_F(GoingOn, AVoteThatIsClosedAtOnceHasTheBallotsOfBots) {
  ASSERT_TRUE(vote_while_the_secretary_thinks());
  const std::size_t expected = missing().size() - 1;
  ASSERT_TRUE(parlour.order(R"({"do":"vote"})"));
  EXPECT_EQ(hearing().vote.stage, VoteStage::closed);
  EXPECT_EQ(hearing().vote.voted.size(), expected);
}

TEST_F(GoingOn, WhoOwesABallotIsAskedForNothingBeside) {
  const Phone& engineer = parlour.seated("Zoe", "en", "engineer");
  ASSERT_TRUE(vote_while_the_secretary_thinks());
  parlour.deliver();
  const auto& seat = engineer.page.at("seats").at(0);
  ASSERT_TRUE(seat.contains("ballots"));
  ASSERT_TRUE(seat.contains("ask")) << "a point of order";
  EXPECT_FALSE(seat.at("ask").at("urgent").get<bool>());
}

TEST_F(GoingOn, BotsLeaveAloneWhatWasJustTakenBack) {
  ASSERT_TRUE(vote_while_the_secretary_thinks());
  parlour.wait_s(8);
  ASSERT_EQ(missing().size(), 1U);
  ASSERT_TRUE(parlour.order(R"({"do":"undo"})"));
  parlour.wait_s(3);
  EXPECT_EQ(missing().size(), 2U) << "it can still be gone back further";
  parlour.wait_s(6);
  EXPECT_EQ(missing().size(), 1U);
}

TEST_F(GoingOn, WhoHasStillToReportIsNamed) {
  parlour.seated("Zoe", "en", "akim");
  std::map<std::string, SeatId> refused;
  std::string words;
  for (int i = 0; i < 4000 && !refused.contains("room.refused.presides_and_reports"); ++i) {
    parlour.order(R"({"do":"vote"})");
    if (const auto done = parlour.room().order(room::NextPart{}); !done) {
      refused.emplace(done.error().key, done.error().seat);
      words = room::refused_words(parlour.room().play(), hearing(), text::Language::en, done.error());
    }
    serve_awaited(parlour);
    parlour.wait_s(0.25);
  }
  EXPECT_EQ(refused["room.refused.report_owed"], parlour.seat("akim"));
  EXPECT_EQ(refused["room.refused.presides_and_reports"], parlour.seat("chair"));
  EXPECT_THAT(words,
              HasSubstr(parlour.room().play().voice(text::Language::en).person(parlour.seat("chair"))));
}

TEST_F(GoingOn, WhoReadsOutASectionSpeaks) {
  parlour.seated("Zoe", "en", "akim");
  ASSERT_TRUE(serve_until([&] { return !hearing().delivered.empty(); }));
  ASSERT_TRUE(hearing().floor.holder.is_none());
  const auto before = parlour.room().telling().spoken_s(parlour.seat("akim"));
  parlour.wait_s(30);
  EXPECT_GE(parlour.room().telling().spoken_s(parlour.seat("akim")), before + 20);
}

TEST_F(GoingOn, WhatIsThoughtBeforeHearingIsNotAskedOfWhoHears) {
  const auto asks = [&] { return chair_->page.at("seats").at(0).contains("asides"); };
  ASSERT_TRUE(serve_until([&] { return hearing().is(Hearing::certified); }));
  parlour.deliver();
  ASSERT_TRUE(asks());
  ASSERT_TRUE(serve_until([&] { return !hearing().delivered.empty(); }));
  ASSERT_EQ(phase_of(parlour.script(), hearing()), PhaseKind::report);
  parlour.deliver();
  EXPECT_FALSE(asks());
}

TEST_F(GoingOn, NewsOnTheWallSaysWhatHasHappened) {
  ASSERT_TRUE(serve_until([&] { return parlour.order(R"({"do":"inject"})"); }));
  const auto page = room::wall_page(parlour.room().scene(), {}, {text::Language::en});
  ASSERT_EQ(page.at("idea"), "news");
  const auto& news = page.at("pages").at("en").at("news");
  ASSERT_TRUE(news.contains("text"));
  EXPECT_EQ(news.at("text").get<std::string>().find("laid on the table"), std::string::npos)
      << "what was said";
}

TEST_F(GoingOn, ALongPartOfTheDebriefIsShortOnTheWall) {
  ASSERT_TRUE(serve_until([&] { return hearing().delivered.size() > 3; }));
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  std::size_t longest = 0;
  bool details = false;
  for (int part = 0; part < 20; ++part) {
    const auto page = room::wall_page(parlour.room().scene(), {}, {text::Language::en});
    const auto& blocks = page.at("pages").at("en").at("debrief");
    for (const auto& block : blocks)
      details = details || (blocks.size() > 12 && block.at("kind") == "detail");
    longest = std::max(longest, blocks.size());
    parlour.order(R"({"do":"next_part"})");
  }
  EXPECT_FALSE(details);
  EXPECT_GT(longest, 8U) << "nothing long is left to show";
}

}  // namespace
}  // namespace kenes::test
