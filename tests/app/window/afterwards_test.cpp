// What can be done with a hearing that is over: looked back at, played on from, learnt from.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "app/notebook_file.hpp"
#include "app/window/desk_mirror.hpp"
#include "app/window/end_page.hpp"
#include "app/window/notebook_page.hpp"
#include "app/window/past_page.hpp"
#include "app/window/person.hpp"
#include "app/window/played.hpp"
#include "app/window/title_page.hpp"
#include "codec/row_body.hpp"
#include "journal/folder.hpp"
#include "session/branch.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;
using Key = sf::Keyboard;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Its file is closed.
void let_go(app::Seated& seated) {
  seated.table.reset();
  seated.file.reset();
}

/// A hearing that was played to its end, let go of; its file.
fs::path finished(const DeskMirror& mirror, std::uint64_t seed = 5) {
  app::Seated seated = sit_down(mirror, seed);
  play_to_the_end(seated);
  return seated.path;
}

/// What the note of that topic says; the last one.
std::string note_of(const fs::path& journal, const char* topic) {
  std::string words;
  const auto contents = journal::read(journal);
  if (!contents) return words;
  for (const session::Row& row : contents->rows) {
    if (row.kind != session::Row::Kind::note || !row.side) continue;
    const auto note = codec::decode_note(row.body);
    if (note && note->topic == topic) words = row.side->text;
  }
  return words;
}

TEST(LookBack, ShowsTheHearingAsItWasAndWritesNothing) {
  DeskMirror mirror;
  app::Seated played = sit_down(mirror);
  play_to_the_end(played);
  const std::vector<rules::Action> actions = played.table->actions();
  const fs::path path = played.path;
  ASSERT_FALSE(path.empty());
  let_go(played);
  const std::string before = bytes_of(path);
  const auto seen = app::look_back(path);
  ASSERT_TRUE(seen.has_value());
  EXPECT_EQ(seen->table->actions(), actions);
  EXPECT_TRUE(seen->table->session().is_over());
  EXPECT_EQ(seen->file, nullptr);
  EXPECT_EQ(seen->path, path);
  EXPECT_FALSE(seen->branched.has_value());
  EXPECT_EQ(bytes_of(path), before);
}

TEST(LookBack, CountsHintsAndWhatWasTakenBack) {
  DeskMirror mirror;
  app::Seated seated = sit_down(mirror);
  session::Session& session = seated.table->session();
  for (const char* about : {"wells 1", "wells 2"})
    ASSERT_TRUE(session.note(app::kHintNote, {"en", about}).has_value());
  ASSERT_TRUE(session.note("another", {"en", "matter"}).has_value());
  play_to_the_end(seated);
  const fs::path kept = seated.path;
  let_go(seated);
  const auto looked = app::look_back(kept);
  ASSERT_TRUE(looked.has_value());
  EXPECT_EQ(looked->helped.hints, 2);
  EXPECT_EQ(looked->helped.taken_back, 0);
}

TEST(PastHearings, AnOlderOneThatWasLeftCanBeGoneOnWith) {
  DeskMirror mirror;
  fs::path older;
  for (const std::uint64_t seed : {5U, 6U}) {
    app::Seated seated = sit_down(mirror, seed);
    play_for(seated, 30);
    if (older.empty()) older = seated.path;
  }
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("go_on"), nullptr);
  ASSERT_TRUE(mirror.watch().find("past")->enabled) << "there is another besides the one to continue";
  ASSERT_TRUE(press_by_key(mirror, "past"));
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("past.1"), nullptr);
  EXPECT_EQ(mirror.watch().find("past.2"), nullptr);
  EXPECT_TRUE(mirror.watch().crowded().empty());
  mirror.click("past.1");
  mirror.frames(3);
  EXPECT_NE(mirror.watch().find("drawer.0"), nullptr) << "the hall";
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  const auto open = std::ranges::find_if(sessions, &journal::Summary::in_use);
  ASSERT_NE(open, sessions.end());
  EXPECT_EQ(open->path, older);
}

