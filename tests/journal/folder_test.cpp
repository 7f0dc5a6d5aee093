// The sessions on this machine: what can be gone on with comes first.

#include <gtest/gtest.h>
#include <stdlib.h>

#include "journal/shelf.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;

TEST(Sessions, LieInTheDataFolderOfTheUser) {
  ::setenv("XDG_DATA_HOME", "/data", 1);
  EXPECT_EQ(journal::sessions_folder(), "/data/kenes/sessions");
  ::setenv("XDG_DATA_HOME", "relative", 1);
  ::setenv("HOME", "/home/aigul", 1);
  EXPECT_EQ(journal::sessions_folder(), "/home/aigul/.local/share/kenes/sessions");
  ::unsetenv("XDG_DATA_HOME");
  EXPECT_EQ(journal::sessions_folder(), "/home/aigul/.local/share/kenes/sessions");
  ::unsetenv("HOME");
  EXPECT_EQ(journal::sessions_folder(), "");
}

TEST(Sessions, GetNamesOfTheirOwnInAFolderOfTheirOwn) {
  Shelf shelf;
  const auto one = journal::new_session_path(shelf / "a/b", "small", 1'700'000'000'000);
  ASSERT_TRUE(one.has_value());
  put_bytes(*one, "x");
  const auto two = journal::new_session_path(shelf / "a/b", "small", 1'700'000'000'000);
  ASSERT_TRUE(two.has_value());
  EXPECT_NE(*one, *two);
  EXPECT_TRUE(one->filename().string().starts_with("small-2023-11-1"));
  EXPECT_EQ(fs::status(shelf / "a/b").permissions(), fs::perms::owner_all);
  put_bytes(shelf / "file", "x");
  EXPECT_FALSE(journal::new_session_path(shelf / "file/b", "small", 0).has_value());
}

void leave(const fs::path& path, std::int64_t last_ms, bool over) {
  auto file = journal::create(path, journal_header());
  ASSERT_TRUE(file.has_value());
  session::Row row;
  row.number = 1;
  row.body = "{}";
  row.time_ms = last_ms;
  row.over = over;
  ASSERT_TRUE((*file)->append(row).has_value());
}

TEST(Sessions, UnfinishedOnesComeFirstAndTheLatestOfThemFirst) {
  Shelf shelf;
  leave(shelf / "old.kenes-journal", 100, false);
  leave(shelf / "new.kenes-journal", 200, false);
  leave(shelf / "done.kenes-journal", 300, true);
  put_bytes(shelf / "broken.kenes-journal", "");
  put_bytes(shelf / "letter.txt", "Dear diary");
  std::vector<std::string> names;
  for (const auto& summary : journal::sessions_in(shelf.folder()))
    names.push_back(summary.path.stem().string());
  EXPECT_EQ(names, (std::vector<std::string>{"new", "old", "done", "broken"}));
}

TEST(Sessions, TellWhatTheyAre) {
  Shelf shelf;
  const Kept kept = keep(shelf / "j.kenes-journal");
  write_journal(shelf / "k.kenes-journal");
  const auto sessions = journal::sessions_in(shelf.folder());
  ASSERT_EQ(sessions.size(), 2U);
  for (const auto& summary : sessions) {
    EXPECT_EQ(summary.scenario, "small");
    EXPECT_EQ(summary.options.seat, "member_serik");
    EXPECT_EQ(summary.in_use, summary.path.stem() == "j");
    EXPECT_FALSE(summary.over);
  }
}

TEST(Sessions, AFolderThatIsMissingIsAnEmptyOne) {
  Shelf shelf;
  EXPECT_TRUE(journal::sessions_in(shelf / "none").empty());
}

}  // namespace
}  // namespace kenes::test
