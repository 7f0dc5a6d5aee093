#include "assess/facts.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/recording.hpp"

namespace kenes::assess {
namespace {

using namespace rules;
using namespace test;

Facts facts_from(const Recording& recording) { return facts_of(*small_script(), {}, recording.actions()); }

bool has_slip(const Facts& facts, Slip::Kind kind) {
  return std::any_of(facts.slips.begin(), facts.slips.end(),
                     [kind](const Slip& slip) { return slip.kind == kind; });
}

/// The expert shows the audit act; the akim commits; the debate is open and Aigul has the floor.
Recording up_to_debate() {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain});
  r.play(kExpert, Present{kAuditAct, 1}).play(kAkim, Answer{AnswerKind::commit}).play(kExpert, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kChair, NextPhase{});
  return r.play(kAigul, AskFloor{}).play(kChair, GiveFloor{kAigul});
}

/// Further: the road recommendation stands, both slots filled; the resolution has begun.
Recording up_to_resolution(std::uint8_t addressee) {
  Recording r = up_to_debate();
  r.play(kAigul, Propose{kRepairRoad});
  const MotionId draft = r.draft(MotionKind::recommendation);
  r.play(kAigul, FillSlot{draft, 0, addressee})
      .play(kAigul, FillSlot{draft, 1, 0})
      .play(kAigul, YieldFloor{});
  return r.play(kChair, NextPhase{});
}

TEST(ClaimFacts, SayWhoAskedWhatWasShownAndWhatWasAnswered) {
  const Facts facts = facts_from(up_to_debate());
  const ClaimFacts& water = facts.claims[kWaterShare.index()];
  ASSERT_EQ(water.questions.size(), 1U);
  EXPECT_EQ(water.questions[0].by, kExpert);
  EXPECT_FALSE(water.questions[0].follow_up);
  ASSERT_EQ(water.shown.size(), 1U);
  EXPECT_EQ(water.shown[0].evidence, kAuditAct);
  ASSERT_NE(water.shown[0].bears, nullptr);
  EXPECT_EQ(water.answers, (std::vector<AnswerKind>{AnswerKind::explain, AnswerKind::commit}));
  EXPECT_EQ(water.reached, Progress::committed);
  EXPECT_EQ(water.truth, Truth::overstated);
  EXPECT_FALSE(water.untested());
}

TEST(Facts, SayWhoPresidedBesidesTheChair) {
  Recording r(*small_script());
  r.opened().play(kAkim, DeliverSection{kWaterSection}).play(kChair, NextPhase{});
  EXPECT_TRUE(facts_from(r).presided.empty());
  r.play(kChair, HandOver{});
  const auto handed_at = r.hearing().elapsed_s;
  r.play(kChair, DeliverSection{kCouncilSection});
  Facts facts = facts_from(r);
  ASSERT_EQ(facts.presided.size(), 1U);
  EXPECT_EQ(facts.presided[0].by, kAigul);
  EXPECT_EQ(facts.presided[0].from_s, handed_at);
  EXPECT_EQ(facts.presided[0].to_s, std::nullopt) << "still";
  r.play(kAigul, NextPhase{});
  EXPECT_EQ(facts_from(r).presided[0].to_s, r.hearing().elapsed_s) << "the chair is back with the next phase";
}

TEST(ClaimFacts, NameTheProofThatWouldHaveSettledAClaimAndWhoHeldIt) {
  const Facts facts = facts_from(up_to_debate());
  const ClaimFacts& road = facts.claims[kRoadDone.index()];
  EXPECT_TRUE(road.untested());
  ASSERT_EQ(road.unused.size(), 1U);
  EXPECT_EQ(road.unused[0].evidence, kRoadContract);
  EXPECT_TRUE(road.unused[0].holders.has(kAigul));
  EXPECT_TRUE(road.unused[0].holders.has(kAkim));
  EXPECT_FALSE(road.unused[0].on_table);
}

TEST(ClaimFacts, ProofThatWasShownIsNotNamedAgainAndExplanationsComeLast) {
  const Facts facts = facts_from(up_to_debate());
  const ClaimFacts& water = facts.claims[kWaterShare.index()];
  ASSERT_EQ(water.unused.size(), 2U);
  EXPECT_EQ(water.unused[0].evidence, kLabTable);
  EXPECT_TRUE(water.unused[0].on_table);
  EXPECT_EQ(water.unused[1].evidence, kPhotoWell);
}

TEST(ClaimFacts, ALineBesideThePointIsAMissNotAProof) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, Present{kAuditAct, 0});
  const Facts facts = facts_from(r);
  EXPECT_EQ(facts.claims[kWaterShare.index()].shown[0].bears, nullptr);
  EXPECT_TRUE(facts.claims[kWaterShare.index()].untested());
  EXPECT_EQ(facts.seats[kExpert.index()].misses, 1);
  EXPECT_EQ(facts.seats[kExpert.index()].proofs, 0);
}

