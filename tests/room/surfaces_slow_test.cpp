// Every part of the meeting × every surface × {late, reload, reconnect, host restarted}: whoever comes sees
// what those see who were there all the time.

#include <gtest/gtest.h>

#include "parlour.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;
using rules::PhaseKind;

/// A rehearsal among bots up to that part. Whoever sits there never has to say anything.
void reach(Parlour& parlour, PhaseKind phase) {
  for (int i = 0; i < 20000; ++i) {
    if (parlour.session().view_for(rules::kPublicScreen).phase == phase) return;
    parlour.wait_s(0.25);
    serve_awaited(parlour);
  }
  FAIL() << "never came to " << rules::name_of(phase);
}

class Surfaces : public testing::TestWithParam<PhaseKind> {
 protected:
  Surfaces() : parlour(4) {
    seated = &parlour.seated("Dana", "en", "bus_driver");
    watcher = &parlour.arrive("Marat", "kk");
    wall = &parlour.connect("token-of-thewall-0123456789abcdef");
    parlour.say(*wall, {{"do", "wall"}, {"languages", {"kk", "ru"}}});
    EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
    EXPECT_TRUE(parlour.order(R"({"do":"speed","times":100})"));
    reach(parlour, GetParam());
    for (Phone* phone : {seated, watcher, wall}) refresh(*phone);
  }
  void refresh(Phone& phone) {
    if (&phone == wall) {
      phone.client = 0;
      Phone& again = parlour.connect(phone.token);
      parlour.say(again, {{"do", "wall"}, {"languages", {"kk", "ru"}}});
      phone.client = again.client;
      phone.page = again.page;
      phone.number = again.number;
      again.client = 0;
      return;
    }
    if (phone.client != 0) parlour.drop(phone);
    parlour.come_back(phone);
  }
  Parlour parlour;
  Phone* seated = nullptr;
  Phone* watcher = nullptr;
  Phone* wall = nullptr;
};

TEST_P(Surfaces, AreTheSameAfterReloadingAndReconnecting) {
  for (Phone* phone : {seated, watcher, wall}) {
    const json before = phone->page;
    phone->page = nullptr;
    refresh(*phone);
    EXPECT_TRUE(phone->page == before) << json::diff(before, phone->page).dump().substr(0, 2000);
  }
}

TEST_P(Surfaces, AreTheSameAfterTheHostIsStartedAgain) {
  ASSERT_TRUE(parlour.order(R"({"do":"pause"})"));
  std::vector<json> before;
  for (Phone* phone : {seated, watcher, wall}) before.push_back(phone->page);
  parlour.restart();
  std::size_t at = 0;
  for (Phone* phone : {seated, watcher, wall}) {
    phone->page = nullptr;
    refresh(*phone);
    EXPECT_TRUE(phone->page == before[at]) << json::diff(before[at], phone->page).dump().substr(0, 2000);
    ++at;
  }
}

TEST_P(Surfaces, ShowALateComerWhatTheOthersSee) {
  const json report = watcher->page.value("report", json());
  Phone& late = parlour.arrive("Aliya", "kk");
  EXPECT_EQ(late.page.value("report", json()), report);
  EXPECT_EQ(late.page.at("stage"), watcher->page.at("stage"));
  EXPECT_EQ(late.page.value("vote", json()), watcher->page.value("vote", json()));
  if (watcher->page.contains("now")) {
    EXPECT_EQ(late.page.at("now"), watcher->page.at("now"));
  }
}

TEST_P(Surfaces, HoldNoMarkOfAMissingText) {
  for (Phone* phone : {seated, watcher, wall}) EXPECT_EQ(phone->page.dump().find("⟦"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(EveryPart, Surfaces,
                         testing::Values(PhaseKind::opening, PhaseKind::report, PhaseKind::questions,
                                         PhaseKind::recess, PhaseKind::debate, PhaseKind::resolution,
                                         PhaseKind::closing, PhaseKind::closed),
                         [](const auto& test) { return std::string(rules::name_of(test.param)); });

}  // namespace
}  // namespace kenes::test
