#pragma once
// A scenario ready to be played: its script, its words, and the files both were made from.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/assets.hpp"
#include "scenario/scenario.hpp"
#include "session/session.hpp"
#include "text/scenario_texts.hpp"

namespace kenes::app {

struct Bundle {
  session::ScriptPtr script;
  scenario::ScenarioContent content;
  text::ScenarioTexts texts;
  scenario::Files files;
};

/// The scenario, or what is wrong with it; `found` false: there is none of that name.
struct BundleFault {
  bool found = true;
  scenario::Diagnostics diagnostics;
};
using LoadedBundle = Result<Bundle, BundleFault>;

/// Where a SCENARIO argument points: a folder, or the id of a scenario that comes with the program. Empty:
/// the sample. Nothing when there is none.
[[nodiscard]] std::optional<std::filesystem::path> scenario_folder(const Assets& assets,
                                                                   const std::string& wanted);
[[nodiscard]] LoadedBundle load_bundle(const Assets& assets, const std::filesystem::path& folder);
/// From the copy that a journal carries.
[[nodiscard]] LoadedBundle load_bundle(const std::vector<session::StoredFile>& files);

/// The folders of the scenarios that come with the program; the sample first.
[[nodiscard]] std::vector<std::filesystem::path> built_in_scenarios(const Assets& assets);

/// As a journal stores them, sorted by name.
[[nodiscard]] std::vector<session::StoredFile> stored(const scenario::Files& files);

}  // namespace kenes::app
