#pragma once
// What stands on the display, whoever drew it.

#include <cstdint>

namespace kenes::test {

/// The colour of a place on the whole desktop, 0xRRGGBB.
[[nodiscard]] std::uint32_t screen_pixel(int x, int y);

}  // namespace kenes::test
