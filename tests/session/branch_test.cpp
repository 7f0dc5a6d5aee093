// Played on from a moment: another session that begins as the first one did.

#include "session/branch.hpp"

#include <gtest/gtest.h>

#include "session/table.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::branch_rows;
using session::Row;
using session::Session;

TEST(Branch, BeginsWithTheMovesThatCountAndLeavesOutWhatWasUndone) {
  Table table;
  table.move({kChair, OpenMeeting{}});
  table.move({kSecretary, MarkPresence{kSerik, false}});
  ASSERT_TRUE(table.session->undo_to(2).has_value());
  table.move({kSecretary, CertifyQuorum{}});
  ASSERT_TRUE(table.session->note("note", {"en", "aside"}).has_value());
  const std::size_t moves = table.session->steps().size();
  const std::vector<Row> rows = branch_rows(*table.session, moves);
  ASSERT_EQ(rows.size(), moves);
  EXPECT_LT(rows.size(), table.journal.rows.size());
  const auto other = Session::resume(small_script(), table.header, rows, {});
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ((*other)->hearing(), table.session->hearing());
}

TEST(Branch, CanBeginAnywhereAndGoOnDifferently) {
  Table table;
  table.play(to_questions());
  const std::vector<session::Step> steps = table.session->steps();
  Hearing hearing = initial_hearing(*small_script());
  for (std::size_t n = 0; n <= steps.size(); ++n) {
    const auto other = Session::resume(small_script(), table.header, branch_rows(*table.session, n), {});
    ASSERT_TRUE(other.has_value()) << n;
    // What fate has to draw next it draws at once.
    const bool fate_next = n < steps.size() && steps[n].action.seat == kFate;
    if (!fate_next) {
      EXPECT_EQ((*other)->hearing(), hearing) << n;
    }
    if (n < steps.size()) advance(*small_script(), hearing, steps[n].action, nullptr);
  }
}

TEST(Branch, IntoASecretVoteThatIsOpenOpensItAgain) {
  Table table;
  table.open_secret_vote();
  ASSERT_TRUE(table.session->cast_secret(kAigul, Ballot::in_favour).has_value());
  const std::size_t moves = table.session->steps().size();
  const auto other = Session::resume(small_script(), table.header, branch_rows(*table.session, moves), {});
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ((*other)->hearing().vote.stage, VoteStage::open);
  EXPECT_TRUE((*other)->hearing().vote.voted.empty());
}

}  // namespace
}  // namespace kenes::test
