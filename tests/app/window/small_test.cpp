// What a small window with large letters must not lose: the way on, the drawers, the seats.

#include <algorithm>
#include <string>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/window/desk_mirror.hpp"
#include "app/window/person.hpp"
#include "app/window/title_page.hpp"

namespace kenes::test {
namespace {

using text::Language;
using Key = sf::Keyboard;

constexpr MirrorWish kSmall{Language::kk, 1024, 600, 2};

void open_title(DeskMirror& mirror) {
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(3);
}

/// From the title to the hearing by Enter alone.
void enter_hearing(DeskMirror& mirror) {
  open_title(mirror);
  mirror.key(Key::Enter);
  ASSERT_NE(mirror.watch().find("play.0"), nullptr) << "Enter on the title begins";
  mirror.key(Key::Enter);
  ASSERT_NE(mirror.watch().find("seat.0"), nullptr) << "Enter on the shelf opens the first";
  mirror.key(Key::Enter);
  ASSERT_NE(mirror.watch().find("choice.1"), nullptr) << "Enter takes the first seat";
  mirror.type("2");
  mirror.frames(2);
}

void dismiss_coach(DeskMirror& mirror) {
  for (int i = 0; i < 4 && mirror.watch().find("coach.1") != nullptr; ++i) mirror.click("coach.1");
}

bool in_sight(const DeskMirror& mirror, const std::string& id) {
  const ui::Watch::Pressable* one = mirror.watch().find(id);
  return one != nullptr && one->box.top >= one->seen.top - 1 && one->box.bottom <= one->seen.bottom + 1 &&
         one->box.bottom <= 600;
}

TEST(SmallWindow, IsEnteredByEnterAlone) {
  DeskMirror mirror(kSmall);
  enter_hearing(mirror);
  EXPECT_NE(mirror.watch().find("coach.0"), nullptr);
}

TEST(SmallWindow, TheCoachStandsAloneAndEnterPutsItAway) {
  DeskMirror mirror(kSmall);
  enter_hearing(mirror);
  EXPECT_EQ(mirror.watch().find("close"), nullptr) << "there is no room for the brief beside it";
  mirror.key(Key::Enter);
  EXPECT_EQ(mirror.watch().find("coach.0"), nullptr);
  EXPECT_NE(mirror.watch().find("close"), nullptr);
}

/// Of the open role, what stands last.
ui::Watch::Lettering last_of_the_role(const DeskMirror& mirror) {
  ui::Watch::Lettering last;
  for (const ui::Watch::Lettering& one : mirror.watch().letterings()) {
    const bool in_drawer = one.seen.top > 60 && one.seen.bottom < 560;
    if (in_drawer && one.box.bottom > last.box.bottom) last = one;
  }
  return last;
}

TEST(SmallWindow, EnterGoesThroughTheRoleAndBeginsTheMeeting) {
  DeskMirror mirror(kSmall);
  enter_hearing(mirror);
  mirror.key(Key::Enter);  // The coach.
  mirror.frames(2);
  int pressed = 0;
  bool read_whole = false;
  for (; pressed < 30 && mirror.watch().find("close") != nullptr; ++pressed) {
    const ui::Watch::Lettering last = last_of_the_role(mirror);
    read_whole = last.box.bottom <= last.seen.bottom + 1;
    mirror.key(Key::Enter);
    mirror.frames(2);
  }
  EXPECT_GT(pressed, 2) << "it fits: nothing is tested";
  EXPECT_TRUE(read_whole) << "closed before its end was seen";
  EXPECT_TRUE(mirror.watch().find("dialogue.0") != nullptr || mirror.watch().find("coach.0") != nullptr);
}

/// The longest text that is not the coach's: what is said.
ui::Watch::Lettering said_now(const DeskMirror& mirror, Language language) {
  const std::string coach = catalogue().say(language, "tour.dialogue");
  ui::Watch::Lettering longest;
  for (const ui::Watch::Lettering& one : mirror.watch().letterings()) {
    if (one.words != coach && one.words.size() > longest.words.size()) longest = one;
  }
  return longest;
}

TEST(SmallWindow, WhereTheCoachStandsBesideWhatIsSaidSomeOfItCanBeRead) {
  constexpr float kALine = 40;  // Pixels of this window.
  for (const Language language : text::kLanguages) {
    DeskMirror mirror({language, 1024, 600, 2});
    enter_hearing(mirror);
    mirror.type("k");
    mirror.key(Key::Escape);
    for (int line = 0; line < 6; ++line) {
      mirror.key(Key::Enter);
      mirror.frames(3);
      if (mirror.watch().find("dialogue.0") == nullptr) continue;
      const ui::Watch::Lettering said = said_now(mirror, language);
      EXPECT_GT(said.seen.bottom - said.box.top, kALine) << said.words;
      EXPECT_GT(said.box.bottom - said.seen.top, kALine) << said.words;
    }
  }
}

/// Where what is said begins, from the left.
float words_from(const MirrorWish& wish) {
  DeskMirror mirror(wish);
  enter_hearing(mirror);
  dismiss_coach(mirror);
  mirror.key(Key::Escape);
  mirror.frames(3);
  const ui::Watch::Pressable* on = mirror.watch().find("dialogue.0");
  return on == nullptr ? -1 : on->box.left;
}

TEST(SmallWindow, InALowOneTheHallStandsBesideTheWords) {
  EXPECT_GT(words_from({Language::kk, 1280, 720, 1.5F}), 0.4F * 1280) << "room for the hall";
  EXPECT_LT(words_from({Language::kk, 1024, 600, 2}), 0.1F * 1024) << "the words need all of it";
  EXPECT_LT(words_from({Language::kk, 1024, 1280, 1.5F}), 0.1F * 1024) << "the hall stands above";
}

/// What stands beside the hall above what moves on, from above.
std::vector<ui::Watch::Lettering> words_beside(const DeskMirror& mirror) {
  std::vector<ui::Watch::Lettering> words;
  const float end = mirror.watch().find("dialogue.0")->box.top;
  for (const ui::Watch::Lettering& one : mirror.watch().letterings()) {
    if (one.box.left > 0.44F * 1280 && one.box.top > 70 && one.box.top < end) words.push_back(one);
  }
  std::ranges::sort(words, {}, [](const ui::Watch::Lettering& one) { return one.box.bottom; });
  return words;
}

TEST(SmallWindow, BesideTheHallWhatWasSaidBeforeStandsAboveWhatIsSaid) {
  DeskMirror mirror({Language::kk, 1280, 720, 1.5F});
  enter_hearing(mirror);
  dismiss_coach(mirror);
  Person person(mirror);
  std::string before;
  int told = 0;
  int kept = 0;
  for (int step = 0; step < 60 && told < 20; ++step) {
    ASSERT_TRUE(person.go_on());
    mirror.frames(4);
    if (!person.is_told()) continue;
    const auto words = words_beside(mirror);
    ASSERT_FALSE(words.empty());
    const ui::Watch::Lettering& now = words.back();
    if (now.words == before) continue;  // It was only shown whole.
    ++told;
    EXPECT_LE(now.box.bottom, now.seen.bottom + 1) << "it is not pushed out of sight: " << now.words;
    const auto above = std::ranges::find_if(words, [&](const ui::Watch::Lettering& one) {
      return one.box.bottom < now.box.top && one.words.ends_with(before);
    });
    kept += !before.empty() && above != words.end() ? 1 : 0;
    before = now.words;
  }
  EXPECT_EQ(told, 20);
  EXPECT_GT(kept, 14);
}

TEST(SmallWindow, AHeadingIsReadTogetherWithWhatItStandsAbove) {
  DeskMirror mirror({Language::en, 1280, 720, 1.5F});
  enter_hearing(mirror);
  dismiss_coach(mirror);
  mirror.key(Key::Escape);
  mirror.frames(4);
  const auto words = words_beside(mirror);
  ASSERT_GT(words.size(), 1U) << "the title, and where and when it is";
  EXPECT_LT(words.front().words.size(), words.back().words.size());
}

TEST(SmallWindow, WhoComesBackSeesWhatWasSaidLast) {
  DeskMirror mirror({Language::en, 1280, 720, 1.5F});
  enter_hearing(mirror);
  dismiss_coach(mirror);
  Person person(mirror);
  std::string last;
  for (int step = 0; step < 40 || !person.is_told(); ++step) {
    ASSERT_TRUE(person.go_on());
    mirror.frames(3);
    if (person.is_told()) last = words_beside(mirror).back().words;
  }
  mirror.desk().home();
  mirror.frames(3);
  mirror.click("go_on");
  mirror.frames(4);
  const auto words = words_beside(mirror);
  EXPECT_TRUE(std::ranges::any_of(words, [&](const ui::Watch::Lettering& one) {
    return one.words.ends_with(last);
  })) << last;
}

TEST(SmallWindow, TheWayOnIsAlwaysInSight) {
  DeskMirror mirror(kSmall);
  enter_hearing(mirror);
  dismiss_coach(mirror);
  Person person(mirror);
  int told = 0;
  int asked = 0;
  for (int step = 0; step < 150; ++step) {
    ASSERT_TRUE(person.go_on());
    mirror.frames(3);
    if (person.is_told()) {
      ++told;
      EXPECT_TRUE(in_sight(mirror, "dialogue.0")) << step;
    } else if (person.is_asked() && mirror.watch().find("zero") != nullptr) {
      ++asked;
      EXPECT_TRUE(in_sight(mirror, "zero")) << step;
    }
  }
  EXPECT_GT(told, 20);
  EXPECT_GT(asked, 3);
}

TEST(SmallWindow, ALongLineIsReadToItsEndBeforeTheNext) {
  DeskMirror mirror(kSmall);
  enter_hearing(mirror);
  dismiss_coach(mirror);
  mirror.key(Key::Escape);
  mirror.frames(3);
  const auto words = [&] { return mirror.watch().letterings(); };
  const auto longest = [&] {
    const auto all = words();
    return *std::max_element(all.begin(), all.end(),
                             [](const auto& a, const auto& b) { return a.words.size() < b.words.size(); });
  };
  const ui::Watch::Lettering before = longest();
  ASSERT_GT(before.box.bottom, before.seen.bottom) << "it fits: nothing is tested";
  mirror.key(Key::Enter);
  mirror.frames(2);
  const ui::Watch::Lettering after = longest();
  EXPECT_EQ(after.words, before.words);
  EXPECT_LT(after.box.top, before.box.top);
}

TEST(SmallWindow, DrawersWithoutRoomStandInTheMenu) {
  DeskMirror mirror(kSmall);
  enter_hearing(mirror);
  dismiss_coach(mirror);
  mirror.key(Key::Escape);
  mirror.frames(2);
  for (const ui::Watch::Pressable& one : mirror.watch().pressables()) {
    EXPECT_TRUE(!one.id.starts_with("drawer.") || one.box.bottom <= 600) << one.words;
  }
  mirror.key(Key::F9);
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("hearing.drawer.procedure"), nullptr);
  ASSERT_TRUE(press_by_key(mirror, "hearing.drawer.procedure"));
  mirror.frames(2);
  EXPECT_TRUE(mirror.watch().shows("Тәртіп"));
  EXPECT_EQ(mirror.watch().find("hearing.menu.undo"), nullptr);
}

/// A document of one's own, opened from the drawer of documents.
void open_document(DeskMirror& mirror) {
  mirror.key(Key::Escape);
  mirror.key(Key::F4);
  mirror.frames(2);
  std::string document;
  for (const ui::Watch::Pressable& one : mirror.watch().pressables()) {
    const bool is_one = one.id.starts_with("evidence.") && std::isdigit(one.id[9]) != 0;
    if (is_one && document.empty()) document = one.id;
  }
  ASSERT_TRUE(press_by_key(mirror, document));
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("reader.smaller"), nullptr);
}

TEST(Reader, HasOneWayToCloseWhichLeadsBackToTheDocuments) {
  DeskMirror mirror({Language::en, 1280, 720, 1});
  enter_hearing(mirror);
  dismiss_coach(mirror);
  open_document(mirror);
  const auto& all = mirror.watch().pressables();
  EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const auto& one) { return one.words == "Close"; }), 1);
  mirror.key(Key::Escape);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("reader.smaller"), nullptr);
  EXPECT_NE(mirror.watch().find("close"), nullptr) << "back among the documents";
  mirror.key(Key::Escape);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("close"), nullptr);
}

TEST(Reader, IsClosedByAnotherDrawer) {
  DeskMirror mirror({Language::en, 1280, 720, 1});
  enter_hearing(mirror);
  dismiss_coach(mirror);
  open_document(mirror);
  mirror.key(Key::F3);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("reader.smaller"), nullptr);
  mirror.key(Key::F4);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("reader.smaller"), nullptr) << "it does not come back by itself";
  EXPECT_NE(mirror.watch().find("close"), nullptr);
}

}  // namespace
}  // namespace kenes::test
