// What phones send to a room, what a facilitator's line says, and a room's state as a journal kept it.
// Whatever the bytes: read or not, nothing else; a state that was read comes out as it went in.

#include "room/message.hpp"

#include <string_view>

#include "fuzz/starting_point.hpp"
#include "room/order.hpp"
#include "room/state.hpp"

namespace {

using namespace kenes;

void try_state(std::string_view text) {
  const auto state = room::decode_state(fuzz::starter(), text);
  if (!state) return;
  const auto again = room::decode_state(fuzz::starter(), room::encode(fuzz::starter(), *state));
  fuzz::demand(again.has_value() && *again == *state, "a state survives its own spelling");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto message = room::decode_message(text);
  if (message) {
    fuzz::demand(!message->id.empty() && message->id.size() <= 40, "a message has an id");
    fuzz::demand(text.size() <= room::kLongestMessage, "no message is longer than that");
  }
  static_cast<void>(room::decode_order(text));
  try_state(text);
  return 0;
}
