#include "ui/notebook.hpp"

#include <algorithm>
#include <tuple>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/mirror.hpp"
#include "ui/panel_rooms.hpp"
#include "ui/past.hpp"

namespace kenes::test {
namespace {

using namespace ui;

DrillModel drill() {
  DrillModel model;
  model.about = "Шындала ауданы әкімінің есебі";
  model.progress = "2/5";
  model.statement = "Ауданда тұрғындардың 91 пайызы орталықтандырылған ауыз сумен қамтылған.";
  model.question = "Мәселені қай жол шешеді?";
  model.options = {{"Желі 2025 жылғы қарашада пайдалануға берілді", "Қабылдау актісі"},
                   {"Қосылған үй: 212; жоспар бойынша 340", "Су құбыры тізілімі"},
                   {"Көшедегі колонка: 14", "Су құбыры тізілімі"}};
  model.right = 1;
  model.why = "Бұл жол айтылғанға қайшы келеді: Су құбыры тізілімі. Шын мәнінде: асыра айтылған.";
  return model;
}

PastModel past() {
  PastModel model;
  model.hearings.push_back({"Отчёт акима района Шындала", "Роман Штубер (эксперт)", "28.11.2026 21:40",
                            "Второй лист", "Переиграно с 12-й минуты прежнего слушания (Вопросы)", "p03"});
  model.hearings.push_back(
      {"Пожары у границы села", "Ирма Кольбах", "27.11.2026 20:05", "К нужной двери", "", "p11"});
  model.unusable.push_back(
      {"shyndala_report-2026-11-01-1015.kenes-journal", "Записано по другой версии правил"});
  return model;
}

/// Draws a whole screen in all sizes.
void fits(const std::string& name, const std::function<void(const Pen&)>& draw) {
  for (const text::Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        mirror.frames(draw, 3);
        const std::string what = name + "-" + std::string(text::code_of(language)) + "-" +
                                 std::to_string(width) + (scale > 1 ? "-200" : "");
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        mirror.keep(what);
      }
    }
  }
}

TEST(NotebookScreens, HaveRoomForTheirWords) {
  fits("notebook", [](const Pen& pen) { static_cast<void>(notebook_screen(pen, {3, 4, 2, "", ""})); });
  fits("drill", [](const Pen& pen) { static_cast<void>(drill_screen(pen, drill())); });
  DrillModel answered = drill();
  answered.chosen = 0;
  answered.again = "1 күннен кейін қайта келеді.";
  fits("drill-answered", [&](const Pen& pen) { static_cast<void>(drill_screen(pen, answered)); });
  fits("past", [](const Pen& pen) { static_cast<void>(past_screen(pen, past())); });
}

TEST(NotebookScreen, OffersToBeginOnlyWhereSomethingIsDue) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) { static_cast<void>(notebook_screen(pen, {0, 4, 2, "", ""})); }, 2);
  EXPECT_EQ(mirror.watch().find("begin"), nullptr);
  std::optional<NotebookWish> wish;
  mirror.click(
      [&](const Pen& pen) {
        if (const auto made = notebook_screen(pen, {1, 0, 0, "", ""})) wish = made;
      },
      "begin");
  EXPECT_EQ(wish, NotebookWish::begin);
}

TEST(NotebookScreen, TheWayInIsInSightWhereTheWindowIsLow) {
  Mirror mirror({text::Language::kk, 1024, 600, 2});
  mirror.frames([](const Pen& pen) { static_cast<void>(notebook_screen(pen, {3, 4, 2, "", ""})); }, 4);
  const Watch::Pressable* begin = mirror.watch().find("begin");
  ASSERT_NE(begin, nullptr);
  EXPECT_LE(begin->box.bottom, begin->seen.bottom);
  EXPECT_LE(begin->box.bottom, 600);
}

