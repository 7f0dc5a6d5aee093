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
  /// The moves that count after that row, in order.
  [[nodiscard]] std::vector<Revision> path_to(Revision revision) const;
  [[nodiscard]] std::vector<Step> effective() const;

 private:
  static constexpr std::size_t kSnapshotEvery = 16;

  /// The latest move that counts after that row; 0: none.
  [[nodiscard]] Revision tip(Revision revision) const { return revision == 0 ? 0 : tips_[revision - 1]; }
  const Step& add(Step step, Revision tip);

  std::shared_ptr<const rules::Script> script_;
  rules::Hearing first_;
  rules::Hearing now_;
  std::vector<Step> steps_;  // Row n at n - 1.
  std::vector<Revision> tips_;
  std::vector<Revision> parents_;  // Of a move: the move before it that counts.
  std::vector<std::uint32_t> depth_;
  std::map<Revision, rules::Hearing> snapshots_;
  Revision last_change_ = 0;
};

}  // namespace kenes::session
