#pragma once
// A fast 64-bit hash of bytes, the same on every little-endian machine. For digests of states and for tables;
// it protects against accidents, not against people.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace kenes {

static_assert(std::endian::native == std::endian::little, "digests are defined on little-endian bytes");

/// The 128-bit product folded to 64 bits.
[[nodiscard]] inline std::uint64_t mix64(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// In the manner of wyhash (Wang Yi, public domain): four sums side by side, since each waits for its own
/// product only.
[[nodiscard]] inline std::uint64_t hash_bytes(const void* bytes, std::size_t size) {
  constexpr std::size_t kLanes = 4;
  constexpr std::size_t kPair = 16;
  constexpr std::uint64_t kSalts[kLanes] = {0x4B33A62ED433D4A3ULL, 0x4D5A2DA51DE1AA47ULL,
                                            0xA0761D6478BD642FULL, 0xE7037ED1A0B428DBULL};
  const auto* at = static_cast<const unsigned char*>(bytes);
  const auto add = [](std::uint64_t& sum, const unsigned char* pair, std::size_t count, std::uint64_t salt) {
    std::uint64_t words[2] = {0, 0};
    std::memcpy(words, pair, count);
    sum = mix64(words[0] ^ salt, words[1] ^ sum);
  };
  std::uint64_t sums[kLanes] = {0x2D358DCCAA6C78A5ULL ^ size, 0x8BB84B93962EACC9ULL, 0x589965CC75374CC3ULL,
                                0x1D8E4E27C47D124FULL};
  for (; size >= kLanes * kPair; size -= kLanes * kPair, at += kLanes * kPair) {
    for (std::size_t i = 0; i < kLanes; ++i) add(sums[i], at + i * kPair, kPair, kSalts[i]);
  }
  for (; size >= kPair; size -= kPair, at += kPair) add(sums[0], at, kPair, kSalts[1]);
  add(sums[1], at, size, kSalts[2]);
  return mix64(mix64(sums[0] ^ kSalts[0], sums[1]) ^ sums[2], mix64(sums[2] ^ kSalts[3], sums[3]) ^ sums[0]);
}

/// Requires a type whose equal values have equal bytes.
template <class T>
[[nodiscard]] std::uint64_t hash_of(const T& value) {
  static_assert(std::has_unique_object_representations_v<T>);
  return hash_bytes(&value, sizeof value);
}

}  // namespace kenes