TEST(SeatFacts, CountQuestionsTurnsAndWhatWasNeverShown) {
  const Facts facts = facts_from(up_to_debate());
  const SeatFacts& expert = facts.seats[kExpert.index()];
  EXPECT_EQ(expert.turns, 1);
  EXPECT_EQ(expert.questions, 1);
  EXPECT_EQ(expert.proofs, 1);
  EXPECT_TRUE(expert.held.has(kAuditAct));
  EXPECT_TRUE(expert.never_shown.empty());
  EXPECT_TRUE(facts.seats[kSerik.index()].never_shown.has(kPhotoWell));
}

TEST(SeatFacts, APaperThatTheScriptLaidOnTheTableHasBeenSeen) {
  Effect reveal;
  reveal.kind = Effect::Kind::reveal;
  reveal.a = kPhotoWell.raw;
  const Script script = small_script_with_news(reveal);
  Recording r(script);
  r.asked().play(kAkim, Answer{AnswerKind::explain});
  EXPECT_TRUE(facts_of(script, {}, r.actions()).seats[kSerik.index()].never_shown.has(kPhotoWell));
  r.play(kFacilitator, PlayInject{kBurst});
  EXPECT_FALSE(facts_of(script, {}, r.actions()).seats[kSerik.index()].never_shown.has(kPhotoWell));
}

TEST(SeatFacts, SpeechIsTheStatedTimeOfSpokenMoves) {
  const Facts facts = facts_from(up_to_debate());
  const auto& seconds = small_script()->rulebook.seconds;
  const int expected = seconds[static_cast<std::size_t>(MoveKind::ask_claim)] +
                       seconds[static_cast<std::size_t>(MoveKind::present)];
  EXPECT_EQ(facts.seats[kExpert.index()].speech_s, expected);
  EXPECT_EQ(facts.seats[kSecretary.index()].speech_s, 0);
}

int answers_in(const Recording& recording) {
  return static_cast<int>(std::ranges::count_if(
      recording.actions(), [](const Action& action) { return std::holds_alternative<Answer>(action.move); }));
}

TEST(SeatFacts, WhoDeliversTheReportIsHeard) {
  const Recording recording = up_to_debate();
  const Script& script = *small_script();
  const auto& seconds = script.rulebook.seconds;
  int sections = 0;
  for (const Section& section : script.sections) sections += section.by == kAkim ? 1 : 0;
  ASSERT_GT(sections, 0);
  EXPECT_EQ(facts_from(recording).seats[kAkim.index()].speech_s,
            sections * seconds[static_cast<std::size_t>(MoveKind::deliver_section)] +
                answers_in(recording) * seconds[static_cast<std::size_t>(MoveKind::answer)]);
}

TEST(SeatFacts, InARoomTheReaderIsHeardWhileTheClockTicks) {
  const auto script = small_script();
  HearingOptions room;
  room.moves_keep_time = false;
  std::vector<Action> actions = up_to_debate().actions();
  const auto begun = std::ranges::find_if(actions, [](const Action& action) {
    return std::holds_alternative<DeliverSection>(action.move) && action.seat == kAkim;
  });
  ASSERT_NE(begun, actions.end());
  // With what chance drew at once: until then nothing else may happen.
  const auto drawn =
      std::find_if(begun + 1, actions.end(), [](const Action& action) { return action.seat != kFate; });
  actions.erase(drawn, actions.end());
  actions.push_back({kClock, Tick{40}});
  const Facts facts = facts_of(*script, room, actions);
  ASSERT_EQ(facts.moves, actions.size());
  EXPECT_EQ(facts.seats[kAkim.index()].speech_s, 40);
}

TEST(SeatFacts, GoalsAreJudgedByTheLastState) {
  const Facts facts = facts_from(up_to_debate());
  ASSERT_EQ(facts.seats[kAkim.index()].goals.size(), 1U);
  EXPECT_EQ(facts.seats[kAkim.index()].goals[0], facts.hearing.trust >= 50);
}

TEST(Slips, AVoteOnATextThatWasNotReadBackIsOne) {
  Recording unread = up_to_resolution(0);
  unread.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  EXPECT_TRUE(has_slip(facts_from(unread), Slip::Kind::vote_without_reading));

  Recording read = up_to_resolution(0);
  read.play(kSecretary, ReadBack{read.draft(MotionKind::recommendation)});
  read.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  EXPECT_FALSE(has_slip(facts_from(read), Slip::Kind::vote_without_reading));
}

