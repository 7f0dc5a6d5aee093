#include "room/scene.hpp"

#include "room/fields.hpp"

namespace kenes::room {

rules::HearingOptions options_of(const session::Session& session) {
  rules::HearingOptions options;
  options.moves_keep_time = !session.header().options.room;
  for (const std::string& word : session.header().options.extra_seats) {
    if (const auto seat = place_in(session.script().names.seats, word))
      options.extra_seats.add(rules::SeatId(*seat));
  }
  return options;
}

}  // namespace kenes::room
