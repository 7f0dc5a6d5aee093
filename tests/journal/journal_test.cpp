// What is written comes back; what was tampered with is found at its row; nothing in a file makes the program
// fall over.

#include <algorithm>

#include <gtest/gtest.h>

#include "journal/layout.hpp"
#include "journal/sha256.hpp"
#include "journal/shelf.hpp"

namespace kenes::test {
namespace {

using namespace rules;
namespace fs = std::filesystem;
using journal::Fault;
using journal::Verdict;

TEST(Journal, WhatIsWrittenComesBack) {
  Shelf shelf;
  write_journal(shelf / "j");
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::ok) << contents->what;
  EXPECT_EQ(contents->header, journal_header());
  ASSERT_GT(contents->rows.size(), 30U);
  EXPECT_EQ(contents->rows[1].side, (session::SideText{"kk", "Айгүл Сейітқызы"}));
  EXPECT_EQ(contents->rows.back().kind, session::Row::Kind::note);
}

TEST(Journal, AClosedOneIsOneFile) {
  Shelf shelf;
  write_journal(shelf / "j");
  EXPECT_EQ(std::distance(fs::directory_iterator(shelf.folder()), fs::directory_iterator()), 1);
  const std::string before = bytes_of(shelf / "j");
  ASSERT_TRUE(journal::read(shelf / "j").has_value());
  EXPECT_EQ(std::distance(fs::directory_iterator(shelf.folder()), fs::directory_iterator()), 1);
  EXPECT_EQ(bytes_of(shelf / "j"), before);
}

TEST(Journal, TheOrderOfTheScenariosFilesChangesNothing) {
  Shelf shelf;
  session::Header header = journal_header();
  std::reverse(header.files.begin(), header.files.end());
  { ASSERT_TRUE(journal::create(shelf / "j", header).has_value()); }
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::ok) << contents->what;
  EXPECT_EQ(contents->header, journal_header());
}

TEST(Journal, GoesOnWhereItEnded) {
  Shelf shelf;
  write_journal(shelf / "j");
  Kept kept = keep_on(shelf / "j");
  const session::Revision before = kept.session->revision();
  kept.play({{kSerik, DeclareInterest{kRoads}}});
  kept = Kept{};
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::ok);
  EXPECT_EQ(contents->rows.size(), before + 1);
}

TEST(Journal, CanBeReadWhileItIsWritten) {
  Shelf shelf;
  Kept kept = keep(shelf / "j");
  kept.play(to_questions());
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::ok) << contents->what;
  EXPECT_EQ(contents->rows.size(), kept.session->revision());
  kept.play({{kSerik, AskFloor{}}});
}

TEST(Journal, TwoProgramsDoNotWriteOne) {
  Shelf shelf;
  const Kept kept = keep(shelf / "j");
  const auto again = journal::open(shelf / "j");
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().why, Fault::Why::in_use);
}

TEST(Journal, NeverOverwritesWhatIsThere) {
  Shelf shelf;
  put_bytes(shelf / "j", "my letters");
  const auto file = journal::create(shelf / "j", journal_header());
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().why, Fault::Why::exists);
  EXPECT_EQ(bytes_of(shelf / "j"), "my letters");
}

TEST(Journal, AFolderThatIsMissingIsAFault) {
  Shelf shelf;
  EXPECT_EQ(journal::create(shelf / "no/j", journal_header()).error().why, Fault::Why::not_writable);
  EXPECT_EQ(journal::open(shelf / "j").error().why, Fault::Why::missing);
  EXPECT_EQ(journal::read(shelf / "j").error().why, Fault::Why::missing);
}

TEST(Journal, OnlyItsOwnerMayReadIt) {
  Shelf shelf;
  write_journal(shelf / "j");
  EXPECT_EQ(fs::status(shelf / "j").permissions() & fs::perms(0777), fs::perms(0600));
}

struct Tampering {
  const char* sql;
  session::Revision first_bad;
};
/// In the table and in its index alike, as a disk or a person could.
void rename_in_the_bytes(std::string& bytes, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = bytes.find(from, at)) != std::string::npos; at += to.size())
    bytes.replace(at, from.size(), to);
}

TEST(Journal, FilesInTheWrongOrderAreDamageThoughEveryChecksumIsRight) {
  Shelf shelf;
  session::Header header = journal_header();
  header.files.insert(header.files.begin(), {"another.json", "{}"});
  ASSERT_TRUE(journal::create(shelf / "j", header).has_value());
  ASSERT_EQ(journal::read(shelf / "j")->verdict, Verdict::ok);
  std::string bytes = bytes_of(shelf / "j");
  rename_in_the_bytes(bytes, "another.json", "znother.json");
  header.files.front().name = "znother.json";
  put_bytes(shelf / "j", bytes);
  tamper(shelf / "j", "UPDATE header SET value = '" + journal::scenario_hash(header) +
                          "' WHERE name = 'scenario_hash'; UPDATE header SET value = '" +
                          journal::hex_of(journal::chain_of(header)) + "' WHERE name = 'chain'");
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::damaged);
  EXPECT_EQ(contents->first_bad, 0U) << "the header itself: " << contents->what;
}

