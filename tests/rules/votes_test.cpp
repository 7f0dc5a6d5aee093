// Presence, deliberation and votes by example.

#include <algorithm>
#include <array>
#include <set>

#include "support/playing.hpp"

namespace kenes {
namespace {

using namespace rules;
using namespace test;

class Votes : public testing::Test {
 protected:
  const Script& script = *small_script();
  Hearing voting(Method method = Method::open) {
    const Hearing h = at_resolution(script);
    return played(script, h, {{kChair, OpenVote{motion_at(h, MotionKind::recommendation), method}}});
  }
  /// The report put to the vote after the one recommendation was adopted.
  Hearing on_report() {
    const Hearing h = played(script, voting(),
                             {{kChair, CastBallot{Ballot::in_favour}},
                              {kAigul, CastBallot{Ballot::in_favour}},
                              {kSerik, CastBallot{Ballot::against}},
                              {kChair, CloseVote{}},
                              {kChair, PublishVote{}}});
    return played(script, h, {{kChair, OpenVote{motion_at(h, MotionKind::report), Method::open}}});
  }
};

TEST_F(Votes, WithoutAQuorumTheMeetingCanOnlyBeAdjourned) {
  Hearing h = played(script, at_opening(script), {{kSecretary, MarkPresence{kSerik, false}}});
  EXPECT_EQ(counts_now(script, h).present, 2);  // Of 4; a quorum is 3.
  h = played(script, h, {{kSecretary, CertifyQuorum{}}});
  EXPECT_FALSE(h.is(Hearing::quorum_found));
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::no_quorum);
  h = played(script, h, {{kChair, Adjourn{}}});
  EXPECT_TRUE(is_over(script, h));
  EXPECT_TRUE(ending_of(script, h).is_none());
}

TEST_F(Votes, WhoIsAwayNeitherMovesNorCounts) {
  const Hearing h = played(script, at_opening(script), {{kSecretary, MarkPresence{kSerik, false}}});
  EXPECT_EQ(refused(script, h, kSerik, DeclareInterest{kRoads}), RefusalCode::not_present);
}

TEST_F(Votes, OnlyMembersVote) {
  const Hearing h = voting();
  EXPECT_EQ(refused(script, h, kSecretary, CastBallot{Ballot::in_favour}), RefusalCode::not_your_role);
  EXPECT_EQ(refused(script, h, kAkim, CastBallot{Ballot::in_favour}), RefusalCode::not_your_role);
  EXPECT_EQ(missing_voters(script, h).size(), 3U);
}

TEST_F(Votes, ADeclaredInterestBarsFromTheVoteOnThatIssue) {
  Hearing h = at_resolution(script);
  h.declared[kRoads].add(kSerik);
  h = played(script, h, {{kChair, OpenVote{motion_at(h, MotionKind::recommendation), Method::open}}});
  EXPECT_EQ(refused(script, h, kSerik, CastBallot{Ballot::against}), RefusalCode::barred_by_interest);
}

TEST_F(Votes, TheOrderOfBallotsNeverMatters) {
  constexpr std::array<Ballot, 3> kChoices{Ballot::in_favour, Ballot::against, Ballot::abstain};
  std::array<SeatId, 3> order{kChair, kAigul, kSerik};
  std::sort(order.begin(), order.end());
  for (int votes = 0; votes < 27; ++votes) {
    std::set<std::uint64_t> ends;
    do {
      Hearing h = voting();
      for (const SeatId seat : order) {
        const int own = seat == kChair ? votes % 3 : seat == kAigul ? votes / 3 % 3 : votes / 9;
        h = played(script, h, {{seat, CastBallot{kChoices[static_cast<std::size_t>(own)]}}});
      }
      ends.insert(digest_of(played(script, h, {{kChair, CloseVote{}}, {kChair, PublishVote{}}})));
    } while (std::next_permutation(order.begin(), order.end()));
    EXPECT_EQ(ends.size(), 1U) << "ballots " << votes;
  }
}

TEST_F(Votes, NobodySeesHowOthersVoteUntilItIsPublished) {
  Hearing h = played(script, voting(), {{kAigul, CastBallot{Ballot::against}}});
  EXPECT_EQ(view_for(script, h, kSerik).vote.voted.size(), 1U);
  EXPECT_EQ(view_for(script, h, kSerik).vote.ballots, 0U);
  EXPECT_EQ(view_for(script, h, kAigul).my_ballot, Ballot::against);
  EXPECT_EQ(view_for(script, h, kPublicScreen).vote.ballots, 0U);
  h = played(script, h, {{kChair, CloseVote{}}});
  EXPECT_EQ(view_for(script, h, kChair).vote.ballots, 0U);
  h = played(script, h, {{kChair, PublishVote{}}});
  EXPECT_EQ(view_for(script, h, kSerik).vote.ballot_of(kAigul), Ballot::against);
}

TEST_F(Votes, AReasonGoesWithANoAndIsHeardWithTheResult) {
  const Hearing open = voting();
  EXPECT_EQ(refused(script, open, kSerik, CastBallot{Ballot::in_favour, Objection::level}),
            RefusalCode::no_such_thing);
  Hearing h = played(script, open, {{kSerik, CastBallot{Ballot::against, Objection::level}}});
  EXPECT_EQ(view_for(script, h, kAigul),
            view_for(script, played(script, open, {{kSerik, CastBallot{Ballot::against}}}), kAigul))
      << "while the vote runs nobody knows";
  const Hearing changed = played(script, h, {{kSerik, CastBallot{Ballot::abstain}}});
  EXPECT_EQ(changed.vote.why[kSerik.index()], Objection::none)
      << "who thinks better of it has no reason left";
  h = played(script, h, {{kChair, CloseVote{}}, {kChair, PublishVote{}}});
  EXPECT_EQ(view_for(script, h, kAigul).vote.why[kSerik.index()], Objection::level);
}

TEST_F(Votes, ABallotIsSetNotAdded) {
  const Hearing h = played(script, voting(),
                           {{kAigul, CastBallot{Ballot::against}}, {kAigul, CastBallot{Ballot::in_favour}}});
  EXPECT_EQ(refused(script, h, kAigul, CastBallot{Ballot::in_favour}), RefusalCode::already_voted);
  const Hearing closed = played(script, h, {{kChair, CloseVote{}}});
  EXPECT_EQ(verdict_of(script, closed).counts.in_favour, 1);
  EXPECT_EQ(verdict_of(script, closed).counts.against, 0);
}

TEST_F(Votes, AnAbstentionIsNotFor) {
  const Hearing h = played(script, on_report(),
                           {{kChair, CastBallot{Ballot::in_favour}},
                            {kAigul, CastBallot{Ballot::abstain}},
                            {kSerik, CastBallot{Ballot::abstain}},
                            {kChair, CloseVote{}},
                            {kChair, PublishVote{}}});
  EXPECT_TRUE(h.is(Hearing::report_rejected));  // One of three present is not more than half.
}

TEST_F(Votes, TheReportComesLast) {
  const Hearing h = at_resolution(script);
  EXPECT_EQ(refused(script, h, kChair, OpenVote{motion_at(h, MotionKind::report), Method::open}),
            RefusalCode::motions_first);
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::motions_first);
}

