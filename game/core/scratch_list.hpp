#pragma once
// A short list for the length of one piece of work. Unlike FixedList its room is left as it was found, so
// that making one costs nothing, however much it could hold: never part of a state.

#include <cstddef>
#include <type_traits>

#include "core/expect.hpp"

namespace kenes {

template <class T, std::size_t N>
class ScratchList {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  // The places are made when they are filled.
  // NOLINTNEXTLINE(modernize-use-equals-default,cppcoreguidelines-pro-type-member-init)
  ScratchList() {}
  ScratchList(const ScratchList&) = delete;
  ScratchList& operator=(const ScratchList&) = delete;
  ~ScratchList() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool full() const { return size_ == N; }
  [[nodiscard]] const T& operator[](std::size_t i) const {
    KENES_EXPECT(i < size_);
    return items_[i];
  }
  /// Requires !full().
  void push(const T& item) {
    KENES_EXPECT(size_ < N);
    items_[size_++] = item;
  }

 private:
  union {
    T items_[N];
  };
  std::size_t size_ = 0;
};

}  // namespace kenes
