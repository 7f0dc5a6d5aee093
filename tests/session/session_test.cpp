// The one door: what is accepted, refused, written, told; and that it all follows from the rows.

#include <gtest/gtest.h>

#include "core/rng.hpp"
#include "session/table.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::Refused;
using session::Row;
using session::Session;
using session::SubmitInfo;

SubmitInfo seen_at(session::Revision revision) {
  SubmitInfo info;
  info.seen = revision;
  return info;
}
SubmitInfo with_id(const std::string& id) {
  SubmitInfo info;
  info.move_id = id;
  return info;
}

TEST(Session, FateDrawsTheVariantBeforeAnybodyMoves) {
  Table table;
  ASSERT_EQ(table.journal.rows.size(), 1U);
  EXPECT_EQ(table.journal.rows[0].seat, "fate");
  EXPECT_TRUE(table.session->hearing().is(Hearing::drawn));
  ASSERT_EQ(table.session->opening().steps.size(), 1U);
}

TEST(Session, AVariantThatIsGivenIsNotDrawn) {
  for (const char* variant : {"dry", "wet"}) {
    session::Header header = small_header();
    header.options.variant = variant;
    Table table(header);
    const auto drawn = table.session->hearing().variant;
    EXPECT_EQ(small_script()->names.variants[drawn.index()], variant);
  }
}

TEST(Session, SeedsDrawBothVariants) {
  std::set<std::size_t> drawn;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Table table(small_header(seed));
    drawn.insert(table.session->hearing().variant.index());
  }
  EXPECT_EQ(drawn.size(), 2U);
}

TEST(Session, ARefusedMoveChangesAndWritesNothing) {
  Table table;
  const Hearing before = table.session->hearing();
  const auto answer = table.session->submit({kAkim, OpenMeeting{}});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().why, Refused::Why::rules);
  EXPECT_EQ(answer.error().refusal.code, RefusalCode::not_your_role);
  EXPECT_EQ(answer.error().revision, 1U);
  EXPECT_EQ(table.session->hearing(), before);
  EXPECT_EQ(table.journal.rows.size(), 1U);
  EXPECT_EQ(table.witness.seen.size(), 1U);
}

/// Along a hearing, every move that could be thought of and is refused.
TEST(Session, NoRefusedMoveOfAWholeHearingChangesOrWritesAnything) {
  Table table;
  const Script& script = *small_script();
  const std::vector<Move> conceivable = conceivable_moves(script);
  Rng rng(11);
  std::size_t refused = 0;
  for (int step = 0; step < 400 && !table.session->is_over(); ++step) {
    const SeatId seat(rng.below(static_cast<std::uint32_t>(script.seats.size())));
    for (int attempt = 0; attempt < 10; ++attempt) {
      const Move& move = conceivable[rng.below(static_cast<std::uint32_t>(conceivable.size()))];
      const Hearing before = table.session->hearing();
      const auto rows = table.journal.rows.size();
      const auto seen = table.witness.seen.size();
      if (table.session->submit({seat, move})) continue;
      ++refused;
      ASSERT_EQ(table.session->hearing(), before) << name_of(kind_of(move));
      ASSERT_EQ(table.journal.rows.size(), rows);
      ASSERT_EQ(table.witness.seen.size(), seen);
    }
    const auto legal = legal_moves(script, table.session->hearing(), seat);
    if (!legal.empty()) table.move({seat, legal[rng.below(static_cast<std::uint32_t>(legal.size()))]});
  }
  EXPECT_GT(refused, 1000U);
}

TEST(Session, NobodyHearsOfAMoveBeforeItIsWritten) {
  Table table;
  table.play(to_questions());
  for (const auto& seen : table.witness.seen) EXPECT_GE(seen.rows_on_disk, seen.revision);
}

TEST(Session, FateFollowsAtOnceWhereAMoveLeavesADraw) {
  Table table;
  std::vector<Action> moves = to_questions();
  moves.resize(9);
  table.play(moves);
  const auto accepted = table.move({kAkim, DeliverSection{kWaterSection}});
  ASSERT_EQ(accepted.steps.size(), 2U);
  EXPECT_EQ(accepted.steps[1].action.seat, kFate);
  EXPECT_EQ(accepted.revision, accepted.steps[1].revision);
  EXPECT_TRUE(table.session->hearing().draws.empty());
}

TEST(Session, AnotherRowDrawsAnew) {
  Table table;
  std::vector<Action> moves = to_questions();
  moves.resize(9);
  table.play(moves);
  const session::Revision before = table.session->revision();
  std::set<std::size_t> drawn;
  for (int i = 0; i < 30; ++i) {
    const auto accepted = table.move({kAkim, DeliverSection{kWaterSection}});
    drawn.insert(std::get<DrawBeat>(accepted.steps.back().action.move).beat.index());
    ASSERT_TRUE(table.session->undo_to(before).has_value());
  }
  EXPECT_EQ(drawn, (std::set<std::size_t>{kHallMurmurs.index(), kHallSilent.index()}));
}