TEST_F(Votes, ADraftWithBlanksIsNotPut) {
  Hearing h = played(script, at_debate(script), {{kAigul, Propose{kRepairRoad}}, {kAigul, YieldFloor{}}});
  h = played(script, h, {{kChair, NextPhase{}}});
  EXPECT_EQ(refused(script, h, kChair, OpenVote{motion_at(h, MotionKind::recommendation), Method::open}),
            RefusalCode::blanks_left);
}

TEST_F(Votes, AnAmendmentIsDecidedBeforeItsMotion) {
  Hearing h = played(script, at_debate(script), {{kAigul, Propose{kRepairRoad}}});
  const MotionId draft = motion_at(h, MotionKind::recommendation);
  h = played(script, h,
             {{kAigul, FillSlot{draft, 0, 1}},
              {kAigul, FillSlot{draft, 1, 0}},
              {kAigul, YieldFloor{}},
              {kSerik, AskFloor{}},
              {kChair, GiveFloor{kSerik}},
              {kSerik, Amend{draft, 0, 0}},
              {kSerik, YieldFloor{}},
              {kChair, NextPhase{}}});
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), RefusalCode::amendments_first);
  EXPECT_EQ(refused(script, h, kSerik, AcceptAmendment{motion_at(h, MotionKind::amendment)}),
            RefusalCode::not_your_motion);
  const int weak = score_of(script, h, kRepairRoad);
  h = played(script, h, {{kAigul, AcceptAmendment{motion_at(h, MotionKind::amendment)}}});
  EXPECT_EQ(score_of(script, h, kRepairRoad), weak + 2);
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), std::nullopt);
}

