// Laws: what holds on every path. Checked along random walks; the seed is in the test's name.

#include <set>

#include <gtest/gtest.h>

#include "core/rng.hpp"
#include "rules/view.hpp"
#include "support/playing.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace rules;
using test::walk;

constexpr std::size_t kLimit = 6000;

class HearingLaws : public testing::TestWithParam<std::uint64_t> {
 protected:
  const Script& script = *test::small_script();
};

TEST_P(HearingLaws, OfferedMovesAreAccepted) {
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    for (const Move& move : step.legal) {
      const auto applied = apply(script, step.hearing, {step.action.seat, move});
      ASSERT_TRUE(applied.has_value()) << name_of(kind_of(move)) << ": " << name_of(applied.error().code);
    }
  });
}

TEST_P(HearingLaws, LegalMovesAreExactlyTheConceivableOnesThatCheckAllows) {
  const std::vector<Move> conceivable = conceivable_moves(script);
  std::size_t steps = 0;
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    if (++steps % 7 != 0 || is_reserved(step.action.seat)) return;
    std::vector<Move> allowed;
    for (const Move& move : conceivable) {
      if (!check(script, step.hearing, {step.action.seat, move})) allowed.push_back(move);
    }
    ASSERT_EQ(step.legal.size(), allowed.size());
    for (const Move& move : step.legal) {
      ASSERT_NE(std::find(allowed.begin(), allowed.end(), move), allowed.end()) << name_of(kind_of(move));
    }
  });
}

TEST_P(HearingLaws, AKindOfMoveThatIsNotOpenIsRefusedToEverySeatWithEveryValue) {
  const std::vector<Move> conceivable = conceivable_moves(script);
  std::size_t steps = 0;
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    if (++steps % 11 != 0) return;
    for (SeatId seat : SeatSet::first(script.seats.size())) {
      const MoveKindSet open = open_kinds(script, step.hearing, seat);
      for (const Move& move : conceivable) {
        if (open.has(id_of(kind_of(move)))) continue;
        ASSERT_TRUE(check(script, step.hearing, {seat, move})) << name_of(kind_of(move));
      }
    }
  });
}

TEST_P(HearingLaws, SomeKindsOnlyAreThoseOfTheWholeListAndWhetherThereAreAnySaysTheSame) {
  std::size_t steps = 0;
  std::vector<Move> some;
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    if (++steps % 5 != 0) return;
    for (std::size_t kind = 0; kind < kMoveKinds; ++kind) {
      // This kind and its neighbour, so that the order of kinds is seen too.
      MoveKindSet kinds = kind_set({static_cast<MoveKind>(kind)});
      kinds.add(id_of(static_cast<MoveKind>((kind + 1) % kMoveKinds)));
      std::vector<Move> expected = step.legal;
      std::erase_if(expected, [&](const Move& move) { return !kinds.has(id_of(kind_of(move))); });
      legal_moves(script, step.hearing, step.action.seat, kinds, some);
      ASSERT_EQ(some, expected) << name_of(static_cast<MoveKind>(kind));
      if (is_reserved(step.action.seat)) continue;
      ASSERT_EQ(has_legal_move(script, step.hearing, step.action.seat, kinds), !expected.empty());
      if (open_kinds(script, step.hearing, step.action.seat).has(id_of(static_cast<MoveKind>(kind)))) {
        std::erase_if(expected,
                      [&](const Move& move) { return kind_of(move) != static_cast<MoveKind>(kind); });
        legal_moves_of(script, step.hearing, step.action.seat, static_cast<MoveKind>(kind), some);
        ASSERT_EQ(some, expected) << name_of(static_cast<MoveKind>(kind));
      }
    }
  });
}

TEST_P(HearingLaws, ApplyRefusesWhatCheckRefusesForTheSameReason) {
  const std::vector<Move> conceivable = conceivable_moves(script);
  Rng rng(GetParam());
  std::size_t refused = 0;
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    const Move& move = conceivable[rng.below(static_cast<std::uint32_t>(conceivable.size()))];
    const Action action{step.action.seat, move};
    const auto applied = apply(script, step.hearing, action);
    const auto refusal = check(script, step.hearing, action);
    ASSERT_EQ(applied.has_value(), !refusal.has_value()) << name_of(kind_of(move));
    if (!refusal) return;
    ASSERT_EQ(applied.error(), *refusal) << name_of(kind_of(move));
    ++refused;
  });
  EXPECT_GT(refused, 50U);
}

