// Question time by example: who may ask, what evidence does, what may be answered.

#include <algorithm>
#include <numeric>

#include "support/playing.hpp"

namespace kenes {
namespace {

using namespace rules;
using namespace test;

class Speech : public testing::Test {
 protected:
  const Script& script = *small_script();
  /// The expert has asked about the water claim and the akim has explained.
  Hearing after_answer() {
    return played(script, at_expert_floor(script),
                  {{kExpert, AskClaim{kWaterShare, Tone::neutral}},
                   {kSerik, Choose{kChoiceBeat, 1}},
                   {kAkim, Answer{AnswerKind::explain}}});
  }
};

TEST_F(Speech, AQuestionNeedsTheFloor) {
  const Hearing h = at_questions(script);
  EXPECT_EQ(refused(script, h, kExpert, AskClaim{kWaterShare, Tone::neutral}), RefusalCode::no_floor);
}

TEST_F(Speech, TheChairGivesTheFloorOnlyToWhoAskedForIt) {
  const Hearing h = at_questions(script);
  EXPECT_EQ(refused(script, h, kChair, GiveFloor{kExpert}), RefusalCode::not_in_queue);
}

TEST_F(Speech, TheChairStopsNobodyWhereNobodySpeaks) {
  EXPECT_EQ(refused(script, at_questions(script), kChair, TakeFloor{}), RefusalCode::condition_not_met);
  EXPECT_EQ(refused(script, at_expert_floor(script), kChair, TakeFloor{}), std::nullopt);
}

TEST_F(Speech, WhoOwesAChoiceMakesItFirst) {
  const Hearing h =
      played(script, at_expert_floor(script), {{kExpert, AskClaim{kWaterShare, Tone::neutral}}});
  EXPECT_EQ(refused(script, h, kSerik, AskFloor{}), RefusalCode::choose_first);
  EXPECT_EQ(refused(script, h, kSerik, Choose{kChoiceBeat, 0}), std::nullopt);
  EXPECT_EQ(refused(script, h, kSerik, Choose{kChoiceBeat, 2}), RefusalCode::no_such_thing);
  EXPECT_EQ(refused(script, h, kAigul, Choose{kChoiceBeat, 0}), RefusalCode::not_waiting);
}

TEST_F(Speech, TheLineThatMattersContradictsAndTheAnswerIsBound) {
  const Hearing h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});

  EXPECT_EQ(h.claims[kWaterShare].reached(), Progress::contradicted);
  EXPECT_EQ(h.floor.respondent, kAkim);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::explain}), RefusalCode::evidence_stands);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::deflect}), RefusalCode::evidence_stands);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::concede}), std::nullopt);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::commit}), std::nullopt);
}

TEST_F(Speech, WhatWasOwnedUpToOrExplainedIsWorthNothingTwice) {
  Hearing h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});
  for (const AnswerKind kind : {AnswerKind::concede, AnswerKind::explain}) {
    Hearing asked = h;
    if (kind == AnswerKind::explain) asked.claims[kWaterShare].contradicting = 0;
    asked.claims[kWaterShare].explaining = kExplainingWeight;
    const Hearing once = played(script, asked, {{kAkim, Answer{kind}}});
    EXPECT_GT(once.trust, asked.trust);
    Hearing again = once;
    again.floor.respondent = kAkim;
    EXPECT_EQ(played(script, again, {{kAkim, Answer{kind}}}).trust, once.trust);
  }
}

TEST_F(Speech, OwningUpIsWorthNothingASecondTimeWhateverWasSaidInBetween) {
  Hearing h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});
  h.claims[kWaterShare].explaining = kExplainingWeight;
  for (const AnswerKind between : {AnswerKind::commit, AnswerKind::explain}) {
    Hearing asked = h;
    for (const AnswerKind kind : {AnswerKind::concede, between}) {
      asked = played(script, asked, {{kAkim, Answer{kind}}});
      asked.floor.respondent = kAkim;
    }
    EXPECT_TRUE(view_for(script, asked, kSerik).conceded.has(kWaterShare));
    EXPECT_EQ(played(script, asked, {{kAkim, Answer{AnswerKind::concede}}}).trust, asked.trust);
  }
}