TEST_F(Votes, WhatWasNotEstablishedCannotBeProposed) {
  Hearing h = at_questions(script);
  h = played(
      script, h,
      {{kChair, NextPhase{}}, {kChair, NextPhase{}}, {kSerik, AskFloor{}}, {kChair, GiveFloor{kSerik}}});
  EXPECT_EQ(refused(script, h, kSerik, Propose{kStartPipe}), RefusalCode::not_established);
  EXPECT_EQ(refused(script, h, kSerik, Propose{kRepairRoad}), std::nullopt);
}

TEST_F(Votes, ASecretVoteKeepsNoChoiceInTheState) {
  Hearing h = played(script, at_debate(script), {{kAigul, ProposeProcedure{MotionKind::secret_ballot}}});
  const MotionId secret = motion_at(h, MotionKind::secret_ballot);
  h = played(script, h,
             {{kAigul, YieldFloor{}},
              {kChair, OpenVote{secret, Method::open}},
              {kAigul, CastBallot{Ballot::in_favour}},
              {kSerik, CastBallot{Ballot::in_favour}},
              {kChair, CloseVote{}},
              {kChair, PublishVote{}},
              {kChair, NextPhase{}}});
  const MotionId report = motion_at(h, MotionKind::report);
  h = played(script, h,
             {{kChair, OpenVote{report, Method::secret}}, {kAigul, CastSecret{}}, {kSerik, CastSecret{}}});
  EXPECT_EQ(h.vote.ballots, 0U);
  EXPECT_EQ(refused(script, h, kSerik, CastSecret{}), RefusalCode::already_voted);
  EXPECT_EQ(refused(script, h, kChair, CastBallot{Ballot::in_favour}), RefusalCode::wrong_ballot);
  EXPECT_EQ(refused(script, h, kTeller, CountBox{2, 1, 0}), RefusalCode::box_mismatch);
  h = played(script, h, {{kTeller, CountBox{1, 1, 0}}, {kChair, PublishVote{}}});
  EXPECT_TRUE(h.is(Hearing::report_rejected));
}

TEST_F(Votes, APledgeBrokenInTheOpenCostsStanding) {
  Hearing h =
      played(script, at_recess(script),
             {{kAigul, Approach{kSerik}}, {kAigul, SeekPledge{kRepairRoad}}, {kSerik, ReplyPledge{true}}});
  EXPECT_EQ(view_for(script, h, kAigul).pledges.size(), 1U);
  EXPECT_EQ(view_for(script, h, kChair).pledges.size(), 0U);
  h = played(script, h,
             {{kChair, NextPhase{}},
              {kAigul, AskFloor{}},
              {kChair, GiveFloor{kAigul}},
              {kAigul, Propose{kRepairRoad}}});
  const MotionId draft = motion_at(h, MotionKind::recommendation);
  h = played(script, h,
             {{kAigul, FillSlot{draft, 0, 0}},
              {kAigul, FillSlot{draft, 1, 0}},
              {kAigul, YieldFloor{}},
              {kChair, NextPhase{}},
              {kChair, OpenVote{draft, Method::open}},
              {kSerik, CastBallot{Ballot::against}},
              {kChair, CloseVote{}}});
  const std::uint8_t before = h.standing[kSerik];
  h = played(script, h, {{kChair, PublishVote{}}});
  EXPECT_EQ(h.standing[kSerik], before - 2);
}

