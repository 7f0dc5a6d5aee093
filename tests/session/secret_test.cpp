// Secret votes: the choice lies in the box and nowhere else.

#include <gtest/gtest.h>

#include "session/table.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::Refused;
using session::SubmitInfo;

void cast(Table& table, SeatId seat, Ballot choice, const SubmitInfo& info = {}) {
  const auto answer = table.session->cast_secret(seat, choice, info);
  ASSERT_TRUE(answer.has_value()) << name_of(answer.error().why);
}

TEST(SecretVote, CountsWhatIsInTheBox) {
  Table table;
  table.open_secret_vote();
  cast(table, kChair, Ballot::in_favour);
  cast(table, kAigul, Ballot::against);
  cast(table, kSerik, Ballot::in_favour);
  table.move({kChair, CloseVote{}});
  const Vote& vote = table.session->hearing().vote;
  EXPECT_EQ(vote.stage, VoteStage::closed);
  EXPECT_EQ(vote.box_in_favour, 2);
  EXPECT_EQ(vote.box_against, 1);
  EXPECT_EQ(vote.ballots, 0U);
  table.move({kChair, PublishVote{}});
  EXPECT_TRUE(table.session->hearing().adopted.has(kStartPipe));
}

TEST(SecretVote, NeitherRowsNorDigestsTellHowAnybodyVoted) {
  Table one;
  Table two;
  for (Table* table : {&one, &two}) table->open_secret_vote();
  cast(one, kAigul, Ballot::against);
  cast(one, kSerik, Ballot::in_favour);
  cast(two, kAigul, Ballot::in_favour);
  cast(two, kSerik, Ballot::against);
  for (Table* table : {&one, &two}) table->play({{kChair, CloseVote{}}, {kChair, PublishVote{}}});
  EXPECT_EQ(one.journal.rows, two.journal.rows);
  EXPECT_EQ(one.session->hearing(), two.session->hearing());
}

TEST(SecretVote, APaperFromAVoteThatWasStoppedNeverCounts) {
  Table table;
  std::vector<Action> actions = to_resolution();
  std::erase(actions, Action{kSecretary, ReadBack{kPipeMotion}});
  table.play(actions);
  table.move({kChair, OpenVote{kPipeMotion, Method::secret}});
  cast(table, kSerik, Ballot::in_favour);
  table.play({{kAigul, RaiseOrder{OrderKind::text_not_read}}, {kChair, RuleOnOrder{true}}});
  EXPECT_EQ(table.session->hearing().vote.stage, VoteStage::none);
  table.play({{kSecretary, ReadBack{kPipeMotion}}, {kChair, OpenVote{kPipeMotion, Method::secret}}});
  cast(table, kAigul, Ballot::against);
  table.move({kChair, CloseVote{}});
  EXPECT_EQ(table.session->hearing().vote.box_in_favour, 0);
  EXPECT_EQ(table.session->hearing().vote.box_against, 1);
}

TEST(SecretVote, NoViewShowsTheChoice) {
  Table one;
  Table two;
  for (Table* table : {&one, &two}) table->open_secret_vote();
  cast(one, kSerik, Ballot::against);
  cast(two, kSerik, Ballot::in_favour);
  for (SeatId seat : {kAkim, kChair, kSerik, kSecretary, kPublicScreen, kFacilitator, kTeller}) {
    EXPECT_EQ(one.session->view_for(seat), two.session->view_for(seat));
  }
}

TEST(SecretVote, VotingAgainReplacesTheBallotAndLeavesNoRow) {
  Table table;
  table.open_secret_vote();
  cast(table, kSerik, Ballot::against);
  const std::size_t rows = table.journal.rows.size();
  cast(table, kSerik, Ballot::in_favour);
  EXPECT_EQ(table.journal.rows.size(), rows);
  table.move({kChair, CloseVote{}});
  EXPECT_EQ(table.session->hearing().vote.box_in_favour, 1);
  EXPECT_EQ(table.session->hearing().vote.box_against, 0);
}

TEST(SecretVote, ALateCopyOfAnEarlierBallotDoesNotReplaceALaterOne) {
  Table table;
  table.open_secret_vote();
  SubmitInfo first;
  first.move_id = "a";
  SubmitInfo second;
  second.move_id = "b";
  SubmitInfo third;
  third.move_id = "c";
  cast(table, kSerik, Ballot::against, first);
  cast(table, kSerik, Ballot::in_favour, second);
  cast(table, kSerik, Ballot::abstain, third);
  cast(table, kSerik, Ballot::against, first);
  cast(table, kSerik, Ballot::in_favour, second);
  table.move({kChair, CloseVote{}});
  EXPECT_EQ(table.session->hearing().vote.box_abstain, 1);
}