TEST_F(Speech, AnotherLineCostsStandingAndProvesNothing) {
  const Hearing before = after_answer();
  const Hearing h = played(script, before, {{kExpert, Present{kAuditAct, 0}}});

  EXPECT_EQ(h.claims[kWaterShare].reached(), Progress::questioned);
  EXPECT_EQ(h.standing[kExpert], before.standing[kExpert] - 1);
  EXPECT_TRUE(h.on_table.has(kAuditAct));
  EXPECT_FALSE(h.presented.has(kAuditAct));
}

TEST_F(Speech, TheSameProofIsCountedOnce) {
  const Hearing h = played(script, after_answer(),
                           {{kExpert, Present{kAuditAct, 1}}, {kAkim, Answer{AnswerKind::concede}}});
  EXPECT_EQ(refused(script, h, kExpert, Present{kAuditAct, 1}), RefusalCode::already_on_table_line);
}

TEST_F(Speech, EvidenceInOtherHandsCannotBePresented) {
  EXPECT_EQ(refused(script, after_answer(), kExpert, Present{kPhotoWell, 2}), RefusalCode::not_your_evidence);
}

TEST_F(Speech, WhatLiesOnTheTableIsEverybodys) {
  const Hearing h = played(script, after_answer(), {{kExpert, Present{kLabTable, 0}}});
  EXPECT_EQ(h.claims[kWaterShare].reached(), Progress::confirmed);
  EXPECT_TRUE(h.floor.respondent.is_none());  // A confirmation needs no answer.
}

TEST_F(Speech, NothingIsConcededBeforeSomethingWasShown) {
  const Hearing h =
      played(script, at_expert_floor(script),
             {{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::concede}), RefusalCode::nothing_to_concede);
}

TEST_F(Speech, WhoOwesAnAnswerMayShowOnePaperWithIt) {
  Hearing h = played(script, at_expert_floor(script), {{kExpert, AskClaim{kRoadDone, Tone::neutral}}});
  EXPECT_EQ(refused(script, h, kAigul, Present{kRoadContract, 1}), RefusalCode::no_floor);
  h = played(script, h, {{kAkim, Present{kRoadContract, 1}}});
  EXPECT_EQ(h.claims[kRoadDone].reached(), Progress::confirmed);
  EXPECT_EQ(h.floor.respondent, kAkim);  // The paper is part of the answer, not the answer.
  EXPECT_EQ(h.floor.presents, 0);
  EXPECT_EQ(refused(script, h, kAkim, Present{kLabTable, 0}), RefusalCode::presents_used_up);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::explain}), std::nullopt);
}

TEST_F(Speech, AQuestionThatOthersJoinInCannotBeEvaded) {
  Hearing h = played(script, at_expert_floor(script), {{kExpert, AskClaim{kRoadDone, Tone::neutral}}});
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::deflect}), std::nullopt);
  EXPECT_EQ(refused(script, h, kExpert, SupportQuestion{}), RefusalCode::own_question);
  h = played(script, h, {{kAigul, SupportQuestion{}}, {kSerik, SupportQuestion{}}});
  EXPECT_EQ(refused(script, h, kSerik, SupportQuestion{}), RefusalCode::already_done);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::deflect}), RefusalCode::pressed_too_often);
  h = played(script, h, {{kAkim, Answer{AnswerKind::explain}}});
  EXPECT_TRUE(h.supporters.empty());
  EXPECT_EQ(refused(script, h, kAigul, SupportQuestion{}), RefusalCode::no_question);
}

TEST_F(Speech, AnAccusingToneClosesAndAnInvitingOneOpens) {
  const Hearing h = at_expert_floor(script);
  const Hearing accused = played(script, h, {{kExpert, AskClaim{kRoadDone, Tone::accusing}}});
  const Hearing invited = played(script, h, {{kExpert, AskClaim{kRoadDone, Tone::inviting}}});

  EXPECT_EQ(accused.guard, h.guard + 2);
  EXPECT_TRUE(accused.claims[kRoadDone].is(ClaimState::was_accused));
  EXPECT_EQ(invited.guard, std::max(0, h.guard - 2));
}

