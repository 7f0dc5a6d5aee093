// What stands on the wall stays long enough to be read: whoever taps next does not wipe it off.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/wall_page.hpp"

namespace kenes::test {
namespace {

/// A hearing of bots, twenty times as fast: the clock of the hearing is not.
class WallStays : public ::testing::Test {
 protected:
  WallStays() {
    parlour.order(R"({"do":"start"})");
    parlour.order(R"({"do":"speed","times":20})");
  }
  /// What the wall shows.
  room::Idea idea() { return room::idea_of(parlour.room().scene()); }
  const rules::Hearing& hearing() { return parlour.session().hearing(); }
  /// The latest move of a seat, and how many there were.
  std::pair<std::size_t, const rules::Action*> latest() {
    std::pair<std::size_t, const rules::Action*> found{0, nullptr};
    steps = parlour.session().steps();
    for (const session::Step& step : steps) {
      if (step.kind != session::Row::Kind::move || rules::is_reserved(step.action.seat)) continue;
      ++found.first;
      found.second = &step.action;
    }
    return found;
  }
  Parlour parlour;
  std::vector<session::Step> steps;
};

TEST_F(WallStays, NewsStaysAsLongAsTheLastRowNeedsWhoeverTapsMeanwhile) {
  Phone& wall = parlour.connect("token-of-thewall-0123456789abcdef");
  parlour.say(wall, {{"do", "wall"}, {"languages", {"en"}}});
  for (int i = 0; i < 4000 && !parlour.order(R"({"do":"inject"})"); ++i) parlour.wait_s(0.25);
  ASSERT_EQ(idea(), room::Idea::news);
  parlour.order(R"({"do":"speed","times":1})");
  const auto since = hearing().elapsed_s;
  const auto phase = hearing().phase;
  const std::size_t moves = latest().first;
  std::size_t taps = 0;
  for (int i = 0; i < 160; ++i) {  // Forty seconds.
    parlour.wait_s(0.25);
    ASSERT_EQ(hearing().phase, phase) << "choose another moment";
    ASSERT_EQ(wall.page.at("idea"), "news") << hearing().elapsed_s - since;
    taps = latest().first - moves;
  }
  EXPECT_GT(taps, 0U) << "nobody tapped";
  parlour.wait_s(15);
  EXPECT_NE(wall.page.at("idea"), "news");
}

TEST_F(WallStays, NewsMakesRoomForTheNextPartOfTheMeeting) {
  for (int i = 0; i < 4000 && !parlour.order(R"({"do":"inject"})"); ++i) parlour.wait_s(0.25);
  ASSERT_EQ(idea(), room::Idea::news);
  const auto phase = hearing().phase;
  const auto since = hearing().elapsed_s;
  for (int i = 0; i < 160 && hearing().phase == phase; ++i) parlour.wait_s(0.25);
  ASSERT_NE(hearing().phase, phase);
  ASSERT_LT(hearing().elapsed_s - since, 40) << "it would be gone anyhow";
  EXPECT_NE(idea(), room::Idea::news);
}

TEST_F(WallStays, ADocumentStaysWhileItIsTalkedAbout) {
  int talked = 0;
  for (int shown = 0, i = 0; i < 8000 && !parlour.session().is_over(); ++i) {
    const std::size_t before = latest().first;
    parlour.wait_s(0.25);
    const auto [moves, action] = latest();
    if (moves != before + 1 || !std::holds_alternative<rules::Present>(action->move)) continue;
    ++shown;
    const auto paper = std::get<rules::Present>(action->move).evidence;
    const rules::Floor floor = hearing().floor;
    const auto phase = hearing().phase;
    // Until somebody else has the floor or another claim is asked about.
    while (!parlour.session().is_over()) {
      parlour.wait_s(0.25);
      const rules::Floor& now = hearing().floor;
      const bool same = (now.holder.is_none() || now.holder == floor.holder) &&
                        (now.claim.is_none() || now.claim == floor.claim);
      if (!same || hearing().phase != phase) break;
      if (parlour.room().telling().just_shown() != paper) {
        EXPECT_TRUE(std::holds_alternative<rules::Present>(latest().second->move)) << "another paper";
        break;
      }
      if (idea() == room::Idea::news) break;
      ASSERT_EQ(idea(), room::Idea::document);
      if (latest().first > moves) ++talked;
    }
    if (shown == 3) break;
  }
  EXPECT_GT(talked, 0) << "nothing was said about a document";
}

}  // namespace
}  // namespace kenes::test
