#pragma once
// Whether bytes are text.

#include <string_view>

namespace kenes::session {

/// Well-formed UTF-8 without NUL and other control characters, but for line ends and tabs.
[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace kenes::session
