#pragma once
// Whole files.

#include <filesystem>
#include <optional>
#include <string>

namespace kenes::app {

/// The bytes of a file; nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> bytes_of(const std::filesystem::path& file);

}  // namespace kenes::app
