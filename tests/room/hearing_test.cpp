// A hearing with people at phones: whose turn it is, votes, secrets, undo, time.

#include <random>

#include <gtest/gtest.h>

#include "parlour.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

/// Some branch of a menu.
json some_move(const json& items, std::mt19937& random) {
  const json& item = items[random() % items.size()];
  return item.contains("move") ? item.at("move") : some_move(item.at("items"), random);
}

/// What a participant does who never hesitates: answers whatever is urgent, anyhow.
bool act(Parlour& parlour, Phone& phone) {
  static std::mt19937 random(11);
  if (!phone.page.contains("seats")) return false;
  for (const json& seat : phone.page.at("seats")) {
    json message{{"seat", seat.at("id")}, {"seen", phone.page.at("revision")}};
    if (seat.contains("ballots") && !seat.contains("my_ballot")) {
      const json& ballot = seat.at("ballots")[0];
      message["do"] = ballot.contains("move") ? "move" : "ballot";
      if (ballot.contains("move")) {
        message["move"] = ballot.at("move");
      } else {
        message["choice"] = ballot.at("choice");
      }
      return parlour.say(phone, message).at("ok");
    }
    if (!seat.contains("ask") || !seat.at("ask").at("urgent")) continue;
    message["do"] = "move";
    message["move"] = some_move(seat.at("ask").at("items"), random);
    return parlour.say(phone, message).at("ok");
  }
  return false;
}

void play_until_over(Parlour& parlour, std::vector<Phone*> phones, int most_minutes = 180) {
  for (int i = 0; i < most_minutes * 12 && parlour.room().state().stage == room::Stage::hearing; ++i) {
    for (Phone* phone : phones) {
      for (int turns = 0; turns < 5 && act(parlour, *phone); ++turns) continue;
    }
    parlour.wait_s(5);
  }
}

TEST(Hearing, IsPlayedToItsEndByThreePhonesInThreeLanguagesAmongBots) {
  Parlour parlour;
  Phone& akim = parlour.seated("Aigul", "kk", "akim");
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  play_until_over(parlour, {&akim, &chair, &medic});
  ASSERT_TRUE(parlour.session().is_over())
      << rules::name_of(parlour.session().view_for(rules::kPublicScreen).phase) << " "
      << chair.page.at("seats")[0].value("ask", json()).dump();
  for (Phone* phone : {&akim, &chair, &medic}) {
    EXPECT_EQ(phone->page.at("stage"), "debrief");
    EXPECT_GT(phone->page.at("debrief").size(), 10U);
    EXPECT_FALSE(phone->missed);
    EXPECT_EQ(phone->page.dump().find("⟦"), std::string::npos);
  }
  EXPECT_NE(akim.page.at("title"), chair.page.at("title"));
}

TEST(Hearing, PagesThatCameAsDifferencesAreThePagesThatWouldComeWhole) {
  Parlour parlour;
  Phone& phone = parlour.seated("Aigul", "kk", "akim");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  for (int i = 0; i < 60; ++i) {
    act(parlour, phone);
    parlour.wait_s(5);
    const json before = phone.page;
    parlour.say(phone, {{"do", "page"}});
    ASSERT_EQ(before, phone.page) << "after " << i;
  }
}

TEST(Hearing, BotsDoNotOvertakeAPersonWhoOwesAnAnswer) {
  Parlour parlour;
  Phone& akim = parlour.seated("Aigul", "kk", "akim");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  const auto owes = [&] { return parlour.room().awaited_people().has(parlour.seat("akim")); };
  for (int i = 0; i < 600 && !owes(); ++i) parlour.wait_s(1);
  ASSERT_TRUE(owes());
  const auto moves = parlour.room().telling().moves();
  const auto phase = parlour.session().hearing().phase;
  parlour.wait_s(120);
  EXPECT_EQ(parlour.session().hearing().phase, phase);
  // Only the clock went on.
  EXPECT_LE(parlour.room().telling().moves(), moves + 25);
  EXPECT_TRUE(owes());
  EXPECT_TRUE(act(parlour, akim));
}

