// A window on a desktop of two displays side by side (Xvfb, 2560 × 720): what stands on the screen, not what
// the program believes to have drawn. Run by ctest through xvfb-run.

#include <chrono>
#include <string>
#include <thread>
#include <vector>

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

/// A new window takes the keyboard: without this, the facilitator's keys would do nothing once the wall is
/// shown.
TEST(WideDesktop, WhatIsTypedIntoTheWallIsTypedIntoTheFirstWindow) {
  const FontFiles fonts = find_fonts().value();
  Window first({"window", 1280, 720, false}, fonts, 1.0F);
  WindowWish wish{"wall", 1280, 720, false};
  wish.bare_at = {1280, 0};
  Window wall(wish, fonts, 1.0F);
  run(wall, 500ms);
  std::string typed_first, typed_wall;
  const auto listen = [](std::string& typed) {
    for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters) typed += static_cast<char>(letter);
  };
  std::vector<Screen> screens{{first, [&](Window&) { listen(typed_first); }},
                              {wall, [&](Window&) { listen(typed_wall); }}};
  const auto until = std::chrono::steady_clock::now() + 5s;
  Wake wake;
  test::type_key("v");
  show(screens, wake, [&] {
    if (!typed_first.empty() || !typed_wall.empty() || std::chrono::steady_clock::now() > until)
      first.close();
    return true;
  });
  EXPECT_EQ(typed_first, "v");
  EXPECT_EQ(typed_wall, "");
}

}  // namespace
}  // namespace kenes::platform
