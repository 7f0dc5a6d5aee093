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
    return [ballot](const Move& m) { return m == Move(CastBallot{ballot}); };
  };
  const int yes = persons_who(script, hearing, kSerik, Level::seasoned, casts(Ballot::in_favour));
  EXPECT_GT(yes, kAll / 2);
  EXPECT_LT(yes, kAll * 9 / 10);
  EXPECT_GT(persons_who(script, hearing, kSerik, Level::seasoned, casts(Ballot::against)), 0);
  hearing.motions[draft].cosigners.add(kSerik);
  EXPECT_EQ(persons_who(script, hearing, kSerik, Level::seasoned, casts(Ballot::in_favour)), kAll)
      << "what one has signed is one's own";
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

TEST(Votes, OfTheBarredAreAskedForOnlyWhereThereIsNothingElse) {
  const Script& script = *test::small_script();
  Hearing hearing = played(script, test::at_recess(script), {{kAigul, Approach{kSerik}}});
  const auto asks_for_road = [](const Move& m) { return m == Move(SeekPledge{kRepairRoad}); };
  EXPECT_GT(persons_who(script, hearing, kAigul, Level::seasoned, asks_for_road), kAll / 2);
  hearing.declared[kRoads].add(kSerik);
  EXPECT_LT(persons_who(script, hearing, kAigul, Level::seasoned, asks_for_road), kAll / 10);
}

}  // namespace
}  // namespace kenes
