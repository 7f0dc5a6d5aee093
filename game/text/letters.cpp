#include "text/letters.hpp"

namespace kenes::text {
namespace {

constexpr unsigned kTwoBytes = 0xC0, kTwoBytesMask = 0xE0, kFollowing = 0x80, kFollowingMask = 0xC0;

bool is_pair_of_cases(unsigned code) {
  // From here on Cyrillic goes capital, small, capital, small: all the letters of Kazakh but і.
  return (code >= 0x48A && code <= 0x4BF) || (code >= 0x4D0 && code <= 0x4FF);
}

unsigned small_of(unsigned code) {
  constexpr unsigned kYo = 0x451, kYe = 0x435;
  if (code >= 'A' && code <= 'Z') return code + 0x20;
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 0x20;
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) code += 0x50;
  if (is_pair_of_cases(code)) return code | 1U;
  return code == kYo ? kYe : code;
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if ((byte & kTwoBytesMask) == kTwoBytes && (next & kFollowingMask) == kFollowing) {
      const unsigned code = small_of(((byte & 0x1FU) << 6) | (next & 0x3FU));
      out += static_cast<char>(kTwoBytes | (code >> 6));
      out += static_cast<char>(kFollowing | (code & 0x3FU));
      ++i;
    } else {
      out += static_cast<char>(byte < kFollowing ? small_of(byte) : byte);
    }
  }
  return out;
}

std::string large_initial(std::string text) {
  if (text.empty()) return text;
  const auto byte = static_cast<unsigned char>(text[0]);
  const bool two = (byte & kTwoBytesMask) == kTwoBytes && text.size() > 1;
  const unsigned code = two ? ((byte & 0x1FU) << 6) | (static_cast<unsigned char>(text[1]) & 0x3FU) : byte;
  for (const unsigned back : {0x20U, 0x50U, 1U}) {
    const unsigned large = code - back;
    if (back > code || large == code || small_of(large) != code) continue;
    if (!two) return static_cast<char>(large) + text.substr(1);
    text[0] = static_cast<char>(kTwoBytes | (large >> 6));
    text[1] = static_cast<char>(kFollowing | (large & 0x3FU));
    return text;
  }
  return text;
}

}  // namespace kenes::text