TEST(Slips, VotingWithAnUndeclaredInterestIsOne) {
  Recording r = up_to_resolution(0);
  r.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  EXPECT_TRUE(has_slip(facts_from(r), Slip::Kind::interest_not_declared));
}

TEST(Slips, ACommitmentThatNobodyTookDownIsOneUntilItIsRecorded) {
  Recording r = up_to_debate();
  EXPECT_TRUE(has_slip(facts_from(r), Slip::Kind::commitment_not_recorded));
  r.play(kSecretary, RecordCommitment{kWaterShare});
  EXPECT_FALSE(has_slip(facts_from(r), Slip::Kind::commitment_not_recorded));
}

TEST(Slips, APromiseOnWhatThenStoodConfirmedIsNone) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::deflect}).play(kExpert, YieldFloor{});
  r.play(kSerik, AskFloor{}).play(kChair, GiveFloor{kSerik}).play(kSerik, AskClaim{kRoadDone, Tone::neutral});
  r.play(kAkim, Answer{AnswerKind::commit});
  EXPECT_TRUE(has_slip(facts_from(r), Slip::Kind::commitment_left_vague));
  r.play(kSerik, Press{Tone::neutral}).play(kAkim, Present{kRoadContract, 1});
  const Facts facts = facts_from(r);
  ASSERT_EQ(facts.claims[kRoadDone.index()].reached, Progress::confirmed);
  EXPECT_FALSE(has_slip(facts, Slip::Kind::commitment_left_vague));
  EXPECT_FALSE(has_slip(facts, Slip::Kind::commitment_not_recorded));
}

TEST(Slips, APromiseNobodyMadeConcreteIsOne) {
  Recording r = up_to_debate();
  EXPECT_TRUE(has_slip(facts_from(r), Slip::Kind::commitment_left_vague));
  r.play(kSecretary, RecordCommitment{kWaterShare});
  EXPECT_TRUE(has_slip(facts_from(r), Slip::Kind::commitment_left_vague));
}

TEST(Slips, APointOfOrderWronglyDismissedIsOneAndARightRulingIsCounted) {
  Recording wrong = up_to_resolution(0);
  wrong.play(kChair, OpenVote{wrong.draft(MotionKind::recommendation), Method::open});
  wrong.play(kSerik, RaiseOrder{OrderKind::text_not_read}).play(kChair, RuleOnOrder{false});
  EXPECT_TRUE(has_slip(facts_from(wrong), Slip::Kind::order_wrongly_dismissed));
  EXPECT_EQ(facts_from(wrong).orders.ruled_rightly, 0);
  ASSERT_EQ(facts_from(wrong).points_of_order.size(), 1U);
  EXPECT_EQ(facts_from(wrong).points_of_order[0].by, kSerik);
  EXPECT_EQ(facts_from(wrong).points_of_order[0].kind, OrderKind::text_not_read);
  EXPECT_FALSE(facts_from(wrong).points_of_order[0].upheld);

  Recording right = up_to_resolution(0);
  right.play(kChair, OpenVote{right.draft(MotionKind::recommendation), Method::open});
  right.play(kSerik, RaiseOrder{OrderKind::text_not_read}).play(kChair, RuleOnOrder{true});
  EXPECT_FALSE(has_slip(facts_from(right), Slip::Kind::order_wrongly_dismissed));
  EXPECT_EQ(facts_from(right).orders.ruled_rightly, 1);
  ASSERT_EQ(facts_from(right).points_of_order.size(), 1U);
  EXPECT_TRUE(facts_from(right).points_of_order[0].upheld);
}

TEST(Slips, AnAddresseeWhoCannotCarryItOutIsOne) {
  Recording wrong = up_to_resolution(1);
  wrong.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  EXPECT_TRUE(has_slip(facts_from(wrong), Slip::Kind::wrong_addressee));
  Recording fit = up_to_resolution(0);
  fit.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  EXPECT_FALSE(has_slip(facts_from(fit), Slip::Kind::wrong_addressee));
}

TEST(Votes, KeepTheirArithmeticAndThePredictionsMadeForThem) {
  Recording r = up_to_resolution(0);
  r.play(kAigul, Predict{3});
  r.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  const Facts facts = facts_from(r);
  ASSERT_EQ(facts.votes.size(), 2U);  // The agenda was the first.
  EXPECT_TRUE(facts.votes[0].predictions.empty());
  const VoteFacts& vote = facts.votes[1];
  EXPECT_EQ(vote.recommendation, kRepairRoad);
  EXPECT_EQ(vote.verdict.counts.in_favour, 2);
  EXPECT_EQ(vote.verdict.counts.against, 1);
  ASSERT_EQ(vote.predictions.size(), 1U);
  EXPECT_EQ(vote.predictions[0].in_favour, 3);
}

