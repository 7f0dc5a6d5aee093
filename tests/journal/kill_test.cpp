// The plug is pulled: a child plays and says what was acknowledged; the parent kills it at a random moment.
// Nothing acknowledged is ever missing, the chain is whole, and the next start goes on.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journal/shelf.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::Revision;
using session::Session;

constexpr int kKills = 200;
constexpr std::uint32_t kMostHeard = 12;        // Acknowledgements that the parent waits for,
constexpr std::uint32_t kLongestWaitUs = 4000;  // and how long after the last of them it strikes.

/// One move of somebody; false when there is none left.
bool play_one(Session& session, Rng& rng) {
  const auto action = random_action(session.script(), session.hearing(), rng);
  if (!action) return session.close_secret_vote().has_value();
  const bool secret = kind_of(action->move) == MoveKind::cast_secret;
  return secret ? session.cast_secret(action->seat, Ballot::against).has_value()
                : session.submit(*action).has_value();
}

/// In the child: plays until it is killed or the hearing is over. Never returns.
[[noreturn]] void play_on(const std::filesystem::path& path, int tell, std::uint64_t seed) {
  Rng rng(seed);
  Kept kept = std::filesystem::exists(path) ? keep_on(path) : keep(path, journal_header(seed));
  if (kept.session == nullptr || testing::Test::HasFailure()) ::_exit(2);
  do {
    const Revision revision = kept.session->revision();
    if (!kept.session->all_saved() || ::write(tell, &revision, sizeof revision) != sizeof revision)
      ::_exit(3);
  } while (!kept.session->is_over() && play_one(*kept.session, rng));
  ::_exit(kept.session->is_over() ? 0 : 4);
}

struct Life {
  Revision acknowledged = 0;
  int status = 0;
};

bool hear(int end, Life& life) {
  Revision said = 0;
  if (::read(end, &said, sizeof said) != sizeof said) return false;
  life.acknowledged = said;
  return true;
}

/// Counted in acknowledgements, not in time alone, so that a busy machine strikes at the same moments.
Life live_and_die(const std::filesystem::path& path, std::uint64_t seed, Rng& rng) {
  int ends[2] = {-1, -1};
  EXPECT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    play_on(path, ends[1], seed);
  }
  ::close(ends[1]);
  Life life;
  for (std::uint32_t left = rng.below(kMostHeard + 1); left > 0 && hear(ends[0], life); --left) continue;
  ::usleep(rng.below(kLongestWaitUs));
  ::kill(child, SIGKILL);
  while (hear(ends[0], life)) continue;
  ::close(ends[0]);
  ::waitpid(child, &life.status, 0);
  return life;
}

TEST(Kill, AtAnyMomentLosesNoAcknowledgedMove) {
  Shelf shelf;
  Rng rng(2026);
  Revision acknowledged = 0;
  Revision before = 0;
  int hearing = 0;
  int killed = 0;
  for (std::uint64_t round = 1; killed < kKills; ++round) {
    const auto path = shelf / ("j" + std::to_string(hearing));
    const Life life = live_and_die(path, round, rng);
    const bool died = WIFSIGNALED(life.status) && WTERMSIG(life.status) == SIGKILL;
    ASSERT_TRUE(died || (WIFEXITED(life.status) && WEXITSTATUS(life.status) == 0)) << life.status;
    killed += died ? 1 : 0;
    if (!std::filesystem::exists(path)) continue;
    const auto verified = journal::replay(path, compile_small);
    ASSERT_TRUE(verified.has_value());
    if (life.acknowledged == 0 && before == 0 && !verified->whole()) {
      // Killed while the file was being made: nothing was acknowledged, and it says so.
      EXPECT_TRUE(verified->contents.rows.empty());
      ++hearing;
      continue;
    }
    ASSERT_TRUE(verified->whole()) << name_of(verified->contents.verdict) << " " << verified->contents.what;
    ASSERT_GE(verified->replayed.rows, std::max(life.acknowledged, before)) << "killed after " << round;
    acknowledged += life.acknowledged > before ? life.acknowledged - before : 0;
    before = verified->replayed.rows;
    if (!died || verified->replayed.over) {
      ++hearing;
      before = 0;
    }
  }
  // Otherwise the children never came to play.
  EXPECT_GT(acknowledged, 400U);
}

}  // namespace
}  // namespace kenes::test
