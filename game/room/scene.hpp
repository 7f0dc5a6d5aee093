#pragma once
// One state, looked at by one person or by nobody in particular: what pages are made from.

#include "room/play.hpp"
#include "room/quiz.hpp"
#include "room/record.hpp"
#include "room/state.hpp"
#include "room/telling.hpp"
#include "rules/view.hpp"

namespace kenes::room {

/// Refers to what it is made of, which must live as long.
struct Scene {
  const Play& play;
  const session::Session& session;
  const RoomState& state;
  const Telling& telling;
  const Record& record;
  const QuizBook& quiz;
  rules::SeatSet awaited;  // Whose turn it is.
  std::size_t polled = 0;  // How many have said something in the open straw poll.
  std::int64_t ticked_ms =
      0;  // When the hearing's own seconds were last counted on; times run on from there.
};

/// As the session was started.
[[nodiscard]] rules::HearingOptions options_of(const session::Session& session);

}  // namespace kenes::room
