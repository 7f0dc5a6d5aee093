#pragma once
// What `check` reports, whatever it was found in: a scenario, a rulebook or a plan.

#include <filesystem>
#include <string>
#include <vector>

#include "app/setting.hpp"
#include "scenario/diagnostics.hpp"
#include "scenario/scenario.hpp"

namespace kenes::app {

struct Finding {
  std::string code;  // "KN0012".
  bool is_error = true;
  std::string file;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::string sentence;
};
using Findings = std::vector<Finding>;

/// By file, place and code; said in the language of the command line, or in another.
[[nodiscard]] Findings findings_of(const Setting& setting, const scenario::Diagnostics& diagnostics);
[[nodiscard]] Findings findings_of(const Setting& setting, text::Language language,
                                   const scenario::Diagnostics& diagnostics);
/// `file:line:column: KN0012 error: sentence`.
[[nodiscard]] std::string line_of(const Finding& finding);

/// Whatever is wrong with what lies at `path`: a scenario in a folder or a package (with its plans), its
/// scenario.json, a rulebook or a plan.
[[nodiscard]] Findings check_path(const Setting& setting, const std::filesystem::path& path);
/// The same of a scenario that has been loaded already from `place`.
[[nodiscard]] Findings check_loaded(const Setting& setting, text::Language language,
                                    const std::filesystem::path& place,
                                    const scenario::LoadedScenario& loaded);
/// A plan alone, against the scenario it lies in or the built-in one it names.
[[nodiscard]] Findings check_plan(const Setting& setting, const std::filesystem::path& file);

}  // namespace kenes::app
