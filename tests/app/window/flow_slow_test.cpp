// From the title to the end and back, as a person would, without a window.

#include <cctype>
#include <string>
#include <vector>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "app/window/desk_mirror.hpp"
#include "app/window/person.hpp"
#include "app/window/title_page.hpp"
#include "journal/folder.hpp"

namespace kenes::test {
namespace {

using text::Language;

class Flow : public testing::TestWithParam<std::tuple<Language, int>> {
 protected:
  [[nodiscard]] static MirrorWish wish() {
    const auto [language, width] = GetParam();
    return width == 1024 ? MirrorWish{language, 1024, 600, 1} : MirrorWish{language, 1920, 1080, 2};
  }
};

/// Whoever looks at this screen can read all of it, and every text has words.
void expect_readable(const DeskMirror& mirror, const std::string& where) {
  for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << where << ": " << fault;
  EXPECT_FALSE(mirror.watch().shows("⟦")) << where;
}

TEST_P(Flow, GoesFromTheTitleThroughAShortHearingToItsEnd) {
  DeskMirror mirror(wish());
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(3);
  expect_readable(mirror, "title");
  mirror.click("practise");
  mirror.frames(2);
  expect_readable(mirror, "shelf");
  mirror.key(sf::Keyboard::Tab);  // The first on the shelf is the short one.
  mirror.key(sf::Keyboard::Enter);
  mirror.frames(2);
  expect_readable(mirror, "seats");
  ASSERT_NE(mirror.watch().find("take"), nullptr);
  ASSERT_TRUE(press_by_key(mirror, "take"));
  mirror.type("2");  // No quiz.
  Person person(mirror);
  int step = 0;
  while (person.go_on() && step < 3000) {
    if (++step % 23 == 0) expect_readable(mirror, "step " + std::to_string(step));
  }
  ASSERT_LT(step, 3000) << "the hearing never ends";
  EXPECT_GT(step, 30);
  expect_readable(mirror, "end");
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_TRUE(sessions.front().over);
}

INSTANTIATE_TEST_SUITE_P(Languages, Flow,
                         testing::Values(std::tuple(Language::kk, 1024), std::tuple(Language::ru, 1920),
                                         std::tuple(Language::en, 1024)));

/// Into the first scenario on the shelf, past its quiz.
void sit_down(DeskMirror& mirror) {
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.click("practise");
  mirror.key(sf::Keyboard::Tab);
  mirror.key(sf::Keyboard::Enter);
  mirror.frames(2);
  ASSERT_TRUE(press_by_key(mirror, "take"));
  mirror.type("2");
  mirror.frames(2);
}

TEST(FlowOfTheCoach, ExplainsAPanelOnceAndNeverAgain) {
  DeskMirror mirror;
  sit_down(mirror);
  ASSERT_NE(mirror.watch().find("coach.0"), nullptr) << "the brief is not explained";
  mirror.click("coach.0");
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("coach.0"), nullptr);
  EXPECT_EQ(mirror.desk().settings().seen, std::vector<std::string>{"brief"});
  mirror.key(sf::Keyboard::Escape);
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("coach.0"), nullptr) << "what is said is not explained";
  mirror.type("k");
  mirror.key(sf::Keyboard::F2);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("coach.0"), nullptr) << "the brief is explained twice";
}

TEST(FlowOfTheCoach, SentAwayItStaysAway) {
  DeskMirror mirror;
  sit_down(mirror);
  mirror.click("coach.1");
  mirror.key(sf::Keyboard::Escape);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("coach.0"), nullptr);
  EXPECT_EQ(mirror.desk().settings().seen, std::vector<std::string>{"all"});
}

TEST(FlowOfTheCoach, ACardThatNobodyPutsAwayGoesByItself) {
  DeskMirror mirror;
  sit_down(mirror);
  mirror.key(sf::Keyboard::Escape);
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("coach.0"), nullptr);
  Person person(mirror);
  for (int lines = 0; lines < 12 && mirror.desk().settings().seen.empty(); ++lines) {
    ASSERT_TRUE(person.go_on());
    mirror.frames(2);
  }
  EXPECT_EQ(mirror.desk().settings().seen, std::vector<std::string>{"dialogue"});
}