TEST(SecretVote, NeedsAChoice) {
  Table table;
  table.open_secret_vote();
  const auto without = table.session->submit({kSerik, CastSecret{}});
  ASSERT_FALSE(without.has_value());
  EXPECT_EQ(without.error().why, Refused::Why::needs_a_ballot);
  const auto none = table.session->cast_secret(kSerik, Ballot::none);
  ASSERT_FALSE(none.has_value());
  EXPECT_EQ(none.error().why, Refused::Why::needs_a_ballot);
  EXPECT_TRUE(table.session->hearing().vote.voted.empty());
}

TEST(SecretVote, IsOnlyForThoseWhoMayVote) {
  Table table;
  table.open_secret_vote();
  for (SeatId seat : {kAkim, kSecretary, kExpert, kTeller}) {
    EXPECT_FALSE(table.session->cast_secret(seat, Ballot::in_favour).has_value());
  }
}

TEST(SecretVote, OnlyWhoPresidesCloses) {
  Table table;
  table.open_secret_vote();
  cast(table, kSerik, Ballot::against);
  EXPECT_FALSE(table.session->submit({kSerik, CloseVote{}}).has_value());
  EXPECT_EQ(table.session->hearing().vote.stage, VoteStage::open);
}

TEST(SecretVote, ABoxNobodyVotedIntoCannotBeCounted) {
  Table table;
  table.open_secret_vote();
  const auto answer = table.session->submit({kChair, CloseVote{}});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().refusal.code, RefusalCode::nobody_has_voted);
}

TEST(SecretVote, ACrashEmptiesTheBoxAndOpensTheVoteAgainTellingEverybody) {
  Table table;
  table.open_secret_vote();
  cast(table, kChair, Ballot::in_favour);
  cast(table, kSerik, Ballot::against);
  table.session = table.again();
  const Vote& vote = table.session->hearing().vote;
  EXPECT_EQ(vote.stage, VoteStage::open);
  EXPECT_TRUE(vote.voted.empty());
  EXPECT_TRUE(table.witness.seen.back().repaired);
  EXPECT_EQ(table.journal.rows.back().seat, "teller");
  ASSERT_EQ(table.session->opening().steps.size(), 1U);
  for (SeatId seat : {kChair, kAigul, kSerik}) cast(table, seat, Ballot::against);
  table.play({{kChair, CloseVote{}}, {kChair, PublishVote{}}});
  EXPECT_TRUE(table.session->hearing().rejected.has(kStartPipe));
}

TEST(SecretVote, ABallotSentBeforeTheBoxWasLostIsStale) {
  Table table;
  table.open_secret_vote();
  SubmitInfo old;
  old.seen = table.session->revision();
  cast(table, kChair, Ballot::in_favour);
  table.session = table.again();
  const auto late = table.session->cast_secret(kSerik, Ballot::against, old);
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().why, Refused::Why::stale);
}

TEST(SecretVote, ACrashAfterTheCountLosesNothing) {
  Table table;
  table.open_secret_vote();
  cast(table, kSerik, Ballot::in_favour);
  cast(table, kChair, Ballot::in_favour);
  table.move({kChair, CloseVote{}});
  table.session = table.again();
  table.move({kChair, PublishVote{}});
  EXPECT_TRUE(table.session->hearing().adopted.has(kStartPipe));
}

TEST(SecretVote, UndoIntoItEmptiesTheBoxAndOpensItAgain) {
  Table table;
  table.open_secret_vote();
  cast(table, kChair, Ballot::in_favour);
  const session::Revision one_voted = table.session->revision();
  cast(table, kSerik, Ballot::against);
  const auto answer = table.session->undo_to(one_voted);
  ASSERT_TRUE(answer.has_value());
  ASSERT_EQ(answer->steps.size(), 2U);
  EXPECT_EQ(kind_of(answer->steps[1].action.move), MoveKind::reopen_vote);
  EXPECT_TRUE(table.session->hearing().vote.voted.empty());
  EXPECT_TRUE(table.witness.seen.back().repaired);
  cast(table, kSerik, Ballot::abstain);
  table.move({kChair, CloseVote{}});
  EXPECT_EQ(table.session->hearing().vote.box_in_favour, 0);
  EXPECT_EQ(table.session->hearing().vote.box_abstain, 1);
}