class Tampered : public testing::TestWithParam<Tampering> {};

TEST_P(Tampered, IsDamagedFromThatRowOnAndTheRowsBeforeAreWhole) {
  Shelf shelf;
  put_bytes(shelf / "j", finished_journal());
  tamper(shelf / "j", GetParam().sql);
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::damaged);
  EXPECT_EQ(contents->first_bad, GetParam().first_bad) << contents->what;
  const session::Revision good = GetParam().first_bad == 0 ? 0 : GetParam().first_bad - 1;
  EXPECT_EQ(contents->rows.size(), good);
  const auto opened = journal::open(shelf / "j");
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().why, Fault::Why::unusable);
  EXPECT_EQ(opened.error().first_bad, GetParam().first_bad);
}

INSTANTIATE_TEST_SUITE_P(
    Journal, Tampered,
    testing::Values(
        Tampering{"UPDATE rows SET body = '{\"move\":\"next_phase\"}' WHERE number = 9", 9},
        Tampering{"UPDATE rows SET seat = 'akim' WHERE number = 5", 5},
        Tampering{"UPDATE rows SET time_ms = 1 WHERE number = 6", 6},
        Tampering{"UPDATE rows SET digest = '0000000000000000' WHERE number = 7", 7},
        Tampering{"UPDATE rows SET digest = 'zz' WHERE number = 7", 7},
        Tampering{"UPDATE rows SET kind = 'dream' WHERE number = 7", 7},
        Tampering{"UPDATE rows SET person = 5 WHERE number = 4", 4},
        Tampering{"UPDATE rows SET over = 1 WHERE number = 4", 4},
        Tampering{"UPDATE rows SET chain = x'00' WHERE number = 3", 3},
        Tampering{"UPDATE rows SET side_hash = x'00' WHERE number = 3", 3},
        Tampering{"DELETE FROM rows WHERE number = 8", 8}, Tampering{"DELETE FROM rows WHERE number = 1", 1},
        Tampering{"UPDATE rows SET number = 1000 WHERE number = 8", 8},
        Tampering{"UPDATE rows SET number = -4 WHERE number = 8", 1},
        Tampering{"UPDATE side SET text = 'Мұрат' WHERE row = 2", 2},
        Tampering{"UPDATE side SET language = 'xx' WHERE row = 2", 2},
        Tampering{"UPDATE side SET row = 3 WHERE row = 2", 3},
        Tampering{"UPDATE rows SET side_hash = x'' WHERE number = 2; DELETE FROM side WHERE row = 2", 2},
        Tampering{"UPDATE rows SET body = hex(zeroblob(200000)) WHERE number = 12", 12},
        Tampering{"UPDATE header SET value = '8' WHERE name = 'seed'", 0},
        Tampering{"UPDATE header SET value = 'x' WHERE name = 'seed'", 0},
        // Other words for the same: the chain covers what was read.
        Tampering{"UPDATE header SET value = '0' || value WHERE name = 'seed'", 0},
        Tampering{"UPDATE header SET value = ',' || value WHERE name = 'languages'", 0},
        Tampering{"UPDATE header SET value = ' ' || value WHERE name = 'options'", 0},
        Tampering{"UPDATE rows SET digest = upper(digest) WHERE number = 7", 7},
        Tampering{"UPDATE files SET bytes = x'00' WHERE name = 'scenario.json'", 0},
        Tampering{"DELETE FROM files", 0}, Tampering{"DELETE FROM header", 0},
        Tampering{"UPDATE header SET value = '[]' WHERE name = 'options'", 0},
        Tampering{"DROP TABLE side", 0}, Tampering{"CREATE TABLE more(x)", 0},
        Tampering{"CREATE TRIGGER t AFTER INSERT ON rows BEGIN DELETE FROM rows; END", 0},
        Tampering{"DROP TABLE rows; CREATE VIEW rows AS WITH RECURSIVE c(number) AS (SELECT 1 "
                  "UNION ALL SELECT number + 1 FROM c) "
                  "SELECT number FROM c",
                  0}));

