#include "app/host/network_watch.hpp"

#include <utility>

namespace kenes::app {

NetworkWatch::NetworkWatch(std::function<void()> found)
    : found_(std::move(found)), thread_([this](const std::stop_token& stop) { watch(stop); }) {}

void NetworkWatch::ask(hall::Question question) {
  {
    const std::scoped_lock hold(lock_);
    question_ = std::move(question);
  }
  asked_.notify_one();
}

std::vector<hall::Finding> NetworkWatch::findings() const {
  const std::scoped_lock hold(lock_);
  return findings_;
}

void NetworkWatch::watch(const std::stop_token& stop) {
  std::unique_lock hold(lock_);
  while (asked_.wait(hold, stop, [this] { return question_.has_value(); })) {
    const hall::Question question = *std::exchange(question_, std::nullopt);
    hold.unlock();
    std::vector<hall::Finding> seen = hall::judge(hall::observe(question));
    hold.lock();
    if (std::exchange(findings_, std::move(seen)) == findings_) continue;
    hold.unlock();
    found_();
    hold.lock();
  }
}

}  // namespace kenes::app
