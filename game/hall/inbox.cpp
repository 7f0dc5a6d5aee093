#include "hall/inbox.hpp"

#include <utility>

namespace kenes::hall {

std::uint64_t Inbox::put(Event event) {
  bool first = false;
  std::uint64_t emptied = 0;
  {
    const std::lock_guard lock(mutex_);
    first = events_.empty();
    events_.push_back(std::move(event));
    emptied = emptied_;
  }
  if (first) {
    const std::lock_guard lock(waking_);
    if (wake_) wake_();
  }
  return emptied;
}

std::vector<Event> Inbox::take() {
  std::vector<Event> taken;
  const std::lock_guard lock(mutex_);
  taken.swap(events_);
  ++emptied_;
  return taken;
}

void Inbox::mute() {
  const std::lock_guard lock(waking_);
  wake_ = nullptr;
}

}  // namespace kenes::hall