TEST(Journal, RecordedUnderOtherRulesIsNotDamage) {
  Shelf shelf;
  session::Header header = journal_header();
  header.rules_version = session::kRulesVersion + 5;
  auto file = journal::create(shelf / "j", header);
  ASSERT_TRUE(file.has_value());
  session::Row row;
  row.number = 1;
  row.seat = "fate";
  row.body = "{}";
  ASSERT_TRUE((*file)->append(row).has_value());
  file->reset();
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::other_rules);
  EXPECT_EQ(contents->rows.size(), 1U);
  EXPECT_EQ(journal::open(shelf / "j").error().verdict, Verdict::other_rules);
}

TEST(Journal, OneOfALaterFormatIsSaidToBeLater) {
  Shelf shelf;
  write_journal(shelf / "j");
  tamper(shelf / "j", "PRAGMA user_version = 2");
  EXPECT_EQ(journal::read(shelf / "j")->verdict, Verdict::newer_format);
}

TEST(Journal, AnEmptyFileIsADamagedJournal) {
  Shelf shelf;
  put_bytes(shelf / "j", "");
  EXPECT_EQ(journal::read(shelf / "j")->verdict, Verdict::damaged);
  EXPECT_EQ(journal::read(shelf / "j")->first_bad, 0U);
}

TEST(Journal, OtherFilesAreNoJournals) {
  Shelf shelf;
  put_bytes(shelf / "text", "Dear diary");
  put_bytes(shelf / "long", std::string(100000, 'x'));
  tamper(shelf / "database", "CREATE TABLE cats(name)");
  fs::create_directory(shelf / "folder");
  for (const char* name : {"text", "long", "database", "folder"}) {
    EXPECT_EQ(journal::read(shelf / name)->verdict, Verdict::not_a_journal) << name;
  }
}

TEST(Journal, ACutOrSpoiltFileIsAVerdictNeverACrash) {
  Shelf shelf;
  write_journal(shelf / "j");
  const std::string good = bytes_of(shelf / "j");
  Rng rng(3);
  for (int i = 0; i < 120; ++i) {
    std::string bad = good;
    if (i % 3 == 0) bad.resize(rng.below(static_cast<std::uint32_t>(good.size())));
    for (std::uint32_t n = rng.below(40); n > 0 && !bad.empty(); --n) {
      bad[rng.below(static_cast<std::uint32_t>(bad.size()))] = static_cast<char>(rng.below(256));
    }
    put_bytes(shelf / "bad", bad);
    const auto verified = journal::replay(shelf / "bad", compile_small);
    ASSERT_TRUE(verified.has_value());
    // Where a spoilt byte lies in an unused part of a page, the journal is whole, and then it is so to the
    // end.
    if (verified->whole()) {
      EXPECT_EQ(verified->contents.rows, journal::read(shelf / "j")->rows);
    }
  }
}

TEST(Journal, TheGoodPartOfADamagedOneCanBeGoneOnWith) {
  Shelf shelf;
  write_journal(shelf / "j");
  tamper(shelf / "j", "UPDATE rows SET body = '{}' WHERE number = 20");
  const auto contents = journal::read(shelf / "j");
  {
    auto file = journal::salvage(*contents, shelf / "k");
    ASSERT_TRUE(file.has_value());
  }
  Kept kept = keep_on(shelf / "k");
  EXPECT_EQ(kept.session->revision(), 19U);
}

TEST(Journal, ForgetsNamesAndWordsAndStaysWhole) {
  Shelf shelf;
  write_journal(shelf / "j");
  {
    Kept kept = keep_on(shelf / "j");
    ASSERT_TRUE(kept.session->forget(2).has_value());
    ASSERT_TRUE(kept.session->forget(kept.session->revision()).has_value());
    kept.play({{kSerik, DeclareInterest{kRoads}}});
  }
  const auto contents = journal::read(shelf / "j");
  ASSERT_TRUE(contents.has_value());
  EXPECT_EQ(contents->verdict, Verdict::ok) << contents->what;
  EXPECT_FALSE(contents->rows[1].side.has_value());
  const std::string bytes = bytes_of(shelf / "j");
  EXPECT_EQ(bytes.find("Айгүл"), std::string::npos);
  EXPECT_EQ(bytes.find("фасилитатора"), std::string::npos);
  EXPECT_EQ(keep_on(shelf / "j").session->people().at(2).name, "");
}

TEST(Journal, ForgetsInTheRunningFileToo) {
  Shelf shelf;
  Kept kept = keep(shelf / "j");
  const auto joined = kept.session->join({"kk", "Айгүл Сейітқызы"}, "phone", {});
  ASSERT_TRUE(joined.has_value());
  ASSERT_TRUE(kept.session->forget(joined->revision).has_value());
  EXPECT_EQ(bytes_of(shelf / "j").find("Айгүл"), std::string::npos);
  EXPECT_EQ(bytes_of(shelf / "j-wal").find("Айгүл"), std::string::npos);
}

}  // namespace
}  // namespace kenes::test
