#include "hall/outgoing.hpp"

#include <utility>

#include "core/expect.hpp"

namespace kenes::hall {

Outgoing::Put Outgoing::put(std::string text, Weight weight) {
  const std::size_t with_it = bytes_ + text.size();
  if (weight == Weight::state && (leaving_out_ || (!waiting_.empty() && with_it > state_bytes_))) {
    leaving_out_ = true;
    return Put::left_out;
  }
  if (with_it > queue_bytes_) return Put::too_much;
  bytes_ = with_it;
  waiting_.push_back(std::move(text));
  return Put::kept;
}

void Outgoing::sent() {
  KENES_EXPECT(!waiting_.empty());
  bytes_ -= waiting_.front().size();
  waiting_.pop_front();
}

bool Outgoing::tells_drained() {
  if (!leaving_out_ || told_ || !waiting_.empty()) return false;
  told_ = true;
  return true;
}

}  // namespace kenes::hall
