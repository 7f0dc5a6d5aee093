#include "platform/input_queue.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

namespace kenes::platform {
namespace {

sf::Event key(sf::Keyboard::Key code, bool down) {
  sf::Event what{};
  what.type = down ? sf::Event::KeyPressed : sf::Event::KeyReleased;
  what.key.code = code;
  return what;
}
sf::Event letter(sf::Uint32 unicode) {
  sf::Event what{};
  what.type = sf::Event::TextEntered;
  what.text.unicode = unicode;
  return what;
}
sf::Event button(bool down, int x, int y) {
  sf::Event what{};
  what.type = down ? sf::Event::MouseButtonPressed : sf::Event::MouseButtonReleased;
  what.mouseButton = {sf::Mouse::Left, x, y};
  return what;
}
sf::Event movement(int x, int y) {
  sf::Event what{};
  what.type = sf::Event::MouseMoved;
  what.mouseMove = {x, y};
  return what;
}
sf::Event plain(sf::Event::EventType type) {
  sf::Event what{};
  what.type = type;
  return what;
}

/// A context without a window, as the panels' tests use it.
class PlatformInput : public testing::Test {
 protected:
  PlatformInput() : context_(ImGui::CreateContext()) {
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {800, 600};
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    InputQueue::prepare(ImGui::GetIO());
  }
  ~PlatformInput() override { ImGui::DestroyContext(context_); }

  static ImGuiIO& io() { return ImGui::GetIO(); }
  void frame() {
    queue_.feed(io());
    ImGui::NewFrame();
    ImGui::EndFrame();
  }

  InputQueue queue_;

 private:
  ImGuiContext* context_;
};

TEST_F(PlatformInput, APressAndItsReleaseBetweenTwoFramesAreBothSeen) {
  queue_.push(button(true, 10, 20));
  queue_.push(button(false, 10, 20));
  frame();
  EXPECT_TRUE(ImGui::IsMouseClicked(ImGuiMouseButton_Left));
  EXPECT_FALSE(queue_.empty());
  frame();
  EXPECT_TRUE(ImGui::IsMouseReleased(ImGuiMouseButton_Left));
  EXPECT_TRUE(queue_.empty());
}

TEST_F(PlatformInput, AKeyTappedBetweenTwoFramesIsSeen) {
  queue_.push(key(sf::Keyboard::Escape, true));
  queue_.push(key(sf::Keyboard::Escape, false));
  frame();
  EXPECT_TRUE(ImGui::IsKeyPressed(sf::Keyboard::Escape));
  frame();
  EXPECT_FALSE(ImGui::IsKeyDown(sf::Keyboard::Escape));
}

TEST_F(PlatformInput, AModifierIsDownBeforeTheKeyThatItModifies) {
  for (const bool down : {true, false}) {
    queue_.push(key(sf::Keyboard::LControl, down));
    queue_.push(key(sf::Keyboard::C, down));
  }
  frame();
  EXPECT_TRUE(io().KeyCtrl);
  EXPECT_FALSE(ImGui::IsKeyDown(sf::Keyboard::C));
  frame();
  EXPECT_TRUE(io().KeyCtrl && ImGui::IsKeyPressed(sf::Keyboard::C));
  frame();
  EXPECT_FALSE(io().KeyCtrl);
  EXPECT_TRUE(ImGui::IsKeyDown(sf::Keyboard::C));
}

TEST_F(PlatformInput, AClickHappensWhereItWasMadeThoughTheMouseHasGoneOn) {
  queue_.push(movement(1, 1));
  queue_.push(button(true, 50, 60));
  queue_.push(movement(700, 500));
  frame();
  EXPECT_TRUE(ImGui::IsMouseClicked(ImGuiMouseButton_Left));
  EXPECT_EQ(io().MousePos.x, 50);
  frame();
  EXPECT_EQ(io().MousePos.x, 700);
}

TEST_F(PlatformInput, TheWheelTurnsWhereTheMouseWasThoughItHasGoneOn) {
  sf::Event turned = plain(sf::Event::MouseWheelScrolled);
  turned.mouseWheelScroll = {sf::Mouse::VerticalWheel, -1, 50, 60};
  queue_.push(movement(50, 60));
  queue_.push(turned);
  queue_.push(movement(700, 500));
  queue_.feed(io());
  EXPECT_EQ(io().MousePos.x, 50);
  EXPECT_EQ(io().MouseWheel, -1);
  ImGui::NewFrame();
  ImGui::EndFrame();
  frame();
  EXPECT_EQ(io().MousePos.x, 700);
}

TEST_F(PlatformInput, KazakhLettersComeAsText) {
  for (const char32_t one : U"қәө") {
    if (one != 0) queue_.push(letter(one));
  }
  queue_.feed(io());
  ASSERT_EQ(io().InputQueueCharacters.Size, 3);
  EXPECT_EQ(io().InputQueueCharacters[0], 0x049B);
}

TEST_F(PlatformInput, ControlCharactersAreNotText) {
  queue_.push(letter(8));
  queue_.push(letter(127));
  queue_.feed(io());
  EXPECT_EQ(io().InputQueueCharacters.Size, 0);
}

TEST_F(PlatformInput, AKeyWithoutACodeIsPassedOver) {
  queue_.push(key(sf::Keyboard::Unknown, true));
  frame();
  EXPECT_TRUE(queue_.empty());
}

TEST_F(PlatformInput, WhatIsHeldIsLetGoWhenTheWindowLosesTheFocus) {
  queue_.push(key(sf::Keyboard::LShift, true));
  queue_.push(button(true, 1, 1));
  frame();
  queue_.push(plain(sf::Event::LostFocus));
  frame();
  EXPECT_FALSE(io().KeyShift);
  EXPECT_FALSE(io().MouseDown[0]);
  EXPECT_FALSE(ImGui::IsKeyDown(sf::Keyboard::LShift));
}

}  // namespace
}  // namespace kenes::platform
