#include "ui/front.hpp"

#include <algorithm>
#include <tuple>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;

TitleModel title() { return {"Шындала · инженер · 22.11.2026, 21:40", 3, 2, "0.1.0", ""}; }

SettingsModel settings(Language language) {
  SettingsModel model;
  model.language = language;
  return model;
}

ShelfModel shelf() {
  ShelfModel model;
  model.scenarios.push_back(
      {"Шындала ауданы әкімінің есебі",
       "Қоғамдық кеңес аудан әкімінің суға, жолға және мектепке қатысты есебін тыңдайды.",
       20,
       12,
       {"Көрсеткішті тексеру", "Жауапты деңгейді табу"},
       ""});
  model.scenarios.push_back(
      {"Broken", "A scenario that does not compile.", 5, 3, {}, "kenes check says what is wrong"});
  return model;
}

SeatsModel seats() {
  SeatsModel model;
  model.title = "Отчёт акима района Шындала";
  for (int i = 0; i < 12; ++i) {
    model.seats.push_back(
        {"Бахытжан Нұрмағамбетов", "руководитель отдела жилищно-коммунального хозяйства", "приглашённый",
         1 + i % 3,
         "Вы двенадцать лет отвечаете за сети. Вы знаете, где в отчёте труба, а где только траншея.", "p01"});
  }
  return model;
}

std::vector<std::pair<std::string, Mirror::Draw>> all_screens() {
  return {
      {"title", [](const Pen& pen) { static_cast<void>(title_screen(pen, title())); }},
      {"settings", [](const Pen& pen) { static_cast<void>(settings_screen(pen, settings(pen.language))); }},
      {"shelf", [](const Pen& pen) { static_cast<void>(shelf_screen(pen, shelf())); }},
      {"seats", [](const Pen& pen) { static_cast<void>(seats_screen(pen, seats())); }},
  };
}

TEST(FrontScreens, HaveRoomForTheirWordsInEveryLanguageSizeAndWindow) {
  for (const Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        for (const auto& [name, draw] : all_screens()) {
          mirror.frames(draw, 3);
          const std::string what = name + "-" + std::string(text::code_of(language)) + "-" +
                                   std::to_string(width) + (scale > 1 ? "-200" : "");
          for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
          mirror.keep(what);
        }
      }
    }
  }
}

TEST(FrontScreens, SayNothingThatHasNoText) {
  Mirror mirror;
  for (const auto& [name, draw] : all_screens()) {
    mirror.frames(draw, 2);
    EXPECT_FALSE(mirror.watch().shows("⟦")) << name;
  }
}

TEST(TitleScreen, GoesOnWithTheHearingThatWasLeft) {
  Mirror mirror;
  std::optional<TitleAnswer> answer;
  const auto draw = [&](const Pen& pen) {
    if (auto wish = title_screen(pen, title())) answer = wish;
  };
  mirror.click(draw, "go_on");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->wish, TitleWish::go_on);
  EXPECT_TRUE(mirror.watch().shows("инженер"));
}

TEST(TitleScreen, OffersNothingToGoOnWithWhereNothingWasLeft) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) { static_cast<void>(title_screen(pen, {})); }, 2);
  EXPECT_EQ(mirror.watch().find("go_on"), nullptr);
  ASSERT_NE(mirror.watch().find("past"), nullptr);
  EXPECT_FALSE(mirror.watch().find("past")->enabled);
}

TEST(TitleScreen, WhatCannotBePressedAnswersNothing) {
  Mirror mirror;
  std::optional<TitleAnswer> answer;
  mirror.click(
      [&](const Pen& pen) {
        if (auto wish = title_screen(pen, {})) answer = wish;
      },
      "past");
  EXPECT_FALSE(answer.has_value());
}

TEST(TitleScreen, IsReachedByTheKeyboardAlone) {
  Mirror mirror;
  std::optional<TitleAnswer> answer;
  const auto draw = [&](const Pen& pen) {
    if (auto wish = title_screen(pen, title())) answer = wish;
  };
  mirror.frames(draw, 3);
  for (int i = 0; i < 20; ++i) {
    const Watch::Pressable* entry = mirror.watch().find("settings");
    if (entry != nullptr && entry->focused) break;
    mirror.key(draw, sf::Keyboard::Tab);
  }
  answer.reset();
  mirror.key(draw, sf::Keyboard::Enter);
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->wish, TitleWish::settings);
}

