#pragma once
// 64-bit hashes of states in one flat table, each with the number of its state, for walks that must not visit
// a state twice. States with equal hashes are taken for one: among a million, the chance that any two differ
// is one in 37 million.

#include <cstdint>
#include <vector>

namespace kenes::analysis {

class HashIndex {
 public:
  HashIndex() : slots_(kFirstSize) {}

  struct Place {
    std::uint32_t number = 0;
    bool is_new = false;
  };
  /// The number of the state with that hash; a new one gets the next number, from 0 on.
  Place add(std::uint64_t hash) {
    if (2 * (size_ + std::size_t{1}) > slots_.size()) grow();
    return put(hash, size_);
  }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = kNone;
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::size_t kFirstSize = 1024;  // A power of two, like all sizes.

  Place put(std::uint64_t hash, std::uint32_t number) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = ((hash * 0x9E3779B97F4A7C15ULL) >> 24) & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.number == kNone) {
        slot = {hash, number};
        ++size_;
        return {number, true};
      }
      if (slot.hash == hash) return {slot.number, false};
    }
  }
  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    size_ = 0;
    for (const Slot& slot : old) {
      if (slot.number != kNone) put(slot.hash, slot.number);
    }
  }

  std::vector<Slot> slots_;
  std::uint32_t size_ = 0;
};

}  // namespace kenes::analysis