TEST(Session, TheSameSeedAndMovesGiveTheSameDigests) {
  Table one;
  Table two;
  one.play(to_resolution());
  two.play(to_resolution());
  ASSERT_EQ(one.journal.rows.size(), two.journal.rows.size());
  for (std::size_t i = 0; i < one.journal.rows.size(); ++i) {
    EXPECT_EQ(one.journal.rows[i].digest, two.journal.rows[i].digest);
    EXPECT_EQ(one.journal.rows[i].body, two.journal.rows[i].body);
  }
}

TEST(Session, AMoveSentTwiceIsPlayedOnce) {
  Table table;
  const auto first = table.move({kChair, OpenMeeting{}}, with_id("phone-1"));
  const auto second = table.move({kChair, OpenMeeting{}}, with_id("phone-1"));
  EXPECT_FALSE(first.repeated);
  EXPECT_TRUE(second.repeated);
  EXPECT_EQ(second.revision, 2U);
  EXPECT_EQ(table.journal.rows.size(), 2U);
}

TEST(Session, AMoveSentAgainAfterACrashIsPlayedOnce) {
  Table table;
  table.move({kChair, OpenMeeting{}}, with_id("phone-1"));
  const auto resumed = table.again();
  const auto again = resumed->submit({kChair, OpenMeeting{}}, with_id("phone-1"));
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(table.journal.rows.size(), 2U);
}

TEST(Session, ARefusedMoveMayBeSentAgainUnderItsId) {
  Table table;
  EXPECT_FALSE(table.session->submit({kChair, NextPhase{}}, with_id("a")).has_value());
  table.move({kChair, OpenMeeting{}}, with_id("a"));
}

TEST(Session, MoveIdsAreShortAndPrintable) {
  Table table;
  for (const std::string& id :
       {std::string(65, 'a'), std::string("a b"), std::string("\xD0\xB0"), std::string("\0a", 2)}) {
    const auto answer = table.session->submit({kChair, OpenMeeting{}}, with_id(id));
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().why, Refused::Why::bad_move_id);
  }
}

TEST(Session, WhoLooksAtAnOldTableIsRefused) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  const auto stale = table.session->submit({kSecretary, CertifyQuorum{}}, seen_at(1));
  ASSERT_FALSE(stale.has_value());
  EXPECT_EQ(stale.error().why, Refused::Why::stale);
  EXPECT_EQ(stale.error().revision, 2U);
  EXPECT_TRUE(table.session->submit({kSecretary, CertifyQuorum{}}, seen_at(2)).has_value());
}

TEST(Session, WhoHasSeenRowsThatWereLostIsStaleToo) {
  Table table;
  const auto answer = table.session->submit({kChair, OpenMeeting{}}, seen_at(99));
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().why, Refused::Why::stale);
}

TEST(Session, PeopleAndNotesMakeNobodyStale) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  ASSERT_TRUE(table.session->join({"kk", "Айгүл"}, "phone-1", {}).has_value());
  ASSERT_TRUE(table.session->note("note", {"ru", "Тихо в зале"}).has_value());
  EXPECT_TRUE(table.session->submit({kSecretary, CertifyQuorum{}}, seen_at(2)).has_value());
}

TEST(Session, ABallotIsNeverStaleForTheVoteItWasMeantFor) {
  Table table;
  std::vector<Action> moves = to_questions();
  moves.resize(3);
  table.play(moves);
  const session::Revision opened = table.session->revision();
  table.move({kChair, CastBallot{Ballot::in_favour}}, seen_at(opened));
  table.move({kAigul, CastBallot{Ballot::against}}, seen_at(opened));
  EXPECT_EQ(table.session->hearing().vote.voted.size(), 2U);
}

TEST(Session, AfterACrashABallotIsStillOnlyForTheVoteItWasMeantFor) {
  Table table;
  std::vector<Action> moves = to_questions();
  moves.resize(3);
  table.play(moves);
  const session::Revision opened = table.session->revision();
  table.move({kChair, CastBallot{Ballot::in_favour}});
  table.session = table.again();
  const auto early = table.session->submit({kSerik, CastBallot{Ballot::in_favour}}, seen_at(opened - 1));
  ASSERT_FALSE(early.has_value());
  EXPECT_EQ(early.error().why, Refused::Why::stale);
  table.move({kSerik, CastBallot{Ballot::in_favour}}, seen_at(opened));
}

