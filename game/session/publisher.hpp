#pragma once
// What a session tells the surfaces: phones, window, projector. Views are made when they are asked for,
// because most surfaces show few seats.

#include <functional>

#include "rules/view.hpp"
#include "session/timeline.hpp"

namespace kenes::session {

/// One row has taken effect.
struct Published {
  Revision revision = 0;
  Row::Kind kind = Row::Kind::move;
  /// Who moved, and what kind of move; what was chosen shows in views and happenings, as far as it may.
  /// Neither for people, notes, undo and private moves.
  rules::SeatId seat{};
  std::optional<rules::MoveKind> move;
  /// The teller has opened a secret vote again because its box was lost: everybody has to vote once more.
  bool repaired = false;
  bool saved = true;  // False: not on disk yet, everybody must see that.
  /// What a seat may know now.
  std::function<rules::SeatView(rules::SeatId)> view;
  /// What came of the move, as far as a seat may hear it.
  std::function<rules::Happenings(rules::SeatId)> happenings;
};

class Publisher {
 public:
  Publisher() = default;
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;
  virtual ~Publisher() = default;

  /// Comes after the row is durable (or known not to be). Its functions are valid only until it returns. Must
  /// not submit.
  virtual void publish(const Published& published) = 0;
  /// Writing has stopped working, or works again and everything is on disk.
  virtual void saving_changed(bool all_saved) = 0;
};

/// What of these happenings a seat may hear: private talks reach only the two who talk, a copy handed over
/// only who gets it.
[[nodiscard]] rules::Happenings happenings_for(const Step& step, rules::SeatId seat);
/// Whether others may know that this move was made at all.
[[nodiscard]] bool is_private(rules::MoveKind kind);

}  // namespace kenes::session
