#include "room/wall_charts.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "room/parlour.hpp"
#include "room/wall_page.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using room::charts_of;
using Chart = std::vector<nlohmann::json>;

/// What the hall knows: nobody has said anything yet.
assess::Facts nothing_yet(Parlour& parlour) {
  assess::Facts facts;
  facts.claims.resize(parlour.room().play().script->claims.size());
  return facts;
}

void delivered(assess::Facts& facts, std::size_t claim, Progress reached) {
  facts.claims.at(claim).delivered = true;
  facts.claims.at(claim).reached = reached;
}

std::size_t sum_of(const nlohmann::json& bar) {
  std::size_t sum = 0;
  for (const auto& part : bar.at("parts")) sum += part.at(0).get<std::size_t>();
  return sum;
}

class WallCharts : public testing::Test {
 protected:
  [[nodiscard]] std::vector<Chart> charts(const std::optional<room::PollResult>& poll = {}) {
    return charts_of(parlour_.room().play().voice(text::Language::en), facts_, poll);
  }
  void opinion(std::uint8_t seat, PhaseKind phase, std::int8_t value) {
    facts_.positions.push_back({SeatId(seat), phase, value});
  }
  void open_vote(MotionKind kind, Method method) {
    assess::VoteFacts vote;
    vote.kind = kind;
    vote.method = method;
    vote.verdict.counts.in_favour = 5;
    vote.verdict.counts.against = 1;
    vote.verdict.counts.abstain = 2;
    facts_.votes.push_back(vote);
  }
  Parlour parlour_;
  assess::Facts facts_ = nothing_yet(parlour_);
};

TEST_F(WallCharts, NothingDeliveredSaidOrVotedIsNoChart) {
  EXPECT_TRUE(charts(room::PollResult{3, 2, 1}).empty());
}

TEST_F(WallCharts, EveryClaimThatWasDeliveredStandsInOneBar) {
  delivered(facts_, 0, Progress::confirmed);
  delivered(facts_, 1, Progress::contradicted);
  delivered(facts_, 2, Progress::confirmed);
  const auto all = charts();
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].size(), 3U) << "a heading and two bars";
  EXPECT_EQ(all[0][1].at("text"), "confirmed: 2");
  EXPECT_EQ(all[0][1].at("parts"), nlohmann::json::parse(R"([[2,"good"]])"));
  EXPECT_EQ(all[0][2].at("parts"), nlohmann::json::parse(R"([[1,"bad"]])"));
  EXPECT_EQ(all[0][2].at("of"), 3);
}

TEST_F(WallCharts, AnOpinionIsShownOnlyAmongOthersAndAsItWasSaidLast) {
  opinion(0, PhaseKind::opening, 2);
  opinion(1, PhaseKind::opening, -1);
  EXPECT_TRUE(charts().empty()) << "two would know each other's";
  opinion(1, PhaseKind::opening, 1);
  EXPECT_TRUE(charts().empty()) << "still two people";
  opinion(2, PhaseKind::opening, 0);
  const auto all = charts();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0][1].at("parts"), nlohmann::json::parse(R"([[2,"good"],[1,"quiet"],[0,"bad"]])"));
  EXPECT_EQ(sum_of(all[0][1]), all[0][1].at("of"));
}

TEST_F(WallCharts, TheStrawPollLiesAboveTheOpenVoteOnTheSubjectNeverASecretOne) {
  const room::PollResult poll{2, 4, 3};
  open_vote(MotionKind::report, Method::secret);
  open_vote(MotionKind::extend, Method::open);
  EXPECT_TRUE(charts(poll).empty());
  open_vote(MotionKind::report, Method::open);
  EXPECT_TRUE(charts().empty()) << "no poll";
  const auto all = charts(poll);
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].size(), 3U);
  EXPECT_EQ(all[0][1].at("parts"), nlohmann::json::parse(R"([[2,"good"],[3,"quiet"],[4,"bad"]])"));
  EXPECT_EQ(all[0][2].at("parts"), nlohmann::json::parse(R"([[5,"good"],[2,"quiet"],[1,"bad"]])"));
  EXPECT_EQ(sum_of(all[0][2]), 8U);
}

TEST_F(WallCharts, AStrawPollOfTwoIsNoChart) {
  open_vote(MotionKind::report, Method::open);
  EXPECT_TRUE(charts(room::PollResult{1, 1, 0}).empty()) << "two would know each other's";
  EXPECT_EQ(charts(room::PollResult{1, 1, 1}).size(), 1U);
}

TEST_F(WallCharts, StandOnTheWallAfterHowItEnded) {
  ASSERT_TRUE(parlour_.order(R"({"do":"start"})"));
  parlour_.wait_s(600);
  ASSERT_TRUE(parlour_.order(R"({"do":"to_debrief"})"));
  const auto scene = parlour_.room().scene();
  ASSERT_GT(room::debrief_parts(scene), 2U);
  ASSERT_TRUE(parlour_.order(R"({"do":"turn_part"})"));
  const auto page = room::wall_page(parlour_.room().scene(), {}, {text::Language::en});
  EXPECT_EQ(page.at("pages").at("en").at("debrief").at(1).at("kind"), "bar");
}

}  // namespace
}  // namespace kenes::test
