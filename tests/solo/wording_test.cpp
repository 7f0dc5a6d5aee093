#include "solo/wording.hpp"

#include <gtest/gtest.h>

#include "support/playing.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

class Heading : public testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> heading(SeatId seat) const {
    const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
    return heading_of(voice, view_for(*script_, hearing_, seat), hearing_);
  }
  void play(SeatId seat, const Move& move) { hearing_ = played(*script_, hearing_, {{seat, move}}); }
  [[nodiscard]] bool awaits_draft_of(SeatId seat) const {
    const std::vector<std::string> said = heading(seat);
    return !said.empty() && said.front().starts_with("The chair is waiting for your draft");
  }

  std::shared_ptr<const Script> script_ = small_script();
  Hearing hearing_ = at_debate(*script_);
  text::Catalogue catalogue_ = *text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  text::ScenarioTexts texts_;
};

TEST_F(Heading, SaysThatTheChairWaitsForAnUnfilledDraft) {
  if (hearing_.floor.holder.is_none()) {
    play(kAigul, AskFloor{});
    play(kChair, GiveFloor{kAigul});
  }
  play(kAigul, Propose{kRepairRoad});
  const MotionId draft = motion_at(hearing_, MotionKind::recommendation);
  EXPECT_FALSE(awaits_draft_of(kAigul)) << "who has the floor is told so";
  play(kAigul, YieldFloor{});
  EXPECT_TRUE(awaits_draft_of(kAigul));
  EXPECT_FALSE(awaits_draft_of(kSerik)) << "it is not Serik’s";
  play(kSerik, AskFloor{});
  EXPECT_FALSE(awaits_draft_of(kAigul)) << "somebody else speaks first";
  play(kSerik, LeaveQueue{});
  play(kAigul, FillSlot{draft, 0, 0});
  EXPECT_TRUE(awaits_draft_of(kAigul));
  play(kAigul, FillSlot{draft, 1, 0});
  EXPECT_FALSE(awaits_draft_of(kAigul));
}

}  // namespace
}  // namespace kenes::solo
