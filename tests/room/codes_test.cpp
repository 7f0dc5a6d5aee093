// The way in, on the wall of a hearing that has begun.

#include <gtest/gtest.h>

#include "room/parlour.hpp"

namespace kenes::test {
namespace {

Phone& wall_of(Parlour& parlour) {
  Phone& wall = parlour.connect("token-of-thewall-0123456789abcdef");
  parlour.say(wall, {{"do", "wall"}, {"languages", {"en"}}});
  return wall;
}

TEST(Codes, ComeBackToTheWallForWhoeverIsLate) {
  Parlour parlour;
  EXPECT_FALSE(parlour.order(R"({"do":"codes"})")) << "in the lobby they stand there anyhow";
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  Phone& wall = wall_of(parlour);
  ASSERT_NE(wall.page.at("idea"), "lobby");
  ASSERT_FALSE(wall.page.contains("code"));

  ASSERT_TRUE(parlour.order(R"({"do":"codes"})"));
  parlour.deliver();
  EXPECT_EQ(wall.page.at("idea"), "lobby");
  EXPECT_EQ(wall.page.at("code"), parlour.room().state().code);
  EXPECT_TRUE(wall.page.contains("qr"));

  ASSERT_TRUE(parlour.order(R"({"do":"codes","on":false})"));
  parlour.deliver();
  EXPECT_NE(wall.page.at("idea"), "lobby");
  EXPECT_FALSE(wall.page.contains("code"));
}

TEST(Codes, StandThereAgainAfterTheLaptopWasSwitchedOff) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"codes"})"));
  parlour.restart();
  EXPECT_EQ(wall_of(parlour).page.at("idea"), "lobby");
}

TEST(Codes, GiveWayToABlankWall) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"codes"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"blank"})"));
  EXPECT_EQ(wall_of(parlour).page.at("idea"), "blank");
}

}  // namespace
}  // namespace kenes::test