TEST(Hearing, AMoveThatComesTwiceIsOneMoveEvenAfterReconnecting) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  const json message{{"do", "move"},
                     {"seat", "chair"},
                     {"seen", chair.page.at("revision")},
                     {"move", Parlour::first_move(chair.page.at("seats")[0].at("ask").at("items"))}};
  EXPECT_TRUE(parlour.say_as(chair, "once", message).at("ok"));
  const auto revision = parlour.session().hearing_revision();
  EXPECT_TRUE(parlour.say_as(chair, "once", message).at("ok"));
  parlour.drop(chair);
  parlour.come_back(chair);
  EXPECT_TRUE(parlour.say_as(chair, "once", message).at("ok"));
  EXPECT_EQ(parlour.session().hearing_revision(), revision);
  parlour.restart();
  parlour.come_back(chair);
  EXPECT_TRUE(parlour.say_as(chair, "once", message).at("ok")) << "known from the journal";
  EXPECT_EQ(parlour.session().hearing_revision(), revision);
}

TEST(Hearing, NobodyMovesForAnotherSeatWhileItIsPausedOrWithAnOldQuestion) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  Phone& akim = parlour.seated("Aigul", "kk", "akim");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  json message{{"do", "move"},
               {"seat", "chair"},
               {"seen", chair.page.at("revision")},
               {"move", Parlour::first_move(chair.page.at("seats")[0].at("ask").at("items"))}};
  EXPECT_EQ(parlour.say(akim, message).at("why"), "not_your_seat");
  ASSERT_TRUE(parlour.order(R"({"do":"pause"})"));
  EXPECT_EQ(parlour.say(chair, message).at("why"), "paused");
  EXPECT_EQ(chair.page.count("notice"), 1U);
  ASSERT_TRUE(parlour.order(R"({"do":"pause","on":false})"));
  message["seen"] = 0;
  EXPECT_EQ(parlour.say(chair, message).at("why"), "stale");
}

/// Until bots have nothing more to do.
void let_bots_move(Parlour& parlour) {
  const auto moves = [&] {
    const auto steps = parlour.session().steps();
    return std::ranges::count_if(steps, [](const session::Step& step) {
      return step.kind == session::Row::Kind::move && !rules::is_reserved(step.action.seat);
    });
  };
  for (auto before = moves() - 1; before != moves() && !parlour.session().is_over();) {
    before = moves();
    parlour.wait_s(10);
  }
}

TEST(Hearing, TheFacilitatorIsToldWhoKeepsItGoingWhenBotsHaveNothingToDo) {
  Parlour parlour;
  std::vector<Phone*> phones;
  for (const char* seat : {"chair", "secretary", "akim"}) phones.push_back(&parlour.seated(seat, "ru", seat));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  int told = 0;
  for (; told < 60; ++told) {
    let_bots_move(parlour);
    if (parlour.session().is_over()) break;
    ASSERT_FALSE(parlour.room().awaited_people().empty()) << told;
    for (Phone* phone : phones) act(parlour, *phone);
  }
  EXPECT_GT(told, 20);
}

