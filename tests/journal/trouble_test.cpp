// Trouble with the disk, and secrets that must not reach it.

#include <algorithm>

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journal/shelf.hpp"

namespace kenes::test {
namespace {

using namespace rules;

void limit_files(rlim_t bytes) {
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = bytes;
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

/// In a child, because the limit holds for the whole process: fills the disk, plays on, makes room, plays on.
/// 0: all well.
int play_on_a_full_disk(const std::filesystem::path& path) {
  ::signal(SIGXFSZ, SIG_IGN);
  Kept kept = keep(path);
  kept.play(to_questions());
  limit_files(static_cast<rlim_t>(std::filesystem::file_size(path.string() + "-wal")));
  const auto unsaved = kept.session->submit({kSerik, AskFloor{}});
  if (!unsaved || unsaved->saved || kept.session->unsaved() != 1) return 2;
  const auto more = kept.session->submit({kExpert, AskFloor{}});
  if (!more || more->saved) return 3;
  limit_files(RLIM_INFINITY);
  const auto saved = kept.session->submit({kChair, GiveFloor{kSerik}});
  if (!saved || !saved->saved || !kept.session->all_saved()) return 4;
  return testing::Test::HasFailure() ? 5 : 0;
}

TEST(Trouble, AFullDiskLosesNothingOnceThereIsRoomAgain) {
  Shelf shelf;
  const pid_t child = ::fork();
  if (child == 0) ::_exit(play_on_a_full_disk(shelf / "j"));
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  ASSERT_EQ(WEXITSTATUS(status), 0);
  const auto verified = journal::replay(shelf / "j", compile_small);
  ASSERT_TRUE(verified.has_value());
  EXPECT_TRUE(verified->whole()) << verified->contents.what;
  EXPECT_EQ(verified->replayed.hearing.floor.holder, kSerik);
}

TEST(Trouble, AFolderThatVanishedIsAFaultNotACrash) {
  Shelf shelf;
  std::filesystem::create_directory(shelf / "stick");
  Kept kept = keep(shelf / "stick/j");
  std::filesystem::remove_all(shelf / "stick");
  // SQLite goes on writing to the open file; what matters is that nothing falls over and closing is quiet.
  EXPECT_TRUE(kept.session->submit({kChair, OpenMeeting{}}).has_value());
}

/// Everything that lies in the folder, as bytes.
std::string all_bytes(const Shelf& shelf) {
  std::string bytes;
  for (const auto& entry : std::filesystem::directory_iterator(shelf.folder()))
    bytes += bytes_of(entry.path());
  return bytes;
}

void vote_in_secret(Kept& kept, Ballot aigul, Ballot serik) {
  kept.play(to_resolution());
  kept.play({{kChair, OpenVote{kPipeMotion, Method::secret}}});
  ASSERT_TRUE(kept.session->cast_secret(kAigul, aigul).has_value());
  ASSERT_TRUE(kept.session->cast_secret(kSerik, serik).has_value());
  ASSERT_TRUE(kept.session->cast_secret(kChair, Ballot::in_favour).has_value());
}

std::vector<std::string> bodies_of(const std::filesystem::path& path) {
  std::vector<std::string> bodies;
  const auto contents = journal::read(path);
  for (const session::Row& row : contents->rows) {
    bodies.push_back(row.seat + row.body + std::to_string(row.digest) + row.move_id);
  }
  return bodies;
}

TEST(Trouble, NoByteOnTheDiskTellsHowAnybodyVotedInSecret) {
  // The same hearing twice, but Aigul and Serik vote the other way round: whatever could tell would differ.
  Shelf one;
  Shelf two;
  {
    Kept kept_one = keep(one / "j");
    Kept kept_two = keep(two / "j");
    vote_in_secret(kept_one, Ballot::against, Ballot::abstain);
    vote_in_secret(kept_two, Ballot::abstain, Ballot::against);
    for (const Shelf* shelf : {&one, &two}) {
      const std::string bytes = all_bytes(*shelf);
      for (const char* word : {"against", "abstain"}) {
        const std::size_t at = bytes.find(std::string("\"choice\":\"") + word);
        EXPECT_EQ(at, std::string::npos) << word;
      }
    }
    for (Kept* kept : {&kept_one, &kept_two}) kept->play({{kChair, CloseVote{}}, {kChair, PublishVote{}}});
  }
  EXPECT_EQ(bodies_of(one / "j"), bodies_of(two / "j"));
  for (const std::string& body : bodies_of(one / "j")) {
    EXPECT_FALSE(body.find("cast_secret") != std::string::npos && body.find("choice") != std::string::npos);
  }
}

TEST(Trouble, NothingIsPrintedOfASecretVote) {
  Shelf shelf;
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  {
    Kept kept = keep(shelf / "j");
    vote_in_secret(kept, Ballot::against, Ballot::abstain);
    kept.play({{kChair, CloseVote{}}, {kChair, PublishVote{}}});
  }
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

}  // namespace
}  // namespace kenes::test
