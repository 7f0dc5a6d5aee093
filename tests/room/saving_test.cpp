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

/// The facilitator nods to the number on that phone.
std::string nod_to(const Phone& phone) {
  return R"({"do":"nod","request":)" + phone.page.at("door").at("waiting").dump() + "}";
}

TEST(Saving, WhoWaitsForANodWaitsStillAfterAPowerCut) {
  Parlour parlour;
  Phone& old = parlour.seated("Aigul", "kk", "akim");
  Phone& sharer = parlour.arrive("Serik", "ru");
  Phone& fresh = parlour.connect("token-of-fresh-0123456789abcdef");
  Phone& late = parlour.connect("token-of-lateone-0123456789abcdef");
  const json person = old.page.at("me").at("person");
  for (Phone* phone : {&fresh, &late}) {
    parlour.say(*phone, {{"do", "hello"}, {"token", phone->token}, {"language", "ru"}});
    parlour.say(*phone, {{"do", "ask_return"}, {"person", person}});
  }
  parlour.say(sharer, {{"do", "share_seat"}, {"seat", "akim"}});
  const std::string late_nod = nod_to(late);
  ASSERT_TRUE(parlour.order(late_nod.substr(0, late_nod.size() - 1) + R"(,"yes":false})"));
  const std::string nod = nod_to(fresh);
  parlour.restart();
  for (Phone* phone : {&fresh, &late}) {
    parlour.come_back(*phone);
    EXPECT_EQ(phone->page.at("door").contains("waiting"), phone == &fresh) << "who was told no asks no more";
  }
  // A number that was given before is not given to somebody else.
  parlour.say(late, {{"do", "ask_return"}, {"person", person}});
  EXPECT_NE(nod_to(late), late_nod);
  EXPECT_EQ(nod_to(fresh), nod);
  ASSERT_TRUE(parlour.order(nod));
  EXPECT_EQ(fresh.page.at("seats")[0].at("id"), "akim");
  ASSERT_EQ(fresh.page.at("sharers").size(), 1U);
  EXPECT_TRUE(
      parlour
          .say(fresh, {{"do", "nod"}, {"request", fresh.page.at("sharers")[0].at("request")}, {"yes", true}})
          .at("ok"));
  parlour.come_back(sharer);
  EXPECT_EQ(sharer.page.at("seats")[0].at("id"), "akim");
}

TEST(Saving, AWishToSwapIsStillThereAfterAPowerCut) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "akim");
  Phone& two = parlour.seated("Serik", "ru", "chair");
  parlour.say(one, {{"do", "swap"}});
  parlour.restart();
  parlour.come_back(one);
  EXPECT_TRUE(one.page.at("lobby").at("swaps"));
  parlour.come_back(two);
  parlour.say(two, {{"do", "swap"}});
  EXPECT_EQ(one.page.at("seats")[0].at("id"), "chair");
  EXPECT_EQ(two.page.at("seats")[0].at("id"), "akim");
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
  state.lowered.push_back({{parlour.seat("medic"), room::Intent::ask, rules::ClaimId(2)}, 41});
  state.wall = {text::Language::en};
  state.poll = room::PollResult{3, 2, 1};
  state.poll_about = {{}, "Where do we eat?", {"Here", "At home"}};
  state.poll_counts = {2, 5};
  state.poll_shown = state.quiz_open = true;
  state.swapped = {4, 9};
  state.swaps = 7;
  state.asking.ask(4, "one", parlour.seat("medic"));
  state.asking.ask(9, "two");
  EXPECT_EQ(room::decode_state(parlour.script(), encode(parlour.script(), state)), state);
  EXPECT_FALSE(room::decode_state(parlour.script(), "{"));
  EXPECT_FALSE(room::decode_state(parlour.script(), R"({"stage":"nowhere"})"));
}

}  // namespace
}  // namespace kenes::test