/// All that is written, but for the coach's card.
std::string written(const DeskMirror& mirror) {
  std::string all;
  for (const ui::Watch::Lettering& one : mirror.watch().letterings()) all += one.words + "\n";
  return all;
}

TEST(FlowOfTheCoach, EnterMovesOnBesideItsCard) {
  for (const MirrorWish& wish :
       {MirrorWish{Language::en, 1280, 720, 1}, MirrorWish{Language::ru, 1280, 720, 1.25F},
        MirrorWish{Language::kk, 1024, 600, 1}}) {
    DeskMirror mirror(wish);
    sit_down(mirror);
    mirror.key(sf::Keyboard::Escape);
    mirror.frames(2);
    ASSERT_NE(mirror.watch().find("dialogue.0"), nullptr);
    ASSERT_NE(mirror.watch().find("coach.0"), nullptr);
    for (int line = 0; line < 3; ++line) {
      const std::string before = written(mirror);
      mirror.key(sf::Keyboard::Enter);
      EXPECT_TRUE(written(mirror) != before) << "line " << line << " at " << wish.scale;
    }
  }
}

std::vector<float> edges(const DeskMirror& mirror) {
  std::vector<float> all;
  for (const ui::Watch::Pressable& one : mirror.watch().pressables()) {
    all.push_back(one.box.top);
    all.push_back(one.seen.bottom);
  }
  return all;
}

/// Draws as the window does: once for what happened, then while the page wants it. How often.
int until_it_rests(DeskMirror& mirror) {
  int frames = 0;
  do {
    mirror.frames(1);
  } while (!mirror.desk().rests() && ++frames < 30);
  return frames;
}

TEST(FlowOfTheFrame, RestsOnlyWhenEverythingHasItsPlace) {
  for (const MirrorWish& wish :
       {MirrorWish{Language::en, 1280, 720, 1}, MirrorWish{Language::kk, 1280, 720, 1.5F}}) {
    DeskMirror mirror(wish);
    sit_down(mirror);
    mirror.frames(10);
    ImGui::GetIO().KeysDown[sf::Keyboard::Escape] = true;
    mirror.frames(1);
    ImGui::GetIO().KeysDown[sf::Keyboard::Escape] = false;
    EXPECT_LT(until_it_rests(mirror), 30);
    const std::vector<float> at_rest = edges(mirror);
    mirror.frames(4);
    EXPECT_EQ(edges(mirror), at_rest) << wish.scale;
  }
}

TEST(FlowOfKeys, SoundIsTurnedOffAndOnByOneKeyEverywhere) {
  DeskMirror mirror;
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(2);
  const bool before = mirror.desk().settings().mute;
  mirror.type("m");
  EXPECT_NE(mirror.desk().settings().mute, before);
  mirror.type("ь");
  EXPECT_EQ(mirror.desk().settings().mute, before);
}

TEST(FlowOfPanels, ADocumentPressedAtTheSideIsReadOverTheMiddle) {
  DeskMirror mirror({Language::en, 1280, 720, 1});
  sit_down(mirror);
  mirror.key(sf::Keyboard::Escape);
  mirror.frames(2);
  std::string document;
  for (const ui::Watch::Pressable& one : mirror.watch().pressables()) {
    if (document.empty() && one.id.starts_with("evidence.") && std::isdigit(one.id.back()) != 0 &&
        !one.id.starts_with("evidence.filter")) {
      document = one.id;
    }
  }
  ASSERT_FALSE(document.empty());
  EXPECT_EQ(mirror.watch().find("close"), nullptr);
  mirror.click(document);
  mirror.frames(2);
  EXPECT_NE(mirror.watch().find("close"), nullptr);
  mirror.key(sf::Keyboard::Escape);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("close"), nullptr);
}

TEST(FlowOfLeaving, AHearingThatWasLeftGoesOnFromTheTitle) {
  DeskMirror mirror;
  sit_down(mirror);
  Person person(mirror);
  for (int step = 1; step < 40; ++step) ASSERT_TRUE(person.go_on());
  mirror.key(sf::Keyboard::F9);
  mirror.click("hearing.menu.leave");
  ASSERT_NE(mirror.watch().find("go_on"), nullptr);
  mirror.click("go_on");
  EXPECT_TRUE(mirror.watch().shows("We go on where you stopped"));
}

}  // namespace
}  // namespace kenes::test
