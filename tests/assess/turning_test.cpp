#include "assess/turning.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/recording.hpp"

namespace kenes::assess {
namespace {

using namespace rules;
using namespace test;

Turning turning_from(const Recording& recording) {
  return turning_of(*small_script(), {}, recording.actions());
}

/// The expert shows the audit act against the share of water; the akim commits.
Recording contradicted() {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain});
  return r.play(kExpert, Present{kAuditAct, 1}).play(kAkim, Answer{AnswerKind::commit});
}

TEST(Turning, NamesTheMoveThatTurnedAClaim) {
  const Recording r = contradicted();
  const Turning turning = turning_from(r);
  const auto at = std::find_if(turning.points.begin(), turning.points.end(), [](const TurningPoint& point) {
    return point.kind == TurningPoint::Kind::claim && point.progress == Progress::contradicted;
  });
  ASSERT_NE(at, turning.points.end());
  EXPECT_EQ(at->claim, kWaterShare);
  EXPECT_EQ(at->by, kExpert);
  EXPECT_TRUE(std::holds_alternative<Present>(r.actions()[at->step].move));
}

TEST(Turning, DoesNotCallAQuestionATurn) {
  Recording r(*small_script());
  r.asked();
  for (const TurningPoint& point : turning_from(r).points) EXPECT_NE(point.kind, TurningPoint::Kind::claim);
}

TEST(Turning, FollowsTrustFromBeginningToEndAndThePartsWithoutGaps) {
  const Recording r = contradicted();
  const Turning turning = turning_from(r);
  ASSERT_GE(turning.trust.size(), 2U);
  EXPECT_EQ(turning.trust.back().trust, r.hearing().trust);
  EXPECT_EQ(turning.length_s, r.hearing().elapsed_s);
  ASSERT_GE(turning.stretches.size(), 3U);
  EXPECT_EQ(turning.stretches.front().from_s, 0);
  EXPECT_EQ(turning.stretches.back().to_s, turning.length_s);
  for (std::size_t i = 1; i < turning.stretches.size(); ++i)
    EXPECT_EQ(turning.stretches[i].from_s, turning.stretches[i - 1].to_s);
}

TEST(Turning, BeginsOnlyWithWhatWasDrawn) {
  Recording r(*small_script());
  r.opened();
  const Turning turning = turning_from(r);
  EXPECT_GT(turning.trust.front().trust, 0);
  for (const TurningPoint& point : turning.points) EXPECT_GT(point.trust_before, 0);
}

TEST(Turning, HoldsEveryVoteThatWasDecided) {
  Recording r(*small_script());
  r.opened();
  const Turning turning = turning_from(r);
  const auto agenda =
      std::find_if(turning.points.begin(), turning.points.end(), [](const TurningPoint& point) {
        return point.kind == TurningPoint::Kind::vote && point.motion == MotionKind::agenda;
      });
  ASSERT_NE(agenda, turning.points.end());
  EXPECT_TRUE(agenda->adopted);
  EXPECT_TRUE(agenda->recommendation.is_none());
}

}  // namespace
}  // namespace kenes::assess
