#pragma once
// What a person has set for good: kept in one small file, applied at once.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bots/level.hpp"
#include "core/result.hpp"
#include "text/language.hpp"

namespace kenes::app {

/// What the facilitator filled in the last time.
struct RoomHabits {
  std::uint16_t minutes = 90;
  bool bots = true;
  std::vector<text::Language> wall{text::Language::kk, text::Language::ru};
  std::uint16_t port = 8080;
  std::string wifi, password;  // Of the room's Wi-Fi, readable: they stand on its wall for everybody anyway.
  friend bool operator==(const RoomHabits&, const RoomHabits&) = default;
};

struct Settings {
  enum class Theme : std::uint8_t { dark, light, contrast };
  static constexpr int kLeastText = 80;
  static constexpr int kMostText = 300;  // On the largest screens; on others what is chosen ends at 200.
  static constexpr int kMostSpeed = 4;

  std::optional<text::Language> language;  // None: as the system says.
  std::optional<int> text_percent;         // kLeastText – kMostText; none: as the window asks for.
  Theme theme = Theme::dark;
  bool reduced_motion = false;
  int reading_speed = 2;  // 0: everything at once; 1 slow – kMostSpeed fast.
  int volume = 60;        // Per cent.
  bool mute = false;
  bool full_screen = false;
  std::vector<std::string> seen;  // Panels that the coach has explained; "all": it was sent away for good.
  std::optional<bots::Level> opponents;  // As they were the last time somebody sat down; none: nobody has.
  RoomHabits room;
  friend bool operator==(const Settings&, const Settings&) = default;
};
[[nodiscard]] std::string_view name_of(Settings::Theme theme);

/// $XDG_CONFIG_HOME/kenes/settings.json, or ~/.config/kenes/settings.json. Empty when there is no home.
[[nodiscard]] std::filesystem::path settings_file();

/// What the file says; what it does not say, or says wrongly, is as at the beginning: a spoilt file never
/// keeps anybody from starting.
[[nodiscard]] Settings load_settings(const std::filesystem::path& file);

/// Writes beside the file and then puts it in its place, so that it is whole at every moment. The reason when
/// it cannot.
[[nodiscard]] Result<Done, std::string> save_settings(const std::filesystem::path& file,
                                                      const Settings& settings);

}  // namespace kenes::app
