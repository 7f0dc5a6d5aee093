// The script answers what happened.

#include "support/playing.hpp"

namespace kenes {
namespace {

using namespace rules;
using namespace test;
using Kind = Happening::Kind;

int times_played(const Happenings& happenings, BeatId beat) {
  int count = 0;
  for (const Happening& h : happenings) count += h.kind == Kind::beat && h.number == beat.raw ? 1 : 0;
  return count;
}

TEST(Beats, OneThatHappensOnceDoesNotHappenAgain) {
  const Script& script = *small_script();
  Hearing h = at_expert_floor(script);
  Happenings told;
  advance(script, h, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, &told);
  EXPECT_EQ(times_played(told, kChoiceBeat), 1);
  h = played(script, h, {{kSerik, Choose{kChoiceBeat, 0}}, {kAkim, Answer{AnswerKind::explain}}});
  EXPECT_EQ(h.flags[0] & 1U, 1U);
  told.clear();
  advance(script, h, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, &told);
  EXPECT_EQ(times_played(told, kChoiceBeat), 0);
}

TEST(Beats, OfAGroupFateDrawsOne) {
  const Script& script = *small_script();
  Hearing h = at_report(script);
  Happenings told;
  advance(script, h, {kAkim, DeliverSection{kWaterSection}}, &told);
  EXPECT_EQ(times_played(told, kHallMurmurs) + times_played(told, kHallSilent), 0);
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::fate_first);
  EXPECT_EQ(legal_moves(script, h, kFate),
            (std::vector<Move>{DrawBeat{kHallMurmurs}, DrawBeat{kHallSilent}}));
  const std::uint8_t before = h.trust;
  advance(script, h, {kFate, DrawBeat{kHallMurmurs}}, nullptr);
  EXPECT_EQ(h.trust, before - 2);
  EXPECT_TRUE(h.draws.empty());
}

TEST(Beats, AThresholdAnswersTheCrossingNotTheStanding) {
  Script script = small_script_copy();
  Beat hot;
  hot.on = Trigger{Kind::above, kHeat.raw, Trigger::kAny, 4};
  script.beats.push_back(hot);
  const BeatId id(script.beats.size() - 1);
  index_beats(script);
  Hearing h = at_questions(script);
  EXPECT_EQ(h.variables[0], 2);
  Happenings told;
  advance(script, h, {kFacilitator, PlayInject{kBurst}}, &told);  // Heat 2 → 5.
  EXPECT_EQ(times_played(told, id), 1);
  told.clear();
  h.injected.clear();
  h.fired = {};
  advance(script, h, {kFacilitator, PlayInject{kBurst}}, &told);  // 5 → 8: above already.
  EXPECT_EQ(times_played(told, id), 0);
}

TEST(Beats, APromiseThatWasMadeCanBeMadeConcrete) {
  Effect named;
  named.kind = Effect::Kind::concrete;
  named.a = kWaterShare.raw;
  const Script script = small_script_with_news(named);
  Hearing h = at_expert_floor(script);
  const auto minds = h.minds;
  advance(script, h, {kFacilitator, PlayInject{kBurst}}, nullptr);
  EXPECT_FALSE(h.concrete.has(kWaterShare)) << "nothing was promised";
  EXPECT_EQ(h.minds, minds) << "and nobody thinks otherwise";
  h = at_expert_floor(script);
  advance(script, h, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, nullptr);
  h = played(script, h, {{kSerik, Choose{kChoiceBeat, 0}}, {kAkim, Answer{AnswerKind::commit}}});
  ASSERT_FALSE(h.concrete.has(kWaterShare));
  h = played(script, h, {{kSecretary, RecordCommitment{kWaterShare}}});
  advance(script, h, {kFacilitator, PlayInject{kBurst}}, nullptr);
  EXPECT_TRUE(h.concrete.has(kWaterShare));
  EXPECT_FALSE(h.claims[kWaterShare].is(ClaimState::was_recorded)) << "it has to be taken down again";
}

/// Something happens at the end of minutes 30 and 31.
Script script_by_the_minute() {
  Script script = small_script_copy();
  for (const std::int16_t minute : {std::int16_t{30}, std::int16_t{31}}) {
    Beat beat;
    beat.on = Trigger{Kind::minute, 0, Trigger::kAny, minute};
    script.beats.push_back(beat);
  }
  index_beats(script);
  return script;
}

TEST(Beats, WhatHappensByTheMinuteWaitsForAnAnswerAndComesOneAMove) {
  const Script script = script_by_the_minute();
  const BeatId second(script.beats.size() - 1);
  const BeatId first(script.beats.size() - 2);
  Hearing h = at_expert_floor(script);
  advance(script, h, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, nullptr);
  h = played(script, h, {{kSerik, Choose{kChoiceBeat, 0}}});
  h.unset(Hearing::moves_keep_time);
  h.elapsed_s = 30 * 60;
  Happenings told;
  advance(script, h, {kClock, Tick{1}}, &told);
  EXPECT_EQ(times_played(told, first) + times_played(told, second), 0) << "the akim has not answered yet";
  advance(script, h, {kAkim, Answer{AnswerKind::explain}}, &told);
  advance(script, h, {kExpert, Present{kAuditAct, 1}}, &told);
  advance(script, h, {kAkim, Answer{AnswerKind::concede}}, &told);
  EXPECT_EQ(times_played(told, first) + times_played(told, second), 0) << "the expert may have more on this";
  Hearing long_turn = h;
  long_turn.elapsed_s = 31 * 60;
  Happenings told_later;
  advance(script, long_turn, {kClock, Tick{1}}, &told_later);
  EXPECT_EQ(times_played(told_later, first), 1) << "a minute or two are enough to wait";
  h.elapsed_s = 32 * 60;
  advance(script, h, {kExpert, YieldFloor{}}, &told);
  EXPECT_EQ(times_played(told, first), 1);
  EXPECT_EQ(times_played(told, second), 0);
  advance(script, h, {kClock, Tick{1}}, &told);
  EXPECT_EQ(times_played(told, first), 1);
  EXPECT_EQ(times_played(told, second), 1);
}

TEST(Beats, AChainStopsAtItsDepth) {
  Script script = small_script_copy();
  // Two beats that push heat up and down and so answer each other for ever.
  Effect up;
  up.kind = Effect::Kind::set_variable;
  up.a = kHeat.raw;
  Effect down = up;
  script.code.push_back({Step::Op::number, Fact::variable, 0, 0, 0, 9});
  up.value = Condition{static_cast<std::uint32_t>(script.code.size() - 1), 1};
  script.code.push_back({Step::Op::number, Fact::variable, 0, 0, 0, 1});
  down.value = Condition{static_cast<std::uint32_t>(script.code.size() - 1), 1};
  script.effects.push_back(up);
  script.effects.push_back(down);
  const auto last = static_cast<std::uint32_t>(script.effects.size());
  Beat rises;
  rises.on = Trigger{Kind::below, kHeat.raw, Trigger::kAny, 5};
  rises.effects = Effects{last - 2, 1};
  Beat falls;
  falls.on = Trigger{Kind::above, kHeat.raw, Trigger::kAny, 5};
  falls.effects = Effects{last - 1, 1};
  script.beats.push_back(rises);
  script.beats.push_back(falls);
  index_beats(script);
  Hearing h = at_questions(script);
  h.variables[0] = 4;
  Happenings told;
  advance(script, h, {kFacilitator, PlayInject{kBurst}}, &told);
  const BeatId falling(script.beats.size() - 1);
  EXPECT_GT(times_played(told, falling), 0);
  EXPECT_LE(times_played(told, falling), static_cast<int>(kMaxChainDepth));
}

TEST(Beats, AChoiceForWhichThereIsNoRoomIsNotLostWithoutAWord) {
  Script script = small_script_copy();
  while (script.beats.size() < kChoiceBeat.index() + 5 + kMaxPending) {
    Beat more = script.beats[kChoiceBeat.index()];
    more.once_bit = static_cast<std::uint16_t>(script.beats.size());
    script.beats.push_back(more);
  }
  const BeatId last(script.beats.size() - 1);
  script.beats[last.index()].effects = script.beats[kChoiceBeat.index()].choices[0].effects;  // A flag.
  index_beats(script);
  const Hearing before = at_expert_floor(script);
  Hearing h = before;
  Happenings told;
  advance(script, h, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, &told);
  EXPECT_EQ(times_played(told, BeatId(last.index() - 1)), 1);
  EXPECT_EQ(times_played(told, last), 0);
  EXPECT_EQ(h.flags[0] & 1U, 0U) << "it has no effect either";
  EXPECT_EQ(h.unasked, 1);
  // It can still come.
  Hearing again = before;
  again.fired = h.fired;
  told.clear();
  advance(script, again, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, &told);
  EXPECT_EQ(times_played(told, last), 1);
  EXPECT_EQ(again.flags[0] & 1U, 1U);
  EXPECT_EQ(times_played(told, kChoiceBeat), 0);
  EXPECT_EQ(again.unasked, 0);
}

TEST(Beats, WhoIsNotThereIsNotAsked) {
  const Script& script = *small_script();
  Hearing h = at_expert_floor(script);
  h.present.remove(kSerik);
  advance(script, h, {kExpert, AskClaim{kWaterShare, Tone::neutral}}, nullptr);
  EXPECT_TRUE(h.pending.seats[0].is_none());
}

TEST(Beats, ADrawnVariantSetsWhatIsHidden) {
  const Script& script = *small_script();
  const Hearing dry = played(script, initial_hearing(script), {{kFate, DrawVariant{kDry}}});
  const Hearing wet = played(script, initial_hearing(script), {{kFate, DrawVariant{kWet}}});
  EXPECT_EQ(static_cast<Truth>(dry.claims[kWaterShare].truth), Truth::overstated);
  EXPECT_EQ(static_cast<Truth>(wet.claims[kWaterShare].truth), Truth::accurate);
  EXPECT_TRUE(dry.holders[kAuditAct].has(kExpert));
  EXPECT_TRUE(wet.holders[kAuditAct].empty());
  // Whoever does not know it sees no truth; the akim does.
  EXPECT_FALSE(view_for(script, dry, kSerik).claims[kWaterShare.index()].truth_known);
  EXPECT_TRUE(view_for(script, dry, kAkim).claims[kWaterShare.index()].truth_known);
}

}  // namespace
}  // namespace kenes
