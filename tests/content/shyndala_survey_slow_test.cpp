// What is asked of the first scenario, over a thousand seeded hearings with bots on all seats.

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/survey.hpp"
#include "content/shipped.hpp"

namespace kenes {
namespace {

class Shyndala : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    loaded_ = std::make_unique<scenario::LoadedScenario>(test::load_shipped("shyndala_report"));
    ASSERT_TRUE(loaded_->script.has_value());
    survey_ = std::make_unique<analysis::Survey>(analysis::survey(*loaded_->script, kPlays, 1));
  }
  static void TearDownTestSuite() {
    survey_.reset();
    loaded_.reset();
  }
  static constexpr std::uint32_t kPlays = 1000;
  static const rules::Script& script() { return *loaded_->script; }
  static const analysis::Survey& survey() { return *survey_; }

 private:
  static inline std::unique_ptr<scenario::LoadedScenario> loaded_;
  static inline std::unique_ptr<analysis::Survey> survey_;
};

TEST_F(Shyndala, EveryHearingComesToItsEnd) {
  EXPECT_EQ(survey().unfinished, 0U);
  EXPECT_EQ(survey().no_quorum, 0U);
}

TEST_F(Shyndala, EveryBeatIsPlayed) {
  for (std::size_t i = 0; i < survey().beats.size(); ++i)
    EXPECT_GT(survey().beats[i], 0U) << script().names.beats[i];
}

TEST_F(Shyndala, EveryEndingIsReachedAndNoneTakesMoreThanHalf) {
  for (std::size_t i = 0; i < survey().endings.size(); ++i) {
    EXPECT_GT(survey().endings[i], 0U) << script().names.endings[i];
    EXPECT_LE(survey().endings[i], kPlays / 2) << script().names.endings[i];
  }
}

TEST_F(Shyndala, NoSeatIsIdleForMoreThanATenthOfTheHearing) {
  constexpr std::uint64_t kTenth =
      100;  // Per mille: the longest stretch without a decision, on the average of all hearings.
  for (rules::SeatId seat : script().core) {
    EXPECT_LE(survey().idle_per_mille(seat.index()), kTenth) << script().names.seats[seat.index()];
  }
}

TEST_F(Shyndala, TakesAnHourAtMost) {
  const std::uint64_t minutes = survey().seconds / 60 / kPlays;
  EXPECT_GE(minutes, 40U);
  EXPECT_LE(minutes, 55U);
}

TEST_F(Shyndala, EveryRecommendationIsProposedAndEveryOneIsAdoptedSomewhere) {
  for (std::size_t i = 0; i < survey().adopted.size(); ++i) {
    EXPECT_GT(survey().adopted[i], 0U) << script().names.recommendations[i];
    EXPECT_GT(survey().proposed[i], survey().adopted[i]) << script().names.recommendations[i];
  }
}

TEST_F(Shyndala, TrueClaimsAreConfirmedAndWrongOnesContradicted) {
  std::uint32_t confirmed = 0;
  std::uint32_t contradicted = 0;
  for (const auto& claim : survey().claims) {
    confirmed += claim[static_cast<std::size_t>(rules::Progress::confirmed)];
    contradicted += claim[static_cast<std::size_t>(rules::Progress::contradicted)];
  }
  EXPECT_GT(confirmed, kPlays);
  EXPECT_GT(contradicted, kPlays);
}

}  // namespace
}  // namespace kenes
