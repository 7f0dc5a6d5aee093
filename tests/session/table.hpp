#pragma once
// A table to test sessions on: a journal in memory that can fail, and a publisher that remembers.

#include <memory>
#include <string>
#include <vector>

#include "session/replay.hpp"
#include "support/small_play.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

/// Keeps rows in memory; fails while `full` is set, or after `fails_after` more rows.
class MemoryJournal final : public session::Journal {
 public:
  Result<Done, session::WriteFault> append(const session::Row& row) override;
  Result<Done, session::WriteFault> forget(session::Revision row) override;
  std::vector<session::Row> rows;
  bool full = false;
  int fails_after = -1;
  int attempts = 0;
};

class Witness final : public session::Publisher {
 public:
  void publish(const session::Published& published) override;
  void saving_changed(bool all_saved) override { savings.push_back(all_saved); }
  struct Seen {
    session::Revision revision = 0;
    session::Row::Kind kind{};
    rules::SeatId seat{};
    std::optional<rules::MoveKind> move;
    bool repaired = false;
    bool saved = true;
    rules::SeatView of_serik;
    rules::Happenings heard_by_serik, heard_by_akim, heard_by_public;
    std::size_t rows_on_disk = 0;
  };
  std::vector<Seen> seen;
  std::vector<bool> savings;
  const MemoryJournal* journal = nullptr;
};

[[nodiscard]] session::Header small_header(std::uint64_t seed = 7);

struct Table {
  explicit Table(session::Header started = small_header());
  /// Plays on; a refusal fails the test.
  void play(const std::vector<rules::Action>& actions);
  session::Accepted move(const rules::Action& action, const session::SubmitInfo& info = {});
  /// As after a crash: a new session from the rows that were written.
  [[nodiscard]] std::unique_ptr<session::Session> again();
  /// Plays to the resolution and opens a secret vote on kStartPipe.
  void open_secret_vote();

  session::Header header;
  MemoryJournal journal;
  Witness witness;
  std::int64_t now = 1'700'000'000'000;
  std::unique_ptr<session::Session> session;
  [[nodiscard]] session::Ports ports();
};

}  // namespace kenes::test
