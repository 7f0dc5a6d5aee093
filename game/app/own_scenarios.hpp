#pragma once
// The scenarios that somebody writes on this machine, or was sent: a folder or a package each, beside the
// journals.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/assets.hpp"
#include "core/result.hpp"

namespace kenes::app {

/// $XDG_DATA_HOME/kenes/scenarios, or ~/.local/share/kenes/scenarios. Not created here; empty when there is
/// no home.
[[nodiscard]] std::filesystem::path own_scenarios_folder();

/// Whether a scenario in one file lies there.
[[nodiscard]] bool is_package(const std::filesystem::path& path);

/// Its folders that hold a scenario.json, whatever stands in it; by name.
[[nodiscard]] std::vector<std::filesystem::path> own_scenarios();
/// Those, and after them its packages, by name: what stands on the shelf behind what comes with the program.
[[nodiscard]] std::vector<std::filesystem::path> own_shelf();
/// The one of them that is called so, a package also without its ending; empty: none.
[[nodiscard]] std::filesystem::path own_scenario_named(std::string_view name);

/// A folder's name made of what a person calls a scenario: letters of any language and figures as they are,
/// what shells and file managers stumble over as '-'. Empty where nothing is left.
[[nodiscard]] std::string folder_name_for(std::string_view name);

struct MakeFault {
  enum class Why : std::uint8_t { no_name, no_home, exists, cannot_write, starter_missing };
  Why why{};
  std::filesystem::path path;  // What is in the way or missing.
};
[[nodiscard]] std::string_view name_of(MakeFault::Why why);

/// The starter under that name among one's own; its folder. Nothing is ever overwritten, and what could not
/// be written whole is taken away again.
[[nodiscard]] Result<std::filesystem::path, MakeFault> make_own_scenario(const Assets& assets,
                                                                         std::string_view name);

/// Of the names, sizes and times of the files that are looked at when a scenario is checked: another as soon
/// as one of them is written, comes or goes.
[[nodiscard]] std::uint64_t imprint_of(const std::filesystem::path& folder);

}  // namespace kenes::app