TEST_F(Speech, ACommitmentWaitsForTheSecretaryToRecordIt) {
  const Hearing h =
      played(script, at_expert_floor(script),
             {{kExpert, AskClaim{kRoadDone, Tone::inviting}}, {kAkim, Answer{AnswerKind::commit}}});
  EXPECT_EQ(h.claims[kRoadDone].reached(), Progress::committed);
  EXPECT_EQ(refused(script, h, kSecretary, RecordCommitment{kRoadDone}), std::nullopt);
  EXPECT_EQ(refused(script, h, kSecretary, RecordCommitment{kWaterShare}), RefusalCode::nothing_to_record);
}

TEST_F(Speech, APromiseOnWhatThenStandsConfirmedIsNotTakenDown) {
  Hearing h = played(script, at_expert_floor(script),
                     {{kExpert, AskClaim{kRoadDone, Tone::inviting}}, {kAkim, Answer{AnswerKind::commit}}});
  h.claims[kRoadDone].progress = static_cast<std::uint8_t>(Progress::confirmed);
  EXPECT_EQ(refused(script, h, kSecretary, RecordCommitment{kRoadDone}), RefusalCode::nothing_to_record);
}

TEST_F(Speech, APromiseIsWorthWhatItPutsRight) {
  Hearing h = played(script, at_expert_floor(script), {{kExpert, AskClaim{kRoadDone, Tone::neutral}}});
  const Hearing easy = played(script, h, {{kAkim, Answer{AnswerKind::commit}}});
  EXPECT_EQ(easy.trust, h.trust + 1);
  h = played(script, h, {{kAkim, Present{kRoadContract, 1}}});
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::commit}), RefusalCode::nothing_to_concede);

  h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});
  const Hearing owned_up = played(script, h, {{kAkim, Answer{AnswerKind::commit}}});
  EXPECT_EQ(owned_up.trust, h.trust + 2);
}

TEST_F(Speech, APromiseIsWorthMoreOnceItIsSaidWhoDoesItAndByWhen) {
  Hearing h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});
  h = played(script, h, {{kAkim, Answer{AnswerKind::commit}}, {kSecretary, RecordCommitment{kWaterShare}}});
  const Step recorded{Step::Op::fact, Fact::recorded, kWaterShare.raw, 0, 0, 0};
  const Step settled{Step::Op::fact, Fact::concrete, kWaterShare.raw, 0, 0, 0};
  EXPECT_EQ(read_fact(script, h, settled), 0);
  EXPECT_EQ(read_fact(script, h, recorded), 0);  // Without a name and a date there is little to record.
  const auto asked = played(script, h, {{kExpert, Press{Tone::neutral}}});
  const auto named = apply(script, asked, {kAkim, Answer{AnswerKind::commit}});
  ASSERT_TRUE(named.has_value());
  const bool told = std::any_of(named->happenings.begin(), named->happenings.end(), [](const Happening& one) {
    return one.kind == Happening::Kind::concrete && one.a == kWaterShare.raw;
  });
  EXPECT_TRUE(told);
  const Hearing& concrete = named->hearing;
  EXPECT_EQ(read_fact(script, concrete, settled), 1);
  EXPECT_EQ(read_fact(script, concrete, recorded), 0);  // Nobody has written it down yet.
  EXPECT_EQ(concrete.trust, h.trust + 2);
  EXPECT_EQ(concrete.standing[kExpert], h.standing[kExpert] + 1);
  EXPECT_TRUE(view_for(script, concrete, kSerik).concrete.has(kWaterShare));
  EXPECT_GT(concrete.minds[kWater.index()][script.seats[kAigul.index()].mind],
            h.minds[kWater.index()][script.seats[kAigul.index()].mind]);
  const Hearing taken_down = played(script, concrete, {{kSecretary, RecordCommitment{kWaterShare}}});
  EXPECT_EQ(read_fact(script, taken_down, recorded), 1);
}

TEST_F(Speech, WhoDoesItAndByWhenIsSaidOnce) {
  Hearing h = played(script, at_expert_floor(script), {{kExpert, AskClaim{kRoadDone, Tone::neutral}}});
  h.claims[kRoadDone].marks |= ClaimState::was_committed;
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::commit}), std::nullopt);
  h.concrete.add(kRoadDone);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::commit}), RefusalCode::already_done);
}

