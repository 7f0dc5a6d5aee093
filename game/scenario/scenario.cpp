#include "scenario/scenario.hpp"

#include <system_error>
#include <utility>

#include "scenario/check_structure.hpp"
#include "scenario/check_texts.hpp"
#include "scenario/package.hpp"
#include "scenario/positioned_json.hpp"
#include "scenario/rulebook_loader.hpp"
#include "scenario/scenario_files.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

/// How a file is called in diagnostics.
using ShownAs = std::function<std::string(std::string_view name)>;
/// What lies there instead of a file that is missing; empty: nothing of the kind.
using Beside = std::function<std::string(std::string_view name)>;

class Loader {
 public:
  Loader(Files files, ShownAs shown, Beside beside = {}, Diagnostics found = {})
      : shown_(std::move(shown)), beside_(std::move(beside)) {
    loaded_.files = std::move(files);
    loaded_.diagnostics = std::move(found);
  }

  LoadedScenario load() {
    const std::optional<Document> document = read(kScenarioFile, true);
    const TextFiles texts = read_text_files();
    read_texts(texts, loaded_.content, loaded_.diagnostics);
    if (document) compile(*document, texts);
    return std::move(loaded_);
  }

 private:
  std::optional<Document> read(std::string_view name, bool needed) {
    const auto bytes = loaded_.files.find(std::string(name));
    if (bytes != loaded_.files.end()) return read_json(shown_(name), bytes->second, loaded_.diagnostics);
    if (needed) {
      loaded_.diagnostics.add({Code::file_unreadable,
                               shown_(name),
                               {},
                               std::string(name),
                               {},
                               beside_ ? beside_(name) : std::string()});
    }
    return std::nullopt;
  }
  TextFiles read_text_files() {
    TextFiles texts;
    for (std::size_t i = 0; i < kLanguages.size(); ++i)
      texts.languages[i] = read(text_file(kLanguages[i]), true);
    texts.seen = read(kSeenFile, false);
    return texts;
  }

  /// False when there is no rulebook; that the scenario names none at all is reported with the rest of its
  /// head.
  bool read_the_rulebook(const Reading& reading, Workbench& bench) {
    const Node* name = bench.root.member("rulebook");
    if (name == nullptr || name->kind != Node::Kind::text) return false;
    const auto bytes = loaded_.files.find(std::string(kRulebookFile));
    if (bytes == loaded_.files.end()) {
      reading.report(Code::unknown_rulebook, *name, name->text);
      return false;
    }
    auto rulebook = read_rulebook(shown_(kRulebookFile), bytes->second, loaded_.diagnostics);
    if (!rulebook) return false;
    if (rulebook->id != name->text)
      reading.report(Code::unknown_rulebook, *name, name->text, {}, rulebook->id);
    bench.script.rulebook = std::move(*rulebook);
    return true;
  }

  void compile(const Document& document, const TextFiles& texts) {
    const Reading reading(document, loaded_.diagnostics);
    if (reading.members(document.root) == nullptr) return;
    Workbench bench(reading, document.root);
    bench.content = std::move(loaded_.content);
    const std::size_t errors_before = loaded_.diagnostics.errors();
    bench.has_rulebook = read_the_rulebook(reading, bench);
    compile_all(bench);
    const bool complete = loaded_.diagnostics.errors() == errors_before;
    if (complete) check_structure(bench);
    check_texts(texts, bench, complete, loaded_.diagnostics);
    if (complete) check_variables(bench);
    loaded_.content = std::move(bench.content);
    if (loaded_.diagnostics.has_errors()) return;
    rules::index_beats(bench.script);
    loaded_.script = std::move(bench.script);
  }

  static void compile_all(Workbench& bench) {
    bench.names = collect_names(bench.reading, bench.root);
    compile_head(bench);
    compile_variables(bench);
    compile_seats(bench);
    compile_report(bench);
    compile_evidence(bench);
    compile_variants(bench);
    compile_recommendations(bench);
    compile_beats(bench);
    compile_rest(bench);
    compile_conditions(bench);
  }

