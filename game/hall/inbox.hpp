#pragma once
// What has happened on the network, on its way to the host's thread.

#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "hall/server.hpp"

namespace kenes::hall {

class Inbox {
 public:
  explicit Inbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  /// Wakes the host if it had nothing to take. The number of times that take() has emptied the box: of what
  /// was put under an older number nothing waits any more.
  std::uint64_t put(Event event);
  [[nodiscard]] std::vector<Event> take();
  /// Nobody is woken from here on.
  void mute();

 private:
  std::mutex mutex_;
  std::vector<Event> events_;
  std::uint64_t emptied_ = 0;
  std::mutex waking_;  // Held while the host is woken, so that mute() waits for it.
  std::function<void()> wake_;
};

}  // namespace kenes::hall
