#pragma once
// What waits to be sent to one client, and what is left out when it takes too slowly.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

#include "hall/server.hpp"

namespace kenes::hall {

class Outgoing {
 public:
  /// With more than `state_bytes` waiting, states are left out; more than `queue_bytes` never wait.
  Outgoing(std::size_t state_bytes, std::size_t queue_bytes)
      : state_bytes_(state_bytes), queue_bytes_(queue_bytes) {}

  enum class Put : std::uint8_t { kept, left_out, too_much };
  [[nodiscard]] Put put(std::string text, Weight weight);

  /// The next to send; nothing: all is sent. Stays until sent().
  [[nodiscard]] const std::string* next() const { return waiting_.empty() ? nullptr : &waiting_.front(); }
  void sent();

  /// True once after states were left out and everything else has gone.
  [[nodiscard]] bool tells_drained();
  /// The host knows that states were left out: what it sends from here on is whole again.
  void resume() { leaving_out_ = told_ = false; }

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  std::size_t state_bytes_;
  std::size_t queue_bytes_;
  std::deque<std::string> waiting_;
  std::size_t bytes_ = 0;
  bool leaving_out_ = false;
  bool told_ = false;
};

}  // namespace kenes::hall
