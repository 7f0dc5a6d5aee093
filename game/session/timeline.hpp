#pragma once
// The rows of a session folded to hearings: undo is a row, so what counts now is a path through the rows.
// Keeps a copy of the hearing every few rows, so that going back is quick.

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "rules/rules.hpp"
#include "session/journal_port.hpp"

namespace kenes::session {

/// One row that took effect: a move and what came of it, or a step back.
struct Step {
  Revision revision = 0;
  Row::Kind kind = Row::Kind::move;
  rules::Action action{};  // Of a move. Never holds how anybody voted in secret.
  rules::Happenings happenings;
  Revision undone_to = 0;    // Of an undo_to.
  std::uint64_t person = 0;  // Who acted; 0: nobody in particular.
  std::int64_t time_ms = 0;
  rules::SeatSet talkers;  // Who was in the private talk that the move belongs to.
};

class Timeline {
 public:
  Timeline(std::shared_ptr<const rules::Script> script, const rules::Hearing& first);

  /// Requires that the rules allow the action.
  const Step& add_move(const rules::Action& action, std::uint64_t person, std::int64_t time_ms);
  /// Requires to <= last().
  const Step& add_undo(Revision to, std::uint64_t person, std::int64_t time_ms);
  /// A row that leaves the hearing as it is.
  const Step& add_aside(Row::Kind kind, std::uint64_t person, std::int64_t time_ms);

  [[nodiscard]] const rules::Hearing& hearing() const { return now_; }
  /// The hearing after that row. Requires revision <= last().
  [[nodiscard]] rules::Hearing at(Revision revision) const;
  [[nodiscard]] Revision last() const { return steps_.size(); }
  [[nodiscard]] Revision last_change() const { return last_change_; }
  /// The row's step. Requires 1 <= revision <= last().
  [[nodiscard]] const Step& step(Revision revision) const { return steps_[revision - 1]; }
  /// The moves that count now, in order.
  [[nodiscard]] std::vector<Step> effective() const;
  /// Whether going back there would take back a secret vote whose result is known.
  [[nodiscard]] bool is_past_secret_vote(Revision to) const;
  /// Whether the hearing is now what it was after that row, with nothing in between.
  [[nodiscard]] bool is_here(Revision to) const { return tip(to) == tip(last()); }

 private:
  static constexpr std::size_t kSnapshotEvery = 16;

  /// The latest move that counts after that row; 0: none.
  [[nodiscard]] Revision tip(Revision revision) const { return revision == 0 ? 0 : rows_[revision - 1].tip; }
  const Step& add(Step step, Revision tip);

  struct Place {
    Revision tip = 0;
    Revision before = 0;      // Of a move: the move before it that counts.
    std::uint32_t place = 0;  // Of a move: how many count up to it.
    Revision secret = 0;      // Of a move: the latest publication of a secret vote up to it.
  };
  std::shared_ptr<const rules::Script> script_;
  rules::Hearing first_;
  rules::Hearing now_;
  std::vector<Step> steps_;  // Row n at n - 1.
  std::vector<Place> rows_;  // Likewise.
  std::map<Revision, rules::Hearing> snapshots_;
  Revision last_change_ = 0;
};

}  // namespace kenes::session
