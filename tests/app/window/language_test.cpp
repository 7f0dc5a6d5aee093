// The language changed in the middle of a hearing: what waits to be heard is said in the new one.

#include <string>
#include <vector>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/window/desk_mirror.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/person.hpp"
#include "app/window/played.hpp"
#include "app/window/title_page.hpp"

namespace kenes::test {
namespace {

using text::Language;

constexpr int kSteps = 45;

std::string written(const DeskMirror& mirror) {
  std::string all;
  for (const ui::Watch::Lettering& one : mirror.watch().letterings()) all += one.words + "\n";
  return all;
}

/// What is written after each of the first steps of a hearing, where another language is chosen after some.
std::vector<std::string> heard(Language first, Language then, int change_after) {
  DeskMirror mirror({first, 1280, 720, 1});
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::make_unique<app::HearingPage>(mirror.desk(), sit_down(mirror, 5)));
  mirror.frames(2);
  mirror.click("coach.1");
  mirror.key(sf::Keyboard::Escape);
  Person person(mirror);
  std::vector<std::string> pages;
  for (int step = 0; step < kSteps; ++step) {
    if (step == change_after) mirror.desk().speak(then);
    mirror.frames(4);
    pages.push_back(written(mirror));
    EXPECT_TRUE(person.go_on());
  }
  return pages;
}

TEST(LanguageOfAHearing, WhatWaitsIsSaidInTheOneChosenMeanwhile) {
  const std::vector<std::string> russian = heard(Language::ru, Language::ru, 0);
  // The first lines, one of many that were said at once, a question.
  for (const int change_after : {0, 1, 9, 16, 30}) {
    const std::vector<std::string> changed = heard(Language::en, Language::ru, change_after);
    for (int step = change_after; step < kSteps; ++step) {
      const auto at = static_cast<std::size_t>(step);
      ASSERT_EQ(changed[at], russian[at]) << "chosen after " << change_after << ", step " << step;
    }
  }
}

}  // namespace
}  // namespace kenes::test
