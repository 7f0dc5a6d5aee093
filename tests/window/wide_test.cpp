// A window on a desktop of two displays side by side (Xvfb, 2560 × 720): what stands on the screen, not what
// the program believes to have drawn. Run by ctest through xvfb-run.

#include <chrono>
#include <thread>

#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/window.hpp"
#include "window/screen_pixel.hpp"

namespace kenes::platform {
namespace {

using namespace std::chrono_literals;

void fill(ImU32 colour) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, size, colour);
}

/// Draws the same picture for a while, as a hall in which nobody speaks.
void run(Window& window, std::chrono::milliseconds how_long) {
  const auto until = std::chrono::steady_clock::now() + how_long;
  while (std::chrono::steady_clock::now() < until) {
    window.look_again();
    window.turn([](Window&) { fill(IM_COL32(200, 40, 20, 255)); });
    std::this_thread::sleep_for(5ms);
  }
}

TEST(WideDesktop, TheWindowShowsWhatItDraws) {
  Window window({"window", 1280, 720, false}, find_fonts().value(), 1.0F);
  run(window, 2s);
  EXPECT_EQ(test::screen_pixel(1280, 20), 0xC82814U) << "near the top";
  EXPECT_EQ(test::screen_pixel(1280, 700), 0xC82814U) << "near the bottom";
}

TEST(WideDesktop, TheWallOnTheSecondDisplayShowsWhatItDraws) {
  WindowWish wish{"wall", 1280, 720, false};
  wish.bare_at = {1280, 0};
  Window window(wish, find_fonts().value(), 1.0F);
  run(window, 2s);
  EXPECT_EQ(test::screen_pixel(1300, 20), 0xC82814U) << "its first corner";
  EXPECT_EQ(test::screen_pixel(2540, 700), 0xC82814U) << "its last one";
}

}  // namespace
}  // namespace kenes::platform