TEST(Session, ABallotMeantForAVoteThatWasUndoneIsStaleInAnEarlierOne) {
  Table table;
  std::vector<Action> moves = to_resolution();
  moves.resize(3);
  table.play(moves);
  const session::Revision agenda_vote = table.session->revision();
  moves = to_resolution();
  moves.erase(moves.begin(), moves.begin() + 3);
  table.play(moves);
  table.move({kChair, OpenVote{kPipeMotion, Method::open}});
  const session::Revision pipe_vote = table.session->revision();
  ASSERT_TRUE(table.session->undo_to(agenda_vote).has_value());
  const auto late = table.session->submit({kSerik, CastBallot{Ballot::in_favour}}, seen_at(pipe_vote));
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().why, Refused::Why::stale);
}

TEST(Session, ABallotMeantForAnEarlierVoteIsStale) {
  Table table;
  table.play(to_resolution());
  table.move({kChair, OpenVote{kPipeMotion, Method::open}});
  const session::Revision first_vote = table.session->revision();
  for (SeatId seat : {kChair, kAigul}) table.move({seat, CastBallot{Ballot::in_favour}});
  table.play({{kChair, CloseVote{}}, {kChair, PublishVote{}}});
  MotionId report;
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    if (table.session->hearing().motions.items[i].kind == MotionKind::report) report = MotionId(i);
  }
  table.move({kChair, OpenVote{report, Method::open}});
  const auto late = table.session->submit({kSerik, CastBallot{Ballot::in_favour}}, seen_at(first_vote));
  ASSERT_FALSE(late.has_value());
  EXPECT_EQ(late.error().why, Refused::Why::stale);
}

TEST(Session, ChanceTimeAndTheTellerAreTheSessionsOwn) {
  Table table;
  for (const Action& action :
       {Action{kFate, DrawVariant{kDry}}, Action{kClock, Tick{60}}, Action{kTeller, ReopenVote{}},
        Action{kFacilitator, OpenMeeting{}}, Action{kPublicScreen, NextPhase{}}}) {
    const auto answer = table.session->submit(action);
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().why, Refused::Why::reserved);
  }
}

TEST(Session, TheFacilitatorBringsNews) {
  Table table;
  table.play(to_questions());
  const int trust = table.session->hearing().trust;
  table.move({kFacilitator, PlayInject{kBurst}});
  EXPECT_LT(table.session->hearing().trust, trust);
}

TEST(Session, InARoomTheClockKeepsTheTime) {
  session::Header header = small_header();
  header.options.room = true;
  Table table(header);
  table.move({kChair, OpenMeeting{}});
  EXPECT_EQ(table.session->hearing().elapsed_s, 0);
  ASSERT_TRUE(table.session->tick({60}).has_value());
  EXPECT_EQ(table.session->hearing().elapsed_s, 60);
}

TEST(Session, AloneTheMovesKeepTheTime) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  const auto answer = table.session->tick({60});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().refusal.code, RefusalCode::not_this_rulebook);
  EXPECT_GT(table.session->hearing().elapsed_s, 0);
}

TEST(Session, GoesOnAfterACrashAsIfNothingHadBeen) {
  Table whole;
  Table broken;
  std::vector<Action> moves = to_resolution();
  whole.play(moves);
  for (const Action& action : moves) {
    broken.move(action);
    broken.session = broken.again();
  }
  EXPECT_EQ(broken.session->hearing(), whole.session->hearing());
  EXPECT_EQ(broken.journal.rows.size(), whole.journal.rows.size());
}

TEST(Session, ADrawThatACrashCutOffIsDrawnTheSame) {
  Table table;
  table.play(to_questions());
  std::size_t cut = 0;
  const auto rows = table.journal.rows;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].seat == "fate") cut = i;
  }
  ASSERT_GT(cut, 0U);
  table.journal.rows.resize(cut);
  const auto resumed = table.again();
  ASSERT_EQ(table.journal.rows.size(), cut + 1);
  EXPECT_EQ(table.journal.rows[cut].body, rows[cut].body);
  EXPECT_EQ(table.journal.rows[cut].digest, rows[cut].digest);
}

TEST(Session, OnlyPrivateMovesAreKeptFromOthers) {
  Table table;
  table.play(to_questions());
  table.play({{kChair, NextPhase{}},
              {kSerik, Approach{kAigul}},
              {kSerik, SeekPledge{kStartPipe}},
              {kAigul, ReplyPledge{true}}});
  const auto& seen = table.witness.seen.back();
  EXPECT_TRUE(seen.seat.is_none());
  EXPECT_FALSE(seen.move.has_value());
  const auto is_pledge = [](const Happening& h) { return h.kind == Happening::Kind::pledged; };
  EXPECT_TRUE(std::any_of(seen.heard_by_serik.begin(), seen.heard_by_serik.end(), is_pledge));
  EXPECT_TRUE(std::none_of(seen.heard_by_akim.begin(), seen.heard_by_akim.end(), is_pledge));
  EXPECT_TRUE(std::none_of(seen.heard_by_public.begin(), seen.heard_by_public.end(), is_pledge));
}

}  // namespace
}  // namespace kenes::test