TEST(LookBack, RefusesAFileThatIsNoJournal) {
  DeskMirror mirror;
  const fs::path path = journal::sessions_folder() / "spoilt.kenes-journal";
  fs::create_directories(path.parent_path());
  std::ofstream(path) << "this is not a journal";
  EXPECT_FALSE(app::look_back(path).has_value());
  EXPECT_FALSE(app::look_back(path.parent_path() / "none.kenes-journal").has_value());
}

TEST(Branch, BeginsAsTheOtherDidAndLeavesItAlone) {
  DeskMirror mirror;
  const fs::path path = finished(mirror);
  const std::string before = bytes_of(path);
  const auto seen = app::look_back(path);
  ASSERT_TRUE(seen.has_value());
  const std::vector<rules::Action> actions = seen->table->actions();
  const std::size_t half = actions.size() / 2;
  std::optional<app::KeepFault> fault;
  app::Seated branch = app::branch_sitting(*seen, half, {}, fault);
  ASSERT_FALSE(fault.has_value());
  const std::vector<rules::Action> begun = branch.table->actions();
  ASSERT_GE(begun.size(), half);
  EXPECT_TRUE(std::equal(begun.begin(), begun.begin() + static_cast<std::ptrdiff_t>(half), actions.begin()));
  EXPECT_FALSE(branch.table->session().is_over());
  EXPECT_EQ(branch.branched, half);
  EXPECT_NE(branch.path, path);
  EXPECT_EQ(bytes_of(path), before);
  const fs::path file = branch.path;
  let_go(branch);
  EXPECT_EQ(note_of(file, session::kBranchNote), std::to_string(half) + " " + path.filename().string());
  const auto again = app::resume_sitting(file);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->branched, half) << "known after it was closed";
}

TEST(DocumentNotes, ComeBackWithTheHearingAndGoAlongIntoABranch) {
  DeskMirror mirror;
  app::Seated seated = sit_down(mirror);
  const rules::EvidenceId first(0);
  const rules::EvidenceId second(1);
  app::note_document(*seated.table, text::Language::kk, first, "бұрынғы");
  app::note_document(*seated.table, text::Language::kk, first, "Қазандықты кім салады?");
  app::note_document(*seated.table, text::Language::kk, second, "x");
  app::note_document(*seated.table, text::Language::kk, second, "");
  const auto unknown = seated.table->session().note(app::kDocumentNote, {"en", "no_such_document words"});
  ASSERT_TRUE(unknown.has_value());
  const fs::path path = seated.path;
  let_go(seated);
  auto again = app::resume_sitting(path);
  ASSERT_TRUE(again.has_value());
  const app::DocumentNotes wanted{{first, "Қазандықты кім салады?"}, {second, ""}};
  EXPECT_EQ(again->notes, wanted);
  std::optional<app::KeepFault> fault;
  app::Seated branch = app::branch_sitting(*again, 1, {}, fault);
  const fs::path file = branch.path;
  let_go(branch);
  EXPECT_EQ(app::resume_sitting(file)->notes, wanted);
}

/// Past hearings over the title.
void open_past(DeskMirror& mirror) {
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::make_unique<app::PastPage>(mirror.desk()));
  mirror.frames(3);
}

TEST(PastPage, ListsWhatIsOverAndNamesWhatCannotBeUsed) {
  DeskMirror mirror;
  const fs::path path = finished(mirror);
  const app::Seated unfinished = sit_down(mirror, 6);
  std::ofstream(path.parent_path() / "spoilt.kenes-journal") << "this is not a journal";
  open_past(mirror);
  EXPECT_NE(mirror.watch().find("past.0"), nullptr);
  EXPECT_EQ(mirror.watch().find("past.1"), nullptr) << "one of them is not over";
  EXPECT_TRUE(mirror.watch().shows("spoilt.kenes-journal"));
  mirror.key(Key::Escape);
  mirror.frames(2);
  EXPECT_NE(mirror.watch().find("practise"), nullptr);
}