TEST_F(Speech, ADateMayBeNamedWithThePromise) {
  const Hearing h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::commit, 3}), RefusalCode::no_such_thing);
  EXPECT_EQ(refused(script, h, kAkim, Answer{AnswerKind::concede, 1}), RefusalCode::no_such_thing);
  const Hearing named = played(script, h, {{kAkim, Answer{AnswerKind::commit, 1}}});
  EXPECT_TRUE(named.concrete.has(kWaterShare));
  EXPECT_EQ(named.trust, h.trust + 4) << "as if it had been asked for";
  EXPECT_EQ(named.standing[kExpert], h.standing[kExpert]) << "nobody had to ask";
  EXPECT_EQ(view_for(script, named, kSerik).claims[kWaterShare.index()].by_when, 1);
  EXPECT_EQ(view_for(script, named, kSerik).claims[kRoadDone.index()].by_when, 0);
}

TEST_F(Speech, WhatIsNoDateLeavesAPromiseVague) {
  Hearing h = played(script, after_answer(), {{kExpert, Present{kAuditAct, 1}}});
  h = played(script, h, {{kAkim, Answer{AnswerKind::commit, 2}}});  // Soon.
  EXPECT_EQ(h.by_when[kWaterShare], 2);
  EXPECT_FALSE(h.concrete.has(kWaterShare));
  const std::uint8_t trust = h.trust;
  h = played(script, h, {{kExpert, Press{Tone::neutral}}, {kAkim, Answer{AnswerKind::commit, 1}}});
  EXPECT_TRUE(h.concrete.has(kWaterShare));
  EXPECT_EQ(h.by_when[kWaterShare], 1);
  EXPECT_EQ(h.trust, trust + 2);
}

TEST_F(Speech, TheDatesAreThoseOfTheRecommendationAboutTheFewestClaims) {
  EXPECT_EQ(dates_for(script, kWaterShare).of, kStartPipe);
  EXPECT_EQ(dates_for(script, kWaterShare).slot, 1);
  EXPECT_EQ(dates_for(script, kWaterShare).count, 2);
  EXPECT_TRUE(dates_for(script, kMeetings).of.is_none());
  Script wide = script;
  wide.recommendations[kStartPipe.index()].about.add(kRoadDone);
  EXPECT_EQ(dates_for(wide, kRoadDone).of, kRepairRoad);
}

TEST_F(Speech, APromisedDateStandsInTheDraft) {
  for (const std::uint8_t by : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{2}}) {
    Hearing h = at_debate(script);
    h.by_when[kWaterShare] = by;
    h = played(script, h, {{kAigul, Propose{kStartPipe}}});
    const Motion& draft = h.motions[motion_at(h, MotionKind::recommendation)];
    EXPECT_EQ(draft.slot(0), 0);
    EXPECT_EQ(draft.slot(1), by == 1 ? 1 : 0) << "soon is no date";
  }
}

TEST_F(Speech, QuestionTimeEnds) {
  Hearing h = at_questions(script);
  h.elapsed_s = static_cast<std::uint16_t>(h.phase_from_s + 60 * phase_rule_of(script, h)->minutes);
  EXPECT_EQ(refused(script, h, kExpert, AskFloor{}), RefusalCode::time_is_up);
  const Hearing extended = played(script, h, {{kChair, Extend{}}});
  EXPECT_EQ(refused(script, extended, kExpert, AskFloor{}), std::nullopt);
  EXPECT_EQ(refused(script, extended, kChair, Extend{}), RefusalCode::no_more_extensions);
}

TEST_F(Speech, WhileSomebodyInterpretsTheMeetingsTimeGoesOnAndTheSpeakersStands) {
  Hearing h = at_expert_floor(script);
  h.unset(Hearing::moves_keep_time);
  const auto spoken = [](const Hearing& at) { return at.elapsed_s - at.turn_from_s; };
  const Hearing spoke = played(script, h, {{kClock, Tick{50}}});
  const Hearing interpreted = played(script, spoke, {{kClock, Tick{70, true}}});
  EXPECT_EQ(spoken(spoke), spoken(h) + 50);
  EXPECT_EQ(interpreted.elapsed_s, spoke.elapsed_s + 70);
  EXPECT_EQ(spoken(interpreted), spoken(spoke));
}

