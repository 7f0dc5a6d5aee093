// A disk that is full is told at once and the session goes on; what the facilitator has set survives.

#include <gtest/gtest.h>

#include "parlour.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

TEST(Saving, AFullDiskIsToldOnEverySurfaceUntilItIsOver) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  Phone& wall = parlour.connect("token-of-thewall-0123456789abcdef");
  parlour.say(wall, {{"do", "wall"}, {"languages", {"kk"}}});
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_FALSE(chair.page.contains("notice"));
  parlour.journal.full = true;
  ASSERT_TRUE(parlour
                  .say(chair, {{"do", "move"},
                               {"seat", "chair"},
                               {"seen", chair.page.at("revision")},
                               {"move", {{"move", "open_meeting"}}}})
                  .at("ok"))
      << "the session goes on";
  EXPECT_TRUE(chair.page.contains("notice"));
  EXPECT_TRUE(wall.page.at("pages").at("kk").contains("notice"));
  parlour.journal.full = false;
  parlour.wait_s(10);
  EXPECT_FALSE(chair.page.contains("notice"));
  EXPECT_EQ(parlour.journal.rows.size(), parlour.session().revision());
}

TEST(Saving, WhatTheFacilitatorHasSetIsThereAfterARestartAndTheTimeStands) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"wall","languages":["en"]})"));
  ASSERT_TRUE(parlour.order(R"({"do":"bots","seats":["akim"]})"));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  parlour.wait_s(20);
  const room::RoomState before = parlour.room().state();
  parlour.restart();
  room::RoomState after = parlour.room().state();
  EXPECT_TRUE(after.paused);
  after.paused = false;
  EXPECT_EQ(after, before);
  parlour.come_back(chair);
  EXPECT_EQ(chair.page.at("seats")[0].at("id"), "chair");
}

TEST(Saving, ThePinSurvivesAndStandsNowhere) {
  Parlour parlour;
  Phone& phone = parlour.seated("Serik", "ru", "chair");
  Phone& wall = parlour.connect("token-of-thewall-0123456789abcdef");
  parlour.say(wall, {{"do", "wall"}, {"languages", {"en"}}});
  EXPECT_FALSE(parlour.room().has_pin());
  ASSERT_TRUE(parlour.order(R"({"do":"pin","pin":"4821"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  const std::string mark = parlour.room().state().pin, salt = parlour.room().state().pin_salt;
  parlour.restart();
  EXPECT_TRUE(parlour.room().is_pin("4821"));
  EXPECT_FALSE(parlour.room().is_pin("4822"));
  parlour.come_back(phone);
  for (const Phone* one : {&phone, &wall}) {
    EXPECT_EQ(one->page.dump().find(mark), std::string::npos);
    EXPECT_EQ(one->page.dump().find(salt), std::string::npos);
  }
  for (const session::Row& row : parlour.journal.rows) {
    if (!row.side) continue;
    EXPECT_EQ(row.side->text.find("4821"), std::string::npos) << row.side->text;
  }
  // The same figures in another session leave another mark.
  ASSERT_TRUE(parlour.order(R"({"do":"pin","pin":"4821"})"));
  EXPECT_NE(parlour.room().state().pin, mark);
  ASSERT_TRUE(parlour.order(R"({"do":"pin","pin":""})"));
  EXPECT_FALSE(parlour.room().has_pin());
  EXPECT_FALSE(parlour.room().is_pin(""));
}

TEST(Saving, EveryStateReadsBackAsItWasWritten) {
  Parlour parlour;
  room::RoomState state;
  state.stage = room::Stage::debrief;
  state.paused = state.blank = state.interpreting = state.poll_open = true;
  state.code = "K7MA";
  state.pin = "0123";
  state.pin_salt = "4567";
  state.minutes = 120;
  state.speed = 10;
  state.debrief_part = 3;
  state.bots.add(parlour.seat("akim"));
  state.hands.push_back({parlour.seat("medic"), room::Intent::order, rules::ClaimId(1)});
  state.hands.push_back({parlour.seat("chair"), room::Intent::ask, {}});
  state.wall = {text::Language::en};
  state.poll = room::PollResult{3, 2, 1};
  state.swapped = {4, 9};
  EXPECT_EQ(room::decode_state(parlour.script(), encode(parlour.script(), state)), state);
  EXPECT_FALSE(room::decode_state(parlour.script(), "{"));
  EXPECT_FALSE(room::decode_state(parlour.script(), R"({"stage":"nowhere"})"));
}

}  // namespace
}  // namespace kenes::test
