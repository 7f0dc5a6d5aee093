#pragma once
// A scenario's files, read: what the rules need (Script), what people read (ScenarioContent), and everything
// that is wrong with them. The format is described in assets/guide/en/format.md, the findings in
// assets/guide/en/diagnostics.md.

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/script.hpp"
#include "scenario/diagnostics.hpp"
#include "scenario/held.hpp"

namespace kenes::scenario {

/// The languages every scenario is written in.
inline constexpr std::array<std::string_view, 3> kLanguages{"kk", "ru", "en"};

/// A scenario's files by name, bytes untouched: "scenario.json", "text/kk.json", "text/ru.json",
/// "text/en.json", "text/seen.json" and "rulebook.json", the rulebook that scenario.json names. Other names
/// are ignored: nothing in a file can make the program read another. A journal keeps this map, so that an
/// edited scenario never breaks it.
using Files = std::map<std::string, std::string>;

/// Sentences of one language by key.
using Texts = std::map<std::string, std::string, std::less<>>;

enum class Sex : std::uint8_t { f, m };

struct SeatContent {
  std::string portrait;  // "p01" … "p24".
  Sex sex = Sex::f;
};
/// What the report states about a claim, in whole numbers of `unit`.
struct Indicator {
  std::string unit;
  std::optional<std::int32_t> baseline, target, actual;
};
struct DebriefQuestion {
  std::string id;
  std::string objective;
};
struct QuizItem {
  std::string id;
  std::string objective;
  std::vector<std::string> options;
  std::size_t right = 0;  // Place in `options`.
};
/// A task for people without a seat.
struct GalleryTask {
  std::string id;
  std::uint16_t count = 1;  // How many people can have it.
};

/// What the picture beside a piece of the aftermath can show; `stage` draws them.
inline constexpr std::array<std::string_view, 16> kAftermathPictures{
    "letter", "minutes",     "newspaper",   "notice",      "visit",       "tap",
    "queue",  "pipe",        "warm_school", "cold_school", "mended_road", "broken_road",
    "square", "ready_truck", "idle_truck",  "furrows"};

/// Everything about a scenario that decides nothing in the rules. Lists by id have the order of the Script's
/// vectors; the others have the order of the file.
struct ScenarioContent {
  std::string id;
  std::string rulebook;
  std::string source_language;
  std::uint16_t minutes_alone = 0;
  std::uint16_t minutes_room = 0;
  Held held;
  std::vector<std::string> objectives;
  std::vector<SeatContent> seats;                           // By SeatId.
  std::vector<rules::SeatId> seats_in_order;                // As the author lists them.
  std::vector<std::vector<rules::ClaimId>> section_claims;  // By SectionId, in the order of the file.
  std::vector<std::optional<Indicator>> indicators;         // By ClaimId.
  std::vector<std::string> aftermath_shows;  // By place in Script::aftermath: a picture's word; empty: none.
  std::vector<DebriefQuestion> debrief;
  std::vector<QuizItem> quiz;
  std::vector<GalleryTask> gallery;
  std::map<std::string, Texts, std::less<>> texts;  // By language.
};

struct LoadedScenario {
  std::optional<rules::Script> script;  // Present exactly when `diagnostics` holds no error.
  ScenarioContent content;              // As far as it could be read.
  Diagnostics diagnostics;
  Files files;  // What it was read from.
};

/// Reads and checks a scenario's folder, or its package (a file); its rulebook comes from
/// `rulebooks`/<id>.json. Files are named in diagnostics by `place` as it is given here. Never throws, never
/// stops at the first fault, never guesses a value for a broken field.
[[nodiscard]] LoadedScenario load_scenario(const std::filesystem::path& place,
                                           const std::filesystem::path& rulebooks);

/// The same from memory: what load_scenario keeps in `files`. `shown_as` stands before the file names in
/// diagnostics.
[[nodiscard]] LoadedScenario load_scenario_from(Files files, const std::string& shown_as = {});

/// Writes the small, annotated, playable scenario that `kenes new` begins with; its id is made from the
/// folder's name. Gives the reason (a text key with the path: `fault.…`) when a file cannot be written or the
/// folder is not empty; nothing is ever overwritten.
struct NewScenarioFault {
  enum class Kind : std::uint8_t { folder_not_empty, cannot_write, starter_missing };
  Kind kind{};
  std::filesystem::path path;
};
[[nodiscard]] std::optional<NewScenarioFault> new_scenario(const std::filesystem::path& folder,
                                                           const std::filesystem::path& starter);

}  // namespace kenes::scenario
