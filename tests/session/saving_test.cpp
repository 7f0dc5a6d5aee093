// A journal that cannot be written: the table goes on, everybody sees it, and the rows are written in order
// as soon as they can be.

#include <gtest/gtest.h>

#include "session/table.hpp"

namespace kenes::test {
namespace {

using namespace rules;

TEST(Saving, AFullDiskStopsNobodyAndEverybodySeesIt) {
  Table table;
  table.journal.full = true;
  const auto accepted = table.move({kChair, OpenMeeting{}});
  EXPECT_FALSE(accepted.saved);
  EXPECT_FALSE(table.session->all_saved());
  EXPECT_EQ(table.session->unsaved(), 1U);
  EXPECT_FALSE(table.witness.seen.back().saved);
  EXPECT_EQ(table.witness.savings, std::vector<bool>{false});
  EXPECT_TRUE(table.session->hearing().is(Hearing::opened));
}

TEST(Saving, UnsavedRowsAreWrittenInOrderWhenWritingWorksAgain) {
  Table table;
  table.journal.full = true;
  table.play({{kChair, OpenMeeting{}}, {kSecretary, CertifyQuorum{}}});
  table.journal.full = false;
  const auto accepted = table.move({kChair, OpenVote{MotionId(0), Method::open}});
  EXPECT_TRUE(accepted.saved);
  ASSERT_EQ(table.journal.rows.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(table.journal.rows[i].number, i + 1);
  EXPECT_EQ(table.witness.savings, (std::vector<bool>{false, true}));
  EXPECT_EQ(table.again()->hearing(), table.session->hearing());
}

TEST(Saving, CanBeTriedWithoutAMove) {
  Table table;
  table.journal.full = true;
  table.move({kChair, OpenMeeting{}});
  EXPECT_FALSE(table.session->save_again());
  table.journal.full = false;
  EXPECT_TRUE(table.session->save_again());
  EXPECT_TRUE(table.session->all_saved());
  EXPECT_EQ(table.journal.rows.size(), 2U);
}

TEST(Saving, AWriteThatFailsHalfWayLeavesTheRestForLater) {
  Table table;
  table.journal.full = true;
  table.play({{kChair, OpenMeeting{}}, {kSecretary, CertifyQuorum{}}});
  table.journal.full = false;
  table.journal.fails_after = 1;
  EXPECT_FALSE(table.session->save_again());
  EXPECT_EQ(table.session->unsaved(), 1U);
  table.journal.fails_after = -1;
  EXPECT_TRUE(table.session->save_again());
  EXPECT_EQ(table.journal.rows.size(), 3U);
}

TEST(Saving, NothingIsWrittenOutOfOrder) {
  for (int good = 0; good < 30; ++good) {
    Table table;
    table.journal.fails_after = good;
    table.play(to_questions());
    EXPECT_EQ(table.journal.rows.size(),
              std::min<std::size_t>(static_cast<std::size_t>(good) + 1, table.session->revision()));
    table.journal.fails_after = -1;
    EXPECT_TRUE(table.session->save_again());
    EXPECT_EQ(table.again()->hearing(), table.session->hearing());
  }
}

TEST(Saving, ANameThatWasNotYetWrittenCanBeForgotten) {
  Table table;
  table.journal.full = true;
  const auto joined = table.session->join({"kk", "Айгүл"}, "phone", {});
  ASSERT_TRUE(joined.has_value());
  ASSERT_TRUE(table.session->forget(joined->revision).has_value());
  table.journal.full = false;
  EXPECT_TRUE(table.session->save_again());
  EXPECT_FALSE(table.journal.rows.back().side.has_value());
}

TEST(Saving, ASessionWithoutAJournalIsAlwaysSaved) {
  session::Ports none;
  const auto session = session::Session::start(small_script(), small_header(), none);
  ASSERT_TRUE(session->submit({kChair, OpenMeeting{}}).has_value());
  EXPECT_TRUE(session->all_saved());
}

}  // namespace
}  // namespace kenes::test
