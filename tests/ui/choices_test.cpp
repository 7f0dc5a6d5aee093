#include "ui/choices.hpp"

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace ui;

/// One thing that can be done, and one that cannot.
class Choices : public testing::Test {
 protected:
  Choices() {
    model_.question = "?";
    model_.entries = {{"Listen on", {}, {}}, {"Propose", {}, "Not yet."}};
  }
  [[nodiscard]] Mirror::Draw draw() {
    return [this](const Pen& pen) {
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({900, 500});
      ImGui::Begin("choices", nullptr, ImGuiWindowFlags_NoDecoration);
      if (const auto now = choices_panel(pen, model_)) wish_ = now;
      ImGui::End();
    };
  }
  ChoicesModel model_;
  std::optional<ChoicesWish> wish_;
  Mirror mirror_;
};

TEST_F(Choices, WhatCannotBeDoneStandsBelowWithItsReason) {
  mirror_.frames(draw(), 2);
  const Watch::Pressable* barred = mirror_.watch().find("barred.0");
  const Watch::Pressable* open = mirror_.watch().find("choice.0");
  ASSERT_NE(barred, nullptr);
  ASSERT_NE(open, nullptr);
  EXPECT_FALSE(barred->enabled);
  EXPECT_TRUE(open->enabled);
  EXPECT_GT(barred->box.top, open->box.bottom);
  EXPECT_TRUE(mirror_.watch().shows("Not yet."));
  EXPECT_EQ(mirror_.watch().find("choice.1"), nullptr);
  EXPECT_TRUE(mirror_.watch().crowded().empty());
}

TEST_F(Choices, WhatCannotBeDoneIsReachedByKeyAndDoesNothing) {
  mirror_.frames(draw(), 2);
  for (int i = 0; i < 4 && !mirror_.watch().find("barred.0")->focused; ++i)
    mirror_.key(draw(), sf::Keyboard::Tab);
  ASSERT_TRUE(mirror_.watch().find("barred.0")->focused);
  mirror_.key(draw(), sf::Keyboard::Enter);
  mirror_.type(draw(), "2");
  mirror_.click(draw(), "barred.0");
  EXPECT_FALSE(wish_.has_value());
  mirror_.type(draw(), "1");
  ASSERT_TRUE(wish_.has_value());
  EXPECT_EQ(std::get<Chosen>(*wish_).entry, 0U);
}

}  // namespace
}  // namespace kenes::test