TEST(SecretVote, UndoOfTheCountOpensItAgain) {
  Table table;
  table.open_secret_vote();
  cast(table, kSerik, Ballot::against);
  const session::Revision before_count = table.session->revision();
  table.move({kChair, CloseVote{}});
  ASSERT_TRUE(table.session->undo_to(before_count).has_value());
  EXPECT_EQ(table.session->hearing().vote.stage, VoteStage::open);
  EXPECT_TRUE(table.session->hearing().vote.voted.empty());
}

TEST(SecretVote, ABoxOfAnEarlierVoteNeverCountsInALaterOne) {
  Table table;
  table.play(to_resolution());
  const session::Revision before = table.session->revision();
  table.move({kChair, OpenVote{kPipeMotion, Method::secret}});
  cast(table, kSerik, Ballot::against);
  ASSERT_TRUE(table.session->undo_to(before).has_value());
  table.move({kChair, OpenVote{kPipeMotion, Method::secret}});
  cast(table, kAigul, Ballot::in_favour);
  table.move({kChair, CloseVote{}});
  EXPECT_EQ(table.session->hearing().vote.box_in_favour, 1);
  EXPECT_EQ(table.session->hearing().vote.box_against, 0);
}

TEST(SecretVote, ComingBackToItFromBeforeItsOpeningOpensItAgain) {
  Table table;
  table.play(to_resolution());
  const session::Revision before = table.session->revision();
  table.move({kChair, OpenVote{kPipeMotion, Method::secret}});
  cast(table, kSerik, Ballot::against);
  const session::Revision voted = table.session->revision();
  ASSERT_TRUE(table.session->undo_to(before).has_value());
  ASSERT_TRUE(table.session->undo_to(voted).has_value());
  EXPECT_TRUE(table.session->hearing().vote.voted.empty());
}

TEST(BallotBox, GivesOutOnlyTotalsAndForgetsWhenEmptied) {
  session::BallotBox box;
  box.put(kSerik, Ballot::against);
  box.put(kSerik, Ballot::in_favour);
  box.put(kAigul, Ballot::abstain);
  EXPECT_EQ(box.totals(), (CountBox{1, 0, 1}));
  EXPECT_EQ(box.voters().size(), 2U);
  box.empty();
  EXPECT_EQ(box.totals(), CountBox{});
  EXPECT_TRUE(box.voters().empty());
}

TEST(SecretVote, OncePublishedCannotBeTakenBack) {
  Table table;
  table.open_secret_vote();
  const session::Revision opened = table.session->revision();
  cast(table, kSerik, Ballot::in_favour);
  cast(table, kChair, Ballot::in_favour);
  table.move({kChair, CloseVote{}});
  const session::Revision counted = table.session->revision();
  table.move({kChair, PublishVote{}});
  const session::Revision published = table.session->revision();
  table.move({kSerik, DeclareInterest{kRoads}});
  for (session::Revision to : {session::Revision{0}, opened, counted}) {
    const auto answer = table.session->undo_to(to);
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().why, Refused::Why::past_secret_vote);
  }
  EXPECT_TRUE(table.session->undo_to(published).has_value());
  EXPECT_TRUE(table.session->hearing().adopted.has(kStartPipe));
}

TEST(SecretVote, WarnsWhereFewVoteOrMostHaveSigned) {
  Table table;
  table.play(to_resolution());
  const auto hint = table.session->warns_of_secrecy(kPipeMotion);
  EXPECT_TRUE(hint.few_voters);
  EXPECT_FALSE(hint.likely_unanimous);
  table.move({kAigul, Second{kPipeMotion}});
  EXPECT_TRUE(table.session->warns_of_secrecy(kPipeMotion).likely_unanimous);
  EXPECT_EQ(table.session->warns_of_secrecy(MotionId(200)), session::SecrecyHint{});
}

TEST(SecretVote, ABallotAnOpenVoteTakesIsNoSecretOne) {
  Table table;
  table.play(to_resolution());
  table.move({kChair, OpenVote{kPipeMotion, Method::open}});
  const auto answer = table.session->cast_secret(kSerik, Ballot::in_favour);
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().refusal.code, RefusalCode::wrong_ballot);
}

}  // namespace
}  // namespace kenes::test
