#pragma once
// Where a fuzzer's connections come from.

#include <array>
#include <cstddef>
#include <cstdio>

namespace kenes::fuzz {

/// An address of the loopback card, another after every thousand connections: a port rests for a minute after
/// its connection, and a fast machine has used up the 28,000 of one address before that.
class Loopback {
 public:
  /// Valid until the next call.
  [[nodiscard]] const char* next() {
    std::snprintf(address_.data(), address_.size(), "127.0.0.%u", 1 + (uses_++ / 1000) % 250);
    return address_.data();
  }

 private:
  std::array<char, 16> address_{};
  unsigned uses_ = 0;
};

}  // namespace kenes::fuzz