TEST(PastPage, OpensTheDebriefAndLeavesTheFileAsItWas) {
  DeskMirror mirror;
  const fs::path path = finished(mirror);
  const std::string before = bytes_of(path);
  open_past(mirror);
  mirror.click("past.0");
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("debrief.0"), nullptr);
  for (int tab = 1; tab <= 9; ++tab) mirror.type(std::to_string(tab));
  mirror.key(Key::Escape);
  mirror.frames(2);
  EXPECT_NE(mirror.watch().find("practise"), nullptr);
  EXPECT_EQ(bytes_of(path), before);
}

TEST(EndPage, GoesFromTheVerdictThroughThePicturesAndTheQuizToTheDebrief) {
  DeskMirror mirror;
  app::Seated seated = sit_down(mirror);
  play_to_the_end(seated);
  const fs::path path = seated.path;
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::make_unique<app::EndPage>(mirror.desk(), std::move(seated)));
  mirror.frames(3);
  ASSERT_NE(mirror.watch().find("next"), nullptr);
  mirror.key(Key::PageDown);
  mirror.frames(2);
  mirror.key(Key::Enter);
  mirror.frames(2);
  int pictures = 0;
  while (mirror.watch().find("aftermath.0") != nullptr && pictures < 40) {
    ++pictures;
    mirror.key(Key::Enter);
    mirror.frames(2);
  }
  EXPECT_GT(pictures, 2);
  ASSERT_NE(mirror.watch().find("choice.1"), nullptr) << "the quiz is offered";
  mirror.type("1");
  mirror.frames(2);
  int questions = 0;
  while (mirror.watch().find("choice.0") != nullptr && questions < 20) {
    ++questions;
    mirror.type("1");
    mirror.frames(2);
  }
  EXPECT_GT(questions, 2);
  ASSERT_NE(mirror.watch().find("debrief.0"), nullptr);
  EXPECT_FALSE(note_of(path, app::kQuizAfter).empty()) << "the answers are kept";
}

TEST(EndPage, PlaysOnFromATurningPointInAnotherHearing) {
  DeskMirror mirror;
  static_cast<void>(finished(mirror));
  open_past(mirror);
  mirror.click("past.0");
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("turn.0"), nullptr);
  ASSERT_TRUE(press_by_key(mirror, "turn.0"));
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("point.2"), nullptr);
  ASSERT_TRUE(press_by_key(mirror, "point.2"));
  mirror.frames(3);
  EXPECT_NE(mirror.watch().find("drawer.0"), nullptr) << "a hearing goes on";
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  ASSERT_EQ(sessions.size(), 2U);
  EXPECT_NE(sessions[0].over, sessions[1].over);
}

TEST(NotebookPage, PutsWhatWasMissedAndKeepsWhenItComesAgain) {
  DeskMirror mirror;
  static_cast<void>(finished(mirror));
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::make_unique<app::NotebookPage>(mirror.desk()));
  mirror.frames(3);
  ASSERT_NE(mirror.watch().find("begin"), nullptr) << "somebody who answers at random misses something";
  const solo::Notebook before = app::load_notebook(app::notebook_file());
  const auto due = solo::due_count(before, app::today());
  ASSERT_GT(due, 0U);
  mirror.key(Key::Enter);
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("option.0"), nullptr);
  mirror.type("1");
  mirror.frames(2);
  ASSERT_NE(mirror.watch().find("next"), nullptr) << "right or wrong, it says why";
  const solo::Notebook after = app::load_notebook(app::notebook_file());
  EXPECT_EQ(solo::due_count(after, app::today()), due - 1) << "it comes again another day";
  mirror.key(Key::Escape);
  mirror.frames(2);
  EXPECT_EQ(mirror.watch().find("option.0"), nullptr);
}

}  // namespace
}  // namespace kenes::test
