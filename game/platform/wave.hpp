#pragma once
// A sound file as this project makes them: uncompressed, mono, 16 bit. Read by ourselves, because SFML speaks
// on the error stream about a file it cannot read.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kenes::platform {

struct Wave {
  std::uint32_t rate = 0;             // Samples a second.
  std::vector<std::int16_t> samples;  // Never empty.
};
/// Nothing: it is no such file, or it is cut short. Never reads beyond `bytes`.
[[nodiscard]] std::optional<Wave> read_wave(std::string_view bytes);

}  // namespace kenes::platform
