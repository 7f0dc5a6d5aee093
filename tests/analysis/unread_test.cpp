// What the every-branch walk forgets of a state, because nothing reads it.

#include "analysis/unread.hpp"

#include <gtest/gtest.h>

#include "analysis/every_branch.hpp"
#include "analysis/scripting.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace test;
using rules::Fact;
using rules::Hearing;
using rules::Script;

constexpr std::size_t kMoves = 1500;

class UnreadLaws : public testing::TestWithParam<std::uint64_t> {};

/// Held on a script that reads nothing of it, and on one that reads all of it.
void expect_nothing_lost(const Script& script, std::uint64_t seed) {
  const analysis::Unread unread(script, !analysis::time_matters(script));
  walk(
      script, seed, kMoves,
      [&](const Step& step) {
        Hearing plain = step.hearing;
        unread.forget(plain);
        for (const rules::SeatId seat : all_actors(script))
          ASSERT_EQ(legal_moves(script, plain, seat), legal_moves(script, step.hearing, seat));
        for (const rules::Move& move : step.legal) {
          Hearing from_plain = plain;
          Hearing from_whole = step.hearing;
          rules::Happenings told;
          advance(script, from_plain, {step.action.seat, move}, nullptr);
          advance(script, from_whole, {step.action.seat, move}, &told);
          unread.forget(from_plain);
          unread.forget(from_whole);
          ASSERT_EQ(from_plain, from_whole) << name_of(kind_of(move));
        }
      },
      analysis::options_of_walk());
}

TEST_P(UnreadLaws, WhatNothingReadsChangesNothing) { expect_nothing_lost(*small_script(), GetParam()); }

TEST_P(UnreadLaws, TimeChangesNothingWhereNothingDependsOnIt) {
  Script script = small_script_copy();
  for (rules::PhaseRule& phase : script.rulebook.phases) {
    phase.time_is_hard = false;
    phase.turn_seconds = 0;
  }
  ASSERT_FALSE(analysis::time_matters(script));
  expect_nothing_lost(script, GetParam());
}

TEST_P(UnreadLaws, WhatAConditionReadsIsKept) {
  Script script = small_script_copy();
  for (const auto& read : {fact(Fact::trust), fact(Fact::guard), fact(Fact::turns, kSerik.raw),
                           fact(Fact::standing, kSerik.raw), fact(Fact::asked, kWaterShare.raw)}) {
    const rules::BeatId beat = add_beat(script, rules::Happening::Kind::floor);
    script.beats[beat.index()].when = condition(script, {read, number(6), op(rules::Step::Op::more)});
  }
  expect_nothing_lost(script, GetParam());
  const analysis::Unread unread(script, true);
  Hearing hearing = rules::initial_hearing(script);
  hearing.trust = hearing.guard = 7;
  hearing.turns.items[0] = hearing.claims.items[0].asked = 9;
  const Hearing before = hearing;
  unread.forget(hearing);
  EXPECT_EQ(hearing.trust, before.trust);
  EXPECT_EQ(hearing.guard, before.guard);
  EXPECT_EQ(hearing.turns, before.turns);
  EXPECT_EQ(hearing.standing, before.standing);
  EXPECT_EQ(hearing.claims, before.claims);
}

INSTANTIATE_TEST_SUITE_P(Seeds, UnreadLaws, testing::Range<std::uint64_t>(1, 6));

}  // namespace
}  // namespace kenes
