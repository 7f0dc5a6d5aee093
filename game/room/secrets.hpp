#pragma once
// What nobody should be able to guess, and what may be written down of it. From the system's own source of
// chance, never from a session's seed.

#include <string>
#include <string_view>

namespace kenes::room {

/// Four letters and digits for joining, without those that are taken for each other (0 O, 1 I L …).
[[nodiscard]] std::string new_code();

/// Whether a phone's token is long enough not to be guessed: 22 – 64 letters of base64url.
[[nodiscard]] bool is_token(std::string_view token);

/// The name of a phone in the journal: it cannot be turned back into the token.
[[nodiscard]] std::string device_of(std::string_view token);

/// Four digits by which a person proves to be the same on another phone.
[[nodiscard]] std::string number_of(std::string_view device);

/// What is kept of the facilitator's PIN. Whoever has the journal can try all ten thousand: it keeps honest
/// people from reading it, no more.
[[nodiscard]] std::string mark_of_pin(std::string_view code, std::string_view pin);

}  // namespace kenes::room
