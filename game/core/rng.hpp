#pragma once
// Seeded random numbers that are the same on every machine (the standard library's distributions are not).
// Generator: SplitMix64 (Steele, Lea, Flood 2014). Never used for secrets.

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/expect.hpp"

namespace kenes {

class Rng {
 public:
  constexpr explicit Rng(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// A number in 0 … bound - 1, each as likely as another to within 2^-32. Requires bound > 0.
  constexpr std::uint32_t below(std::uint32_t bound) {
    KENES_EXPECT(bound > 0);
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }
  /// True in `percent` of 100 cases.
  constexpr bool chance(std::uint32_t percent) { return below(100) < percent; }
  /// A place in `weights`, as likely as its weight says; the first when all of them are 0. Requires a weight.
  constexpr std::size_t weighted(std::span<const std::uint32_t> weights) {
    std::uint32_t sum = 0;
    for (const std::uint32_t weight : weights) sum += weight;
    KENES_EXPECT(!weights.empty());
    if (sum == 0) return 0;
    std::uint32_t left = below(sum);
    std::size_t at = 0;
    while (left >= weights[at]) left -= weights[at++];
    return at;
  }
  /// An independent generator, for a part of the work that may draw more or less often than another.
  [[nodiscard]] constexpr Rng fork(std::uint64_t salt) const {
    Rng mixed(state_ ^ (salt * 0xD1342543DE82EF95ULL + 0x632BE59BD9B4E019ULL));
    return Rng(mixed.next());
  }

 private:
  std::uint64_t state_;
};

}  // namespace kenes
