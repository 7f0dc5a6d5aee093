#include "app/bundle.hpp"

#include <algorithm>
#include <system_error>

#include "app/own_scenarios.hpp"
#include "records/voice.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSample = "shyndala_report";

text::ScenarioTexts texts_of(const rules::Script& script, const scenario::ScenarioContent& content) {
  std::array<text::ScenarioTexts::Texts, 3> by_language;
  for (const text::Language language : text::kLanguages) {
    const auto at = content.texts.find(text::code_of(language));
    if (at != content.texts.end()) by_language[static_cast<std::size_t>(language)] = at->second;
  }
  const auto source = text::language_named(content.source_language);
  return {source.value_or(text::Language::ru), std::move(by_language), records::beat_keys(script)};
}

LoadedBundle bundle_of(scenario::LoadedScenario loaded) {
  if (!loaded.script) return Unexpected{BundleFault{true, std::move(loaded.diagnostics)}};
  Bundle bundle;
  bundle.script = std::make_shared<const rules::Script>(std::move(*loaded.script));
  bundle.texts = texts_of(*bundle.script, loaded.content);
  bundle.content = std::move(loaded.content);
  bundle.files = std::move(loaded.files);
  return bundle;
}

}  // namespace

std::vector<fs::path> built_in_scenarios(const Assets& assets) {
  std::vector<fs::path> folders;
  std::error_code ignored;  // A shelf that cannot be read is empty.
  for (const fs::directory_entry& entry : fs::directory_iterator(assets.scenarios(), ignored)) {
    if (fs::exists(entry.path() / "scenario.json", ignored)) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end(), [](const fs::path& a, const fs::path& b) {
    const bool a_sample = a.filename() == kSample;
    const bool b_sample = b.filename() == kSample;
    return a_sample != b_sample ? a_sample : a < b;
  });
  return folders;
}

std::optional<fs::path> scenario_folder(const Assets& assets, const std::string& wanted) {
  const std::vector<fs::path> shelf = built_in_scenarios(assets);
  if (wanted.empty()) return shelf.empty() ? std::nullopt : std::optional(shelf.front());
  const auto by_id =
      std::find_if(shelf.begin(), shelf.end(), [&](const fs::path& p) { return p.filename() == wanted; });
  if (by_id != shelf.end()) return *by_id;
  std::error_code ignored;  // Unreadable is as good as absent.
  if (fs::is_directory(wanted, ignored)) return fs::path(wanted);
  const fs::path example = assets.root / "examples" / fs::path(wanted).filename();
  if (example.filename() == wanted && fs::exists(example / "scenario.json", ignored)) return example;
  const fs::path file(wanted);
  if (is_package(file)) return file;
  if (file.filename() == "scenario.json" && fs::exists(file, ignored)) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
  }
  fs::path own = own_scenario_named(wanted);
  return own.empty() ? std::nullopt : std::optional(std::move(own));
}

LoadedBundle load_bundle(const Assets& assets, const fs::path& folder) {
  return bundle_of(scenario::load_scenario(folder, assets.rulebooks()));
}

LoadedBundle load_bundle(const std::vector<session::StoredFile>& files) {
  scenario::Files by_name;
  for (const session::StoredFile& file : files) by_name[file.name] = file.bytes;
  return bundle_of(scenario::load_scenario_from(std::move(by_name)));
}

std::vector<session::StoredFile> stored(const scenario::Files& files) {
  std::vector<session::StoredFile> out;
  for (const auto& [name, bytes] : files) out.push_back({name, bytes});
  return out;
}

}  // namespace kenes::app
