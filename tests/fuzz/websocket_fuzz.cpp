// Bytes for a WebSocket that has been agreed upon: the host hears of whole messages in UTF-8 and of one end,
// in order, and of nothing else.

#include <cstdint>

#include "fuzz/demand.hpp"
#include "fuzz/loopback.hpp"
#include "hall/phone.hpp"

namespace {

using namespace kenes;
using Kind = hall::Event::Kind;

constexpr std::size_t kLongest = 4096;

test::Host& host() {
  static test::Host one([] {
    hall::Options options = test::Host::local();
    options.limits.message_bytes = kLongest;
    return options;
  }());
  return one;
}

/// Strict: no longer ways to write a character, no halves of pairs, nothing above U+10FFFF.
bool is_utf8(std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
  };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned first = byte(i);
    const std::size_t more = first < 0x80   ? 0
                             : first < 0xC2 ? 9
                             : first < 0xE0 ? 1
                             : first < 0xF0 ? 2
                             : first < 0xF5 ? 3
                                            : 9;
    if (more == 9 || i + more >= text.size()) return false;
    unsigned code = more == 0 ? first : first & (0x3FU >> more);
    for (std::size_t k = 1; k <= more; ++k) {
      if ((byte(i + k) & 0xC0) != 0x80) return false;
      code = code << 6 | (byte(i + k) & 0x3F);
    }
    const bool longer = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
    if (longer || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    i += more + 1;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static fuzz::Loopback loopback;
  host().forget();
  {
    test::Phone phone(host().port(), loopback.next());
    fuzz::demand(phone.status() == 101, "the WebSocket is agreed upon");
    phone.wire.send({reinterpret_cast<const char*>(data), size});
    phone.wire.end_sending();
    fuzz::demand(phone.wire.read_to_end().has_value(), "what has ended on one side ends on the other");
  }
  const auto closed = host().await(Kind::closed);
  fuzz::demand(closed.has_value(), "the host is told of the end");
  const auto events = host().all();
  fuzz::demand(events.front().kind == Kind::opened, "first it opens");
  for (std::size_t i = 1; i + 1 < events.size(); ++i) {
    fuzz::demand(events[i].kind == Kind::message, "then it speaks");
    fuzz::demand(events[i].text.size() <= kLongest, "messages are not too long");
    fuzz::demand(is_utf8(events[i].text), "messages are UTF-8");
  }
  fuzz::demand(events.back().kind == Kind::closed, "after the end nothing comes");
  return 0;
}