TEST_F(Votes, WhoeverIsBarredByAnInterestHasNoVoteToPromise) {
  Hearing h = at_recess(script);
  h.declared[kRoads].add(kSerik);
  const Hearing asking = played(script, h, {{kAigul, Approach{kSerik}}});
  EXPECT_EQ(refused(script, asking, kAigul, SeekPledge{kRepairRoad}), RefusalCode::partner_barred);
  const Hearing offering = played(script, h, {{kSerik, Approach{kAigul}}});
  EXPECT_EQ(refused(script, offering, kSerik, OfferPledge{kRepairRoad}), RefusalCode::barred_by_interest);
  EXPECT_EQ(refused(script, offering, kSerik, SeekPledge{kRepairRoad}), std::nullopt)
      << "all may ask for a vote";
}

TEST_F(Votes, WhereAnInterestIsOnlyMinutedTheVoteCanBePromised) {
  Script lenient = script;
  lenient.rulebook.interest_bars_vote = false;
  Hearing h = at_recess(lenient);
  h.declared[kRoads].add(kSerik);
  h = played(lenient, h,
             {{kAigul, Approach{kSerik}}, {kAigul, SeekPledge{kRepairRoad}}, {kSerik, ReplyPledge{true}}});
  EXPECT_EQ(h.pledges.size(), 1U);
}

TEST_F(Votes, WhoeverBecomesBarredMeanwhileCanOnlyDecline) {
  Hearing h = played(
      script, at_recess(script),
      {{kAigul, Approach{kSerik}}, {kAigul, OfferPledge{kStartPipe}}, {kAigul, SeekPledge{kRepairRoad}}});
  Hearing own = h;
  own.declared[kRoads].add(kSerik);
  EXPECT_EQ(refused(script, own, kSerik, ReplyPledge{true}), RefusalCode::barred_by_interest);
  EXPECT_EQ(refused(script, own, kSerik, ReplyPledge{false}), std::nullopt);
  h.declared[script.recommendations[kStartPipe.index()].issue].add(kAigul);
  h = played(script, h, {{kSerik, ReplyPledge{true}}});
  ASSERT_EQ(h.pledges.size(), 1U) << "what was offered can no longer be given";
  EXPECT_EQ(h.pledges[0].by, kSerik);
}

TEST_F(Votes, AnAmendmentWhosePlaceOfOriginWasTakenIsAboutNothing) {
  Hearing h = voting();
  const MotionId draft = motion_at(h, MotionKind::recommendation);
  Motion amendment;
  amendment.kind = MotionKind::amendment;
  amendment.subject = draft.raw;
  EXPECT_EQ(recommendation_of(h, amendment), kRepairRoad);
  h.motions[draft].kind = MotionKind::extend;
  h.motions[draft].subject = 6;  // The phase it was made in, which is no recommendation.
  EXPECT_TRUE(recommendation_of(h, amendment).is_none());
  EXPECT_TRUE(issue_of(script, h, amendment).is_none());
}

TEST_F(Votes, ATalkCanBeEndedByEitherBeforeAnythingWasAsked) {
  const Hearing begun = played(script, at_recess(script), {{kAkim, Approach{kSerik}}});
  for (const SeatId ends : {kAkim, kSerik}) {
    EXPECT_EQ(refused(script, begun, ends, ReplyPledge{true}), RefusalCode::not_your_talk) << "to what?";
    const Hearing over = played(script, begun, {{ends, ReplyPledge{false}}});
    EXPECT_TRUE(over.talk.from.is_none());
    EXPECT_TRUE(over.pledges.empty());
    EXPECT_EQ(refused(script, over, kAigul, Approach{kSerik}), std::nullopt) << "others can talk now";
  }
  EXPECT_EQ(refused(script, begun, kAigul, ReplyPledge{false}), RefusalCode::not_your_talk);
  const Hearing asked = played(script, begun, {{kAkim, SeekPledge{kRepairRoad}}});
  EXPECT_EQ(refused(script, asked, kAkim, ReplyPledge{false}), RefusalCode::not_your_talk)
      << "the other has the word";
}

