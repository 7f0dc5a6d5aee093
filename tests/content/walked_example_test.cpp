// The example that the guide on exploring names: so small that every branch of it is walked to its end.

#include <optional>

#include <gtest/gtest.h>

#include "analysis/explore.hpp"
#include "content/shipped.hpp"

namespace kenes {
namespace {

using analysis::Certainty;

class WalkedExample : public testing::Test {
 protected:
  void SetUp() override {
    const scenario::LoadedScenario loaded = test::load_example("one_lamp");
    ASSERT_TRUE(loaded.script.has_value());
    script_ = *loaded.script;
    analysis::Order order;
    order.plan.plays = 20;
    order.states = kEnough;
    exploration_.emplace(analysis::explore(script_, order));
  }
  static constexpr std::uint64_t kEnough = 1'000'000;
  rules::Script script_;
  std::optional<analysis::Exploration> exploration_;
};

TEST_F(WalkedExample, EndsAndFindsNeitherADeadEndNorALoop) {
  const analysis::BranchWalk& walk = exploration_->walk;
  EXPECT_TRUE(walk.complete) << walk.states << " states, depth " << walk.depth;
  EXPECT_GT(walk.ended, 0U);
  EXPECT_EQ(walk.dead_ends + walk.endless, 0U);
}

TEST_F(WalkedExample, LeavesNothingOpen) {
  const analysis::Things& things = exploration_->survey.things;
  for (std::size_t i = 0; i < things.size(); ++i) {
    EXPECT_NE(exploration_->findings[i].certainty, Certainty::not_seen) << i;
    if (!analysis::ought_to_happen(things[i])) continue;
    EXPECT_FALSE(exploration_->walk.shown[i].empty())
        << "kind " << static_cast<int>(things[i].kind) << " at " << i;
  }
}

TEST_F(WalkedExample, HasNoFaults) {
  for (const analysis::Trouble& trouble : analysis::troubles_of(script_, *exploration_))
    EXPECT_FALSE(analysis::is_fault(trouble.kind)) << static_cast<int>(trouble.kind);
}

}  // namespace
}  // namespace kenes
