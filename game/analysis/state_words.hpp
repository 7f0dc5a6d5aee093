#pragma once
// Inside the analysis: a state as a row of words, and where two states differ. What one move changes is a few
// words of many: whole blocks are compared first. Not for other rooms.

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "rules/hearing.hpp"

namespace kenes::analysis::detail {

inline constexpr std::size_t kWordBytes = sizeof(std::uint64_t);
inline constexpr std::size_t kWords = sizeof(rules::Hearing) / kWordBytes;
inline constexpr std::size_t kBlock = 8;  // Words that are compared at once.
inline constexpr std::size_t kBlocks = (kWords + kBlock - 1) / kBlock;
static_assert(sizeof(rules::Hearing) % kWordBytes == 0 && kBlocks <= 64);
static_assert(std::has_unique_object_representations_v<rules::Hearing>);

[[nodiscard]] inline std::uint64_t word_at(const rules::Hearing& hearing, std::size_t place) {
  std::uint64_t word = 0;
  std::memcpy(&word, reinterpret_cast<const unsigned char*>(&hearing) + place * kWordBytes, kWordBytes);
  return word;
}
inline void set_word(rules::Hearing& hearing, std::size_t place, std::uint64_t word) {
  std::memcpy(reinterpret_cast<unsigned char*>(&hearing) + place * kWordBytes, &word, kWordBytes);
}

/// Two words in one register, which every processor of this kind has.
using Pair [[gnu::vector_size(16)]] = std::uint64_t;

[[nodiscard]] inline Pair pair_at(const unsigned char* bytes) {
  Pair pair;
  std::memcpy(&pair, bytes, sizeof pair);
  return pair;
}

/// Which blocks differ, a bit each; the last, which may be short, is always among them.
[[nodiscard]] inline std::uint64_t changed_blocks(const rules::Hearing& from, const rules::Hearing& to) {
  const auto* a = reinterpret_cast<const unsigned char*>(&from);
  const auto* b = reinterpret_cast<const unsigned char*>(&to);
  const auto differ = [&](std::size_t byte) { return pair_at(a + byte) ^ pair_at(b + byte); };
  std::uint64_t changed = std::uint64_t{1} << (kBlocks - 1);
  for (std::size_t i = 0; i + 1 < kBlocks; ++i) {
    const std::size_t at = i * kBlock * kWordBytes;
    const Pair any = differ(at) | differ(at + 16) | differ(at + 32) | differ(at + 48);
    changed |= std::uint64_t{(any[0] | any[1]) != 0} << i;
  }
  return changed;
}

/// Gives `found` the place of each word in these blocks.
template <class Found>
void each_word_in(std::uint64_t blocks, Found found) {
  for (; blocks != 0; blocks &= blocks - 1) {
    const std::size_t first = kBlock * static_cast<std::size_t>(std::countr_zero(blocks));
    for (std::size_t place = first; place < std::min(first + kBlock, kWords); ++place) found(place);
  }
}

}  // namespace kenes::analysis::detail
