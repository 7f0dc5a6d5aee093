#include "platform/wave.hpp"

namespace kenes::platform {
namespace {

/// A whole number of `size` bytes, the lowest first. Requires that they are there.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// What is in the chunk of that name; nothing where there is none, or not all of it.
std::optional<std::string_view> chunk_named(std::string_view bytes, std::string_view name) {
  constexpr std::size_t kFirst = 12;  // After "RIFF", the size of the file and "WAVE".
  constexpr std::size_t kHead = 8;    // A name and a size.
  std::size_t at = kFirst;
  while (at + kHead <= bytes.size()) {
    const std::size_t size = number_at(bytes, at + 4, 4);
    if (size > bytes.size() - at - kHead) return std::nullopt;
    if (bytes.substr(at, 4) == name) return bytes.substr(at + kHead, size);
    at += kHead + size + (size & 1U);  // Chunks begin at even places.
  }
  return std::nullopt;
}

bool is_mono_16_bit(std::string_view format) {
  constexpr std::uint32_t kUncompressed = 1;
  return format.size() >= 16 && number_at(format, 0, 2) == kUncompressed && number_at(format, 2, 2) == 1 &&
         number_at(format, 14, 2) == 16;
}

}  // namespace

std::optional<Wave> read_wave(std::string_view bytes) {
  if (bytes.substr(0, 4) != "RIFF" || bytes.size() < 12 || bytes.substr(8, 4) != "WAVE") return std::nullopt;
  const auto format = chunk_named(bytes, "fmt ");
  const auto content = chunk_named(bytes, "data");
  if (!format || !content || !is_mono_16_bit(*format) || content->size() < 2) return std::nullopt;
  Wave wave;
  wave.rate = number_at(*format, 4, 4);
  if (wave.rate == 0) return std::nullopt;
  wave.samples.reserve(content->size() / 2);
  for (std::size_t at = 0; at + 2 <= content->size(); at += 2)
    wave.samples.push_back(static_cast<std::int16_t>(number_at(*content, at, 2)));
  return wave;
}

}  // namespace kenes::platform
