#pragma once
// What stands on the display, whoever drew it, and what is typed there.

#include <cstdint>

namespace kenes::test {

/// The colour of a place on the whole desktop, 0xRRGGBB.
[[nodiscard]] std::uint32_t screen_pixel(int x, int y);

/// A key goes down and up in the window that has the keyboard; `name` as X names it.
void type_key(const char* name);

}  // namespace kenes::test
