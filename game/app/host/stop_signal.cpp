#include "app/host/stop_signal.hpp"

namespace kenes::app {
namespace {

volatile std::sig_atomic_t stop_wanted = 0;

void note(int) { stop_wanted = 1; }

}  // namespace

StopSignal::StopSignal() {
  stop_wanted = 0;
  struct sigaction noted {};
  noted.sa_handler = note;
  sigemptyset(&noted.sa_mask);
  sigaction(SIGINT, &noted, &interrupt_before_);
  sigaction(SIGTERM, &noted, &terminate_before_);
}

StopSignal::~StopSignal() {
  sigaction(SIGINT, &interrupt_before_, nullptr);
  sigaction(SIGTERM, &terminate_before_, nullptr);
}

bool StopSignal::came() const { return stop_wanted != 0; }

}  // namespace kenes::app
