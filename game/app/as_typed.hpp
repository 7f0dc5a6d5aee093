#pragma once
// Paths in what the program tells people to type.

#include <string>

namespace kenes::app {

/// A path as one types it into a shell: in quotation marks where it needs them.
[[nodiscard]] std::string as_typed(const std::string& path);

}  // namespace kenes::app
