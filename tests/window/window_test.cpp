// The real window on a virtual display (Xvfb): run by ctest through xvfb-run.

#include "platform/window.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/display.hpp"

namespace kenes::platform {
namespace {

using namespace std::chrono_literals;

constexpr int kPlace = 100;
// Whatever the machine's language: otherwise xdotool cannot read what it is to type.
const std::string kFindWindow = "LC_ALL=C.UTF-8 xdotool search --onlyvisible --classname kenes windowfocus ";

class RealWindow : public testing::Test {
 protected:
  RealWindow() : window_({"window", 400, 300, false}, find_fonts().value(), 1.0F) {}

  void draw() {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
    ImGui::SetCursorPos({static_cast<float>(kPlace), static_cast<float>(kPlace)});
    if (ImGui::Button("Дауыс беру")) ++clicks_;
    ImGui::InputText("##text", text_, sizeof text_);
    if (moving_) window_.keep_moving();
    if (board_) draw_boards();
    ImGui::End();
  }
  /// Two red ones, each cut to its left half.
  static void draw_boards() {
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    for (const float x : {200.0F, 230.0F}) {
      list.PushClipRect({x, 200}, {x + 10, 220});
      list.AddRectFilled({x, 200}, {x + 20, 220}, IM_COL32(255, 0, 0, 255));
      list.PopClipRect();
    }
  }
  /// Lets the window run for a while.
  void run(std::chrono::milliseconds how_long) {
    const auto until = std::chrono::steady_clock::now() + how_long;
    while (std::chrono::steady_clock::now() < until) {
      if (!window_.turn([this](Window&) { draw(); })) std::this_thread::sleep_for(5ms);
    }
  }
  /// Runs xdotool on the window while it goes on.
  void somebody(const std::string& does) {
    std::thread hand([&] { EXPECT_EQ(std::system((kFindWindow + does).c_str()), 0); });
    run(1200ms);
    hand.join();
  }

  Window window_;
  int clicks_ = 0;
  char text_[64] = "";
  bool moving_ = false;
  bool board_ = false;
};

TEST_F(RealWindow, ShowsSomething) {
  run(200ms);
  const Picture picture = window_.picture();
  ASSERT_EQ(picture.width, 400U);
  std::vector<std::uint32_t> colours;
  for (std::size_t i = 0; i < picture.pixels.size(); i += 4) {
    const std::uint8_t* p = &picture.pixels[i];
    colours.push_back((std::uint32_t{p[0]} << 16) | (std::uint32_t{p[1]} << 8) | p[2]);
  }
  std::sort(colours.begin(), colours.end());
  EXPECT_GT(std::unique(colours.begin(), colours.end()) - colours.begin(), 10)
      << "smooth letters have many shades";
}

TEST_F(RealWindow, CutsWhatIsCut) {
  board_ = true;
  run(200ms);
  const Picture picture = window_.picture();
  const auto red_at = [&](std::size_t x, std::size_t y) {
    return picture.pixels[4 * (y * picture.width + x)] == 255;
  };
  EXPECT_TRUE(red_at(205, 205));
  EXPECT_FALSE(red_at(215, 205)) << "cut away";
  EXPECT_TRUE(red_at(235, 205)) << "cut otherwise";
}

TEST_F(RealWindow, RestsWhenNothingChanges) {
  run(500ms);
  const auto before = window_.frames();
  run(500ms);
  EXPECT_EQ(window_.frames(), before);
  window_.refresh();
  run(200ms);
  EXPECT_GT(window_.frames(), before);
}

TEST_F(RealWindow, GoesOnDrawingWhileSomethingMoves) {
  run(300ms);
  moving_ = true;
  window_.refresh();
  const auto before = window_.frames();
  run(500ms);
  EXPECT_GT(window_.frames(), before + 10);
}

TEST_F(RealWindow, DrawsWhatChangedAndItIsAsIfDrawnWhole) {
  run(300ms);
  const Picture before = window_.picture();
  text_[0] = 'A';
  window_.refresh();
  run(200ms);
  const Picture changed = window_.picture();
  window_.set_scale(1.0F);  // New letters: everything is drawn.
  run(200ms);
  const Picture whole = window_.picture();
  EXPECT_NE(before.pixels, changed.pixels);
  EXPECT_EQ(changed.pixels, whole.pixels);
}

TEST_F(RealWindow, FeelsAClick) {
  run(300ms);
  somebody("mousemove --window %1 " + std::to_string(kPlace + 20) + " " + std::to_string(kPlace + 10) +
           " click 1");
  EXPECT_EQ(clicks_, 1);
}

TEST_F(RealWindow, TakesKazakhLetters) {
  run(300ms);
  ASSERT_EQ(std::system("setxkbmap kz,us"), 0);
  somebody("mousemove --window %1 " + std::string("20 ") + std::to_string(kPlace + 45) +
           " click 1 type --delay 60 Әкім");
  EXPECT_STREQ(text_, "Әкім");
}

TEST_F(RealWindow, GrowsItsLetters) {
  const float before = window_.fonts().text->FontSize;
  window_.set_scale(2.0F);
  run(200ms);
  EXPECT_EQ(window_.fonts().text->FontSize, 2 * before);
}

TEST_F(RealWindow, KnowsTheDisplayItStandsOn) {
  const auto all = displays();
  ASSERT_EQ(all.size(), 1U) << "two that show the same are one";
  EXPECT_EQ(all.front(), (DisplayPlace{0, 0, 1280, 720}));
}

}  // namespace
}  // namespace kenes::platform

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (kenes::platform::probe_display() != kenes::platform::Display::ready) {
    std::printf("no display here: to be run under xvfb-run\n");
    return 1;
  }
  return RUN_ALL_TESTS();
}
