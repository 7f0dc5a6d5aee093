// Writing a scenario beside the window: made by it, looked at by it as soon as a file is saved, played in it.

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "app/own_scenarios.hpp"
#include "app/window/desk_mirror.hpp"
#include "app/window/host_prepare_page.hpp"
#include "app/window/shelf_page.hpp"
#include "app/window/title_page.hpp"
#include "app/window/write_page.hpp"
#include "scenario/package.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;
using Key = sf::Keyboard;
using text::Language;

constexpr MirrorWish kLarge{Language::kk, 1920, 1400};

std::string bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream all;
  all << in.rdbuf();
  return all.str();
}

/// As an editor does it: another file is put in its place.
void save(const fs::path& file, const std::string& text) {
  const fs::path beside = file.string() + "~";
  std::ofstream(beside, std::ios::binary) << text;
  fs::rename(beside, file);
}

/// Tends the pages until one of them wants to be drawn, as the window does; false: none does, for three
/// seconds.
bool comes_by_itself(DeskMirror& mirror) {
  for (int i = 0; i < 150; ++i) {
    if (mirror.desk().is_due()) {
      mirror.frames(2);
      return true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

void settle(DeskMirror& mirror) {
  while (mirror.desk().is_due()) mirror.frames(1);
  mirror.frames(2);
}

fs::path make(DeskMirror& mirror, const std::string& name) {
  const auto made = app::make_own_scenario(mirror.assets(), name);
  KENES_EXPECT(made.has_value());
  return *made;
}

void lay_page(DeskMirror& mirror, const fs::path& wanted = {}) {
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::make_unique<app::WritePage>(mirror.desk(), wanted));
  mirror.frames(3);
}

/// The scenario's file with a comma that should not be there, in that line.
std::string broken(const std::string& text, int line) {
  std::size_t at = 0;
  for (int i = 1; i < line; ++i) at = text.find('\n', at) + 1;
  return text.substr(0, at) + ",, " + text.substr(at);
}

TEST(WritePage, FromTheTitleToASeatInAScenarioOfOnesOwnByTheKeyboardAndTheMouse) {
  DeskMirror mirror(kLarge);
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(3);
  mirror.click("write");
  EXPECT_TRUE(mirror.watch().shows("Әзірге біреуі де жоқ"));
  mirror.click("new");
  mirror.type("Біздің көшенің суы");
  mirror.key(Key::Enter);
  mirror.frames(2);
  const fs::path folder = app::own_scenarios_folder() / "Біздің-көшенің-суы";
  EXPECT_TRUE(fs::exists(folder / "scenario.json"));
  ASSERT_NE(mirror.watch().find("folder"), nullptr);
  EXPECT_EQ(mirror.watch().find("folder")->words, folder.string());
  EXPECT_TRUE(mirror.watch().shows("Үйге келген су")) << "its title, in the reader's language";
  EXPECT_TRUE(mirror.watch().shows("Қате жоқ. Ойнауға болады."));
  EXPECT_TRUE(mirror.watch().shows("Дайын."));
  save(folder / "text" / "kk.json", bytes(folder / "text" / "kk.json"));
  ASSERT_TRUE(comes_by_itself(mirror));
  EXPECT_FALSE(mirror.watch().shows("Дайын.")) << "whoever saves has read it";
  mirror.click("play");
  mirror.frames(2);
  EXPECT_NE(mirror.watch().find("level.0"), nullptr) << "the choice of a seat";
  EXPECT_TRUE(mirror.watch().shows("Раушан Ахметова"));
}

TEST(WritePage, AFileThatIsSavedIsLookedAtAgainByItself) {
  DeskMirror mirror(kLarge);
  const fs::path folder = make(mirror, "вода");
  lay_page(mirror);
  settle(mirror);
  EXPECT_TRUE(mirror.watch().shows("Қате жоқ. Ойнауға болады."));
  const std::string good = bytes(folder / "scenario.json");
  save(folder / "scenario.json", broken(good, 7));
  ASSERT_TRUE(comes_by_itself(mirror));
  EXPECT_TRUE(mirror.watch().shows("scenario.json:7:1"));
  EXPECT_TRUE(mirror.watch().shows("қате KN"));
  EXPECT_FALSE(mirror.watch().find("play")->enabled);
  EXPECT_TRUE(mirror.watch().shows("Үйге келген су")) << "the title it had stays while it cannot be read";
  save(folder / "scenario.json", good);
  ASSERT_TRUE(comes_by_itself(mirror));
  EXPECT_TRUE(mirror.watch().shows("Қате жоқ. Ойнауға болады."));
  EXPECT_TRUE(mirror.watch().find("play")->enabled);
}

TEST(WritePage, NothingIsDrawnWhileNothingIsSaved) {
  DeskMirror mirror(kLarge);
  make(mirror, "вода");
  lay_page(mirror);
  settle(mirror);
  EXPECT_TRUE(mirror.desk().rests());
  for (int i = 0; i < 120; ++i) {
    EXPECT_FALSE(mirror.desk().is_due());
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

TEST(WritePage, WhatLiesUnderAnotherPageIsNotLookedAt) {
  DeskMirror mirror(kLarge);
  const fs::path folder = make(mirror, "вода");
  lay_page(mirror);
  settle(mirror);
  mirror.key(Key::F10);
  save(folder / "scenario.json", "{");
  std::this_thread::sleep_for(std::chrono::milliseconds(1200));
  EXPECT_FALSE(mirror.desk().is_due());
  mirror.key(Key::Escape);
  ASSERT_TRUE(comes_by_itself(mirror));
  EXPECT_FALSE(mirror.watch().find("play")->enabled);
}

TEST(WritePage, SaysWhatIsWrongInTheLanguageOfTheMomentErrorsFirst) {
  DeskMirror mirror(kLarge);
  const fs::path folder = make(mirror, "вода");
  // What nothing needs is a warning; a sentence that the source language lacks is an error, in a later file.
  std::string kk = bytes(folder / "text" / "kk.json");
  save(folder / "text" / "kk.json", kk.insert(kk.find("  \"objective."), "  \"never.read\": \"Артық\",\n"));
  std::string ru = bytes(folder / "text" / "ru.json");
  save(folder / "text" / "ru.json", ru.replace(ru.find("seat.driver.name"), 16, "seat.drivr.name"));
  lay_page(mirror);
  EXPECT_TRUE(mirror.watch().shows("text/kk.json:"));
  EXPECT_TRUE(mirror.watch().shows("text/ru.json:"));
  float last_error = 0;
  float first_warning = 10000;
  for (const ui::Watch::Lettering& one : mirror.watch().letterings()) {
    if (one.words.starts_with("қате KN")) last_error = std::max(last_error, one.box.top);
    if (one.words.starts_with("ескерту KN")) first_warning = std::min(first_warning, one.box.top);
  }
  EXPECT_GT(last_error, 0);
  EXPECT_LT(last_error, first_warning);
  EXPECT_LT(first_warning, 10000);
  app::Settings wished = mirror.desk().settings();
  wished.language = Language::en;
  mirror.desk().change(wished);
  mirror.frames(2);
  EXPECT_TRUE(mirror.watch().shows("error KN"));
  EXPECT_FALSE(mirror.watch().shows("қате KN"));
}

TEST(WritePage, PlansAreCheckedTooAndAFloodOfFindingsIsCutShort) {
  DeskMirror mirror(kLarge);
  const fs::path folder = make(mirror, "вода");
  save(folder / "plans" / "list_is_shown.plan.json", "{");
  lay_page(mirror);
  EXPECT_TRUE(mirror.watch().shows("plans/list_is_shown.plan.json:1:"));
  std::string en = bytes(folder / "text" / "en.json");
  std::string flood;
  for (int i = 0; i < 60; ++i) flood += "  \"never.read_" + std::to_string(i) + "\": \"x\",\n";
  save(folder / "text" / "en.json", en.insert(en.find("  \"objective."), flood));
  settle(mirror);
  ASSERT_TRUE(comes_by_itself(mirror));
  EXPECT_TRUE(mirror.watch().shows("Тағы 21:")) << "60 and the plan, less 40";
}

TEST(WritePage, AFolderFromElsewhereIsChosenAndStaysWhileItsFirstFileIsAway) {
  DeskMirror mirror(kLarge);
  make(mirror, "вода");
  const fs::path elsewhere = app::own_scenarios_folder().parent_path() / "work" / "жол";
  fs::create_directories(elsewhere);
  fs::copy(mirror.assets().starter(), elsewhere, fs::copy_options::recursive);
  lay_page(mirror, elsewhere);
  settle(mirror);
  EXPECT_EQ(mirror.watch().find("folder")->words, elsewhere.string());
  fs::remove(elsewhere / "scenario.json");
  ASSERT_TRUE(comes_by_itself(mirror));
  EXPECT_EQ(mirror.watch().find("folder")->words, elsewhere.string());
  EXPECT_TRUE(mirror.watch().shows("scenario.json:1:1"));
  mirror.click("mine.1");
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("folder")->words, (app::own_scenarios_folder() / "вода").string());
}

TEST(WritePage, ANewOneThatCannotBeWrittenIsAskedForAgainWithTheReason) {
  DeskMirror mirror({Language::ru, 1920, 1400});
  lay_page(mirror);
  fs::create_directories(app::own_scenarios_folder().parent_path());
  std::ofstream(app::own_scenarios_folder()) << "a file where the folder should be";
  mirror.click("new");
  mirror.type("Вода");
  mirror.key(Key::Enter);
  mirror.frames(2);
  EXPECT_TRUE(mirror.watch().shows("Не удалось записать"));
  EXPECT_NE(mirror.watch().find("name"), nullptr) << "what was typed is still there";
  EXPECT_EQ(mirror.watch().find("folder"), nullptr);
}

TEST(WritePage, CopiesThePathAndShowsTheGuideToTheFormat) {
  DeskMirror mirror(kLarge);
  const fs::path folder = make(mirror, "вода");
  lay_page(mirror);
  std::string copied;
  ImGui::GetIO().ClipboardUserData = &copied;
  ImGui::GetIO().SetClipboardTextFn = [](void* to, const char* words) {
    *static_cast<std::string*>(to) = words;
  };
  mirror.click("copy");
  EXPECT_EQ(copied, folder.string());
  mirror.click("guide");
  mirror.frames(2);
  EXPECT_NE(mirror.watch().find("guide.close"), nullptr);
  EXPECT_TRUE(mirror.watch().shows("scenario.json"));
  mirror.key(Key::Escape);
  EXPECT_NE(mirror.watch().find("play"), nullptr);
}

TEST(Shelf, OnesOwnStandAfterThoseOfTheProgramAndAreMarked) {
  DeskMirror mirror(kLarge);
  make(mirror, "вода");
  const fs::path bad = make(mirror, "жол");
  save(bad / "scenario.json", "{");
  const std::size_t built_in = app::built_in_scenarios(mirror.assets()).size();
  mirror.desk().lay(std::make_unique<app::ShelfPage>(mirror.desk()));
  mirror.frames(3);
  EXPECT_TRUE(mirror.watch().shows("Өзіңіз жазған: вода"));
  EXPECT_TRUE(mirror.watch().shows("Өзіңіз жазған: жол"));
  const ui::Watch::Pressable* faulty = mirror.watch().find("play." + std::to_string(built_in + 1));
  ASSERT_NE(faulty, nullptr);
  EXPECT_FALSE(faulty->enabled);
  EXPECT_TRUE(mirror.watch().shows("Қатесі бар"));
  EXPECT_TRUE(mirror.watch().find("play." + std::to_string(built_in))->enabled);
  EXPECT_EQ(mirror.watch().find("play." + std::to_string(built_in + 2)), nullptr);
}

TEST(Shelf, PackagesStandAfterOnesOwnFolders) {
  DeskMirror mirror(kLarge);
  const fs::path folder = make(mirror, "вода");
  const fs::path package = app::own_scenarios_folder() / "жол.kenes";
  ASSERT_FALSE(scenario::write_package(scenario::files_to_pack(folder), package));
  std::ofstream(app::own_scenarios_folder() / "сынық.kenes") << "no package";
  const std::size_t built_in = app::built_in_scenarios(mirror.assets()).size();
  mirror.desk().lay(std::make_unique<app::ShelfPage>(mirror.desk()));
  mirror.frames(3);
  EXPECT_TRUE(mirror.watch().shows("Пакет: жол.kenes"));
  const ui::Watch::Pressable* faulty = mirror.watch().find("play." + std::to_string(built_in + 2));
  ASSERT_NE(faulty, nullptr);
  EXPECT_FALSE(faulty->enabled);
  mirror.click("play." + std::to_string(built_in + 1));
  mirror.frames(2);
  EXPECT_NE(mirror.watch().find("seat.0"), nullptr) << "it opens like a folder";
  mirror.desk().lay(std::make_unique<app::HostPreparePage>(mirror.desk()));
  mirror.frames(3);
  EXPECT_TRUE(mirror.watch().shows("Пакет: жол.kenes"));
}

TEST(HostPreparation, OffersOnesOwnAfterThoseOfTheProgram) {
  DeskMirror mirror(kLarge);
  make(mirror, "вода");
  const std::size_t built_in = app::built_in_scenarios(mirror.assets()).size();
  mirror.desk().lay(std::make_unique<app::HostPreparePage>(mirror.desk()));
  mirror.frames(3);
  const ui::Watch::Pressable* own = mirror.watch().find("scenario." + std::to_string(built_in));
  ASSERT_NE(own, nullptr);
  EXPECT_EQ(own->words, "Үйге келген су");
  EXPECT_TRUE(mirror.watch().shows("Өзіңіз жазған: вода"));
}

}  // namespace
}  // namespace kenes::test
