#include "analysis/explore.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/directed.hpp"
#include "analysis/scripting.hpp"
#include "analysis/wilson.hpp"

namespace kenes {
namespace {

using namespace test;
using analysis::Certainty;
using analysis::Exploration;
using analysis::Policy;
using analysis::ThingKind;
using analysis::Trouble;
using rules::BeatId;
using rules::Fact;
using rules::Script;
using Kind = rules::Happening::Kind;

TEST(Wilson, AgreesWithPublishedValues) {
  // Newcombe (1998, Statistics in Medicine 17:857–872), table I, method 3.
  const auto near = [](std::uint64_t count, std::uint64_t trials, double low, double high) {
    const auto interval = analysis::wilson(count, trials);
    EXPECT_NEAR(interval.low, low, 0.00005);
    EXPECT_NEAR(interval.high, high, 0.00005);
  };
  near(81, 263, 0.2553, 0.3662);
  near(15, 148, 0.0624, 0.1605);
  near(0, 20, 0.0, 0.1611);
  near(1, 29, 0.0061, 0.1718);
}

TEST(Wilson, SaysNothingOfNoTrials) {
  EXPECT_EQ(analysis::wilson(0, 0).low, 0);
  EXPECT_EQ(analysis::wilson(0, 0).high, 1);
}

/// A beat that wants evidence shown with its right line, then a claim contradicted and committed to, then the
/// news: chance seldom gets there.
BeatId add_rare_beat(Script& script) {
  const BeatId beat = add_beat(script, Kind::inject, kBurst.raw);
  script.beats[beat.index()].when =
      condition(script, {fact(Fact::presented, kAuditAct.raw), fact(Fact::committed, kWaterShare.raw),
                         op(Op::both), fact(Fact::presented, kPhotoWell.raw), op(Op::both)});
  return beat;
}

bool ends_with_beat(const Script& script, const analysis::Beginning& play, BeatId beat) {
  rules::Hearing hearing = rules::initial_hearing(script, play.options);
  rules::Happenings told;
  for (const rules::Action& move : play.moves) {
    told.clear();
    if (rules::check(script, hearing, move)) return false;
    rules::advance(script, hearing, move, &told);
  }
  return std::any_of(told.begin(), told.end(), [&](const rules::Happening& h) {
    return h.kind == Kind::beat && h.number == static_cast<std::int16_t>(beat.raw);
  });
}

TEST(Directed, FindsWhatChanceDoesNot) {
  Script script = small_script_copy();
  const BeatId beat = add_rare_beat(script);
  const analysis::Survey survey = analysis::survey(script, {60, 1, Policy::random, 1});
  const std::size_t thing = survey.things.at(ThingKind::beat, beat.index());
  ASSERT_EQ(survey.seen[thing], 0U);
  const analysis::Distance distance(script);
  const auto sought = analysis::seek(script, distance, survey.things, thing, 1, 400'000);
  ASSERT_FALSE(sought.play.empty());
  EXPECT_TRUE(ends_with_beat(script, {{}, sought.play}, beat));
  EXPECT_EQ(analysis::seek(script, distance, survey.things, thing, 1, 400'000).play, sought.play);
}

TEST(Explore, KeepsAPlayOfWhatTheSurveyDidNotSee) {
  Script script = small_script_copy();
  const BeatId beat = add_rare_beat(script);
  analysis::Order order;
  order.plan = {20, 1, Policy::random, 1};
  order.states = 0;
  order.search_moves = 400'000;
  const Exploration exploration = analysis::explore(script, order);
  const std::size_t thing = exploration.survey.things.at(ThingKind::beat, beat.index());
  ASSERT_EQ(exploration.findings[thing].certainty, Certainty::found);
  EXPECT_TRUE(ends_with_beat(script, analysis::shortest_play(script, exploration, thing), beat));
}

TEST(Explore, IsTheSameOnAnyNumberOfThreads) {
  Script script = small_script_copy();
  add_rare_beat(script);
  const std::size_t flag = add_flag(script);
  const BeatId never = add_beat(script, Kind::asked);
  script.beats[never.index()].when = condition(script, {fact(Fact::flag, flag)});
  analysis::Order order;
  order.plan = {40, 5, Policy::random, 1};
  order.states = 2000;
  const Exploration one = analysis::explore(script, order);
  for (const unsigned threads : {2U, 3U}) {
    order.plan.threads = threads;
    const Exploration other = analysis::explore(script, order);
    EXPECT_EQ(one.survey.seen, other.survey.seen);
    EXPECT_EQ(one.survey.shortest, other.survey.shortest);
    ASSERT_EQ(one.findings.size(), other.findings.size());
    for (std::size_t i = 0; i < one.findings.size(); ++i) {
      EXPECT_EQ(one.findings[i].certainty, other.findings[i].certainty) << i;
      EXPECT_EQ(one.findings[i].play, other.findings[i].play) << i;
      EXPECT_EQ(one.findings[i].proof.has_value(), other.findings[i].proof.has_value()) << i;
    }
    EXPECT_EQ(one.walk.moves, other.walk.moves);
  }
}

TEST(Explore, WhatIsWrittenAndCannotBeIsAFault) {
  Script script = small_script_copy();
  const std::size_t flag = add_flag(script);
  const BeatId never = add_beat(script, Kind::asked);
  script.beats[never.index()].when = condition(script, {fact(Fact::flag, flag)});
  analysis::Order order;
  order.plan = {30, 1, Policy::random, 1};
  order.states = 0;
  const Exploration exploration = analysis::explore(script, order);
  const auto troubles = analysis::troubles_of(script, exploration);
  const std::size_t thing = exploration.survey.things.at(ThingKind::beat, never.index());
  const bool told = std::any_of(troubles.begin(), troubles.end(), [&](const Trouble& t) {
    return t.kind == Trouble::Kind::cannot && t.at == thing;
  });
  EXPECT_TRUE(told);
}

/// Two phases, a chair who opens, goes on and closes, one variant: small enough to be walked to the end.
Script tiny_script() {
  Script script = small_script_copy();
  const auto allow = [](rules::PhaseRule& phase, rules::Role role, rules::MoveKind kind) {
    phase.may[static_cast<std::size_t>(role)].add(rules::id_of(kind));
  };
  rules::PhaseRule first;
  first.id = "opening";
  first.kind = rules::PhaseKind::opening;
  allow(first, rules::Role::chair, rules::MoveKind::open_meeting);
  allow(first, rules::Role::chair, rules::MoveKind::next_phase);
  rules::PhaseRule last;
  last.id = "closing";
  last.kind = rules::PhaseKind::closing;
  allow(last, rules::Role::chair, rules::MoveKind::close_meeting);
  allow(last, rules::Role::member, rules::MoveKind::choose);
  script.rulebook.phases = {first, last};
  script.injects.clear();
  script.names.injects.clear();
  script.beats[kPipeNews.index()].on.kind = Kind::phase;
  script.beats[kPipeNews.index()].on.a = static_cast<std::uint8_t>(rules::PhaseKind::closing);
  rules::index_beats(script);
  return script;
}

analysis::BranchWalk walked(const Script& script, std::uint64_t limit = 100'000) {
  return analysis::walk_every_branch(script, analysis::Things(script), limit);
}

TEST(EveryBranch, ASmallScriptIsWalkedToItsEnd) {
  const Script script = tiny_script();
  const auto walk = walked(script);
  EXPECT_TRUE(walk.complete);
  // Before the draw; and for each of two variants: drawn, opened, second phase, closed.
  EXPECT_EQ(walk.states, 9U);
  EXPECT_EQ(walk.ended, 2U);
  EXPECT_EQ(walk.dead_ends + walk.endless, 0U);
  const analysis::Things things(script);
  EXPECT_EQ(walk.shown[things.at(ThingKind::beat, kPipeNews.index())].size(), 3U);
  EXPECT_TRUE(walk.shown[things.at(ThingKind::beat, kHallMurmurs.index())].empty());
}

TEST(EveryBranch, AWholeWalkProvesWhatItDidNotMeet) {
  Script script = tiny_script();
  // Trust starts at 50 and the news takes 5: bounds on trust are too wide to see that it stays above 40.
  const BeatId beat = add_beat(script, Kind::phase, static_cast<std::size_t>(rules::PhaseKind::closing));
  script.beats[beat.index()].when = condition(script, {fact(Fact::trust), number(40), op(Op::less)});
  analysis::Order order;
  order.plan = {5, 1, Policy::random, 1};
  order.search_moves = 100;
  const Exploration exploration = analysis::explore(script, order);
  const auto& finding = exploration.findings[exploration.survey.things.at(ThingKind::beat, beat.index())];
  ASSERT_EQ(finding.certainty, Certainty::cannot);
  EXPECT_EQ(finding.proof->why, analysis::Proof::Why::walked);
}

TEST(EveryBranch, ADeadEndIsFoundWithTheWayToIt) {
  Script script = tiny_script();
  script.rulebook.phases[1].may = {};
  const auto walk = walked(script);
  EXPECT_TRUE(walk.complete);
  EXPECT_EQ(walk.dead_ends, 2U);
  EXPECT_EQ(walk.endless, 0U);
  rules::Hearing hearing = rules::initial_hearing(script, analysis::options_of_walk());
  for (const rules::Action& move : walk.to_dead_end) {
    ASSERT_FALSE(rules::check(script, hearing, move).has_value());
    rules::advance(script, hearing, move, nullptr);
  }
  EXPECT_EQ(rules::phase_of(script, hearing), rules::PhaseKind::closing);
}

TEST(EveryBranch, WaitingIsNoWayOutOfADeadEnd) {
  Script script = tiny_script();
  script.rulebook.phases[1].may = {};
  script.rulebook.phases[1].turn_seconds = 60;  // So the clock ticks in the walk.
  ASSERT_TRUE(analysis::time_matters(script));
  const auto walk = walked(script, 200);
  EXPECT_FALSE(walk.complete);
  EXPECT_GT(walk.dead_ends, 0U);
}

TEST(EveryBranch, ALoopThatHasNoWayOutIsToldFromOneThatHas) {
  Script script = tiny_script();
  const auto let = [&](rules::MoveKind kind) {
    script.rulebook.phases[1].may[static_cast<std::size_t>(rules::Role::member)].add(rules::id_of(kind));
  };
  let(rules::MoveKind::ask_floor);
  let(rules::MoveKind::leave_queue);
  EXPECT_EQ(walked(script).endless, 0U);
  // The same, and the meeting cannot be closed: names go on the list and off it for ever.
  auto& chair = script.rulebook.phases[1].may[static_cast<std::size_t>(rules::Role::chair)];
  chair.remove(rules::id_of(rules::MoveKind::close_meeting));
  const auto walk = walked(script);
  EXPECT_TRUE(walk.complete);
  EXPECT_GT(walk.endless, 0U);
  EXPECT_EQ(walk.dead_ends, 0U);
  EXPECT_EQ(walk.ended, 0U);
}

TEST(EveryBranch, ALargeScriptSaysHowFarItCame) {
  const auto walk = walked(*small_script(), 3000);
  EXPECT_FALSE(walk.complete);
  EXPECT_GE(walk.states, 3000U);
  EXPECT_GT(walk.depth, 1U);
  EXPECT_EQ(walk.dead_ends + walk.endless, 0U);
}

}  // namespace
}  // namespace kenes
