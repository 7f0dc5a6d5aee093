// Undo is a row: nothing is deleted, and what counts is a path through the rows.

#include <gtest/gtest.h>

#include "session/table.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::Refused;
using session::Revision;

TEST(Undo, BringsBackTheHearingAsItWas) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  const Hearing before = table.session->hearing();
  const Revision at = table.session->revision();
  table.move({kSecretary, CertifyQuorum{}});
  ASSERT_TRUE(table.session->undo_to(at).has_value());
  EXPECT_EQ(table.session->hearing(), before);
  EXPECT_EQ(table.session->revision(), at + 2);
  EXPECT_EQ(table.journal.rows.back().body, R"({"to":2})");
  EXPECT_EQ(table.journal.rows.back().digest, digest_of(before));
}

TEST(Undo, CanItselfBeUndone) {
  Table table;
  table.play({{kChair, OpenMeeting{}}, {kSecretary, CertifyQuorum{}}});
  const Hearing certified = table.session->hearing();
  const Revision at = table.session->revision();
  ASSERT_TRUE(table.session->undo_to(2).has_value());
  table.move({kSecretary, MarkPresence{kSerik, false}});
  ASSERT_TRUE(table.session->undo_to(at).has_value());
  EXPECT_EQ(table.session->hearing(), certified);
}

TEST(Undo, ToWhereOneStandsOrToNowhereIsRefused) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  for (Revision to : {Revision{2}, Revision{3}, Revision{1000}}) {
    const auto answer = table.session->undo_to(to);
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().why, Refused::Why::no_such_revision);
  }
}

TEST(Undo, ToBeforeADrawDrawsAgain) {
  Table table;
  ASSERT_FALSE(table.session->undo_to(1).has_value());
  table.move({kChair, OpenMeeting{}});
  const auto answer = table.session->undo_to(0);
  ASSERT_TRUE(answer.has_value());
  ASSERT_EQ(answer->steps.size(), 2U);
  EXPECT_EQ(answer->steps[1].action.seat, kFate);
  EXPECT_TRUE(table.session->hearing().is(Hearing::drawn));
  EXPECT_FALSE(table.session->hearing().is(Hearing::opened));
}

TEST(Undo, LeavesPeopleAndNotesAlone) {
  Table table;
  const auto joined = table.session->join({"ru", "Марат"}, "phone", {});
  ASSERT_TRUE(joined.has_value());
  table.move({kChair, OpenMeeting{}});
  ASSERT_TRUE(table.session->undo_to(1).has_value());
  EXPECT_TRUE(table.session->people().contains(joined->revision));
}

TEST(Undo, TheStepsThatCountLeaveOutWhatWasUndone) {
  Table table;
  table.play({{kChair, OpenMeeting{}}, {kSecretary, CertifyQuorum{}}});
  ASSERT_TRUE(table.session->undo_to(2).has_value());
  table.move({kSecretary, MarkPresence{kSerik, false}});
  const auto steps = table.session->steps();
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(kind_of(steps[2].action.move), MoveKind::mark_presence);
}

TEST(Undo, ARewindIsMarkedAsABranch) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  ASSERT_TRUE(table.session->rewind(1).has_value());
  EXPECT_EQ(table.journal.rows.back().body, R"({"to":1,"branch":true})");
}

TEST(Undo, LeadsBackToBeforeASeatsOwnMove) {
  Table table;
  table.play(to_questions());
  table.play({{kSerik, AskFloor{}}, {kExpert, AskFloor{}}});
  const auto to = table.session->before_last_move_of(kSerik);
  ASSERT_TRUE(to.has_value());
  ASSERT_TRUE(table.session->undo_to(*to).has_value());
  EXPECT_TRUE(table.session->hearing().queue.empty());
  const auto any = table.session->before_last_move_of();
  ASSERT_TRUE(any.has_value());
  EXPECT_EQ(*any, *to - 1);
  EXPECT_FALSE(table.session->before_last_move_of(SeatId(31)).has_value());
}

TEST(Undo, SurvivesACrash) {
  Table table;
  table.play(to_resolution());
  ASSERT_TRUE(table.session->undo_to(20).has_value());
  const Hearing hearing = table.session->hearing();
  table.session = table.again();
  EXPECT_EQ(table.session->hearing(), hearing);
}

TEST(Undo, AStaleUndoIsRefused) {
  Table table;
  table.play({{kChair, OpenMeeting{}}, {kSecretary, CertifyQuorum{}}});
  session::SubmitInfo info;
  info.seen = 2;
  const auto answer = table.session->undo_to(1, info);
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().why, Refused::Why::stale);
}

/// Random moves, undo, people and crashes: what is resumed is what was, and every revision can be gone back
/// to.
class UndoLaws : public testing::TestWithParam<unsigned> {};

TEST_P(UndoLaws, EveryRevisionComesBackAsItWas) {
  Table table(small_header(GetParam()));
  Rng rng(GetParam());
  std::vector<Hearing> after{initial_hearing(*small_script())};
  // Where an answer made several rows, only what came out in the end is known.
  const auto note_rows = [&] {
    after.resize(table.session->revision() + 1, Hearing{});
    after.back() = table.session->hearing();
  };
  note_rows();
  std::vector<Revision> known{table.session->revision()};
  for (int i = 0; i < 250; ++i) {
    const std::uint32_t dice = rng.below(20);
    if (dice == 0) {
      const Revision to = known[rng.below(static_cast<std::uint32_t>(known.size()))];
      const auto answer = table.session->undo_to(to);
      if (answer) {
        // Unless the teller or fate followed, the hearing is what it was.
        if (answer->steps.size() == 1) {
          EXPECT_EQ(table.session->hearing(), after[to]) << to;
        }
        note_rows();
        known.push_back(table.session->revision());
      }
    } else if (dice == 1) {
      table.session = table.again();
      ASSERT_NE(table.session, nullptr);
      note_rows();
      known.push_back(table.session->revision());
    } else if (const auto action = random_action(*small_script(), table.session->hearing(), rng)) {
      const bool secret = kind_of(action->move) == MoveKind::cast_secret;
      const auto answer = secret ? table.session->cast_secret(action->seat, Ballot::in_favour)
                                 : table.session->submit(*action);
      ASSERT_TRUE(answer.has_value());
      note_rows();
      known.push_back(table.session->revision());
    } else if (table.session->close_secret_vote()) {
      note_rows();
      known.push_back(table.session->revision());
    } else if (!table.session->is_over()) {
      FAIL() << "nobody may move";
    }
  }
  const auto replayed = session::replay(small_script(), table.header, table.journal.rows);
  EXPECT_FALSE(replayed.fault.has_value());
  EXPECT_EQ(replayed.hearing, table.session->hearing());
  EXPECT_EQ(replayed.moves, table.session->steps().size());
  EXPECT_EQ(replayed.rows, table.journal.rows.size());
}
INSTANTIATE_TEST_SUITE_P(Seed, UndoLaws, testing::Range(0U, 20U));

}  // namespace
}  // namespace kenes::test
