#pragma once
// How much somebody may send: a bucket that fills steadily and is emptied by what comes.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace kenes::hall {

using Moment = std::chrono::steady_clock::time_point;

class Rate {
 public:
  /// Full at `now`: `at_once` may come in one burst, `per_second` on the long run.
  Rate(std::size_t per_second, std::size_t at_once, Moment now)
      : per_second_(static_cast<std::int64_t>(per_second)),
        most_(static_cast<std::int64_t>(at_once) * kParts),
        left_(most_),
        seen_(now) {}

  /// Takes `amount` out. False: there was not so much left, and it stays as it was.
  [[nodiscard]] bool take(std::size_t amount, Moment now) {
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - seen_).count();
    if (passed > 0) {
      // A bucket is full within an hour, whatever its size: more time than that would only overflow.
      left_ = std::min(most_, left_ + per_second_ * std::min<std::int64_t>(passed, 3'600'000));
      seen_ += std::chrono::milliseconds(passed);
    }
    const auto wanted = static_cast<std::int64_t>(amount) * kParts;
    if (wanted > left_) return false;
    left_ -= wanted;
    return true;
  }

 private:
  static constexpr std::int64_t kParts = 1000;  // Of one, because time comes in milliseconds.
  std::int64_t per_second_;
  std::int64_t most_;
  std::int64_t left_;
  Moment seen_;
};

}  // namespace kenes::hall
