#include "app/settings.hpp"

#include <fstream>

#include <gtest/gtest.h>
#include <stdlib.h>

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

class AppSettings : public testing::Test {
 protected:
  AppSettings() {
    std::string name = (fs::temp_directory_path() / "kenes-settings-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    file_ = folder_ / "deeper" / "settings.json";
  }
  ~AppSettings() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  void write(const std::string& text) const {
    fs::create_directories(file_.parent_path());
    std::ofstream(file_) << text;
  }
  fs::path folder_, file_;
};

TEST_F(AppSettings, ComeBackAsTheyWereSaved) {
  Settings settings;
  settings.language = text::Language::kk;
  settings.text_percent = 150;
  settings.theme = Settings::Theme::light;
  settings.reduced_motion = true;
  settings.reading_speed = 0;
  settings.volume = 5;
  settings.mute = true;
  settings.full_screen = true;
  settings.seen = {"evidence", "vote"};
  settings.opponents = bots::Level::expert;
  ASSERT_TRUE(save_settings(file_, settings).has_value());
  EXPECT_EQ(load_settings(file_), settings);
}

TEST_F(AppSettings, WithoutAFileAreAsAtTheBeginning) { EXPECT_EQ(load_settings(file_), Settings{}); }

TEST_F(AppSettings, OfASpoiltFileAreAsAtTheBeginning) {
  for (const char* spoilt : {"", "{", "[]", "null", "\xFF\xFE",
                             R"({"theme":7,"text_size":"large","seen":3,"opponents":"gods"})"}) {
    write(spoilt);
    EXPECT_EQ(load_settings(file_), Settings{}) << spoilt;
  }
}

TEST_F(AppSettings, OutOfRangeComeToTheNearest) {
  write(R"({"text_size":100000000000,"reading_speed":-4,"volume":101})");
  const Settings settings = load_settings(file_);
  EXPECT_EQ(settings.text_percent, Settings::kMostText);
  EXPECT_EQ(settings.reading_speed, 0);
  EXPECT_EQ(settings.volume, 100);
}

TEST_F(AppSettings, ASizeOfTextIsKeptOnlyIfItWasChosen) {
  ASSERT_TRUE(save_settings(file_, Settings{}).has_value());
  EXPECT_FALSE(load_settings(file_).text_percent.has_value());
  Settings chosen;
  chosen.text_percent = 100;
  ASSERT_TRUE(save_settings(file_, chosen).has_value());
  EXPECT_EQ(load_settings(file_).text_percent, 100);
}

TEST_F(AppSettings, OfAnOlderFileASizeThatSomebodyChoseStays) {
  write(R"({"text_percent":150})");
  EXPECT_EQ(load_settings(file_).text_percent, 150);
  write(R"({"text_percent":100})");
  EXPECT_FALSE(load_settings(file_).text_percent.has_value()) << "as every file said";
}

TEST_F(AppSettings, ThatCannotBeSavedSayWhyAndLeaveTheOldOnes) {
  ASSERT_TRUE(save_settings(file_, Settings{}).has_value());
  fs::create_directory(file_.string() + ".new");  // Where it would be written first.
  Settings other;
  other.mute = true;
  const auto saved = save_settings(file_, other);
  ASSERT_FALSE(saved.has_value());
  EXPECT_FALSE(saved.error().empty());
  EXPECT_EQ(load_settings(file_), Settings{});
}

TEST(AppSettingsFile, StandsWhereTheSystemKeepsSettings) {
  ::setenv("XDG_CONFIG_HOME", "/somewhere", 1);
  EXPECT_EQ(settings_file(), fs::path("/somewhere/kenes/settings.json"));
  ::unsetenv("XDG_CONFIG_HOME");
  ::setenv("HOME", "/home/aigul", 1);
  EXPECT_EQ(settings_file(), fs::path("/home/aigul/.config/kenes/settings.json"));
}

}  // namespace
}  // namespace kenes::app
