#pragma once
// Who waits for the floor, in the order the facilitator has chosen. The rules let whoever presides call
// anybody who waits; an order is a custom of the room.

#include <vector>

#include "room/state.hpp"
#include "room/telling.hpp"
#include "rules/hearing.hpp"

namespace kenes::room {

/// Eldest first: those who were put in order by age, then the others as they asked. Least heard first: by the
/// time they have spoken.
[[nodiscard]] std::vector<rules::SeatId> queue_in_order(const rules::Hearing& hearing, const RoomState& state,
                                                        const Telling& telling);

}  // namespace kenes::room
