#pragma once
// Ctrl-C at the terminal: noted, so that the program can take leave in its own words. Nothing is written or
// freed in the signal's own time.

#include <csignal>

namespace kenes::app {

/// While it lives, Ctrl-C ends the line that is being read, and reading no further line begins. One at a
/// time.
class InterruptGuard {
 public:
  InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
  ~InterruptGuard();

 private:
  struct sigaction before_ {};
};

/// Whether Ctrl-C was pressed while a guard lived.
[[nodiscard]] bool was_interrupted();

}  // namespace kenes::app
