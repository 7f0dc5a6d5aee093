#pragma once
// The connection doctor at work while a session runs: looks at this machine's network now and then, on a
// thread of its own, because looking takes up to two seconds and the host's thread draws.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "hall/doctor.hpp"

namespace kenes::app {

class NetworkWatch {
 public:
  /// `found` is called on the watch's thread when the findings differ from the last ones; it must be quick
  /// and must not call the watch.
  explicit NetworkWatch(std::function<void()> found);

  // From any thread; they return at once.

  /// Looks with this soon; a question that comes while one is being looked at takes its turn, the newest
  /// alone.
  void ask(hall::Question question);
  /// Worst first, as of the last look; none before the first.
  [[nodiscard]] std::vector<hall::Finding> findings() const;

 private:
  void watch(const std::stop_token& stop);

  std::function<void()> found_;
  mutable std::mutex lock_;
  std::condition_variable_any asked_;
  std::optional<hall::Question> question_;
  std::vector<hall::Finding> findings_;
  std::jthread thread_;  // Last: it stops before what it uses goes.
};

}  // namespace kenes::app