  ShownAs shown_;
  Beside beside_;
  LoadedScenario loaded_;
};

/// The rulebook that scenario.json names; empty unless it is an id, so that no file elsewhere is ever opened.
std::string rulebook_named_in(const std::string& bytes) {
  Diagnostics ignored;  // The loader reads the file again and reports.
  const auto document = read_json("", bytes, ignored);
  const Node* name = document ? document->root.member("rulebook") : nullptr;
  return name != nullptr && is_rulebook_id(name->text) ? name->text : std::string();
}

/// The rulebook that the scenario names joins its files, if there is one; where it would lie.
std::filesystem::path take_shared_rulebook(Files& files, const std::filesystem::path& rulebooks) {
  const auto scenario = files.find(std::string(kScenarioFile));
  const std::string id = scenario == files.end() ? std::string() : rulebook_named_in(scenario->second);
  std::filesystem::path path = rulebooks / (id + ".json");
  auto bytes = id.empty() ? std::nullopt : read_bytes(path);
  if (bytes) files.emplace(kRulebookFile, std::move(*bytes));
  return path;
}

/// What a rulebook of its own says to people stands among the scenario's texts, or among the shared ones.
void check_rulebook_texts(LoadedScenario& loaded, const std::filesystem::path& shared, const ShownAs& shown) {
  Diagnostics told_elsewhere;
  const RulebookTexts known = read_rulebook_texts(shared, told_elsewhere);
  const auto says = [](const auto& by_language, std::string_view language, const std::string& key) {
    const auto texts = by_language.find(language);
    return texts != by_language.end() && texts->second.contains(key);
  };
  for (const std::string_view language : kLanguages) {
    for (const std::string& key : needed_keys(loaded.script->rulebook)) {
      if (says(loaded.content.texts, language, key) || says(known, language, key)) continue;
      loaded.diagnostics.add({Code::rulebook_text_missing, shown(text_file(language)), {}, key, {}, {}});
    }
  }
  if (loaded.diagnostics.has_errors()) loaded.script.reset();
}

/// What decides a scenario; its plans are for whoever tests it.
Files files_in(const std::filesystem::path& folder) {
  Files files;
  const auto take = [&](const std::string& name) {
    if (auto bytes = read_bytes(folder / name)) files.emplace(name, std::move(*bytes));
  };
  take(std::string(kScenarioFile));
  for (const std::string_view language : kLanguages) take(text_file(language));
  take(std::string(kSeenFile));
  take(std::string(kRulebookFile));
  return files;
}

}  // namespace

LoadedScenario load_scenario(const std::filesystem::path& place, const std::filesystem::path& rulebooks) {
  LoadedScenario none;
  std::error_code fault;
  const bool is_package = std::filesystem::is_regular_file(place, fault);
  auto files = is_package ? read_package(place, none.diagnostics) : std::optional(files_in(place));
  if (!files) return none;
  std::erase_if(*files, [](const auto& file) { return file.first.starts_with("plans/"); });
  const bool has_own_rulebook = files->contains(std::string(kRulebookFile));
  const std::filesystem::path shared = has_own_rulebook ? "" : take_shared_rulebook(*files, rulebooks);
  const ShownAs shown = [&](std::string_view name) {
    return name == kRulebookFile && !has_own_rulebook ? shared.string() : (place / name).string();
  };
  const Beside beside = [&](std::string_view name) {
    return is_package ? std::string() : lies_beside(place, name);
  };
  if (!is_package) find_misnamed_plans(place, none.diagnostics);
  LoadedScenario loaded = Loader(std::move(*files), shown, beside, std::move(none.diagnostics)).load();
  if (has_own_rulebook && loaded.script) check_rulebook_texts(loaded, rulebooks, shown);
  return loaded;
}

LoadedScenario load_scenario_from(Files files, const std::string& shown_as) {
  const ShownAs shown = [&](std::string_view name) {
    return shown_as.empty() ? std::string(name) : shown_as + "/" + std::string(name);
  };
  return Loader(std::move(files), shown).load();
}

}  // namespace kenes::scenario
