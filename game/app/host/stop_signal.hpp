#pragma once
// Ctrl-C or a polite request of the system to end: noted, so that the room is closed in order.

#include <csignal>

namespace kenes::app {

/// While it lives, SIGINT and SIGTERM are noted instead of ending the program. One at a time.
class StopSignal {
 public:
  StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;
  ~StopSignal();
  [[nodiscard]] bool came() const;

 private:
  struct sigaction interrupt_before_ {
  }, terminate_before_{};
};

}  // namespace kenes::app
