#include "app/own_scenarios.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "core/hash.hpp"
#include "journal/folder.hpp"
#include "scenario/scenario.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using Why = MakeFault::Why;

constexpr std::size_t kLongestName = 80;  // Bytes; file systems take 255.

/// What lies in the folder and is wanted, by name.
std::vector<fs::path> lying_there(bool (*wanted)(const fs::path&)) {
  std::vector<fs::path> places;
  std::error_code error;
  for (fs::directory_iterator at(own_scenarios_folder(), error), end; !error && at != end;
       at.increment(error)) {
    if (wanted(at->path())) places.push_back(at->path());
  }
  std::sort(places.begin(), places.end());
  return places;
}

bool is_plain(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  const bool word = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
  return code >= 0x80U || (byte >= '0' && byte <= '9') || word;
}

/// Not so long that a letter is cut in two.
void shorten(std::string& name) {
  if (name.size() <= kLongestName) return;
  std::size_t most = kLongestName;
  while (most > 0 && (static_cast<unsigned char>(name[most]) & 0xC0U) == 0x80U) --most;
  name.resize(most);
}

void add(std::uint64_t& sum, std::uint64_t value) { sum = hash_of(std::array{sum, value}); }

void add_file(std::uint64_t& sum, const fs::directory_entry& file) {
  std::error_code ignored;  // What is gone in this moment is seen the next time.
  const std::string path = file.path().string();
  add(sum, hash_bytes(path.data(), path.size()));
  add(sum, file.file_size(ignored));
  add(sum, static_cast<std::uint64_t>(file.last_write_time(ignored).time_since_epoch().count()));
}

MakeFault fault_of(const scenario::NewScenarioFault& fault) {
  using Kind = scenario::NewScenarioFault::Kind;
  const Why why = fault.kind == Kind::folder_not_empty ? Why::exists
                  : fault.kind == Kind::cannot_write   ? Why::cannot_write
                                                       : Why::starter_missing;
  return {why, fault.path};
}

}  // namespace

fs::path own_scenarios_folder() {
  const fs::path sessions = journal::sessions_folder();
  return sessions.empty() ? sessions : sessions.parent_path() / "scenarios";
}

bool is_package(const fs::path& path) {
  std::error_code ignored;  // Unreadable is as good as absent.
  return path.extension() == ".kenes" && fs::is_regular_file(path, ignored);
}

std::vector<fs::path> own_scenarios() {
  return lying_there([](const fs::path& path) {
    std::error_code ignored;  // What cannot be looked at is not there.
    return fs::exists(path / "scenario.json", ignored);
  });
}

std::vector<fs::path> own_shelf() {
  std::vector<fs::path> places = own_scenarios();
  const std::vector<fs::path> packages = lying_there(is_package);
  places.insert(places.end(), packages.begin(), packages.end());
  return places;
}

fs::path own_scenario_named(std::string_view name) {
  for (const fs::path& place : own_shelf()) {
    if (place.filename() == name || (is_package(place) && place.stem() == name)) return place;
  }
  return {};
}

std::string folder_name_for(std::string_view name) {
  std::string folder;
  for (const char byte : name) {
    if (is_plain(byte)) {
      folder += byte;
    } else if (!folder.empty() && folder.back() != '-') {
      folder += '-';
    }
  }
  shorten(folder);
  while (!folder.empty() && folder.back() == '-') folder.pop_back();
  return folder;
}

std::string_view name_of(Why why) {
  static constexpr std::array<std::string_view, 5> kNames{"no_name", "no_home", "exists", "cannot_write",
                                                          "starter_missing"};
  return kNames.at(static_cast<std::size_t>(why));
}

Result<fs::path, MakeFault> make_own_scenario(const Assets& assets, std::string_view name) {
  const fs::path all = own_scenarios_folder();
  if (all.empty()) return Unexpected{MakeFault{Why::no_home, {}}};
  const std::string folder_name = folder_name_for(name);
  if (folder_name.empty()) return Unexpected{MakeFault{Why::no_name, {}}};
  const fs::path folder = all / folder_name;
  std::error_code ignored;  // What cannot be looked at cannot be written either, which is told.
  if (fs::exists(fs::symlink_status(folder, ignored))) return Unexpected{MakeFault{Why::exists, folder}};
  if (const auto fault = scenario::new_scenario(folder, assets.starter())) {
    // Nothing of that name was there: what is there now is half of the starter.
    fs::remove_all(folder, ignored);
    return Unexpected{fault_of(*fault)};
  }
  return folder;
}

std::uint64_t imprint_of(const fs::path& folder) {
  std::vector<fs::directory_entry> files;
  for (const char* part : {"", "text", "plans"}) {
    std::error_code error;
    for (fs::directory_iterator at(folder / part, error), end; !error && at != end; at.increment(error)) {
      if (at->path().extension() == ".json") files.push_back(*at);
    }
  }
  std::sort(files.begin(), files.end());
  std::uint64_t sum = files.size();
  for (const fs::directory_entry& file : files) add_file(sum, file);
  return sum;
}

}  // namespace kenes::app