TEST(DrillScreen, WhatMovesOnIsInSightHoweverLongTheWords) {
  DrillModel model = drill();
  for (int i = 0; i < 4; ++i) model.options[0].words += model.statement;
  model.again = "1 күннен кейін қайта келеді.";
  for (const auto& [width, height, scale] : {std::tuple{1280, 720, 1.0F}, std::tuple{1024, 600, 2.0F}}) {
    Mirror mirror({text::Language::kk, width, height, scale});
    const auto draw = [&](const Pen& pen) { static_cast<void>(drill_screen(pen, model)); };
    model.chosen.reset();
    mirror.frames(draw, 3);
    model.chosen = 0;
    mirror.frames(draw, 5);
    const Watch::Pressable* next = mirror.watch().find("next");
    ASSERT_NE(next, nullptr);
    EXPECT_LE(next->box.bottom, next->seen.bottom) << scale;
    EXPECT_LE(next->box.bottom, static_cast<float>(height)) << scale;
    EXPECT_GE(next->box.top, next->seen.top) << scale;
    // The answer is told below the lines it is about: it has been turned to.
    const auto& all = mirror.watch().letterings();
    const auto again = std::ranges::find(all, model.again, &Watch::Lettering::words);
    ASSERT_NE(again, all.end());
    EXPECT_LE(again->box.bottom, again->seen.bottom + 1) << scale;
    EXPECT_TRUE(mirror.watch().crowded().empty());
    mirror.keep("drill-long-" + std::to_string(width));
  }
}

TEST(DrillScreen, TheWheelOverWhatMovesOnTurnsWhatIsReadAboveIt) {
  DrillModel model = drill();
  for (int i = 0; i < 4; ++i) model.options[0].words += model.statement;
  Mirror mirror({text::Language::kk, 1024, 600, 2});
  const auto draw = [&](const Pen& pen) { static_cast<void>(drill_screen(pen, model)); };
  model.chosen = 0;
  mirror.frames(draw, 5);
  const auto top_of = [&](const char* id) { return mirror.watch().find(id)->box.top; };
  const ui::Box next = mirror.watch().find("next")->box;
  ImGui::GetIO().MousePos = {(next.left + next.right) / 2, (next.top + next.bottom) / 2};
  mirror.frames(draw, 2);
  const float before = top_of("option.0");
  ImGui::GetIO().MouseWheel = 1;
  mirror.frames(draw, 3);
  EXPECT_GT(top_of("option.0"), before + 20) << "back up";
  EXPECT_EQ(top_of("next"), next.top);
}

TEST(DrillScreen, IsAnsweredByFigureAndByMouseAndOnlyOnce) {
  DrillModel model = drill();
  std::optional<DrillWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto made = drill_screen(pen, model)) wish = made;
  };
  Mirror mirror({text::Language::kk});
  mirror.click(draw, "option.2");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->option, 2U);
  mirror.type(draw, "2");
  EXPECT_EQ(wish->option, 1U);
  wish.reset();
  model.chosen = 1;
  mirror.frames(draw, 2);
  mirror.type(draw, "1");
  EXPECT_FALSE(wish.has_value());
  EXPECT_TRUE(mirror.watch().shows(model.why));
  mirror.click(draw, "next");
  EXPECT_EQ(wish->what, DrillWish::What::next);
}

TEST(PastScreen, OpensTheOnePressedAndNamesWhatCannotBeOpened) {
  std::optional<std::size_t> answer;
  const auto draw = [&](const Pen& pen) {
    if (const auto made = past_screen(pen, past())) answer = made;
  };
  Mirror mirror({text::Language::ru});
  mirror.click(draw, "past.1");
  EXPECT_EQ(answer, 1U);
  EXPECT_TRUE(mirror.watch().shows("по другой версии правил"));
  mirror.key(draw, sf::Keyboard::Escape);
  EXPECT_EQ(answer, kNoHearing);
}

}  // namespace
}  // namespace kenes::test
