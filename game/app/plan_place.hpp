#pragma once
// Which scenario a plan belongs to.

#include <filesystem>
#include <optional>
#include <string>

#include "app/assets.hpp"

namespace kenes::app {

/// The scenario whose folder `plans` the file lies in; otherwise the built-in one of that id. Nothing when
/// there is neither.
[[nodiscard]] std::optional<std::filesystem::path> scenario_of_plan(const Assets& assets,
                                                                    const std::filesystem::path& plan,
                                                                    const std::string& id);

}  // namespace kenes::app
