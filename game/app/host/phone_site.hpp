#pragma once
// The files of assets/phone as the hall serves them.

#include <filesystem>

#include "hall/server.hpp"

namespace kenes::app {

/// "/" is index.html, "/wall" is wall.html, the others keep their names; scripts and styles go out without
/// what only their readers need. Empty when the folder cannot be
/// read.
[[nodiscard]] hall::Site phone_site(const std::filesystem::path& folder);

}  // namespace kenes::app
