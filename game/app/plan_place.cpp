#include "app/plan_place.hpp"

#include <system_error>

#include "app/bundle.hpp"

namespace kenes::app {

namespace fs = std::filesystem;

std::optional<fs::path> scenario_of_plan(const Assets& assets, const fs::path& plan, const std::string& id) {
  std::error_code ignored;  // What cannot be looked at is not there.
  fs::path folder = plan.parent_path();
  if (folder.filename() == "plans") {
    folder = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (fs::exists(folder / "scenario.json", ignored)) return folder;
  }
  return id.empty() ? std::nullopt : scenario_folder(assets, id);
}

}  // namespace kenes::app
