// What is asked of every scenario that ships, over a thousand seeded hearings with bots on all seats.

#include <algorithm>
#include <map>
#include <optional>

#include <gtest/gtest.h>

#include "analysis/explore.hpp"
#include "content/shipped.hpp"

namespace kenes {
namespace {

using Kind = analysis::ThingKind;

constexpr std::uint32_t kPlays = 1000;
constexpr std::uint32_t kTablesOfChance = 400;

struct Surveyed {
  scenario::LoadedScenario loaded;
  std::optional<analysis::Survey> survey;
  std::optional<analysis::Survey> by_chance;  // There further seats are marked as present now and then.
};

/// Each scenario is surveyed once for all tests.
const Surveyed* surveyed(const std::string& id) {
  static std::map<std::string, Surveyed> known;
  const auto found = known.find(id);
  if (found != known.end()) return &found->second;
  Surveyed& made = known[id];
  made.loaded = test::load_shipped(id);
  if (made.loaded.script) {
    const rules::Script& script = *made.loaded.script;
    made.survey = analysis::survey(script, {kPlays, 1, analysis::Policy::seasoned, 2});
    made.by_chance = analysis::survey(script, {kTablesOfChance, 1, analysis::Policy::random, 2});
  }
  return &made;
}

class ShippedSurvey : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    surveyed_ = surveyed(GetParam());
    ASSERT_TRUE(surveyed_->loaded.script.has_value());
  }
  const rules::Script& script() const { return *surveyed_->loaded.script; }
  const analysis::Survey& survey() const { return *surveyed_->survey; }
  /// How often it was made; by chance where it is put to a seat that only a larger room fills.
  std::uint64_t made(std::size_t beat, std::size_t choice) const {
    const std::size_t thing = survey().things.choice(beat, choice);
    const bool core = script().core.has(script().beats[beat].asks);
    return core ? survey().seen[thing] : surveyed_->by_chance->seen[thing];
  }
  std::uint64_t hearings_with(rules::Progress progress) const {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < script().claims.size(); ++i) {
      sum += survey().seen[survey().things.claim(i, progress)];
    }
    return sum;
  }

 private:
  const Surveyed* surveyed_ = nullptr;
};

TEST_P(ShippedSurvey, EveryHearingComesToItsEnd) {
  EXPECT_EQ(survey().unfinished, 0U);
  EXPECT_EQ(survey().no_quorum, 0U);
}

TEST_P(ShippedSurvey, EveryBeatIsPlayed) {
  for (std::size_t i = 0; i < script().beats.size(); ++i)
    EXPECT_GT(survey().count(Kind::beat, i), 0U) << script().names.beats[i];
}

TEST_P(ShippedSurvey, EveryChoiceIsTaken) {
  for (std::size_t i = 0; i < script().beats.size(); ++i) {
    for (std::size_t c = 0; c < script().beats[i].choices.size(); ++c)
      EXPECT_GT(made(i, c), 0U) << script().names.beats[i] << ", choice " << c;
  }
}

TEST_P(ShippedSurvey, NothingThatIsWrittenIsImpossible) {
  const analysis::Prover prover(script());
  for (std::size_t i = 0; i < survey().things.size(); ++i) {
    const analysis::Thing& thing = survey().things[i];
    const bool ought = analysis::ought_to_happen(thing);
    if (survey().seen[i] > 0) {
      EXPECT_FALSE(prover.is_out_of_bounds(thing)) << "seen, yet disproved: " << i;
    } else if (ought) {
      EXPECT_FALSE(prover.cannot(thing).has_value())
          << "kind " << static_cast<int>(thing.kind) << ", " << thing.a;
    }
  }
}

TEST_P(ShippedSurvey, EveryEndingIsNoRarityAndNoneTakesMoreThanHalf) {
  for (std::size_t i = 0; i < script().endings.size(); ++i) {
    EXPECT_GE(survey().count(Kind::ending, i), kPlays / 50) << script().names.endings[i];
    EXPECT_LE(survey().count(Kind::ending, i), kPlays / 2) << script().names.endings[i];
  }
}

TEST_P(ShippedSurvey, NoSeatIsIdleForMoreThanATenthOfTheHearing) {
  constexpr std::uint64_t kTenth =
      100;  // Per mille: the longest stretch without a decision, on the average of all hearings.
  for (rules::SeatId seat : script().core) {
    EXPECT_LE(survey().idle_per_mille(seat.index()), kTenth) << script().names.seats[seat.index()];
  }
}

TEST_P(ShippedSurvey, EveryPaperIsShownSomewhere) {
  for (std::size_t i = 0; i < script().evidence.size(); ++i)
    EXPECT_GE(survey().count(Kind::presented, i), kPlays / 100) << script().names.evidence[i];
}

TEST_P(ShippedSurvey, EveryRecommendationIsProposedAndEveryOneIsAdoptedSomewhere) {
  for (std::size_t i = 0; i < script().recommendations.size(); ++i) {
    EXPECT_GT(survey().count(Kind::adopted, i), 0U) << script().names.recommendations[i];
    EXPECT_GT(survey().count(Kind::proposed, i), survey().count(Kind::adopted, i))
        << script().names.recommendations[i];
  }
}

TEST_P(ShippedSurvey, TrueClaimsAreConfirmedAndWrongOnesContradicted) {
  EXPECT_GT(hearings_with(rules::Progress::confirmed), kPlays / 2);
  EXPECT_GT(hearings_with(rules::Progress::contradicted), kPlays / 2);
}

TEST_P(ShippedSurvey, TheHearingFitsIntoALesson) {
  static const std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> kMinutes{
      {"border_village_fires", {24, 34}}, {"shyndala_report", {40, 50}}};
  const auto bounds = kMinutes.find(GetParam());
  ASSERT_NE(bounds, kMinutes.end()) << "say here how long it ought to take";
  const std::uint64_t minutes = survey().seconds / 60 / kPlays;
  EXPECT_GE(minutes, bounds->second.first);
  EXPECT_LE(minutes, bounds->second.second);
}

INSTANTIATE_TEST_SUITE_P(Scenario, ShippedSurvey, testing::ValuesIn(test::shipped_scenarios()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace kenes
