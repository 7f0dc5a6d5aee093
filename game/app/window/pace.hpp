#pragma once
// How fast a hearing goes in the window: letters a second, and how long a line stays when nobody presses.

#include <cstdint>
#include <string_view>

namespace kenes::app {

/// 0: at once. `speed` as in the settings, 0 – 4.
[[nodiscard]] unsigned letters_a_second(int speed);
/// After how long a line makes room for the next when the hearing goes on by itself: it has appeared and been
/// read.
[[nodiscard]] std::uint32_t reading_ms(std::string_view words, int speed);

}  // namespace kenes::app
