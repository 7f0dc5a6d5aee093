// A replay checks every row against the rules and names the first that does not fit.

#include <gtest/gtest.h>

#include "session/table.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::ResumeFault;

struct Played : Table {
  Played() { play(to_resolution()); }
  [[nodiscard]] session::Replayed replayed(session::Revision to = 0) const {
    return session::replay(small_script(), header, journal.rows, to);
  }
};

TEST(Replay, AgreesWithTheSessionThatWroteTheRows) {
  Played table;
  const auto replayed = table.replayed();
  EXPECT_FALSE(replayed.fault.has_value());
  EXPECT_EQ(replayed.hearing, table.session->hearing());
  EXPECT_EQ(replayed.digest, digest_of(table.session->hearing()));
  EXPECT_EQ(replayed.moves, table.session->steps().size());
  EXPECT_FALSE(replayed.over);
}

TEST(Replay, StopsWhereItIsTold) {
  Played table;
  EXPECT_EQ(table.replayed(5).rows, 5U);
  EXPECT_EQ(table.replayed(5).digest, table.journal.rows[4].digest);
}

TEST(Replay, NamesTheFirstRowWhoseDigestDiffersAndShowsTheGoodPrefix) {
  Played table;
  table.journal.rows[9].digest ^= 1;
  const auto replayed = table.replayed();
  ASSERT_TRUE(replayed.fault.has_value());
  EXPECT_EQ(replayed.fault->why, ResumeFault::Why::digest_differs);
  EXPECT_EQ(replayed.fault->row, 10U);
  EXPECT_EQ(replayed.rows, 9U);
  EXPECT_EQ(replayed.digest, table.journal.rows[8].digest);
}

TEST(Replay, NamesTheFirstRowThatTheRulesRefuse) {
  Played table;
  table.journal.rows[4] = table.journal.rows[1];
  table.journal.rows[4].number = 5;
  const auto replayed = table.replayed();
  ASSERT_TRUE(replayed.fault.has_value());
  EXPECT_EQ(replayed.fault->why, ResumeFault::Why::bad_row);
  EXPECT_EQ(replayed.fault->row, 5U);
  EXPECT_EQ(replayed.fault->what, "refused: vote_is_open");
  EXPECT_EQ(replayed.rows, 4U);
}

TEST(Replay, BadBodiesSeatsNumbersAndKindsAreFaultsNotCrashes) {
  using Spoil = void (*)(session::Row&);
  const std::vector<Spoil> spoils{
      [](session::Row& row) { row.body = "{"; },
      [](session::Row& row) { row.body = R"({"move":"ask_claim","claim":"nothing","tone":"neutral"})"; },
      [](session::Row& row) { row.seat = "nobody"; },
      [](session::Row& row) { row.number = 77; },
      [](session::Row& row) { row.kind = session::Row::Kind::undo_to; },
      [](session::Row& row) { row.kind = session::Row::Kind::undo_to, row.body = R"({"to":1000})"; },
      [](session::Row& row) {
        row.kind = session::Row::Kind::person, row.body = R"({"what":"left","person":1})";
      },
      [](session::Row& row) { row.kind = session::Row::Kind::note; },
      [](session::Row& row) { row.over = true; },
      [](session::Row& row) { row.seat = "public_screen"; },
  };
  for (const Spoil spoil : spoils) {
    Played table;
    spoil(table.journal.rows[6]);
    const auto replayed = table.replayed();
    ASSERT_TRUE(replayed.fault.has_value());
    EXPECT_EQ(replayed.rows, 6U);
    EXPECT_FALSE(session::Session::resume(small_script(), table.header, table.journal.rows, {}).has_value());
  }
}

TEST(Replay, OtherRulesAreSaidToBeOtherRules) {
  Played table;
  table.header.rules_version += 1;
  ASSERT_TRUE(table.replayed().fault.has_value());
  EXPECT_EQ(table.replayed().fault->why, ResumeFault::Why::other_rules);
}

TEST(Replay, AHeaderThatDoesNotFitTheScriptIsAFault) {
  for (auto spoil : {+[](session::Header& h) { h.scenario = "other"; },
                     +[](session::Header& h) { h.options.seat = "nobody"; },
                     +[](session::Header& h) { h.options.variant = "none"; },
                     +[](session::Header& h) { h.options.extra_seats = {"fate"}; }}) {
    Played table;
    spoil(table.header);
    const auto replayed = table.replayed();
    ASSERT_TRUE(replayed.fault.has_value());
    EXPECT_EQ(replayed.fault->row, 0U);
  }
}

}  // namespace
}  // namespace kenes::test
