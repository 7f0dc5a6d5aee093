// Votes given and promised: not everything passes, and nobody promises a vote they do not have.

#include <gtest/gtest.h>

#include "bots/persons.hpp"

namespace kenes {
namespace {

using namespace rules;
using bots::Level;
using test::kAigul;
using test::kChair;
using test::kPersons;
using test::kRepairRoad;
using test::kRoads;
using test::kSerik;
using test::persons_who;
using test::played;

constexpr auto kAll = static_cast<int>(kPersons);

/// Serik has nothing for or against the road.
Script indifferent() {
  Script script = test::small_script_copy();
  script.seats[kSerik.index()].attitudes.fill(0);
  return script;
}

TEST(Votes, OnWhatIsNobodysWishSomeSayNoAndMostSayYes) {
  const Script script = indifferent();
  Hearing hearing = test::at_resolution(script);
  const MotionId draft = test::motion_at(hearing, MotionKind::recommendation);
  hearing = played(script, hearing, {{kChair, OpenVote{draft, Method::open}}});
  const auto casts = [](Ballot ballot) {
    return [ballot](const Move& m) {
      const auto* cast = std::get_if<CastBallot>(&m);
      return cast != nullptr && cast->choice == ballot;
    };
  };
  const int yes = persons_who(script, hearing, kSerik, Level::seasoned, casts(Ballot::in_favour));
  EXPECT_GT(yes, kAll / 2);
  EXPECT_LT(yes, kAll * 9 / 10);
  EXPECT_GT(persons_who(script, hearing, kSerik, Level::seasoned, casts(Ballot::against)), 0);
  hearing.motions[draft].cosigners.add(kSerik);
  EXPECT_EQ(persons_who(script, hearing, kSerik, Level::seasoned, casts(Ballot::in_favour)), kAll)
      << "what one has signed is one's own";
}

/// Says no, and this is why.
auto objects(Objection why) {
  return [why](const Move& m) { return m == Move(CastBallot{Ballot::against, why}); };
}

bool says_no(const Move& m) {
  const auto* cast = std::get_if<CastBallot>(&m);
  return cast != nullptr && cast->choice == Ballot::against;
}

/// The vote on the road, whose draft is worded as well as can be; what it rests on has come so far.
Hearing voting_on_road(const Script& script, Progress reached = Progress::tested) {
  Hearing hearing = test::at_resolution(script);
  const MotionId draft = test::motion_at(hearing, MotionKind::recommendation);
  for (const ClaimId claim : script.recommendations[kRepairRoad.index()].about) {
    hearing.claims[claim].progress = static_cast<std::uint8_t>(reached) & 7U;
  }
  return played(script, hearing, {{kChair, OpenVote{draft, Method::open}}});
}

int nos(const Script& script, const Hearing& hearing, Level level = Level::seasoned) {
  return persons_who(script, hearing, kSerik, level, says_no);
}

int nos_because(Objection why, const Script& script, const Hearing& hearing, Level level = Level::seasoned) {
  return persons_who(script, hearing, kSerik, level, objects(why));
}

TEST(Objections, EveryNoHasAReasonAndNothingElseHas) {
  const Script script = indifferent();
  const Hearing hearing = voting_on_road(script, Progress::questioned);
  for (const Level level : {Level::novice, Level::seasoned, Level::expert}) {
    const int silent = nos_because(Objection::none, script, hearing, level);
    EXPECT_EQ(silent, 0) << "level " << static_cast<int>(level);
  }
  EXPECT_GT(nos(script, hearing), 0);
}

TEST(Objections, ASlotThatIsWordedWellIsNoReasonAndOneThatIsNotMayBe) {
  Script script = indifferent();
  const Hearing hearing = voting_on_road(script);
  const MotionId draft = test::motion_at(hearing, MotionKind::recommendation);
  auto& slots = script.recommendations[kRepairRoad.index()].slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Objection fault = slots[i].kind == SlotKind::addressee  ? Objection::level
                            : slots[i].kind == SlotKind::action   ? Objection::action
                            : slots[i].kind == SlotKind::deadline ? Objection::deadline
                                                                  : Objection::money;
    auto& fit = slots[i].fit[hearing.motions[draft].slot(i) - 1U];
    ASSERT_EQ(fit, 2);
    EXPECT_EQ(nos_because(fault, script, hearing), 0);
    fit = 0;
    EXPECT_GT(nos_because(fault, script, hearing), 0) << name_of(fault);
    fit = 2;
  }
}

TEST(Objections, WhatNobodyLookedIntoIsAReasonAndSoIsWhatStandsConfirmed) {
  const Script script = indifferent();
  Hearing hearing = voting_on_road(script);
  const auto reach = [&](Progress progress) {
    for (const ClaimId claim : script.recommendations[kRepairRoad.index()].about)
      hearing.claims[claim].progress = static_cast<std::uint8_t>(progress) & 7U;
  };
  EXPECT_EQ(nos_because(Objection::untested, script, hearing), 0);
  reach(Progress::questioned);
  EXPECT_GT(nos_because(Objection::untested, script, hearing), 0);
  reach(Progress::confirmed);
  EXPECT_EQ(nos_because(Objection::untested, script, hearing), 0);
  EXPECT_GT(nos_because(Objection::confirmed, script, hearing), 0);
}

TEST(Objections, AWordGivenToAnotherTextOnTheSameMatterWeighsAndIsSaid) {
  Script script = indifferent();
  script.recommendations.push_back(script.recommendations[kRepairRoad.index()]);
  const RecommendationId rival(script.recommendations.size() - 1);
  Hearing hearing = voting_on_road(script);
  const int before = nos(script, hearing);
  EXPECT_EQ(nos_because(Objection::promised, script, hearing), 0);
  hearing.pledges.push({rival, kSerik, kAigul});
  EXPECT_GT(nos_because(Objection::promised, script, hearing), 0);
  EXPECT_GE(nos(script, hearing), before);
}

TEST(Objections, WhatOneDreadsIsNotSaidWhereAnythingElseCanBe) {
  Script script = indifferent();
  script.seats[kSerik.index()].dreads.add(kRepairRoad);
  const Hearing hearing = voting_on_road(script, Progress::questioned);
  EXPECT_EQ(nos(script, hearing), kAll);
  EXPECT_EQ(nos_because(Objection::unwilling, script, hearing), 0);
  EXPECT_GT(nos_because(Objection::untested, script, hearing), kAll / 2);
}

TEST(Objections, ANoviceGoesByTheDay) {
  const Script script = indifferent();
  const Hearing hearing = voting_on_road(script);
  EXPECT_GT(nos(script, hearing, Level::novice), 0);
  EXPECT_EQ(nos(script, hearing, Level::novice),
            nos_because(Objection::mood, script, hearing, Level::novice));
}

TEST(Votes, WhoeverIsBarredByAnInterestPromisesNone) {
  Script script = test::small_script_copy();
  script.seats[kSerik.index()].wants.add(kRepairRoad);
  Hearing hearing = played(script, test::at_recess(script),
                           {{kAigul, Approach{kSerik}}, {kAigul, SeekPledge{kRepairRoad}}});
  const auto agrees = [](const Move& m) { return m == Move(ReplyPledge{true}); };
  EXPECT_GT(persons_who(script, hearing, kSerik, Level::seasoned, agrees), kAll / 2);
  hearing.declared[kRoads].add(kSerik);
  EXPECT_EQ(persons_who(script, hearing, kSerik, Level::seasoned, agrees), 0);
  EXPECT_EQ(persons_who(script, hearing, kSerik, Level::seasoned, test::is_a<ReplyPledge>), kAll);
}

TEST(Votes, TheBarredAreAskedForSomethingElseAndWhereThereIsNothingTheTalkEnds) {
  const Script& script = *test::small_script();
  Hearing hearing = played(script, test::at_recess(script), {{kAigul, Approach{kSerik}}});
  const auto asks_for_road = [](const Move& m) { return m == Move(SeekPledge{kRepairRoad}); };
  EXPECT_GT(persons_who(script, hearing, kAigul, Level::seasoned, asks_for_road), kAll / 2);
  hearing.declared[kRoads].add(kSerik);
  EXPECT_EQ(persons_who(script, hearing, kAigul, Level::seasoned, asks_for_road), 0);
  EXPECT_EQ(persons_who(script, hearing, kAigul, Level::seasoned, test::is_a<SeekPledge>), kAll);
  for (SeatSet& declared : hearing.declared.items) declared.add(kSerik);
  const auto ends = [](const Move& m) { return m == Move(ReplyPledge{false}); };
  for (const Level level : {Level::novice, Level::seasoned, Level::expert})
    EXPECT_EQ(persons_who(script, hearing, kAigul, level, ends), kAll);
}

}  // namespace
}  // namespace kenes
