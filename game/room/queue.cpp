#include "room/queue.hpp"

#include <algorithm>

namespace kenes::room {

using rules::SeatId;

std::vector<SeatId> queue_in_order(const rules::Hearing& hearing, const RoomState& state,
                                   const Telling& telling) {
  std::vector<SeatId> queue(hearing.queue.begin(), hearing.queue.end());
  const auto age_place = [&](SeatId seat) {
    return std::ranges::find(state.elders, seat) - state.elders.begin();
  };
  if (state.queue_order == QueueOrder::eldest) std::ranges::stable_sort(queue, {}, age_place);
  if (state.queue_order == QueueOrder::least_heard)
    std::ranges::stable_sort(queue, {}, [&](SeatId seat) { return telling.spoken_s(seat); });
  return queue;
}

}  // namespace kenes::room
