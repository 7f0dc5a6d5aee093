#pragma once
// Rulebooks: assets/rulebooks/<id>.json -> rules::Rulebook, with a diagnostic for everything that is not as
// the format (assets/guide/en/rulebook.md) wants it. What a rulebook says to people is in
// text/<language>.json beside it.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rulebook.hpp"
#include "scenario/diagnostics.hpp"

namespace kenes::scenario {

/// The sentences of all rulebooks of a folder: language -> key -> sentence. They are shared: `rule.…`,
/// `act.…`, `minutes.…` and `resolution.…` by their ids, `rulebook.<id>.title` and `.summary`.
using RulebookTexts = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

struct LoadedRulebook {
  std::optional<rules::Rulebook> rulebook;  // Present exactly when `diagnostics` holds no error.
  RulebookTexts texts;
  Diagnostics diagnostics;
};

/// Reads and checks one rulebook with the texts beside it. Never throws, never stops at the first fault.
[[nodiscard]] LoadedRulebook load_rulebook(const std::filesystem::path& file);

/// The rulebook in `bytes`, without its texts: for a scenario, whose files hold a copy of its rulebook.
/// `file` is the name for diagnostics. Nothing when this added an error to `found`.
[[nodiscard]] std::optional<rules::Rulebook> read_rulebook(const std::string& file, std::string bytes,
                                                           Diagnostics& found);

/// The texts of the rulebooks in `folder`/text. A language whose file cannot be read is reported and left
/// empty.
[[nodiscard]] RulebookTexts read_rulebook_texts(const std::filesystem::path& folder, Diagnostics& found);

/// The keys of every sentence that this rulebook needs, sorted.
[[nodiscard]] std::vector<std::string> needed_keys(const rules::Rulebook& rulebook);

/// Lower-case Latin letters, digits, '_' and '-', beginning with a letter: the spelling of a rulebook's id,
/// which is also the name of its file.
[[nodiscard]] bool is_rulebook_id(std::string_view text);

}  // namespace kenes::scenario
