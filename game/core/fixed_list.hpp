#pragma once
// A short list with its room inside it, so that what holds it stays trivially copyable. Unused places are
// zeroed: equal lists have equal bytes.

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "core/expect.hpp"

namespace kenes {

template <class T, std::size_t N>
class FixedList {
  static_assert(N < 256);

 public:
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr bool full() const { return size_ == N; }
  [[nodiscard]] constexpr T* begin() { return items_.data(); }
  [[nodiscard]] constexpr T* end() { return items_.data() + size_; }
  [[nodiscard]] constexpr const T* begin() const { return items_.data(); }
  [[nodiscard]] constexpr const T* end() const { return items_.data() + size_; }
  [[nodiscard]] constexpr T& operator[](std::size_t i) {
    KENES_EXPECT(i < size_);
    return items_[i];
  }
  [[nodiscard]] constexpr const T& operator[](std::size_t i) const {
    KENES_EXPECT(i < size_);
    return items_[i];
  }
  [[nodiscard]] constexpr bool contains(const T& item) const {
    for (const T& here : *this) {
      if (here == item) return true;
    }
    return false;
  }
  /// Requires !full().
  constexpr void push(const T& item) {
    KENES_EXPECT(size_ < N);
    items_[size_++] = item;
  }
  /// Removes the item at `at`; the rest moves up. Requires at < size().
  constexpr void erase(std::size_t at) {
    KENES_EXPECT(at < size_);
    for (std::size_t i = at; i + 1 < size_; ++i) items_[i] = items_[i + 1];
    items_[--size_] = T{};
  }
  /// Removes the first item equal to `item`, if there is one.
  constexpr void remove(const T& item) {
    for (std::size_t i = 0; i < size_; ++i) {
      if (items_[i] == item) return erase(i);
    }
  }
  constexpr void clear() { *this = FixedList{}; }
  friend constexpr bool operator==(const FixedList&, const FixedList&) = default;

 private:
  // As wide as an item is aligned, so that the list has no holes.
  using Size = std::conditional_t<alignof(T) == 1, std::uint8_t,
                                  std::conditional_t<alignof(T) == 2, std::uint16_t, std::uint32_t>>;
  std::array<T, N> items_{};
  Size size_ = 0;
};

}  // namespace kenes
