#include "app/findings.hpp"

#include <map>
#include <optional>
#include <system_error>

#include "app/bundle.hpp"
#include "app/files.hpp"
#include "app/plan_place.hpp"
#include "scenario/package.hpp"
#include "scenario/plan_check.hpp"
#include "scenario/rulebook_loader.hpp"
#include "scenario/scenario_files.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using scenario::Diagnostics;

void add(Findings& to, Findings more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool is_plan(const fs::path& path) { return path.filename().string().ends_with(".plan.json"); }

/// By path; nothing for one that cannot be read.
using Plans = std::map<fs::path, std::optional<std::string>>;

Plans plans_in_package(const fs::path& package) {
  Plans plans;
  Diagnostics told_by_the_loader;
  auto files = scenario::read_package(package, told_by_the_loader);
  if (!files) return plans;
  for (auto& [name, bytes] : *files) {
    if (is_plan(name)) plans.emplace(package / name, std::move(bytes));
  }
  return plans;
}

Plans plans_in(const fs::path& place) {
  std::error_code ignored;  // Without a folder there are no plans.
  if (fs::is_regular_file(place, ignored)) return plans_in_package(place);
  Plans plans;
  for (const fs::directory_entry& entry : fs::directory_iterator(place / "plans", ignored)) {
    if (is_plan(entry.path())) plans.emplace(entry.path(), bytes_of(entry.path()));
  }
  return plans;
}

Findings check_folder(const Setting& setting, const fs::path& folder) {
  return check_loaded(setting, setting.language, folder,
                      scenario::load_scenario(folder, setting.assets.rulebooks()));
}

Findings unreadable(const Setting& setting, text::Language language, const fs::path& file) {
  Diagnostics diagnostics;
  diagnostics.add({scenario::Code::file_unreadable, file.string(), {}, file.string(), {}, {}});
  return findings_of(setting, language, diagnostics);
}

/// The folder of the scenario that a text, or the folder of its texts or plans, belongs to: whoever has just
/// saved a text asks about that file.
std::optional<fs::path> scenario_around(const fs::path& path) {
  std::error_code ignored;  // What cannot be looked at is no scenario.
  const fs::path inner = fs::is_directory(path, ignored) ? path : path.parent_path();
  const bool is_part = inner.filename() == "text" || inner.filename() == "plans";
  const fs::path folder = inner.has_parent_path() ? inner.parent_path() : fs::path(".");
  return is_part && fs::exists(folder / "scenario.json", ignored) ? std::optional(folder) : std::nullopt;
}

}  // namespace

Findings findings_of(const Setting& setting, const Diagnostics& diagnostics) {
  return findings_of(setting, setting.language, diagnostics);
}

Findings findings_of(const Setting& setting, text::Language language, const Diagnostics& diagnostics) {
  const auto text_of = [&](std::string_view key) { return setting.catalogue.raw(language, key); };
  Findings found;
  for (const scenario::Diagnostic& d : diagnostics.sorted()) {
    const bool error = scenario::level_of(d.code) == scenario::Level::error;
    found.push_back({scenario::code_text(d.code), error, d.file, d.at.line, d.at.column,
                     scenario::sentence_of(d, text_of)});
  }
  return found;
}

std::string line_of(const Finding& finding) {
  return finding.file + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column) + ": " +
         finding.code + (finding.is_error ? " error: " : " warning: ") + finding.sentence;
}

Findings check_loaded(const Setting& setting, text::Language language, const fs::path& place,
                      const scenario::LoadedScenario& loaded) {
  Findings found = findings_of(setting, language, loaded.diagnostics);
  // Plans say little about a scenario that cannot be played.
  if (!loaded.script) return found;
  // A plan in a scenario's folder is a plan of this scenario, whatever it says.
  const auto script_of = [&](const std::string& /*id*/) -> std::optional<const rules::Script*> {
    return &*loaded.script;
  };
  for (const auto& [plan, bytes] : plans_in(place)) {
    add(found, bytes ? findings_of(setting, language, scenario::check_plan(plan.string(), *bytes, script_of))
                     : unreadable(setting, language, plan));
  }
  return found;
}

Findings check_plan(const Setting& setting, const fs::path& file) {
  const auto bytes = bytes_of(file);
  if (!bytes) return unreadable(setting, setting.language, file);
  LoadedBundle bundle = Unexpected{BundleFault{}};
  const auto script_of = [&](const std::string& id) -> std::optional<const rules::Script*> {
    const auto folder = scenario_of_plan(setting.assets, file, id);
    if (!folder) return std::nullopt;
    bundle = load_bundle(setting.assets, *folder);
    return bundle ? bundle->script.get() : nullptr;
  };
  return findings_of(setting, scenario::check_plan(file.string(), *bytes, script_of));
}

Findings check_path(const Setting& setting, const fs::path& path) {
  if (is_plan(path)) return check_plan(setting, path);
  std::error_code ignored;  // What cannot be looked at is reported by the loader.
  if (path.filename() == "scenario.json")
    return check_folder(setting, path.has_parent_path() ? path.parent_path() : fs::path("."));
  if (!fs::exists(path, ignored)) return unreadable(setting, setting.language, path);
  if (const auto folder = scenario_around(path)) return check_folder(setting, *folder);
  if (path.filename() == scenario::kRulebookFile && fs::exists(path.parent_path() / "scenario.json", ignored))
    return check_folder(setting, path.has_parent_path() ? path.parent_path() : fs::path("."));
  if (fs::is_regular_file(path, ignored) && path.extension() == ".json") {
    return findings_of(setting, scenario::load_rulebook(path).diagnostics);
  }
  return check_folder(setting, path);
}

}  // namespace kenes::app
