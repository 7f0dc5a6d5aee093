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

[[nodiscard]] inline std::uint64_t hash_bytes(const void* bytes, std::size_t size) {
  const auto* at = static_cast<const unsigned char*>(bytes);
  std::uint64_t a = 0x2D358DCCAA6C78A5ULL ^ size;
  std::uint64_t b = 0x8BB84B93962EACC9ULL;
  while (size >= 16) {
    std::uint64_t lanes[2];
    std::memcpy(lanes, at, 16);
    a = mix64(lanes[0] ^ a, 0x4B33A62ED433D4A3ULL ^ b);
    b = mix64(lanes[1] ^ b, 0x4D5A2DA51DE1AA47ULL ^ a);
    at += 16;
    size -= 16;
  }
  std::uint64_t tail[2] = {0, 0};
  std::memcpy(tail, at, size);
  a = mix64(tail[0] ^ a, 0xA0761D6478BD642FULL);
  return mix64(a ^ tail[1], b ^ 0xE7037ED1A0B428DBULL);
}

/// Requires a type whose equal values have equal bytes.
template <class T>
[[nodiscard]] std::uint64_t hash_of(const T& value) {
  static_assert(std::has_unique_object_representations_v<T>);
  return hash_bytes(&value, sizeof value);
}

}  // namespace kenes
