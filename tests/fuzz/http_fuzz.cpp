// Bytes for the hall's door, whatever they are: they are answered as HTTP or not at all, and everybody else
// is still served.

#include <chrono>
#include <cstdint>

#include "fuzz/demand.hpp"
#include "fuzz/loopback.hpp"
#include "hall/phone.hpp"

namespace {

using namespace kenes;

test::Host& host() {
  static test::Host one;
  return one;
}

/// What every answer of ours says, whatever was asked.
void check(std::string_view answers) {
  fuzz::demand(answers.empty() || answers.starts_with("HTTP/1.1 "), "what comes back is HTTP");
  const test::Reply first = test::reply_of(answers);
  if (answers.empty() || first.status == 101) return;
  fuzz::demand(first.status >= 200 && first.status < 600, "an answer has a status");
  fuzz::demand(first.status != 408, "whoever has ended is not waited for");
  fuzz::demand(first.header("Server") == "kenes" && (first.status < 200 || !first.head.empty()),
               "it is ours");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::size_t runs = 0;
  static fuzz::Loopback loopback;
  {
    test::Wire wire(host().port(), loopback.next());
    fuzz::demand(wire.connected(), "the door is open");
    wire.send({reinterpret_cast<const char*>(data), size});
    wire.end_sending();
    const auto answers = wire.read_to_end(std::chrono::seconds(40));
    fuzz::demand(answers.has_value(), "a connection whose other side has ended ends");
    check(*answers);
  }
  if (++runs % 64 == 0) {
    fuzz::demand(test::get(host().port(), "/wall").body == "the wall", "others are served");
    (void)host().server().take();
  }
  return 0;
}
