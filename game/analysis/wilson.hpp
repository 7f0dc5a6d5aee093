#pragma once
// How sure a share of many trials is: the score interval of Wilson (1927, J. Am. Stat. Assoc. 22:209–212),
// which stays within 0 … 1 and is good for small counts too.

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kenes::analysis {

struct Interval {
  double low = 0;
  double high = 1;
};

/// The 95 % interval of `count` among `trials`; 0 … 1 when there were none.
[[nodiscard]] inline Interval wilson(std::uint64_t count, std::uint64_t trials) {
  constexpr double kZ = 1.959963984540054;
  if (trials == 0) return {};
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(count) / n;
  const double middle = share + kZ * kZ / (2 * n);
  const double reach = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  const double whole = 1 + kZ * kZ / n;
  // Exact at the ends, where rounding would leave a speck.
  return {count == 0 ? 0.0 : std::max(0.0, (middle - reach) / whole),
          count == trials ? 1.0 : std::min(1.0, (middle + reach) / whole)};
}

}  // namespace kenes::analysis
