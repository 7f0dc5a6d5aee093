// A session in a room, as the facilitator runs it in the window: without a display, but with the room's own
// server on a free port.

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/host/record_files.hpp"
#include "app/host/wanted_room.hpp"
#include "app/window/desk_mirror.hpp"
#include "app/window/host_prepare_page.hpp"
#include "app/window/host_window.hpp"
#include "app/window/person.hpp"
#include "app/window/title_page.hpp"
#include "codec/codec.hpp"
#include "journal/folder.hpp"
#include "room/focus.hpp"

namespace kenes::test {
namespace {

using room::Stage;
using text::Language;
using Key = sf::Keyboard;

TEST(HostPreparation, BeginsFromTheTitleWithWhatIsFilledInAlready) {
  DeskMirror mirror({Language::en, 1280, 1400, 1});
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(3);
  app::Settings wished = mirror.desk().settings();
  wished.room.port = 0;
  mirror.desk().change(wished);
  mirror.click("run");
  ASSERT_NE(mirror.watch().find("begin"), nullptr);
  mirror.click("length.1");
  mirror.click("wall.2");
  mirror.click("begin");
  ASSERT_NE(mirror.watch().find("foot.0"), nullptr) << "the doors are open";
  EXPECT_EQ(mirror.desk().settings().room.minutes, 60);
  EXPECT_EQ(mirror.desk().settings().room.wall, (std::vector{Language::ru, Language::en}));
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_TRUE(sessions.front().options.room);
}

TEST(HostPreparation, ARehearsalRunsAtOnceTenTimesAsFast) {
  DeskMirror mirror({Language::en, 1280, 1400, 1});
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  app::Settings wished = mirror.desk().settings();
  wished.room.port = 0;
  mirror.desk().change(wished);
  mirror.click("run");
  mirror.click("rehearse");
  EXPECT_NE(mirror.watch().find("action.0"), nullptr) << "the console stands before the facilitator";
  EXPECT_EQ(mirror.watch().find("begin"), nullptr);
}

TEST(HostPreparation, ASessionThatWasLeftStandsFirstOnTheTitleAndGoesOn) {
  HostWindow window;
  window.begin();
  window.mirror().desk().home();
  window.mirror().frames(3);
  const auto& all = window.mirror().watch().pressables();
  // In a low window the languages stand beside the name.
  const auto first =
      std::ranges::find_if(all, [](const auto& one) { return !one.id.starts_with("language."); });
  ASSERT_NE(first, all.end());
  EXPECT_EQ(first->id, "go_on_room");
  app::Settings wished = window.mirror().desk().settings();
  wished.room.port = 0;
  window.mirror().desk().change(wished);
  window.mirror().click("go_on_room");
  EXPECT_EQ(window.mirror().watch().find("action.0"), nullptr) << "it is locked: the PIN is still there";
  for (const char* figure : {"4", "8", "2", "1"}) window.mirror().type(figure);
  window.mirror().frames(2);
  EXPECT_NE(window.mirror().watch().find("action.0"), nullptr);
  EXPECT_TRUE(window.mirror().watch().shows("A pause.")) << "it stands until somebody says go on";
}

TEST(HostLobby, GivesASeatByAPersonAndASeat) {
  HostWindow window;
  window.mirror().click("name");
  window.mirror().type("Aizhan");
  window.mirror().click("add");
  window.mirror().frames(2);
  const session::PersonId person = window.person("Aizhan");
  ASSERT_NE(person, 0U);
  window.mirror().click("person." + std::to_string(person));
  window.mirror().click("seat.0");
  const rules::SeatId first = window.room().play().content.seats_in_order[0];
  EXPECT_TRUE(window.room().session().people().at(person).seats.has(first));
  window.mirror().click("person." + std::to_string(person));
  window.mirror().click("about.0");
  EXPECT_TRUE(window.room().session().people().at(person).seats.empty());
}

TEST(HostLobby, AFreeSeatIsPlayedByABotOrStaysEmpty) {
  HostWindow window;
  const rules::SeatId first = window.room().play().content.seats_in_order[0];
  const bool before = window.state().bots.has(first);
  window.mirror().click("seat.0");
  EXPECT_NE(window.state().bots.has(first), before);
}

TEST(HostLobby, APastedListComesInAndDrawsSeats) {
  HostWindow window({Language::en, 1280, 1400, 1});
  window.mirror().click("list");
  window.mirror().click("names");
  window.mirror().type("1. Aizhan Omarova");
  window.mirror().key(Key::Enter);
  window.mirror().type("2) Bolat");
  window.mirror().click("draw");
  for (const char* name : {"Aizhan Omarova", "Bolat"}) {
    const session::PersonId person = window.person(name);
    ASSERT_NE(person, 0U) << name;
    EXPECT_FALSE(window.room().session().people().at(person).seats.empty()) << name;
  }
}

TEST(HostLobby, ShowsCodeAndAddressesAndMakesANewCode) {
  HostWindow window({Language::en, 1280, 720, 1}, "0.0.0.0");
  const std::string code = window.state().code;
  if (window.page().hosting().addresses().empty()) GTEST_SKIP() << "no network card here";
  EXPECT_TRUE(window.mirror().watch().shows(code));
  window.mirror().click("new_code");
  EXPECT_NE(window.state().code, code);
}

TEST(HostLobby, SaysWhyNobodyCanComeAndTheConsoleSaysItToo) {
  HostWindow window;  // Open to this machine alone.
  const auto told = [&] {
    return !window.page().hosting().findings().empty() &&
           window.mirror().watch().shows(
               hall::sentence_of(catalogue(), Language::en, window.page().hosting().findings().front()));
  };
  for (int i = 0; i < 100 && !told(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    static_cast<void>(window.mirror().desk().is_due());
    window.mirror().frames(1);
  }
  EXPECT_TRUE(told());
  EXPECT_TRUE(hall::is_fatal(window.page().hosting().findings().front().trouble));
  window.begin();
  EXPECT_TRUE(told());
}

TEST(HostLobby, StartsTheHearing) {
  HostWindow window;
  window.mirror().click("foot.0");
  EXPECT_EQ(window.state().stage, Stage::hearing);
  EXPECT_NE(window.mirror().watch().find("action.0"), nullptr);
}

TEST(HostConsole, EveryKeyDoesWhatItsButtonSays) {
  HostWindow window;
  window.begin();
  window.mirror().key(Key::Space);
  EXPECT_TRUE(window.state().paused);
  window.mirror().click("action.0");
  EXPECT_FALSE(window.state().paused);
  window.mirror().type("b");
  EXPECT_TRUE(window.state().blank);
  window.mirror().type("и");  // The same key of a Russian or Kazakh keyboard.
  EXPECT_FALSE(window.state().blank);
  window.mirror().key(Key::F7);
  EXPECT_TRUE(window.state().blank);
  window.mirror().type("p");
  EXPECT_TRUE(window.state().poll_open);
  window.mirror().type("p");
  EXPECT_FALSE(window.state().poll_open);
  window.mirror().type("t");
  EXPECT_TRUE(window.state().interpreting);
}

TEST(HostConsole, TheQueueTurnsThroughItsOrders) {
  HostWindow window;
  window.begin();
  window.mirror().type("q");
  EXPECT_EQ(window.state().queue_order, room::QueueOrder::eldest);
  window.mirror().type("й");
  EXPECT_EQ(window.state().queue_order, room::QueueOrder::least_heard);
  window.mirror().type("q");
  EXPECT_EQ(window.state().queue_order, room::QueueOrder::raised);
}

TEST(HostConsole, WritesTheRecordBeforeTheEnd) {
  HostWindow window;
  window.begin();
  window.mirror().type("r");
  window.mirror().frames(2);
  ASSERT_FALSE(window.room().session().is_over());
  const auto folder = app::record_folder(window.page().hosting().journal());
  for (const char* name : {"minutes-kk.html", "minutes-ru.html", "debrief-en.html", "packs-en.html"})
    EXPECT_GT(std::filesystem::file_size(folder / name), 500U) << name;
  EXPECT_TRUE(window.mirror().watch().shows("Minutes, debrief and papers are in"));
  EXPECT_TRUE(window.mirror().watch().shows(folder.filename().string()));
  std::filesystem::remove_all(folder);
}

TEST(HostConsole, SaysWhoseStepUndoTakesBack) {
  HostWindow window;
  window.begin();
  window.mirror().type("g");
  ASSERT_TRUE(window.room().session().hearing().is(rules::Hearing::opened)) << "in the name of the chair";
  window.mirror().frames(2);
  const auto voice = window.room().play().voice(Language::en);
  const std::string whose = voice.called(window.room().session().hearing().presiding) + ": " +
                            voice.word("move", rules::MoveKind::open_meeting);
  EXPECT_TRUE(window.mirror().watch().shows(whose)) << "on the button";
  window.mirror().type("u");
  window.mirror().frames(2);
  EXPECT_FALSE(window.room().session().hearing().is(rules::Hearing::opened));
  EXPECT_TRUE(window.mirror().watch().shows("Undone. " + whose));
}

TEST(HostConsole, AShortSessionGetsAnotherClaimAndALongOneHasNone) {
  HostWindow window;
  EXPECT_EQ(window.mirror().watch().find("claim"), nullptr);
  static_cast<void>(window.room().order(room::SetLength{45}));
  window.mirror().frames(3);
  const rules::ClaimId first = window.state().focus.claim;
  ASSERT_FALSE(first.is_none());
  window.mirror().click("claim");
  const rules::ClaimId second = window.state().focus.claim;
  EXPECT_NE(second, first);
  window.begin();
  const std::size_t all = room::claims_to_focus_on(*window.room().play().script).size();
  for (std::size_t i = 1; i < all; ++i) window.mirror().type(i % 2 == 0 ? "c" : "с");
  EXPECT_EQ(window.state().focus.claim, first) << "all of them, in a round";
}

TEST(HostConsole, TellsHowManyHaveAnsweredTheStrawPoll) {
  HostWindow window;
  window.begin();
  window.mirror().type("p");
  window.mirror().frames(2);
  EXPECT_TRUE(window.mirror().watch().shows("Answered: 0 of 0"));
}

TEST(HostConsole, ARollCallHasACardOfItsOwn) {
  HostWindow window;
  window.begin();
  static_cast<void>(window.room().order(room::SetSpeed{100}));
  std::int64_t now = app::steady_ms();
  const auto& vote = window.room().session().hearing().vote;
  const auto called = [&] {
    return vote.stage == rules::VoteStage::open && vote.method == rules::Method::roll_call;
  };
  const auto open_roll_call = [&] {
    const auto& hearing = window.room().session().hearing();
    const auto& script = *window.room().play().script;
    for (const rules::Move& move : rules::legal_moves(script, hearing, hearing.presiding)) {
      const auto* open = std::get_if<rules::OpenVote>(&move);
      if (open == nullptr || open->method != rules::Method::roll_call) continue;
      const std::string chair = script.names.seats[hearing.presiding.index()];
      static_cast<void>(window.room().order(
          room::MoveFor{chair, codec::encode_move(codec::words_of(script, hearing), move)}));
      return;
    }
  };
  for (int i = 0; i < 40'000 && !called() && window.state().stage == Stage::hearing; ++i) {
    window.room().pass_time(now += 50);
    open_roll_call();
  }
  ASSERT_TRUE(called());
  window.mirror().frames(3);
  EXPECT_TRUE(window.mirror().watch().shows("Answer once"));
  EXPECT_FALSE(window.mirror().watch().shows("You can change your vote"));
}

TEST(HostConsole, ARefusalStandsInWordsWhereTheActionsAre) {
  HostWindow window;
  window.begin();
  window.mirror().type("n");
  window.mirror().frames(2);
  EXPECT_TRUE(window.mirror().watch().shows("Nobody is waiting for the floor."));
  EXPECT_EQ(window.state().stage, Stage::hearing);
}

TEST(HostConsole, GoesToTheDebriefAndBackAndTurnsItsPartsByARemote) {
  HostWindow window;
  window.begin();
  window.mirror().type("d");
  window.mirror().frames(2);
  ASSERT_EQ(window.state().stage, Stage::debrief);
  window.mirror().key(Key::PageDown);
  EXPECT_EQ(window.state().debrief_part, 1);
  window.mirror().key(Key::PageUp);
  EXPECT_EQ(window.state().debrief_part, 0);
  window.mirror().click("back_to_hearing");
  EXPECT_EQ(window.state().stage, Stage::hearing);
}

TEST(HostConsole, AHearingThatIsOverHasNoWayBackFromTheDebrief) {
  HostWindow window;
  window.begin();
  static_cast<void>(window.room().order(room::SetSpeed{100}));
  std::int64_t now = app::steady_ms();
  for (int i = 0; i < 40'000 && window.state().stage == Stage::hearing; ++i)
    window.room().pass_time(now += 50);
  ASSERT_TRUE(window.room().session().is_over());
  window.mirror().frames(3);
  EXPECT_NE(window.mirror().watch().find("action.12"), nullptr) << "the next part";
  ASSERT_NE(window.mirror().watch().find("back_to_hearing"), nullptr);
  EXPECT_FALSE(window.mirror().watch().find("back_to_hearing")->enabled) << "and it says why";
}

TEST(HostConsole, WritingANoteGivesNoOrders) {
  HostWindow window({Language::en, 1280, 1000, 1});
  window.begin();
  window.mirror().click("remark");
  window.mirror().type("b p d");
  EXPECT_FALSE(window.state().blank);
  EXPECT_FALSE(window.state().poll_open);
  EXPECT_EQ(window.state().stage, Stage::hearing);
}

TEST(HostConsole, IsLockedUntilTheFourFiguresAreTyped) {
  HostWindow window;
  window.begin();
  window.mirror().type("l");
  window.mirror().frames(2);
  ASSERT_TRUE(window.page().is_locked());
  EXPECT_EQ(window.mirror().watch().find("action.0"), nullptr) << "nothing of the console can be seen";
  window.mirror().type("b");
  window.mirror().key(Key::F7);
  EXPECT_FALSE(window.state().blank) << "no key reaches it";
  for (const char* figure : {"1", "1", "1", "1"}) window.mirror().type(figure);
  EXPECT_TRUE(window.page().is_locked());
  for (const char* figure : {"4", "8", "2", "1"}) window.mirror().type(figure);
  EXPECT_FALSE(window.page().is_locked());
}

TEST(HostConsole, MovesForASeatWithoutAPhone) {
  HostWindow window;
  // The chair has no phone: the facilitator opens the meeting for them.
  const rules::SeatId chair = window.room().session().hearing().presiding;
  const auto& names = window.room().play().script->names.seats;
  static_cast<void>(window.room().order(room::AddPerson{"Chair", Language::en, names[chair.index()]}));
  window.begin();
  const std::size_t before = window.room().telling().moves();
  const auto& here = window.room().play().content.seats_in_order;
  std::size_t row = 0;
  for (const rules::SeatId seat : here) {
    if (seat == chair) break;
    if (window.room().play().script->core.has(seat)) ++row;
  }
  ASSERT_TRUE(press_by_key(window.mirror(), "seat." + std::to_string(row)));
  window.mirror().frames(2);
  ASSERT_NE(window.mirror().watch().find("choice.0"), nullptr);
  for (int i = 0; i < 4 && window.room().telling().moves() == before; ++i) {
    window.mirror().type("1");
    window.mirror().frames(2);
  }
  EXPECT_GT(window.room().telling().moves(), before);
}

/// Whoever looks at this screen can read all of it, and every text has words.
void expect_readable(const DeskMirror& mirror, const std::string& where) {
  for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << where << ": " << fault;
  for (const auto& one : mirror.watch().letterings())
    EXPECT_EQ(one.words.find("⟦"), std::string::npos) << where << ": " << one.words;
  mirror.keep("host-" + where);
}

class HostScreens : public testing::TestWithParam<std::tuple<Language, int, float>> {};

TEST_P(HostScreens, HaveRoomForTheirWords) {
  const auto [language, width, scale] = GetParam();
  const std::string what =
      std::string(text::code_of(language)) + "-" + std::to_string(width) + (scale > 1 ? "-200" : "");
  HostWindow window({language, width, width == 1024 ? 600 : 1080, scale});
  for (const char* name : {"Айжан Омарова", "Болат", "Светлана Игоревна"})
    static_cast<void>(window.room().order(room::AddPerson{name, language, {}}));
  static_cast<void>(window.room().order(room::DrawSeats{3}));
  window.mirror().frames(3);
  expect_readable(window.mirror(), "lobby-" + what);
  window.begin();
  expect_readable(window.mirror(), "console-" + what);
  window.mirror().type("n");
  window.mirror().frames(3);
  expect_readable(window.mirror(), "refused-" + what);
  window.mirror().type("d");
  window.mirror().frames(3);
  expect_readable(window.mirror(), "debrief-" + what);
  window.mirror().type("l");
  window.mirror().frames(3);
  expect_readable(window.mirror(), "lock-" + what);
}

TEST_P(HostScreens, OfThePreparationHaveRoomForTheirWords) {
  const auto [language, width, scale] = GetParam();
  const std::string what =
      std::string(text::code_of(language)) + "-" + std::to_string(width) + (scale > 1 ? "-200" : "");
  DeskMirror mirror({language, width, width == 1024 ? 600 : 1080, scale});
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::make_unique<app::HostPreparePage>(mirror.desk()));
  mirror.frames(3);
  expect_readable(mirror, "prepare-" + what);
}

INSTANTIATE_TEST_SUITE_P(Languages, HostScreens,
                         testing::Combine(testing::ValuesIn(text::kLanguages), testing::Values(1024, 1920),
                                          testing::Values(1.0F, 2.0F)));

TEST(HostOptions, ArePreparedValuesOfAWindowToo) {
  DeskMirror mirror({Language::en, 1280, 720, 1});
  app::HostOptions options;
  options.scenario = (mirror.assets().root / "scenarios" / "border_village_fires").string();
  options.bind = "127.0.0.1";
  options.port = 0;
  options.wifi = "Council Hall";
  options.wifi_password = "turn-the-page";
  options.wall = {"ru"};
  options.pin = "4821";
  int code = 0;
  auto hosted = app::wanted_room(mirror.desk().setting(), options, code);
  ASSERT_NE(hosted, nullptr);
  EXPECT_EQ(hosted->room().state().wall, std::vector{Language::ru});
  EXPECT_TRUE(hosted->room().is_pin("4821"));
  app::RoomHabits habits;
  habits.wifi = "At home";
  habits.password = "another-word";
  auto page = app::host_page(mirror.desk(), std::move(hosted), {}, app::wished_net(options, habits));
  const app::Hosting& hosting = static_cast<app::HostPage&>(*page).hosting();
  EXPECT_EQ(hosting.way().wifi, "Council Hall");
  EXPECT_FALSE(hosting.way().wifi_qr.empty());
  EXPECT_FALSE(const_cast<app::Hosting&>(hosting).show_address("http://203.0.113.9:1")) << "not ours";
  options.wifi_password.clear();
  EXPECT_EQ(app::wished_net(options, habits).password, "") << "a password belongs to its network";
  options.wifi.clear();
  EXPECT_EQ(app::wished_net(options, habits).wifi, "At home");
  EXPECT_EQ(app::wished_net(options, habits).password, "another-word");
}

}  // namespace
}  // namespace kenes::test
