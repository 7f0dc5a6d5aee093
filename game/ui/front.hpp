#pragma once
// The screens before a hearing: title, settings, the shelf of scenarios, the choice of a seat. Each draws a
// model and returns what the person wishes, if anything.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "stage/scene.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

enum class TitleWish : std::uint8_t {
  go_on_room,
  go_on,
  practise,
  run,
  write,
  past,
  notebook,
  settings,
  help,
  language,
  leave
};

struct TitleModel {
  std::string
      unfinished;  // What *Continue* goes on with: "Shyndala · engineer · yesterday, 21:40". Empty: nothing.
  std::size_t past = 0;  // Hearings on this machine, but for the one that *Continue* goes on with.
  std::size_t due = 0;   // In the mistakes notebook.
  std::string version;
  std::string fault;              // Why the last wish could not be granted; empty: it was.
  std::string unfinished_room{};  // The session in a room that *Continue the session* goes on with.
};
struct TitleAnswer {
  TitleWish wish{};
  text::Language language{};  // With `language`.
};
[[nodiscard]] std::optional<TitleAnswer> title_screen(const Pen& pen, const TitleModel& model);

/// As in the app's settings, which this room does not know.
struct SettingsModel {
  int text_percent = 100;
  bool text_fits = false;  // It goes by the window; nobody has chosen it.
  int theme = 0;           // 0 dark, 1 light, 2 high contrast.
  bool reduced_motion = false;
  int reading_speed = 2;  // 0 – 4.
  int volume = 60;
  bool mute = false;
  bool full_screen = false;
  text::Language language{};
  friend bool operator==(const SettingsModel&, const SettingsModel&) = default;
};
struct SettingsAnswer {
  SettingsModel changed;
  bool done = false;  // Back to where one came from.
};
/// Nothing: nothing was touched.
[[nodiscard]] std::optional<SettingsAnswer> settings_screen(const Pen& pen, const SettingsModel& model);

struct ShelfModel {
  struct Scenario {
    std::string title, summary;
    int minutes = 0;
    std::size_t seats = 0;
    std::vector<std::string> teaches;
    std::string faulty;   // Why it cannot be played; empty: it can.
    stage::Scene hall{};  // Its people at their table: the picture.
    std::string own{};    // Where it comes from, when it does not come with the program: a sentence.
  };
  std::vector<Scenario> scenarios;
};
inline constexpr std::size_t kBack = static_cast<std::size_t>(-1);
/// The place of the one chosen, or kBack.
[[nodiscard]] std::optional<std::size_t> shelf_screen(const Pen& pen, const ShelfModel& model);

struct SeatsModel {
  struct Seat {
    std::string name, post, role;
    int difficulty = 1;  // 1 – 3.
    std::string brief;   // Its first lines.
    std::string portrait;
  };
  std::string title;
  std::vector<Seat> seats;
  std::size_t chosen = 0;
  int level = 1;  // Of the opponents: 0 novice, 1 seasoned, 2 expert.
};
struct SeatsAnswer {
  enum class What : std::uint8_t { choose, level, take, back };
  What what{};
  std::size_t seat = 0;
  int level = 0;
};
[[nodiscard]] std::optional<SeatsAnswer> seats_screen(const Pen& pen, const SeatsModel& model);

}  // namespace kenes::ui
