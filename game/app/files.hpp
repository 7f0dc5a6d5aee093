#pragma once
// Whole files.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace kenes::app {

/// The bytes of a file; nothing when it cannot be read, is no file but a pipe or a device, or is larger than
/// anything this program reads.
[[nodiscard]] std::optional<std::string> bytes_of(const std::filesystem::path& file);

/// Writes beside the file and then puts it in its place, so that it is whole at every moment; makes its
/// folder. The reason when it cannot.
[[nodiscard]] Result<Done, std::string> write_whole(const std::filesystem::path& file,
                                                    std::string_view bytes);

}  // namespace kenes::app
