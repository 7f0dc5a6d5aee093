// The scenario that `kenes new` begins with: a copy of the starter under a new id.

#include <array>
#include <fstream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "scenario/package.hpp"
#include "scenario/reader.hpp"
#include "scenario/scenario.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;
using Kind = NewScenarioFault::Kind;

constexpr std::string_view kStarterId = "\"starter\"";
constexpr std::string_view kNamelessId = "my_scenario";
constexpr std::size_t kLongestId = 48;

/// An id made of the folder's name: what cannot stand in one becomes '_'.
std::string id_for(const fs::path& folder) {
  fs::path name = folder.lexically_normal();
  if (!name.has_filename()) name = name.parent_path();
  std::string id;
  for (char byte : name.filename().string()) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    const bool fits = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    if (fits || (!id.empty() && id.back() != '_')) id += fits ? byte : '_';
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  id.resize(std::min(id.size(), kLongestId));
  return is_id(id) ? id : std::string(kNamelessId);
}

std::optional<std::string> read_whole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  // Not by iterators: those throw where the disk fails in the middle of a file.
  std::string bytes;
  std::array<char, 4096> part{};
  do {
    file.read(part.data(), part.size());
    bytes.append(part.data(), static_cast<std::size_t>(file.gcount()));
  } while (file);
  return file.bad() ? std::nullopt : std::optional(std::move(bytes));
}

std::string with_id(std::string bytes, const std::string& id) {
  const std::string quoted = "\"" + id + "\"";
  for (std::size_t at = bytes.find(kStarterId); at != std::string::npos;
       at = bytes.find(kStarterId, at + quoted.size())) {
    bytes.replace(at, kStarterId.size(), quoted);
  }
  return bytes;
}

/// What makes VS Code complete keys and underline slips, from the schemas of this copy of the program.
std::string editor_settings(const fs::path& schemas) {
  const auto schema = [&](const char* match, const char* name) {
    return nlohmann::ordered_json{{"fileMatch", {match}},
                                  {"url", (fs::absolute(schemas) / name).lexically_normal().string()}};
  };
  const nlohmann::ordered_json settings{
      {"json.schemas",
       {schema("/scenario.json", "scenario.schema.json"), schema("/text/*.json", "text.schema.json"),
        schema("/rulebook.json", "rulebook.schema.json"), schema("*.plan.json", "plan.schema.json")}}};
  // Bytes that are no UTF-8 can stand in a folder's name; the editor will not find that one.
  return settings.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

std::optional<NewScenarioFault> new_scenario(const fs::path& folder, const fs::path& starter) {
  const NewScenarioFault missing{Kind::starter_missing, starter};
  std::error_code fault;
  if (!fs::is_directory(starter, fault)) return missing;
  const std::string id = id_for(fs::absolute(folder, fault));
  Files files;
  for (fs::recursive_directory_iterator at(starter, fault), end; at != end; at.increment(fault)) {
    if (fault) return missing;
    if (!at->is_regular_file(fault)) continue;
    const auto bytes = read_whole(at->path());
    if (!bytes) return NewScenarioFault{Kind::starter_missing, at->path()};
    files[at->path().lexically_relative(starter).generic_string()] = with_id(*bytes, id);
  }
  if (files.empty()) return missing;
  files[".vscode/settings.json"] = editor_settings(starter.parent_path() / "schema");
  const auto failed = write_folder(files, folder);
  if (!failed) return std::nullopt;
  const bool exists = failed->why == PackageFault::Why::exists;
  return NewScenarioFault{exists ? Kind::folder_not_empty : Kind::cannot_write, failed->path};
}

}  // namespace kenes::scenario
