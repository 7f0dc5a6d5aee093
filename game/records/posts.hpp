#pragma once
// What a person is, as it stands by itself: under a name, on a card. Within a sentence it is Voice::post.

#include "records/voice.hpp"
#include "text/letters.hpp"

namespace kenes::records {

[[nodiscard]] inline std::string post_alone(const Voice& voice, rules::SeatId seat) {
  return text::large_initial(voice.post(seat));
}

/// The role, where the post does not say it already; empty otherwise.
[[nodiscard]] inline std::string role_beside_post(const Voice& voice, rules::SeatId seat) {
  std::string role = voice.word("role", voice.script.seats[seat.index()].role);
  return voice.post(seat).find(role) == std::string::npos ? role : std::string();
}

}  // namespace kenes::records
