#pragma once
// Whether two shares differ by more than chance: the test for two proportions (pooled, two-sided), made
// stricter by the number of questions asked at once (Bonferroni).

#include <cmath>
#include <cstdint>

namespace kenes::analysis {

/// `count` of `trials`, once before and once now. True: were nothing changed, so great a difference would
/// turn up in less than one of a hundred such lists of `questions`. False without trials.
[[nodiscard]] inline bool differs(std::uint64_t count_before, std::uint64_t trials_before,
                                  std::uint64_t count_now, std::uint64_t trials_now, std::size_t questions) {
  if (trials_before == 0 || trials_now == 0 || questions == 0) return false;
  const auto before = static_cast<double>(trials_before);
  const auto now = static_cast<double>(trials_now);
  const double pooled = static_cast<double>(count_before + count_now) / (before + now);
  const double spread = std::sqrt(pooled * (1 - pooled) * (1 / before + 1 / now));
  if (spread <= 0) return false;
  const double z =
      std::abs(static_cast<double>(count_now) / now - static_cast<double>(count_before) / before) / spread;
  constexpr double kSurprising = 0.01;
  return std::erfc(z / std::sqrt(2.0)) * static_cast<double>(questions) < kSurprising;
}

}  // namespace kenes::analysis
