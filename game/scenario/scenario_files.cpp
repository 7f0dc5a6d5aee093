#include "scenario/scenario_files.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <vector>

#include "scenario/closest.hpp"
#include "scenario/positioned_json.hpp"
#include "scenario/scenario.hpp"

namespace kenes::scenario {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPlansFolder = "plans/";

std::string in_small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

std::string text_file(std::string_view language) { return "text/" + std::string(language) + ".json"; }

bool is_misnamed_plan(std::string_view name) {
  if (!name.starts_with(kPlansFolder) || belongs_to_a_scenario(name)) return false;
  const bool is_hidden = name.find("/.") != std::string_view::npos;
  return !is_hidden && !name.ends_with('~') && !name.ends_with('/');
}

bool belongs_to_a_scenario(std::string_view name) {
  if (name == kScenarioFile || name == kSeenFile || name == kRulebookFile) return true;
  if (std::ranges::any_of(kLanguages, [&](std::string_view code) { return name == text_file(code); }))
    return true;
  return name.starts_with(kPlansFolder) && name.ends_with(".plan.json") && std::ranges::count(name, '/') == 1;
}

std::string lies_beside(const fs::path& folder, std::string_view name) {
  const fs::path wanted = folder / name;
  const std::string file = wanted.filename().string();
  std::vector<std::string> near;
  std::error_code ignored;  // In a folder that cannot be looked into nothing is found.
  for (const fs::directory_entry& entry : fs::directory_iterator(wanted.parent_path(), ignored)) {
    std::string other = entry.path().filename().string();
    const std::string place = (fs::path(name).parent_path() / other).generic_string();
    if (belongs_to_a_scenario(place) || !entry.is_regular_file(ignored)) continue;
    if (in_small_letters(other).starts_with(file)) return other;
    if (other.front() == file.front()) near.push_back(other);
  }
  return closest_of(file, std::span<const std::string>(near));
}

void find_misnamed_plans(const fs::path& folder, Diagnostics& found) {
  std::error_code fault;  // Without such a folder there are no plans.
  for (fs::recursive_directory_iterator at(folder / "plans", fault), end; !fault && at != end;
       at.increment(fault)) {
    const std::string name = at->path().lexically_relative(folder).generic_string();
    std::error_code ignored;  // What is gone in this moment is no file.
    if (!is_misnamed_plan(name) || !at->is_regular_file(ignored)) continue;
    found.add({Code::plan_misnamed, at->path().string(), {}, name, {}, {}});
  }
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
