// A journal is replayed from its own copy of the scenario.

#include <gtest/gtest.h>

#include "journal/shelf.hpp"

namespace kenes::test {
namespace {

using namespace rules;

TEST(JournalReplay, AgreesWithWhatWasPlayed) {
  Shelf shelf;
  std::uint64_t digest = 0;
  std::size_t moves = 0;
  {
    Kept kept = keep(shelf / "j");
    kept.play(to_resolution());
    ASSERT_TRUE(kept.session->undo_to(20).has_value());
    digest = digest_of(kept.session->hearing());
    moves = kept.session->steps().size();
  }
  const auto verified = journal::replay(shelf / "j", compile_small);
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->whole());
  EXPECT_EQ(verified->first_bad(), 0U);
  EXPECT_EQ(verified->replayed.digest, digest);
  EXPECT_EQ(verified->replayed.moves, moves);
}

TEST(JournalReplay, StopsWhereItIsTold) {
  Shelf shelf;
  write_journal(shelf / "j");
  const auto verified = journal::replay(shelf / "j", compile_small, 7);
  ASSERT_TRUE(verified.has_value());
  EXPECT_EQ(verified->replayed.rows, 7U);
}

TEST(JournalReplay, OfADamagedOneShowsTheGoodPrefix) {
  Shelf shelf;
  write_journal(shelf / "j");
  tamper(shelf / "j", "UPDATE rows SET body = '{}' WHERE number = 20");
  const auto verified = journal::replay(shelf / "j", compile_small);
  ASSERT_TRUE(verified.has_value());
  EXPECT_FALSE(verified->whole());
  EXPECT_EQ(verified->first_bad(), 20U);
  EXPECT_EQ(verified->replayed.rows, 19U);
}

TEST(JournalReplay, FindsRowsThatTheRulesDoNotBearOutThoughTheChainIsWhole) {
  Shelf shelf;
  {
    auto file = journal::create(shelf / "j", journal_header());
    ASSERT_TRUE(file.has_value());
    session::Row row;
    row.number = 1;
    row.seat = "chair";
    row.body = R"({"move":"open_meeting"})";
    ASSERT_TRUE((*file)->append(row).has_value());
  }
  const auto verified = journal::replay(shelf / "j", compile_small);
  ASSERT_TRUE(verified.has_value());
  EXPECT_EQ(verified->contents.verdict, journal::Verdict::ok);
  EXPECT_FALSE(verified->whole());
  EXPECT_EQ(verified->first_bad(), 1U);
}

TEST(JournalReplay, SaysWhenTheScenarioNoLongerCompiles) {
  Shelf shelf;
  write_journal(shelf / "j");
  const auto verified = journal::replay(shelf / "j", [](const auto&) {
    return Result<session::ScriptPtr, std::string>(Unexpected{std::string("KN0001")});
  });
  ASSERT_TRUE(verified.has_value());
  EXPECT_EQ(verified->compile_fault, "KN0001");
  EXPECT_FALSE(verified->whole());
}

TEST(JournalReplay, DoesNotReplayWhatWasRecordedUnderOtherRules) {
  Shelf shelf;
  session::Header header = journal_header();
  header.rules_version += 1;
  { ASSERT_TRUE(journal::create(shelf / "j", header).has_value()); }
  const auto verified = journal::replay(shelf / "j", compile_small);
  ASSERT_TRUE(verified.has_value());
  EXPECT_EQ(verified->contents.verdict, journal::Verdict::other_rules);
  EXPECT_EQ(verified->script, nullptr);
  EXPECT_FALSE(verified->whole());
}

TEST(JournalReplay, TheScenarioHashFollowsTheFiles) {
  session::Header one = journal_header();
  session::Header two = journal_header(99);
  EXPECT_EQ(journal::scenario_hash(one), journal::scenario_hash(two));
  two.files[0].bytes += " ";
  EXPECT_NE(journal::scenario_hash(one), journal::scenario_hash(two));
}

}  // namespace
}  // namespace kenes::test
