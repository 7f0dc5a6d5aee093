// What a raised hand is for, as long as it is up and when undo brings it back.

#include <algorithm>

#include <gtest/gtest.h>

#include "room/parlour.hpp"
#include "rules/rules.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

/// Bots hold the meeting until the medic, a person, may ask for the floor in question time and says what for.
bool raise_hand(Parlour& parlour, Phone& medic) {
  EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
  EXPECT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  for (int i = 0; i < 4000 && !parlour.session().is_over(); ++i) {
    parlour.wait_s(0.25);
    const rules::Hearing& hearing = parlour.session().hearing();
    if (phase_of(parlour.script(), hearing) != rules::PhaseKind::questions) {
      serve_awaited(parlour);
    } else if (parlour.order(R"({"do":"move","seat":"medic","move":{"move":"ask_floor"}})")) {
      return parlour.say(medic, {{"do", "hand"}, {"seat", "medic"}, {"intent", "order"}}).at("ok");
    }
  }
  return false;
}

/// What the wall and every phone say the medic's hand is for; empty: nothing.
std::string hand_of_medic(Parlour& parlour, const Phone& phone) {
  parlour.deliver();
  for (const json& person : phone.page.at("people")) {
    if (person.at("seat") == "medic") return person.value("hand", "");
  }
  return {};
}

bool waits(Parlour& parlour) {
  const auto& queue = parlour.session().hearing().queue;
  return std::find(queue.begin(), queue.end(), parlour.seat("medic")) != queue.end();
}

/// On until nobody may ask any more.
void end_the_part(Parlour& parlour) {
  for (int i = 0; i < 50 && waits(parlour); ++i) {
    if (!parlour.order(R"({"do":"next_part"})")) serve_awaited(parlour);
  }
}

bool undo_until_waiting(Parlour& parlour) {
  for (int steps = 0; steps < 20 && !waits(parlour); ++steps) {
    if (!parlour.order(R"({"do":"undo"})")) return false;
  }
  return waits(parlour);
}

TEST(Hands, SayWhatForAgainWhenTheEndOfAPartIsTakenBack) {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(raise_hand(parlour, medic));
  const std::string before = hand_of_medic(parlour, medic);
  ASSERT_NE(before, "");
  end_the_part(parlour);
  ASSERT_EQ(hand_of_medic(parlour, medic), "");
  ASSERT_TRUE(undo_until_waiting(parlour));
  EXPECT_EQ(hand_of_medic(parlour, medic), before);
}

TEST(Hands, SayWhatForAgainAfterTheLaptopWasStartedAnew) {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(raise_hand(parlour, medic));
  const std::string before = hand_of_medic(parlour, medic);
  end_the_part(parlour);
  parlour.restart();
  parlour.come_back(medic);
  ASSERT_TRUE(undo_until_waiting(parlour));
  EXPECT_EQ(hand_of_medic(parlour, medic), before);
}

TEST(Hands, OfOneWhoHasRaisedItTwiceTheOneOfThatMomentIsMeant) {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(raise_hand(parlour, medic));
  const std::string first = hand_of_medic(parlour, medic);
  ASSERT_TRUE(parlour.order(R"({"do":"move","seat":"medic","move":{"move":"leave_queue"}})"));
  ASSERT_EQ(hand_of_medic(parlour, medic), "");
  ASSERT_TRUE(parlour.order(R"({"do":"move","seat":"medic","move":{"move":"ask_floor"}})"));
  ASSERT_EQ(hand_of_medic(parlour, medic), "") << "nothing has been said this time";
  ASSERT_TRUE(parlour.say(medic, {{"do", "hand"}, {"seat", "medic"}, {"intent", "ask"}}).at("ok"));
  ASSERT_NE(hand_of_medic(parlour, medic), first);
  ASSERT_TRUE(parlour.order(R"({"do":"move","seat":"medic","move":{"move":"leave_queue"}})"));
  ASSERT_EQ(hand_of_medic(parlour, medic), "");
  ASSERT_TRUE(parlour.order(R"({"do":"undo","steps":3})"));
  EXPECT_EQ(hand_of_medic(parlour, medic), first);
}

}  // namespace
}  // namespace kenes::test