TEST(Hearing, AVoteThatWaitsForAnEmptySeatWaitsForTheChair) {
  Parlour parlour;
  parlour.seated("Serik", "ru", "chair");
  parlour.seated("Dana", "ru", "secretary");
  ASSERT_TRUE(parlour.order(R"({"do":"bots","seats":["akim","officer","medic","farmer"]})"));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  const auto move_for = [&](const char* seat, const char* move) {
    return parlour.order(std::string(R"({"do":"move","seat":")") + seat + R"(","move":)" + move + "}");
  };
  const std::vector<std::pair<const char*, const char*>> opening{
      {"chair", R"({"move":"open_meeting"})"},
      {"chair", R"({"move":"choose","beat":"which_table","choice":"assembly"})"},
      {"secretary", R"({"move":"certify_quorum"})"},
      // A slip of the finger: the driver did not come.
      {"secretary", R"({"move":"mark_presence","who":"driver","here":true})"},
      {"secretary", R"({"move":"certify_quorum"})"},
      {"secretary", R"({"move":"choose","beat":"head_count","choice":"short"})"},
      {"chair", R"({"move":"open_vote","motion":0,"method":"open"})"}};
  for (const auto& [seat, move] : opening) {
    let_bots_move(parlour);
    ASSERT_TRUE(move_for(seat, move)) << move;
  }
  ASSERT_TRUE(move_for("chair", R"({"move":"cast_ballot","choice":"in_favour"})"));
  let_bots_move(parlour);
  ASSERT_EQ(parlour.session().hearing().vote.stage, rules::VoteStage::open);
  EXPECT_TRUE(parlour.room().awaited_people().has(parlour.script().chair));
}

/// Before the report are two parts of the meeting.
TEST(Hearing, WhatOneThinksOfTheReportIsAskedOnceAMoment) {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"next_part"})"));
  parlour.wait_s(1);
  const auto asides = [&] { return medic.page.at("seats")[0].value("asides", json::array()); };
  ASSERT_EQ(asides().size(), 1U);
  const json move = asides()[0].at("items")[3].at("move");
  ASSERT_TRUE(parlour.say(
      medic, {{"do", "move"}, {"seat", "medic"}, {"seen", medic.page.at("revision")}, {"move", move}})["ok"]);
  EXPECT_TRUE(asides().empty());
  const auto phase = [&] { return rules::phase_of(parlour.script(), parlour.session().hearing()); };
  for (int i = 0; i < 400 && phase() == rules::PhaseKind::opening; ++i) {
    if (!parlour.order(R"({"do":"vote"})") && !parlour.order(R"({"do":"next_part"})")) serve_awaited(parlour);
    parlour.wait_s(0.25);
  }
  ASSERT_EQ(phase(), rules::PhaseKind::report);
  EXPECT_TRUE(asides().empty()) << "it was said before the report";
}

TEST(Hearing, TimeStandsInAPause) {
  Parlour parlour;
  parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  parlour.wait_s(30);
  const auto elapsed = parlour.session().hearing().elapsed_s;
  EXPECT_GE(elapsed, 25);
  ASSERT_TRUE(parlour.order(R"({"do":"pause"})"));
  const auto still = parlour.session().hearing().elapsed_s;
  parlour.wait_s(60);
  EXPECT_EQ(parlour.session().hearing().elapsed_s, still);
  ASSERT_TRUE(parlour.order(R"({"do":"pause","on":false})"));
  parlour.wait_s(10);
  EXPECT_GT(parlour.session().hearing().elapsed_s, elapsed);
}

/// What bots did since that row, when somebody interpreted.
std::vector<rules::Move> moves_since(Parlour& parlour, session::Revision row) {
  std::vector<rules::Move> moves;
  for (const session::Step& step : parlour.session().steps()) {
    const bool by_seat = step.kind == session::Row::Kind::move && !rules::is_reserved(step.action.seat);
    if (by_seat && step.revision > row) moves.push_back(step.action.move);
  }
  return moves;
}

TEST(Hearing, WhileSomebodyInterpretsOnlyTheSpeakersClockStands) {
  Parlour parlour;
  Phone& wall = parlour.connect("token-of-thewall-0123456789abcdef");
  parlour.say(wall, {{"do", "wall"}, {"languages", {"en"}}});
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  for (int i = 0; i < 4000 && !wall.page.contains("turn"); ++i) parlour.wait_s(0.25);
  ASSERT_TRUE(parlour.order(R"({"do":"interpret"})"));
  const json turn = wall.page.at("turn");
  const json clock = wall.page.at("pages").at("en").at("clock");
  EXPECT_TRUE(turn.at("paused"));
  EXPECT_TRUE(clock.contains("until")) << "the meeting's time goes on";
  const auto elapsed = parlour.session().hearing().elapsed_s;
  parlour.wait_s(30);
  EXPECT_GE(parlour.session().hearing().elapsed_s, elapsed + 25) << "so the agenda's times are true";
  EXPECT_EQ(wall.page.at("turn"), turn);
  EXPECT_EQ(wall.page.at("pages").at("en").at("clock"), clock);
  ASSERT_TRUE(parlour.order(R"({"do":"interpret","on":false})"));
  EXPECT_EQ(wall.page.at("pages").at("en").at("clock"), clock);
  const double left_ms = 1000 * turn.at("left_s").get<double>();
  const auto until = wall.page.at("turn").at("until").get<std::int64_t>();
  EXPECT_NEAR(static_cast<double>(until - parlour.now_ms), left_ms, 2000) << "nobody's time was used up";
}