TEST_F(Votes, AVoteOnATextThatWasNotReadIsStoppedByAnUpheldPointOfOrder) {
  Hearing h = played(script, voting(),
                     {{kSerik, CastBallot{Ballot::against}}, {kAigul, RaiseOrder{OrderKind::text_not_read}}});
  const MotionId draft = h.vote.motion;
  const auto ruled = apply(script, h, {kChair, RuleOnOrder{true}});
  ASSERT_TRUE(ruled.has_value());
  const bool told = std::any_of(ruled->happenings.begin(), ruled->happenings.end(), [](const Happening& one) {
    return one.kind == Happening::Kind::voided && one.a == kRepairRoad.raw;
  });
  EXPECT_TRUE(told);
  h = ruled->hearing;
  EXPECT_EQ(h.vote, Vote{});  // No ballot counts.
  EXPECT_EQ(h.motions[draft].state, MotionState::draft);
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), RefusalCode::text_not_read);
  h = played(script, h, {{kSecretary, ReadBack{draft}}, {kChair, OpenVote{draft, Method::open}}});
  EXPECT_EQ(missing_voters(script, h).size(), 3U);
}

TEST_F(Votes, ADismissedPointOfOrderLetsTheVoteGoOn) {
  const Hearing h = played(script, voting(),
                           {{kAigul, RaiseOrder{OrderKind::text_not_read}}, {kChair, RuleOnOrder{false}}});
  EXPECT_EQ(h.vote.stage, VoteStage::open);
}

TEST_F(Votes, AVoteOnATextThatWasReadGoesOnWhateverTheRuling) {
  const Hearing at = at_resolution(script);
  const MotionId draft = motion_at(at, MotionKind::recommendation);
  const Hearing h = played(script, at,
                           {{kSecretary, ReadBack{draft}},
                            {kChair, OpenVote{draft, Method::open}},
                            {kAigul, RaiseOrder{OrderKind::text_not_read}},
                            {kChair, RuleOnOrder{true}}});
  EXPECT_EQ(h.vote.stage, VoteStage::open);
}

TEST_F(Votes, TheChairMayHaveTheTextReadBeforeItIsPut) {
  Hearing h = at_resolution(script);
  const MotionId draft = motion_at(h, MotionKind::recommendation);
  EXPECT_EQ(refused(script, h, kAigul, CallReading{draft}), RefusalCode::not_your_role);
  h = played(script, h, {{kChair, CallReading{draft}}});
  EXPECT_EQ(view_for(script, h, kSecretary).reading_called, 1U << draft.index());
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), RefusalCode::text_not_read);
  EXPECT_EQ(refused(script, h, kChair, CallReading{draft}), RefusalCode::already_done);
  h = played(script, h, {{kSecretary, ReadBack{draft}}});
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), std::nullopt);
  EXPECT_EQ(refused(script, h, kChair, CallReading{draft}), RefusalCode::already_done);
  // A text that changed since is another text.
  h = played(script, h, {{kAigul, FillSlot{draft, 1, 1}}});
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), RefusalCode::text_not_read);
}

TEST_F(Votes, WhereNobodyCanReadTheTextItNeedNotBeRead) {
  Hearing h = at_resolution(script);
  const MotionId draft = motion_at(h, MotionKind::recommendation);
  h = played(script, h, {{kChair, CallReading{draft}}});
  h.present.remove(kSecretary);
  EXPECT_EQ(refused(script, h, kChair, OpenVote{draft, Method::open}), std::nullopt);
}

TEST_F(Votes, AProceduralMotionIsDecidedInThePhaseItWasMadeIn) {
  Hearing h = played(script, at_questions(script), {{kAigul, ProposeProcedure{MotionKind::extend}}});
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::procedure_first);
  h = played(script, h,
             {{kChair, OpenVote{motion_at(h, MotionKind::extend), Method::open}},
              {kAigul, CastBallot{Ballot::in_favour}},
              {kSerik, CastBallot{Ballot::in_favour}},
              {kChair, CloseVote{}},
              {kChair, PublishVote{}}});
  EXPECT_EQ(h.extended, 1);
  EXPECT_EQ(refused(script, h, kSerik, ProposeProcedure{MotionKind::extend}), RefusalCode::already_proposed);
  h = played(script, h, {{kChair, NextPhase{}}});
  // A new phase, a new question of time.
  EXPECT_EQ(refused(script, h, kSerik, ProposeProcedure{MotionKind::extend}), std::nullopt);
}