TEST_P(HearingLaws, ReplayingTheSameMovesGivesTheSameDigest) {
  std::vector<Action> actions;
  const Hearing last =
      walk(script, GetParam(), kLimit, [&](const test::Step& step) { actions.push_back(step.action); });

  Hearing again = initial_hearing(script);
  for (const Action& action : actions) {
    auto applied = apply(script, again, action);
    ASSERT_TRUE(applied.has_value());
    again = applied->hearing;
  }

  EXPECT_EQ(digest_of(again), digest_of(last));
}

TEST_P(HearingLaws, EveryWalkEnds) {
  const Hearing last = walk(script, GetParam(), kLimit, [](const test::Step&) {});
  EXPECT_TRUE(is_over(script, last));
}

TEST_P(HearingLaws, NobodyMovesWhenItIsOver) {
  const Hearing last = walk(script, GetParam(), kLimit, [](const test::Step&) {});
  for (SeatId seat : test::all_actors(script)) EXPECT_TRUE(legal_moves(script, last, seat).empty());
}

TEST_P(HearingLaws, EqualViewsHaveEqualLegalMovesAndRefusals) {
  const std::vector<Move> conceivable = conceivable_moves(script);
  std::size_t compared = 0;
  std::size_t steps = 0;
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    if (++steps % 5 != 0 || is_reserved(step.action.seat)) return;
    const SeatId seat = step.action.seat;
    const Hearing other = test::with_other_secrets(script, step.hearing, seat, GetParam() + steps);
    ASSERT_EQ(view_for(script, step.hearing, seat), view_for(script, other, seat));
    ASSERT_EQ(legal_moves(script, step.hearing, seat), legal_moves(script, other, seat));
    for (const Move& move : conceivable) {
      ASSERT_EQ(check(script, step.hearing, {seat, move}), check(script, other, {seat, move}))
          << name_of(kind_of(move));
    }
    ++compared;
  });
  EXPECT_GT(compared, 0U);
}

TEST_P(HearingLaws, NumbersStayInTheirRanges) {
  walk(script, GetParam(), kLimit, [&](const test::Step& step) {
    ASSERT_LE(step.hearing.trust, 100);
    ASSERT_LE(step.hearing.guard, 10);
    for (std::size_t i = 0; i < script.variables.size(); ++i) {
      ASSERT_GE(step.hearing.variables[i], step.hearing.is(Hearing::drawn) ? script.variables[i].least : 0);
      ASSERT_LE(step.hearing.variables[i], script.variables[i].greatest);
    }
    ASSERT_LE((step.hearing.vote.voted - script.voters).size(), 0U);
  });
}

INSTANTIATE_TEST_SUITE_P(Seed, HearingLaws, testing::Range<std::uint64_t>(1, 13));

TEST(HearingLaw, EveryKindOfMoveIsOfferedToSomebody) {
  Script script = test::small_script_copy();
  script.seats[test::kExpert.index()].role =
      Role::official;  // A colleague to whom a question can be referred.
  std::set<std::size_t> kinds;
  const auto collect = [&](const test::Step& step) {
    for (const Move& move : step.legal) kinds.insert(move.index());
  };
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    HearingOptions options;
    options.moves_keep_time = seed % 2 == 0;  // The clock ticks only where moves do not keep the time.
    walk(script, seed, kLimit, collect, options);
    test::walk_from(script, test::at_debate(script), seed, kLimit, collect);
    test::walk_from(script, test::at_recess(script), seed, kLimit,
                    collect);  // Whoever declared nothing may promise.
  }
  // Left out: what only a gathering has, and a casting vote that this rulebook's report does not know.
  const std::set<MoveKind> elsewhere{MoveKind::count_hall, MoveKind::casting_vote};
  for (std::size_t kind = 0; kind < kMoveKinds; ++kind) {
    const bool expected = elsewhere.count(static_cast<MoveKind>(kind)) == 0;
    EXPECT_EQ(kinds.count(kind) == 1, expected) << name_of(static_cast<MoveKind>(kind));
  }
}

}  // namespace
}  // namespace kenes