TEST(FrontScreens, AreAllReachedByTabAndBackToTheFirst) {
  for (const auto& [name, draw] : all_screens()) {
    Mirror mirror;
    mirror.frames(draw, 3);
    std::vector<std::string> reached;
    const std::size_t all = mirror.watch().pressables().size();
    for (std::size_t i = 0; i <= all; ++i) {
      mirror.key(draw, sf::Keyboard::Tab);
      for (const Watch::Pressable& one : mirror.watch().pressables()) {
        if (one.focused) reached.push_back(one.id);
      }
    }
    ASSERT_EQ(reached.size(), all + 1) << name;
    EXPECT_EQ(reached.front(), reached.back()) << name;
    std::sort(reached.begin(), reached.end());
    EXPECT_EQ(std::unique(reached.begin(), reached.end()) - reached.begin(), static_cast<std::ptrdiff_t>(all))
        << name;
  }
}

TEST(TitleScreen, ChangesTheLanguage) {
  Mirror mirror;
  std::optional<TitleAnswer> answer;
  mirror.click(
      [&](const Pen& pen) {
        if (auto wish = title_screen(pen, title())) answer = wish;
      },
      "language.0");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->wish, TitleWish::language);
  EXPECT_EQ(answer->language, Language::kk);
}

TEST(SettingsScreen, GivesBackWhatWasChangedAndNothingElse) {
  Mirror mirror({Language::en, 1280, 1400});
  std::optional<SettingsAnswer> answer;
  const auto draw = [&](const Pen& pen) {
    if (auto wish = settings_screen(pen, settings(Language::en))) answer = wish;
  };
  mirror.click(draw, "text.1");
  ASSERT_TRUE(answer.has_value());
  SettingsModel expected = settings(Language::en);
  expected.text_percent = 110;
  EXPECT_EQ(answer->changed, expected);
  mirror.click(draw, "fits");
  EXPECT_TRUE(answer->changed.text_fits);
  EXPECT_FALSE(answer->done);
  mirror.click(draw, "theme.2");
  EXPECT_EQ(answer->changed.theme, 2);
  mirror.click(draw, "mute");
  EXPECT_TRUE(answer->changed.mute);
  mirror.click(draw, "done");
  EXPECT_TRUE(answer->done);
}

TEST(SettingsScreen, AnswersNothingWhileNothingIsTouched) {
  Mirror mirror;
  std::optional<SettingsAnswer> answer;
  mirror.frames([&](const Pen& pen) { answer = settings_screen(pen, settings(Language::kk)); }, 3);
  EXPECT_FALSE(answer.has_value());
}

TEST(ShelfScreen, AFaultyScenarioCannotBeChosenAndSaysWhy) {
  Mirror mirror({Language::en, 1280, 1400});
  std::optional<std::size_t> answer;
  const auto draw = [&](const Pen& pen) {
    if (auto wish = shelf_screen(pen, shelf())) answer = wish;
  };
  mirror.click(draw, "play.1");
  EXPECT_FALSE(answer.has_value());
  EXPECT_TRUE(mirror.watch().shows("kenes check says"));
  mirror.click(draw, "play.0");
  EXPECT_EQ(answer, 0U);
}

TEST(SeatsScreen, TakesTheChosenSeatAtTheChosenLevel) {
  Mirror mirror;
  SeatsModel model = seats();
  std::optional<SeatsAnswer> answer;
  const auto draw = [&](const Pen& pen) {
    if (auto wish = seats_screen(pen, model)) answer = wish;
  };
  mirror.click(draw, "seat.2");
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->seat, 2U);
  model.chosen = answer->seat;
  mirror.click(draw, "level.2");
  EXPECT_EQ(answer->level, 2);
  model.level = answer->level;
  mirror.click(draw, "take");
  EXPECT_EQ(answer->what, SeatsAnswer::What::take);
  EXPECT_EQ(answer->seat, 2U);
  EXPECT_EQ(answer->level, 2);
}

TEST(SeatsScreen, TheWayInIsInSightHoweverLongTheBrief) {
  SeatsModel model = seats();
  model.chosen = 11;
  for (int i = 0; i < 4; ++i) model.seats[11].brief += model.seats[0].brief;
  for (const auto& [width, height, scale] :
       {std::tuple{1280, 720, 1.0F}, std::tuple{1024, 600, 1.5F}, std::tuple{1024, 600, 2.0F}}) {
    Mirror mirror({Language::kk, width, height, scale});
    mirror.frames([&](const Pen& pen) { static_cast<void>(seats_screen(pen, model)); }, 4);
    for (const char* way : {"take", "back"}) {
      const Watch::Pressable* press = mirror.watch().find(way);
      ASSERT_NE(press, nullptr) << way;
      EXPECT_LE(press->box.bottom, press->seen.bottom) << way << " " << scale;
      EXPECT_LE(press->box.bottom, static_cast<float>(height)) << way << " " << scale;
    }
    EXPECT_TRUE(mirror.watch().crowded().empty());
    mirror.keep("seats-long-" + std::to_string(width) + "-" + std::to_string(static_cast<int>(scale * 100)));
  }
}

}  // namespace
}  // namespace kenes::test