TEST_F(Votes, AProceduralMotionOfTheOpeningWaitsForTheAgendaAndNoLonger) {
  Hearing h = played(script, at_opening(script),
                     {{kSecretary, CertifyQuorum{}}, {kSerik, ProposeProcedure{MotionKind::secret_ballot}}});
  EXPECT_EQ(refused(script, h, kChair, OpenVote{motion_at(h, MotionKind::secret_ballot), Method::open}),
            RefusalCode::agenda_first);
  h = played(script, h,
             {{kChair, OpenVote{motion_at(h, MotionKind::agenda), Method::open}},
              {kAigul, CastBallot{Ballot::in_favour}},
              {kSerik, CastBallot{Ballot::in_favour}},
              {kChair, CloseVote{}},
              {kChair, PublishVote{}}});
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::procedure_first);
}

TEST_F(Votes, BusinessWaitsForProcedure) {
  Hearing h = played(script, at_resolution(script), {{kSerik, ProposeProcedure{MotionKind::secret_ballot}}});
  const OpenVote put{motion_at(h, MotionKind::recommendation), Method::open};
  EXPECT_EQ(refused(script, h, kChair, put), RefusalCode::procedure_first);
  h = played(script, h, {{kSerik, Withdraw{motion_at(h, MotionKind::secret_ballot)}}});
  EXPECT_EQ(refused(script, h, kChair, put), std::nullopt);
}

TEST_F(Votes, WhatCouldNotBePutInItsPhaseLapsesWithIt) {
  Script other = small_script_copy();
  Hearing h = played(other, at_questions(other), {{kAigul, ProposeProcedure{MotionKind::adjourn}}});
  const MotionId motion = motion_at(h, MotionKind::adjourn);
  other.rulebook.phases[h.phase].may[static_cast<std::size_t>(Role::chair)].remove(
      id_of(MoveKind::open_vote));
  h = played(other, h, {{kChair, NextPhase{}}});
  EXPECT_EQ(h.motions[motion].state, MotionState::withdrawn);
}

TEST_F(Votes, OnlyRecommendationsAreCoSigned) {
  Script other = small_script_copy();
  other.rulebook.seconds_needed = 1;
  const Hearing h = played(other, at_questions(other), {{kAigul, ProposeProcedure{MotionKind::extend}}});
  EXPECT_EQ(refused(other, h, kChair, OpenVote{motion_at(h, MotionKind::extend), Method::open}),
            std::nullopt);
}

TEST_F(Votes, VotesOnUnreadTextsAreCounted) {
  const auto unread = [&](const Hearing& h) {
    return read_fact(script, h, Step{Step::Op::fact, Fact::count_unread, 0, 0, 0, 0});
  };
  const std::vector<Action> decide{
      {kAigul, CastBallot{Ballot::in_favour}}, {kChair, CloseVote{}}, {kChair, PublishVote{}}};
  EXPECT_EQ(unread(played(script, voting(), decide)), 1);
  const Hearing at = at_resolution(script);
  const MotionId draft = motion_at(at, MotionKind::recommendation);
  const Hearing read =
      played(script, at, {{kSecretary, ReadBack{draft}}, {kChair, OpenVote{draft, Method::open}}});
  EXPECT_EQ(unread(played(script, read, decide)), 0);
}

TEST_F(Votes, DuringAVoteNothingElseIsDone) {
  const Hearing h = voting();
  EXPECT_EQ(refused(script, h, kChair, NextPhase{}), RefusalCode::vote_is_open);
  EXPECT_EQ(refused(script, h, kAigul, Withdraw{motion_at(h, MotionKind::recommendation)}),
            RefusalCode::vote_is_open);
  EXPECT_EQ(refused(script, h, kChair, CloseVote{}), RefusalCode::nobody_has_voted);
}

TEST_F(Votes, APointOfOrderIsRuledOnFirst) {
  Hearing h = played(script, voting(), {{kAigul, RaiseOrder{OrderKind::text_not_read}}});
  EXPECT_EQ(refused(script, h, kSerik, CastBallot{Ballot::in_favour}), RefusalCode::ruling_first);
  const std::uint8_t before = h.standing[kAigul];
  h = played(script, h, {{kChair, RuleOnOrder{true}}});
  EXPECT_EQ(h.standing[kAigul], before + 1);  // It was right: the text had not been read.
  EXPECT_EQ(refused(script, h, kAigul, RaiseOrder{OrderKind::time_over}), RefusalCode::already_done);
}

}  // namespace
}  // namespace kenes
