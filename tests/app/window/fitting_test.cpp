// Letters grow with the window, as long as nobody has chosen how large they are.

#include "app/window/fitting.hpp"

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "app/settings.hpp"
#include "app/window/desk_mirror.hpp"
#include "app/window/title_page.hpp"

namespace kenes::test {
namespace {

using app::fitting_percent;
using app::scale_of;
using app::Settings;
using Key = sf::Keyboard;

TEST(FittingPercent, AWindowShowsOnALargeScreenWhatItShowsOnAUsualOne) {
  EXPECT_EQ(fitting_percent({1280, 720}), 100);
  EXPECT_EQ(fitting_percent({1920, 1080}), 150);
  EXPECT_EQ(fitting_percent({2560, 1440}), 200);
  EXPECT_EQ(fitting_percent({3840, 2160}), 300);
  EXPECT_EQ(fitting_percent({7680, 4320}), Settings::kMostText);
  EXPECT_EQ(fitting_percent({1024, 600}), 100) << "never smaller than usual";
  EXPECT_EQ(fitting_percent({1366, 768}), 100) << "in whole steps";
  EXPECT_EQ(fitting_percent({1280, 1920}), 100) << "a tall window is not wider";
  EXPECT_EQ(fitting_percent({3440, 1080}), 150) << "nor a wide one higher";
}

TEST(ScaleOfLetters, IsWhatWasChosenWhateverTheWindow) {
  Settings chosen;
  chosen.text_percent = 120;
  EXPECT_FLOAT_EQ(scale_of(chosen, {1280, 720}, 1), 1.2F);
  EXPECT_FLOAT_EQ(scale_of(chosen, {3840, 2160}, 1), 1.2F);
  EXPECT_FLOAT_EQ(scale_of(chosen, {3840, 2160}, 2), 2.4F);
}

TEST(ScaleOfLetters, CountsADenseScreenOnce) {
  EXPECT_FLOAT_EQ(scale_of({}, {3840, 2160}, 1), 3);
  EXPECT_FLOAT_EQ(scale_of({}, {3840, 2160}, 2), 3);
  EXPECT_FLOAT_EQ(scale_of({}, {1280, 720}, 2), 2) << "a small window of a dense screen";
}

TEST(FirstWindow, TakesTwoThirdsOfTheScreenAndNeverMoreThanThereIs) {
  const auto opens = [](float width, float height, float density = 1) {
    const app::WindowSize size = app::first_window({width, height}, density);
    return std::pair(static_cast<int>(size.width), static_cast<int>(size.height));
  };
  EXPECT_EQ(opens(1920, 1080), std::pair(1280, 720));
  EXPECT_EQ(opens(3840, 2160), std::pair(2560, 1440));
  EXPECT_EQ(opens(1366, 768), std::pair(1280, 720));
  EXPECT_EQ(opens(1024, 600), std::pair(1024, 600));
  EXPECT_EQ(opens(2880, 1800, 2), std::pair(2560, 1440)) << "as much is seen as on a usual screen";
}

TEST(Desk, LettersGoByTheWindowUntilSomebodyChoosesAndAgainAfterF12) {
  DeskMirror mirror;
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(2);
  EXPECT_EQ(mirror.desk().text_percent(), 100);
  ImGui::GetIO().DisplaySize = {1920, 1080};
  mirror.frames(2);
  EXPECT_EQ(mirror.wished_scale(), 1.5F) << "the window has grown";
  mirror.key(Key::F10);
  mirror.frames(2);
  mirror.click("text.0");
  EXPECT_EQ(mirror.desk().settings().text_percent, 140);
  EXPECT_EQ(mirror.wished_scale(), 1.4F);
  ImGui::GetIO().DisplaySize = {1280, 720};
  mirror.frames(2);
  EXPECT_EQ(mirror.desk().text_percent(), 140) << "what was chosen stays";
  mirror.key(Key::F12);
  mirror.frames(2);
  EXPECT_FALSE(mirror.desk().settings().text_percent.has_value());
  EXPECT_EQ(mirror.desk().text_percent(), 100);
  mirror.click("text.1");
  mirror.click("fits");
  EXPECT_FALSE(mirror.desk().settings().text_percent.has_value()) << "as F12 does, without the colours";
  EXPECT_FALSE(app::load_settings(app::settings_file()).text_percent.has_value()) << "and so it is kept";
}

}  // namespace
}  // namespace kenes::test
