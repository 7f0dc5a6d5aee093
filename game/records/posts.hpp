#pragma once
// What a person is, as it stands by itself: under a name, on a card. Within a sentence it is Voice::post.

#include "records/voice.hpp"
#include "text/letters.hpp"

namespace kenes::records {

[[nodiscard]] inline std::string post_alone(const Voice& voice, rules::SeatId seat) {
  return text::large_initial(voice.post(seat));
}

}  // namespace kenes::records
