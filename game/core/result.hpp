#pragma once
// A value or the reason why there is none. The member names are those of std::expected, which the
// compiler of Debian 12 does not yet have in C++20.

#include <optional>
#include <utility>
#include <variant>

#include "core/expect.hpp"

namespace kenes {

template <class E>
struct Unexpected {
  E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

template <class T, class E>
class [[nodiscard]] Result {
 public:
  // Made from a value or a failure without a word, as std::expected is.
  // NOLINTBEGIN(google-explicit-constructor)
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Unexpected<E> failure) : state_(std::in_place_index<1>, std::move(failure.error)) {}
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// Requires has_value().
  [[nodiscard]] T& value() & { return checked(); }
  [[nodiscard]] const T& value() const& { return const_cast<Result*>(this)->checked(); }
  [[nodiscard]] T&& value() && { return std::move(checked()); }
  [[nodiscard]] T& operator*() & { return checked(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T* operator->() { return &checked(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

  /// Requires !has_value().
  [[nodiscard]] const E& error() const {
    KENES_EXPECT(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  T& checked() {
    KENES_EXPECT(has_value());
    return *std::get_if<0>(&state_);
  }
  std::variant<T, E> state_;
};

/// For things that either happen or do not, with nothing to return.
struct Done {};

}  // namespace kenes
