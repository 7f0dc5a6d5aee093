#include "app/settings.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <nlohmann/json.hpp>

#include "app/files.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::array<std::string_view, 3> kThemes{"dark", "light", "contrast"};
constexpr std::size_t kMostSeen = 100;  // More panels than the program has.

int number_in(const json& file, const char* key, int least, int most, int otherwise) {
  const auto at = file.find(key);
  if (at == file.end() || !at->is_number_integer()) return otherwise;
  return static_cast<int>(std::clamp<std::int64_t>(at->get<std::int64_t>(), least, most));
}

bool yes_in(const json& file, const char* key, bool otherwise) {
  const auto at = file.find(key);
  return at != file.end() && at->is_boolean() ? at->get<bool>() : otherwise;
}

/// What was chosen. Before letters went by the window every file said how large they were, and 100 where
/// nobody had chosen.
std::optional<int> text_size_in(const json& file) {
  constexpr int kNobodyChose = 100;
  const int before = number_in(file, "text_percent", Settings::kLeastText, Settings::kMostText, kNobodyChose);
  const int size = number_in(file, "text_size", Settings::kLeastText, Settings::kMostText, 0);
  if (size != 0) return size;
  return before == kNobodyChose ? std::nullopt : std::optional(before);
}

std::string text_in(const json& file, const char* key) {
  const auto at = file.find(key);
  return at != file.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::vector<std::string> texts_in(const json& file, const char* key) {
  std::vector<std::string> texts;
  const auto at = file.find(key);
  if (at == file.end() || !at->is_array()) return texts;
  for (const json& one : *at) {
    if (one.is_string() && texts.size() < kMostSeen) texts.push_back(one.get<std::string>());
  }
  return texts;
}

RoomHabits habits_in(const json& file) {
  RoomHabits habits;
  const auto at = file.find("room");
  if (at == file.end() || !at->is_object()) return habits;
  habits.minutes = static_cast<std::uint16_t>(number_in(*at, "minutes", 45, 120, habits.minutes));
  habits.bots = yes_in(*at, "bots", habits.bots);
  habits.port = static_cast<std::uint16_t>(number_in(*at, "port", 0, 65535, habits.port));
  habits.wifi = text_in(*at, "wifi");
  habits.password = text_in(*at, "password");
  std::vector<text::Language> wall;
  for (const std::string& code : texts_in(*at, "wall")) {
    const auto language = text::language_named(code);
    if (language && wall.size() < 2) wall.push_back(*language);
  }
  if (!wall.empty()) habits.wall = std::move(wall);
  return habits;
}

json json_of(const RoomHabits& habits) {
  json wall = json::array();
  for (const text::Language language : habits.wall) wall.push_back(text::code_of(language));
  return {{"minutes", habits.minutes}, {"bots", habits.bots}, {"wall", std::move(wall)},
          {"port", habits.port},       {"wifi", habits.wifi}, {"password", habits.password}};
}

}  // namespace

std::string_view name_of(Settings::Theme theme) { return kThemes[static_cast<std::size_t>(theme)]; }

fs::path settings_file() {
  if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder != '\0') {
    return fs::path(folder) / "kenes" / "settings.json";
  }
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return fs::path(home) / ".config" / "kenes" / "settings.json";
}

Settings load_settings(const fs::path& file) {
  Settings settings;
  const auto bytes = file.empty() ? std::nullopt : bytes_of(file);
  const json read = bytes ? json::parse(*bytes, nullptr, false) : json();
  if (!read.is_object()) return settings;
  settings.language = text::language_named(text_in(read, "language"));
  settings.text_percent = text_size_in(read);
  const auto theme = std::find(kThemes.begin(), kThemes.end(), text_in(read, "theme"));
  if (theme != kThemes.end()) settings.theme = static_cast<Settings::Theme>(theme - kThemes.begin());
  settings.reduced_motion = yes_in(read, "reduced_motion", settings.reduced_motion);
  settings.reading_speed = number_in(read, "reading_speed", 0, Settings::kMostSpeed, settings.reading_speed);
  settings.volume = number_in(read, "volume", 0, 100, settings.volume);
  settings.mute = yes_in(read, "mute", settings.mute);
  settings.full_screen = yes_in(read, "full_screen", settings.full_screen);
  settings.seen = texts_in(read, "seen");
  settings.opponents = bots::level_named(text_in(read, "opponents"));
  settings.room = habits_in(read);
  return settings;
}

Result<Done, std::string> save_settings(const fs::path& file, const Settings& settings) {
  if (file.empty()) return Unexpected{std::string("no home folder")};
  json out{{"theme", name_of(settings.theme)},
           {"reduced_motion", settings.reduced_motion},
           {"reading_speed", settings.reading_speed},
           {"volume", settings.volume},
           {"mute", settings.mute},
           {"full_screen", settings.full_screen},
           {"seen", settings.seen},
           {"room", json_of(settings.room)}};
  if (settings.text_percent) out["text_size"] = *settings.text_percent;
  if (settings.opponents) out["opponents"] = bots::name_of(*settings.opponents);
  if (settings.language) out["language"] = text::code_of(*settings.language);
  return write_whole(file, out.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
}

}  // namespace kenes::app
