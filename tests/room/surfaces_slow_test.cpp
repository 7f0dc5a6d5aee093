// The lobby, every part of the meeting and a vote that is open × every surface of the room × {late, reload,
// reconnect, host restarted}: whoever comes sees what those see who were there all the time.

#include <string>

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "support/moments.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;
using rules::PhaseKind;

/// A rehearsal among bots up to that moment. Whoever sits there never has to say anything.
void reach(Parlour& parlour, const Moment& moment) {
  EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
  EXPECT_TRUE(parlour.order(R"({"do":"speed","times":100})"));
  for (int i = 0; i < 20000; ++i) {
    if (moment.came(parlour.session().view_for(rules::kPublicScreen))) return;
    parlour.wait_s(0.25);
    if (!moment.came(parlour.session().view_for(rules::kPublicScreen))) serve_awaited(parlour);
  }
  FAIL() << "never came to " << moment.name;
}

/// Not within a letter.
std::string beginning_of(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most) + " …";
}

/// What became of a page, a line a change: "replace /clock/label: "Questions"".
std::string changes(const json& before, const json& after) {
  constexpr std::size_t kMostChanges = 12, kMostLetters = 200;
  std::string lines;
  std::size_t count = 0;
  for (const json& change : json::diff(before, after)) {
    if (++count > kMostChanges) return lines + "\n… and more";
    lines += "\n" + change.at("op").get<std::string>() + " " + change.at("path").get<std::string>();
    if (change.contains("value")) lines += ": " + beginning_of(change.at("value").dump(), kMostLetters);
  }
  return lines;
}

class Surfaces : public testing::TestWithParam<Moment> {
 protected:
  Surfaces() : parlour(4) {
    seated = &parlour.seated("Dana", "en", "bus_driver");
    watcher = &parlour.arrive("Marat", "kk");
    wall = &parlour.connect("token-of-thewall-0123456789abcdef");
    parlour.say(*wall, {{"do", "wall"}, {"languages", {"kk", "ru"}}});
    if (GetParam().came) reach(parlour, GetParam());
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
  [[nodiscard]] const char* name_of(const Phone* phone) const {
    return phone == wall ? "the wall" : phone == seated ? "the phone of a seat" : "the phone of who watches";
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
    EXPECT_TRUE(phone->page == before) << name_of(phone) << changes(before, phone->page);
  }
}

TEST_P(Surfaces, AreTheSameAfterTheHostIsStartedAgain) {
  // A hearing that is gone on with stands still.
  if (GetParam().came) {
    ASSERT_TRUE(parlour.order(R"({"do":"pause"})"));
  }
  std::vector<json> before;
  for (Phone* phone : {seated, watcher, wall}) before.push_back(phone->page);
  parlour.restart();
  std::size_t at = 0;
  for (Phone* phone : {seated, watcher, wall}) {
    phone->page = nullptr;
    refresh(*phone);
    EXPECT_TRUE(phone->page == before[at]) << name_of(phone) << changes(before[at], phone->page);
    ++at;
  }
}

TEST_P(Surfaces, ShowALateComerWhatTheOthersSee) {
  const json report = watcher->page.value("report", json());
  Phone& late = parlour.arrive("Aliya", "kk");
  EXPECT_EQ(late.page.value("report", json()), report);
  EXPECT_EQ(late.page.at("stage"), watcher->page.at("stage"));
  EXPECT_EQ(late.page.value("vote", json()), watcher->page.value("vote", json()));
  EXPECT_EQ(late.page.value("lobby", json::object()).value("seats", json()),
            watcher->page.value("lobby", json::object()).value("seats", json()));
  if (watcher->page.contains("now")) {
    EXPECT_EQ(late.page.at("now"), watcher->page.at("now"));
  }
}

TEST_P(Surfaces, HoldNoMarkOfAMissingText) {
  for (Phone* phone : {seated, watcher, wall}) EXPECT_EQ(phone->page.dump().find("⟦"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(EveryPart, Surfaces,
                         testing::Values(Moment{"lobby", {}}, in_part(PhaseKind::opening),
                                         in_part(PhaseKind::report), in_part(PhaseKind::questions),
                                         in_part(PhaseKind::recess), in_part(PhaseKind::debate),
                                         in_part(PhaseKind::resolution), in_part(PhaseKind::closing),
                                         in_part(PhaseKind::closed), in_vote(rules::Method::open)),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace kenes::test
