#include "scenario/scenario_files.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "scenario/positioned_json.hpp"
#include "scenario/scenario.hpp"

namespace kenes::scenario {

namespace fs = std::filesystem;

std::string text_file(std::string_view language) { return "text/" + std::string(language) + ".json"; }

bool belongs_to_a_scenario(std::string_view name) {
  if (name == kScenarioFile || name == kSeenFile) return true;
  if (std::ranges::any_of(kLanguages, [&](std::string_view code) { return name == text_file(code); }))
    return true;
  return name.starts_with("plans/") && name.ends_with(".plan.json") && std::ranges::count(name, '/') == 1;
}

std::optional<std::string> read_bytes(const fs::path& path) {
  std::error_code fault;
  if (!fs::is_regular_file(path, fault)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  const std::uintmax_t size = fs::file_size(path, fault);
  const std::uintmax_t most = std::uintmax_t{JsonLimits{}.bytes} + 1;
  std::string bytes(fault ? 0 : static_cast<std::size_t>(std::min(size, most)), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return file.bad() ? std::nullopt : std::optional(std::move(bytes));
}

}  // namespace kenes::scenario