TEST_F(Speech, APaperToWhatWasAskedInTimeMayStillBeShownAndAnswered) {
  Hearing h = played(script, at_expert_floor(script), {{kExpert, AskClaim{kWaterShare, Tone::neutral}}});
  h = played(script, h, {{kSerik, Choose{kChoiceBeat, 1}}});
  Hearing nothing_asked = at_expert_floor(script);
  for (Hearing* late : {&h, &nothing_asked})
    late->elapsed_s = static_cast<std::uint16_t>(h.phase_from_s + 60 * phase_rule_of(script, h)->minutes);
  h = played(script, h, {{kAkim, Answer{AnswerKind::explain}}});
  EXPECT_EQ(refused(script, h, kExpert, AskClaim{kRoadDone, Tone::neutral}), RefusalCode::time_is_up);
  EXPECT_EQ(refused(script, h, kExpert, Press{Tone::neutral}), RefusalCode::time_is_up);
  EXPECT_EQ(refused(script, nothing_asked, kExpert, Present{kAuditAct, 1}), RefusalCode::time_is_up);
  h = played(script, h, {{kExpert, Present{kAuditAct, 1}}});
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::question_open);
  h = played(script, h, {{kAkim, Answer{AnswerKind::concede}}, {kExpert, YieldFloor{}}});
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), std::nullopt);
}

TEST_F(Speech, WhereTheTimeOfAnotherPartIsHardNobodyQueuesInVain) {
  Script strict = script;
  for (PhaseRule& phase : strict.rulebook.phases) {
    if (phase.kind == PhaseKind::debate) phase.time_is_hard = true;
  }
  Hearing h = at_debate(strict);
  EXPECT_EQ(refused(strict, h, kSerik, AskFloor{}), std::nullopt);
  h.elapsed_s = static_cast<std::uint16_t>(h.phase_from_s + 60 * phase_rule_of(strict, h)->minutes);
  EXPECT_EQ(refused(strict, h, kSerik, AskFloor{}), RefusalCode::time_is_up);
}

TEST_F(Speech, TheChairDoesNotPresideOverTheCoReport) {
  const Hearing h = at_co_report(script);
  EXPECT_EQ(refused(script, h, kChair, DeliverSection{kCouncilSection}), RefusalCode::hand_over_first);
  const Hearing handed = played(script, h, {{kChair, HandOver{}}});
  EXPECT_EQ(handed.presiding, kAigul);
  EXPECT_EQ(refused(script, handed, kChair, DeliverSection{kCouncilSection}), std::nullopt);
  EXPECT_EQ(refused(script, handed, kChair, NextPhase{}), RefusalCode::not_your_role);
  const Hearing after =
      played(script, handed, {{kChair, DeliverSection{kCouncilSection}}, {kAigul, NextPhase{}}});
  EXPECT_EQ(after.presiding, kChair);  // Who forgets to hand the chair back does not keep it.
}

TEST_F(Speech, AStandMovesWithProofAndKeepsItsBeginning) {
  const Hearing before = after_answer();
  const Hearing shown = played(script, before, {{kExpert, Present{kAuditAct, 1}}});
  const std::uint8_t mind = script.seats[kSerik.index()].mind;
  const auto& stands = before.minds[kWater.index()];
  const int mean = std::accumulate(stands.begin(), stands.begin() + 6, 0) / 6;

  // x' = λ (½ shown + 3/10 x + 2/10 mean) + (1 − λ) x(0), with λ = 5/10, x(0) = −50 and the one claim
  // contradicted: −100.
  const int pulled = (5 * -100 + 3 * stands[mind] + 2 * mean) / 10;
  EXPECT_EQ(shown.minds[kWater.index()][mind], (5 * pulled + 5 * -50) / 10);
  EXPECT_EQ(shown.minds[kRoads.index()], before.minds[kRoads.index()]);
}

TEST_F(Speech, TalkAloneMovesNobody) {
  const Hearing before = at_debate(script);
  const Hearing spoken = played(script, before, {{kAigul, Speak{kWater, Stance::oppose}}});
  EXPECT_EQ(spoken.minds, before.minds);
}

}  // namespace
}  // namespace kenes
