// What the facilitator finds again, and what is asked before it is done.

#include <chrono>
#include <thread>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/host/seat_menu.hpp"
#include "app/host/wanted_room.hpp"
#include "app/window/host_window.hpp"

namespace kenes::test {
namespace {

TEST(HostPreparation, ASessionThatGoesOnHasItsPortAddressAndWallAgain) {
  HostWindow window({Language::en, 1280, 720, 1}, "0.0.0.0");
  DeskMirror& mirror = window.mirror();
  mirror.give_second_display();
  window.begin();
  const std::uint16_t port = window.page().hosting().port();
  const std::vector<std::string> addresses = window.page().hosting().addresses();
  if (!addresses.empty()) {
    ASSERT_TRUE(const_cast<app::Hosting&>(window.page().hosting()).show_address(addresses.back()));
  }
  mirror.click("room");
  mirror.click("wall");
  ASSERT_TRUE(mirror.has_wall());
  const auto path = window.page().hosting().journal();
  mirror.desk().home();
  mirror.frames(3);
  EXPECT_FALSE(mirror.has_wall());

  auto hosted = app::Hosted::resume(catalogue(), path);
  ASSERT_TRUE(hosted.has_value());
  auto page = app::host_page(mirror.desk(), std::move(*hosted), {});
  const app::Hosting& hosting = static_cast<app::HostPage&>(*page).hosting();
  EXPECT_EQ(hosting.port(), port) << "the usual one would be " << mirror.desk().settings().room.port;
  if (!addresses.empty()) {
    EXPECT_EQ(hosting.addresses().front(), addresses.back());
  }
  EXPECT_TRUE(mirror.has_wall());
}

/// As long as a dying program may hold its session and a little more, looked at as the window does.
void look_on(DeskMirror& mirror, std::chrono::milliseconds most) {
  const auto until = std::chrono::steady_clock::now() + most;
  while (mirror.watch().find("go_on_room") == nullptr && std::chrono::steady_clock::now() < until) {
    if (mirror.desk().is_due()) mirror.frames(2);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

TEST(Title, OffersASessionAsSoonAsTheProgramThatHeldItIsGone) {
  HostWindow window;
  const auto path = window.page().hosting().journal();
  window.mirror().desk().home();
  window.mirror().frames(3);
  auto held = app::Hosted::resume(catalogue(), path);  // Whoever was killed is not quite gone.
  ASSERT_TRUE(held.has_value());
  DeskMirror& mirror = window.mirror();
  mirror.click("settings");
  mirror.key(sf::Keyboard::Escape);
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("practise"), nullptr) << "the title";
  EXPECT_EQ(mirror.watch().find("go_on_room"), nullptr);
  look_on(mirror, std::chrono::milliseconds(300));
  EXPECT_EQ(mirror.watch().find("go_on_room"), nullptr) << "it is still held";
  held->reset();
  look_on(mirror, std::chrono::seconds(2));
  EXPECT_NE(mirror.watch().find("go_on_room"), nullptr);
}

TEST(HostOptions, ASessionThatIsStillHeldForAMomentIsWaitedFor) {
  HostWindow window;
  app::HostOptions options;
  options.resume = window.page().hosting().journal().string();
  window.mirror().desk().home();
  window.mirror().frames(3);
  auto held = app::Hosted::resume(catalogue(), options.resume);
  ASSERT_TRUE(held.has_value());
  std::thread dying([&held] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    held->reset();
  });
  int code = 0;
  const auto hosted = app::wanted_room(window.mirror().desk().setting(), options, code);
  dying.join();
  EXPECT_NE(hosted, nullptr);
}

TEST(HostPreparation, APortThatIsToldGoesBeforeTheOneASessionHad) {
  HostWindow window;
  const std::uint16_t port = window.page().hosting().port();
  const auto path = window.page().hosting().journal();
  window.mirror().desk().home();
  window.mirror().frames(3);
  auto hosted = app::Hosted::resume(catalogue(), path);
  ASSERT_TRUE(hosted.has_value());
  app::NetWish told;
  told.bind = "127.0.0.1";
  told.port = 0;
  told.port_told = true;
  auto page = app::host_page(window.mirror().desk(), std::move(*hosted), {}, told);
  EXPECT_NE(static_cast<app::HostPage&>(*page).hosting().port(), port);
}

TEST(HostLobby, ClosesTheSessionOnlyWhenItIsMeant) {
  HostWindow window;
  DeskMirror& mirror = window.mirror();
  const auto box = mirror.watch().find("foot.1")->box;
  mirror.click("foot.1");
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("leave.0"), nullptr) << "it is asked for once more";
  const auto stays = mirror.watch().find("leave.1")->box;
  const float middle = (box.left + box.right) / 2;
  EXPECT_TRUE(stays.left < middle && middle < stays.right) << "a double click leaves everything as it is";
  mirror.click("leave.1");
  EXPECT_NE(mirror.watch().find("foot.0"), nullptr);
  mirror.click("foot.1");
  mirror.click("leave.0");
  EXPECT_EQ(mirror.watch().find("foot.0"), nullptr);
  EXPECT_NE(mirror.watch().find("go_on_room"), nullptr) << "and it can be gone on with";
}

TEST(HostConsole, SaysWhichNewsItsKeyWouldBring) {
  HostWindow window;
  window.begin();
  EXPECT_TRUE(window.mirror().watch().shows("No news fits now")) << "before the questions";
  static_cast<void>(window.room().order(room::SetSpeed{100}));
  std::int64_t now = app::steady_ms();
  for (int i = 0; i < 40'000 && window.room().next_news().is_none(); ++i) window.room().pass_time(now += 50);
  window.mirror().frames(3);
  EXPECT_TRUE(window.mirror().watch().shows("Storm warning: the wind has turned"));
  const std::size_t before = window.room().telling().moves();
  window.mirror().type("i");
  EXPECT_GT(window.room().telling().moves(), before);
  EXPECT_TRUE(window.room().next_news().is_none()) << "it comes once";
}

TEST(HostConsole, InTheDebriefNobodyWaitsForTheFloor) {
  HostWindow window({Language::ru, 1280, 720, 1});
  window.begin();
  static_cast<void>(window.room().order(room::SetSpeed{100}));
  const auto& queue = window.room().session().hearing().queue;
  std::int64_t now = app::steady_ms();
  for (int i = 0; i < 40'000 && queue.empty(); ++i) window.room().pass_time(now += 50);
  ASSERT_FALSE(queue.empty());
  window.mirror().frames(2);
  ASSERT_NE(window.mirror().watch().find("queue.0"), nullptr);
  window.mirror().type("d");
  window.mirror().frames(3);
  ASSERT_EQ(window.state().stage, room::Stage::debrief);
  ASSERT_FALSE(queue.empty()) << "the hearing stands as it was left";
  EXPECT_EQ(window.mirror().watch().find("queue.0"), nullptr);
}

TEST(HostConsole, ItsKeysHaveTheirRoomInTheDebriefWithoutAnotherPress) {
  HostWindow window({Language::ru, 1280, 720, 1});
  window.begin();
  DeskMirror& mirror = window.mirror();
  static_cast<void>(window.room().order(room::ToDebrief{}));
  // What came in gives the window one frame; after that it draws only as long as it is asked to.
  constexpr int kMoreThanEnough = 20;
  mirror.frames(1);
  for (int i = 0; i < kMoreThanEnough && mirror.wants_a_frame(); ++i) mirror.frames(1);
  EXPECT_FALSE(mirror.wants_a_frame()) << "it rests";
  const auto* back = mirror.watch().find("back_to_hearing");
  ASSERT_NE(back, nullptr);
  EXPECT_LE(back->box.bottom, back->seen.bottom);
  EXPECT_LE(back->box.bottom, 720);
}

TEST(HostConsole, AfterTheHearingNoKeyLiesBelowASmallLaptopsEdge) {
  HostWindow window({Language::ru, 1024, 600, 1});
  window.begin();
  static_cast<void>(window.room().order(room::SetSpeed{100}));
  std::int64_t now = app::steady_ms();
  for (int i = 0; i < 40'000 && window.state().stage != room::Stage::debrief; ++i)
    window.room().pass_time(now += 50);
  ASSERT_EQ(window.state().stage, room::Stage::debrief);
  window.mirror().frames(4);
  const auto* back = window.mirror().watch().find("back_to_hearing");
  ASSERT_NE(back, nullptr);
  EXPECT_FALSE(back->enabled) << "there is nothing to go back to, and the reason stands below";
  EXPECT_LE(back->box.bottom, back->seen.bottom);
  EXPECT_LE(back->box.bottom, 600);
}

TEST(SeatMenu, ASeatThatWasOfferedIsLetGoOfOnceItHasNothingToDo) {
  HostWindow window;
  window.begin();
  room::Room& room = window.room();
  const rules::SeatId chair = room.session().hearing().presiding;
  app::SeatMenu menu;
  menu.offer(chair);
  menu.let_go_if_done(room, Language::en);
  EXPECT_EQ(menu.picked(), chair) << "the meeting is to be opened";
  static_cast<void>(room.order(room::SetSpeed{100}));
  std::int64_t now = app::steady_ms();
  for (int i = 0; i < 40'000 && !room.session().is_over(); ++i) room.pass_time(now += 50);
  ASSERT_TRUE(room.session().is_over());
  menu.let_go_if_done(room, Language::en);
  EXPECT_TRUE(menu.picked().is_none());
  menu.pick(chair);
  menu.let_go_if_done(room, Language::en);
  EXPECT_EQ(menu.picked(), chair) << "the facilitator wants to look at it";
}

}  // namespace
}  // namespace kenes::test
