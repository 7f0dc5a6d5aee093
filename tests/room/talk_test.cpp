// Bargaining in a session that is about one claim: a talk that was begun can be ended, by people and by bots.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/focus.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

/// The first move of that kind in a menu; null: none.
json found(const json& items, const std::string& kind) {
  for (const json& item : items) {
    if (item.contains("move") && item.at("move").at("move") == kind) return item.at("move");
    if (!item.contains("items")) continue;
    if (json below = found(item.at("items"), kind); !below.is_null()) return below;
  }
  return nullptr;
}

/// A hearing of bots and one person, who approaches somebody in the recess.
struct Bargaining {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");

  [[nodiscard]] const rules::Talk& talk() { return parlour.session().hearing().talk; }
  [[nodiscard]] bool talks() { return talk().from == parlour.seat("medic"); }
  bool taps(const std::string& kind) {
    const json& seat = medic.page.at("seats")[0];
    const json move = seat.contains("ask") ? found(seat.at("ask").at("items"), kind) : json();
    if (move.is_null()) return false;
    const json message{
        {"do", "move"}, {"seat", "medic"}, {"seen", medic.page.at("revision")}, {"move", move}};
    return parlour.say(medic, message).at("ok");
  }
  void approach() {
    ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
    ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
    for (int i = 0; i < 3000 && !talks() && !parlour.session().is_over(); ++i) {
      if (!taps("approach")) serve_awaited(parlour);
      if (!talks()) parlour.wait_s(1);
    }
    ASSERT_TRUE(talks());
  }
  /// Whatever the page still offers ends it.
  void ends() {
    EXPECT_TRUE(taps("seek_pledge")) << medic.page.at("seats")[0].value("ask", json()).dump();
    for (int i = 0; i < 60 && talks(); ++i) parlour.wait_s(1);
    EXPECT_FALSE(talks());
  }
};

TEST(Talk, AboutTheOneRecommendationOfAShortSessionCanAlwaysBeEnded) {
  Bargaining room;
  ASSERT_TRUE(room.parlour.order(R"({"do":"focus","claim":"strips"})"));
  room.approach();
  room.taps("offer_pledge");
  room.ends();
}

TEST(Talk, InWhichSomethingWasOfferedBeforeTheSessionWasCutShortCanBeEnded) {
  Bargaining room;
  room.approach();
  ASSERT_TRUE(room.taps("offer_pledge")) << room.medic.page.at("seats")[0].value("ask", json()).dump();
  const auto& script = room.parlour.script();
  for (const rules::ClaimId claim : room::claims_to_focus_on(script)) {
    if (room::focus_on(script, claim).recommendation != room.talk().offered) continue;
    ASSERT_TRUE(
        room.parlour.order(json{{"do", "focus"}, {"claim", script.names.claims[claim.index()]}}.dump()));
    return room.ends();
  }
  FAIL() << "no claim is about what was offered";
}

/// A whole hearing of bots about one claim.
struct Short {
  Parlour parlour;
  int approaches = 0, ended = 0, proposed = 0;

  Short(std::uint64_t seed, const std::string& claim) : parlour(seed) {
    EXPECT_TRUE(parlour.order(json{{"do", "focus"}, {"claim", claim}}.dump()));
    EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
    EXPECT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
    for (int i = 0; i < 2000 && !parlour.session().is_over(); ++i) parlour.wait_s(5);
    EXPECT_TRUE(parlour.session().is_over());
    const auto& script = parlour.script();
    for (const session::Step& step : parlour.session().steps()) {
      approaches += std::holds_alternative<rules::Approach>(step.action.move) ? 1 : 0;
      ended += std::holds_alternative<rules::ReplyPledge>(step.action.move) ? 1 : 0;
      const auto* draft = std::get_if<rules::Propose>(&step.action.move);
      if (draft == nullptr) continue;
      ++proposed;
      const auto& proposer = script.seats[step.action.seat.index()];
      EXPECT_FALSE(proposer.dreads.has(draft->recommendation))
          << script.names.seats[step.action.seat.index()];
    }
  }
};

TEST(Talk, OfBotsInAShortSessionComesToAnEndAndNobodyProposesWhatTheyDread) {
  int approaches = 0, ended = 0, proposed = 0;
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    for (const char* claim : {"strips", "truck", "tower"}) {
      const Short room(seed, claim);
      approaches += room.approaches;
      ended += room.ended;
      proposed += room.proposed;
    }
  }
  EXPECT_GT(approaches, 0);
  EXPECT_EQ(ended, approaches);
  EXPECT_GT(proposed, 0);
}

}  // namespace
}  // namespace kenes::test
