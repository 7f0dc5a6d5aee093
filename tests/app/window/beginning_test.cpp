// From the shelf into a hearing: what stands ready for whoever presses Enter.

#include <filesystem>
#include <fstream>
#include <string>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/window/desk_mirror.hpp"
#include "app/window/played.hpp"
#include "app/window/title_page.hpp"
#include "journal/folder.hpp"

namespace kenes::test {
namespace {

using Key = sf::Keyboard;

void go_to_the_seats(DeskMirror& mirror) {
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(3);
  mirror.key(Key::Enter);
  if (mirror.watch().find("play.0") == nullptr) mirror.click("practise");
  mirror.key(Key::Enter);
  ASSERT_NE(mirror.watch().find("level.0"), nullptr);
}

/// The level of opponents in the journal of the hearing that was begun.
std::string level_begun_with(DeskMirror& mirror) {
  mirror.key(Key::Enter);
  mirror.type("2");
  mirror.frames(2);
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  return sessions.empty() ? "" : sessions.front().options.level;
}

TEST(BeforeAHearing, TheShelfCountsEverySeatThatCanBeTakenAndHowManyPeopleHaveRoom) {
  DeskMirror mirror;
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(3);
  mirror.click("practise");
  mirror.frames(2);
  EXPECT_TRUE(mirror.watch().shows("22 seats; together up to 30 people")) << "those of guests too";
}

TEST(BeforeAHearing, EnterBeginsTheQuestions) {
  DeskMirror mirror;
  go_to_the_seats(mirror);
  mirror.key(Key::Enter);
  ASSERT_NE(mirror.watch().find("choice.1"), nullptr) << "the offer of a quiz";
  EXPECT_EQ(mirror.watch().find("choice.2"), nullptr);
  mirror.key(Key::Enter);
  ASSERT_NE(mirror.watch().find("choice.2"), nullptr) << "its first question";
  mirror.key(Key::Enter);
  EXPECT_NE(mirror.watch().find("choice.2"), nullptr) << "nobody answers a question by going on";
}

TEST(BeforeAHearing, ItIsSaidWhereNothingCanBeKept) {
  DeskMirror mirror;
  go_to_the_seats(mirror);
  const std::filesystem::path folder = journal::sessions_folder();
  std::filesystem::create_directories(folder.parent_path());
  std::filesystem::remove_all(folder);
  std::ofstream(folder) << "a file where the folder should be";
  mirror.key(Key::Enter);
  mirror.type("2");
  mirror.frames(4);
  const auto say = [&](const char* key) { return mirror.desk().say(key); };
  const auto heard = [&] {
    mirror.key(Key::Escape);  // The brief stands open.
    for (int i = 0; i < 20; ++i) {
      if (mirror.watch().shows(say("play.goes_unsaved"))) return true;
      mirror.key(Key::Enter);
    }
    return false;
  };
  EXPECT_TRUE(heard());
  mirror.key(Key::F9);
  mirror.frames(2);
  EXPECT_TRUE(mirror.watch().shows(say("hearing.menu.leave_unsaved")));
}

TEST(BeforeAHearing, WhereItIsKeptTheMenuSaysSo) {
  DeskMirror mirror;
  go_to_the_seats(mirror);
  EXPECT_EQ(level_begun_with(mirror), "novice");
  mirror.key(Key::F9);
  mirror.frames(2);
  EXPECT_TRUE(mirror.watch().shows(mirror.desk().say("hearing.menu.leave")));
}

TEST(BeforeAHearing, WhoeverBeginsMeetsNovices) {
  DeskMirror mirror;
  go_to_the_seats(mirror);
  EXPECT_EQ(level_begun_with(mirror), "novice");
}

TEST(BeforeAHearing, TheOpponentsAreAsStrongAsTheLastTime) {
  DeskMirror mirror;
  go_to_the_seats(mirror);
  mirror.click("level.2");
  mirror.click("take");
  mirror.key(Key::Escape);
  EXPECT_EQ(mirror.desk().settings().opponents, bots::Level::expert);
  go_to_the_seats(mirror);
  EXPECT_EQ(level_begun_with(mirror), "expert");
}

TEST(BeforeAHearing, WhoHeardOneToItsEndMeetsSeasonedOnes) {
  DeskMirror mirror;
  {
    app::Seated seated = sit_down(mirror);
    play_to_the_end(seated);
  }
  go_to_the_seats(mirror);
  const ui::Watch::Pressable* take = mirror.watch().find("take");
  ASSERT_NE(take, nullptr);
  mirror.click("take");
  EXPECT_EQ(mirror.desk().settings().opponents, bots::Level::seasoned);
}

}  // namespace
}  // namespace kenes::test
