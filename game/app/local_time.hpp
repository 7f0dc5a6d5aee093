#pragma once
// Moments, as people and as programs read them.

#include <cstdint>
#include <string>

namespace kenes::app {

/// "23.11.2026 22:54" in the machine's own time zone; takes milliseconds since 1970.
[[nodiscard]] std::string local_time(std::int64_t ms);
/// "22:54:05" in the machine's own time zone.
[[nodiscard]] std::string local_clock(std::int64_t ms);
/// "2026-11-23T22:54:05Z".
[[nodiscard]] std::string iso_time(std::int64_t ms);
[[nodiscard]] std::int64_t now_ms();

}  // namespace kenes::app
