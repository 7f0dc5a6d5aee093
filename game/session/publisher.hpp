#pragma once
// What a session tells the surfaces: phones, window, projector. Views are made when they are asked for,
// because most surfaces show few seats.

#include <functional>

#include "rules/view.hpp"
#include "session/journal_port.hpp"

namespace kenes::session {

/// One row has taken effect.
struct Published {
  Revision revision = 0;
  Row::Kind kind = Row::Kind::move;
  rules::SeatId seat{};  // Who moved; none for people, notes and undo.
  std::optional<rules::MoveKind>
      move;  // What kind of move; what was chosen in it shows in views and happenings, as far as it may.
  bool repaired = false;  // The teller opened a secret vote again because its box was lost: voters have to
                          // vote once more.
  bool saved = true;      // False: not on disk yet, everybody must see that.
  /// What that seat may know now.
  std::function<rules::SeatView(rules::SeatId)> view;
  /// What came of the move, as far as that seat may hear it.
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

/// What of these happenings a seat may hear: private talks and copies handed over reach only whom they
/// concern.
[[nodiscard]] rules::Happenings happenings_for(const rules::Happenings& happenings, rules::SeatId seat);

}  // namespace kenes::session