TEST(Pledges, AreKeptBrokenOrNeverPutToTheTest) {
  enum class Then : std::uint8_t { votes, stays_silent, nothing_is_put };
  const auto outcome_with = [](Then then, Ballot serik = Ballot::none) {
    Recording r(*small_script());
    r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{}).play(kChair, NextPhase{});
    r.play(kAigul, Approach{kSerik}).play(kAigul, SeekPledge{kRepairRoad}).play(kSerik, ReplyPledge{true});
    r.play(kChair, NextPhase{})
        .play(kAigul, AskFloor{})
        .play(kChair, GiveFloor{kAigul})
        .play(kAigul, Propose{kRepairRoad});
    const MotionId draft = r.draft(MotionKind::recommendation);
    r.play(kAigul, FillSlot{draft, 0, 0}).play(kAigul, FillSlot{draft, 1, 0}).play(kAigul, YieldFloor{});
    r.play(kChair, NextPhase{});
    if (then == Then::votes) r.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, serik);
    if (then == Then::stays_silent) {
      r.play(kChair, OpenVote{draft, Method::open}).play(kAigul, CastBallot{Ballot::in_favour});
      r.play(kChair, CloseVote{}).play(kChair, PublishVote{});
    }
    const Facts facts = facts_from(r);
    EXPECT_EQ(facts.pledges.size(), 1U);
    return facts.pledges.at(0).outcome;
  };
  EXPECT_EQ(outcome_with(Then::votes, Ballot::in_favour), PledgeFacts::Outcome::kept);
  EXPECT_EQ(outcome_with(Then::votes, Ballot::abstain), PledgeFacts::Outcome::broken);
  EXPECT_EQ(outcome_with(Then::stays_silent), PledgeFacts::Outcome::not_cast);
  EXPECT_EQ(outcome_with(Then::nothing_is_put), PledgeFacts::Outcome::never_put);
}

TEST(Positions, AreKeptWithThePartOfTheMeetingTheyBelongTo) {
  Recording r(*small_script());
  r.play(kChair, OpenMeeting{}).play(kSerik, StatePosition{-1});
  const Facts facts = facts_from(r);
  ASSERT_EQ(facts.positions.size(), 1U);
  EXPECT_EQ(facts.positions[0].phase, PhaseKind::opening);
  EXPECT_EQ(facts.positions[0].value, -1);
}

TEST(Facts, StopBeforeTheFirstMoveThatIsNotAllowed) {
  Recording r(*small_script());
  r.play(kChair, OpenMeeting{});
  std::vector<Action> actions = r.actions();
  const std::size_t good = actions.size();
  actions.push_back({kAkim, CertifyQuorum{}});
  actions.push_back({kSecretary, CertifyQuorum{}});
  EXPECT_EQ(facts_of(*small_script(), {}, actions).moves, good);
}

TEST(Gini, IsNoughtForEqualsAndOneForASingleVoice) {
  EXPECT_EQ(gini_thousandths({10, 10, 10}), 0);
  EXPECT_EQ(gini_thousandths({0, 0, 60}), 1000);
  EXPECT_EQ(gini_thousandths({0, 0, 0}), 0);
  EXPECT_EQ(gini_thousandths({}), 0);
  EXPECT_EQ(gini_thousandths({7}), 0);
  // By hand: sum 10; (2i − n − 1) x = −3 −2 + 3 + 12 = 10; 10 / (3 · 10).
  EXPECT_EQ(gini_thousandths({4, 1, 3, 2}), 333);
}

TEST(Slips, OfOneMoveAreThoseThatTheFactsGatherFromAllMoves) {
  Recording r = up_to_resolution(0);
  r.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::in_favour);
  std::vector<Slip::Kind> of_moves;
  const Folded whole = fold(*small_script(), {}, r.actions(), [&](const Step& step) {
    for (const Slip& slip : slips_in(*small_script(), step)) {
      of_moves.push_back(slip.kind);
      EXPECT_TRUE(std::holds_alternative<PublishVote>(step.action.move) ||
                  slip.kind == Slip::Kind::phase_overran || slip.kind == Slip::Kind::turn_overran);
    }
  });
  EXPECT_EQ(whole.applied, r.actions().size());
  EXPECT_NE(std::find(of_moves.begin(), of_moves.end(), Slip::Kind::vote_without_reading), of_moves.end());
  // What was left undone only the end tells.
  const Facts facts = facts_from(r);
  EXPECT_TRUE(has_slip(facts, Slip::Kind::commitment_left_vague));
  EXPECT_EQ(std::find(of_moves.begin(), of_moves.end(), Slip::Kind::commitment_left_vague), of_moves.end());
}

}  // namespace
}  // namespace kenes::assess
