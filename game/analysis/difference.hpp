#pragma once
// Whether two shares differ by more than chance: the test for two proportions (pooled, two-sided), made
// stricter by the number of questions asked at once (Bonferroni).

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kenes::analysis {

/// Were nothing changed, so many standard errors would turn up in less than one of a hundred such lists of
/// `questions`.
[[nodiscard]] inline bool is_surprising(double z, std::size_t questions) {
  constexpr double kSurprising = 0.01;
  return std::erfc(z / std::sqrt(2.0)) * static_cast<double>(questions) < kSurprising;
}

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
  return is_surprising(z, questions);
}

/// Of `count` measurements: their mean and their standard deviation.
struct Mean {
  std::uint64_t count = 0;
  double mean = 0;
  double spread = 0;
};
[[nodiscard]] inline Mean mean_of(std::uint64_t count, std::uint64_t sum, std::uint64_t squares) {
  if (count == 0) return {};
  const auto n = static_cast<double>(count);
  const double mean = static_cast<double>(sum) / n;
  return {count, mean, std::sqrt(std::max(0.0, static_cast<double>(squares) / n - mean * mean))};
}

/// The same for two means (Welch; with 30 measurements and more of each, which it asks for, its t is a z).
[[nodiscard]] inline bool means_differ(const Mean& before, const Mean& now, std::size_t questions) {
  constexpr std::uint64_t kFewest = 30;
  if (before.count < kFewest || now.count < kFewest || questions == 0) return false;
  const double error = std::sqrt(before.spread * before.spread / static_cast<double>(before.count) +
                                 now.spread * now.spread / static_cast<double>(now.count));
  const double apart = std::abs(now.mean - before.mean);
  if (error <= 0) return apart > 0;
  return is_surprising(apart / error, questions);
}

}  // namespace kenes::analysis
