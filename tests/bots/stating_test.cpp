// What is said in the debate: about the issue one came for, and as it was answered.

#include <gtest/gtest.h>

#include "bots/bots.hpp"
#include "bots/persons.hpp"

namespace kenes {
namespace {

using namespace rules;
using bots::Level;

/// Of many persons at the seat, how many state such a thing when they may only speak.
template <class Is>
int speakers_who(const Script& script, const Hearing& hearing, SeatId seat, Is is) {
  std::vector<Move> words;
  for (const IssueId issue : {test::kRoads, test::kWater}) {
    for (const Stance stance : {Stance::support, Stance::oppose, Stance::conciliate})
      words.push_back(Speak{issue, stance});
  }
  const SeatView view = view_for(script, hearing, seat);
  int count = 0;
  for (std::uint64_t seed = 1; seed <= test::kPersons; ++seed) {
    const auto move = bots::choose(script, view, words, seed, Level::seasoned);
    const auto* speak = move ? std::get_if<Speak>(&*move) : nullptr;
    if (speak != nullptr && is(*speak)) ++count;
  }
  return count;
}

auto speaks_of(IssueId issue) {
  return [issue](const Speak& m) { return m.issue == issue; };
}
auto takes(IssueId issue, Stance stance) {
  return [issue, stance](const Speak& m) { return m.issue == issue && m.stance == stance; };
}

template <class Set, class Id>
Set only(Id id) {
  Set set;
  set.add(id);
  return set;
}

/// Aigul holds the floor in the debate and came for the water: she works with it and wants a pipe.
struct Debate {
  Script script = test::small_script_copy();
  Hearing hearing;

  Debate() {
    Seat& aigul = script.seats[test::kAigul.index()];
    aigul.attitudes = {};
    aigul.knows = only<ClaimSet>(test::kWaterShare);
    aigul.wants = only<RecommendationSet>(test::kStartPipe);
    aigul.goals.clear();
    aigul.temper = {5, 5, 5, 5};
    hearing = test::at_debate(script);
    hearing.floor = Floor{};
    hearing.floor.holder = test::kAigul;
    hearing.minds = {};
    hearing.claims[test::kWaterShare].progress = 0;
  }
};

TEST(Stating, IsAboutWhatOneCameFor) {
  Debate d;
  EXPECT_GT(speakers_who(d.script, d.hearing, test::kAigul, speaks_of(test::kWater)), 120);
  d.script.seats[test::kAigul.index()].knows = only<ClaimSet>(test::kRoadDone);
  d.script.seats[test::kAigul.index()].wants = only<RecommendationSet>(test::kRepairRoad);
  EXPECT_GT(speakers_who(d.script, d.hearing, test::kAigul, speaks_of(test::kRoads)), 120);
}

TEST(Stating, ConfirmedIsSupportedAndContradictedIsNot) {
  Debate d;
  ClaimState& water = d.hearing.claims[test::kWaterShare];
  d.script.seats[test::kAigul.index()].wants = {};
  water.progress = static_cast<std::uint8_t>(Progress::confirmed) & 7U;
  EXPECT_EQ(speakers_who(d.script, d.hearing, test::kAigul, takes(test::kWater, Stance::support)), 200);
  water.progress = static_cast<std::uint8_t>(Progress::contradicted) & 7U;
  EXPECT_EQ(speakers_who(d.script, d.hearing, test::kAigul, takes(test::kWater, Stance::oppose)), 200);
}

TEST(Stating, WhoAnswersForTheMatterDoesNotSpeakAgainstIt) {
  Debate d;
  d.hearing.claims[test::kWaterShare].progress = static_cast<std::uint8_t>(Progress::contradicted) & 7U;
  d.script.claims[test::kWaterShare.index()].answers = test::kAigul;
  EXPECT_EQ(speakers_who(d.script, d.hearing, test::kAigul, takes(test::kWater, Stance::oppose)), 0);
  EXPECT_EQ(speakers_who(d.script, d.hearing, test::kAigul, takes(test::kWater, Stance::conciliate)), 200);
}

TEST(Stating, GoesRoundTheIssuesWhereNothingPullsToOne) {
  Debate d;
  d.script.seats[test::kAigul.index()].knows = {};
  d.script.seats[test::kAigul.index()].wants = {};
  const int before = speakers_who(d.script, d.hearing, test::kAigul, speaks_of(test::kWater));
  d.hearing.heard.add(d.hearing.heard.has(test::kSerik) ? test::kExpert : test::kSerik);
  const int after = speakers_who(d.script, d.hearing, test::kAigul, speaks_of(test::kWater));
  EXPECT_EQ(std::abs(before - after), 200);
}

}  // namespace
}  // namespace kenes
