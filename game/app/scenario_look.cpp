#include "app/scenario_look.hpp"

#include <algorithm>

#include "scenario/scenario.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

std::string title_of(const scenario::ScenarioContent& content, text::Language language) {
  for (const std::string_view code : {text::code_of(language), std::string_view(content.source_language)}) {
    const auto texts = content.texts.find(code);
    if (texts == content.texts.end()) continue;
    const auto title = texts->second.find("title");
    if (title != texts->second.end() && !title->second.empty()) return title->second;
  }
  return {};
}

/// As it is seen from the scenario's folder.
std::string shortened(const std::string& file, const fs::path& folder) {
  const std::string before = (folder / "").string();
  return file.starts_with(before) ? file.substr(before.size()) : file;
}

}  // namespace

ScenarioLook look_at_scenario(const Setting& setting, text::Language language, const fs::path& folder) {
  const scenario::LoadedScenario loaded = scenario::load_scenario(folder, setting.assets.rulebooks());
  ScenarioLook look;
  look.title = title_of(loaded.content, language);
  for (const text::Language one : text::kLanguages) {
    const auto texts = loaded.content.texts.find(text::code_of(one));
    if (texts != loaded.content.texts.end() && !texts->second.empty()) look.languages.push_back(one);
  }
  look.seats = loaded.content.seats.size();
  look.findings = check_loaded(setting, language, folder, loaded);
  for (Finding& finding : look.findings) finding.file = shortened(finding.file, folder);
  const auto warnings = std::stable_partition(look.findings.begin(), look.findings.end(),
                                              [](const Finding& f) { return f.is_error; });
  look.errors = static_cast<std::size_t>(warnings - look.findings.begin());
  return look;
}

}  // namespace kenes::app
