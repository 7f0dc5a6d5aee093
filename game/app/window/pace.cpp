#include "app/window/pace.hpp"

#include <algorithm>
#include <array>

namespace kenes::app {
namespace {

// People read silently at about 20 letters a second; a line that appears at that pace is read when it is
// whole.
constexpr std::array<unsigned, 5> kLetters{0, 18, 32, 50, 90};
constexpr unsigned kReadingLetters = 20;
constexpr std::uint32_t kLeast_ms = 900;

std::uint32_t letters_in(std::string_view words) {
  return static_cast<std::uint32_t>(std::count_if(
      words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

unsigned letters_a_second(int speed) { return kLetters[static_cast<std::size_t>(std::clamp(speed, 0, 4))]; }

std::uint32_t reading_ms(std::string_view words, int speed) {
  const std::uint32_t letters = letters_in(words);
  const unsigned appearing = letters_a_second(speed);
  const std::uint32_t reading = letters * 1000 / kReadingLetters;
  const std::uint32_t appears = appearing == 0 ? 0 : letters * 1000 / appearing;
  return kLeast_ms + std::max(reading, appears);
}

}  // namespace kenes::app