TEST(Hearing, BotsSayNothingOverWhoeverInterpretsButVoteAndRaiseHands) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  std::size_t silent = 0, heard = 0;
  for (int i = 0; i < 3000 && !parlour.session().is_over(); ++i) {
    const auto row = parlour.session().revision();
    ASSERT_TRUE(parlour.order(R"({"do":"interpret"})"));
    parlour.wait_s(5);
    for (const rules::Move& move : moves_since(parlour, row)) {
      const rules::MoveKind kind = rules::kind_of(move);
      const bool hand = kind == rules::MoveKind::ask_floor || kind == rules::MoveKind::leave_queue;
      const bool vote = kind == rules::MoveKind::cast_ballot || kind == rules::MoveKind::cast_secret;
      const bool called = kind == rules::MoveKind::give_floor;
      const bool alone = kind == rules::MoveKind::state_position || kind == rules::MoveKind::predict ||
                         kind == rules::MoveKind::mark_presence || kind == rules::MoveKind::support_question;
      ++(hand || vote || called || alone ? silent : heard);
    }
    ASSERT_TRUE(parlour.order(R"({"do":"interpret","on":false})"));
    parlour.wait_s(0.5);
  }
  EXPECT_TRUE(parlour.session().is_over());
  EXPECT_GT(silent, 10U) << "the meeting stood";
  EXPECT_EQ(heard, 0U) << "over whoever interprets";
}

TEST(Hearing, SecondsPassingSendNothing) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  parlour.wait_s(10);
  const auto number = chair.number;
  const auto until = chair.page.at("clock").at("until");
  parlour.wait_s(50);
  EXPECT_LE(chair.number, number + 1) << "a minute may be news";
  EXPECT_EQ(chair.page.at("clock").at("until"), until);
}

TEST(Hearing, UndoGoesBackOnAllSurfacesAndStandsInTheJournal) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  const json before = chair.page;
  ASSERT_TRUE(act(parlour, chair));
  ASSERT_NE(chair.page, before);
  ASSERT_TRUE(parlour.order(R"({"do":"undo"})"));
  EXPECT_EQ(chair.page.at("seats"), before.at("seats"));
  EXPECT_EQ(parlour.journal.rows.back().kind, session::Row::Kind::undo_to);
}

TEST(Hearing, HandsSayWhatForUntilTheyAreDown) {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  const json hand{{"do", "hand"}, {"seat", "medic"}, {"intent", "ask"}, {"claim", "nothing_such"}};
  EXPECT_TRUE(parlour.say(medic, hand).at("ok"));
  EXPECT_TRUE(parlour.room().state().hands.empty()) << "it does not wait for the floor";
  EXPECT_EQ(parlour.say(medic, {{"do", "hand"}, {"seat", "akim"}, {"intent", "ask"}}).at("why"),
            "not_your_seat");
}

TEST(Hearing, ASkipToTheDebriefIsSafeAndCanBeTakenBack) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  parlour.wait_s(5);
  const auto digest = rules::digest_of(parlour.session().hearing());
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  EXPECT_EQ(chair.page.at("stage"), "debrief");
  // It says what happened, not that the hearing still goes on.
  const json& blocks = chair.page.at("debrief");
  EXPECT_EQ(blocks[0].at("text"), "Собрание прервали");
  EXPECT_NE(blocks[1].at("text").get<std::string>().find("Открытие собрания"), std::string::npos);
  EXPECT_NE(blocks.dump().find("По самому отчёту не голосовали."), std::string::npos);
  EXPECT_EQ(blocks.dump().find("ещё идёт"), std::string::npos);
  parlour.wait_s(60);
  ASSERT_TRUE(parlour.order(R"({"do":"back_to_hearing"})"));
  EXPECT_EQ(rules::digest_of(parlour.session().hearing()), digest);
  EXPECT_EQ(chair.page.at("stage"), "hearing");
}

}  // namespace
}  // namespace kenes::test
