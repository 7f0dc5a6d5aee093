#pragma once
// The sentences of a scenario: are they all there, in every language, with the same places to fill in, in
// letters that can be drawn.

#include <array>
#include <optional>
#include <string>

#include "scenario/positioned_json.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {

/// The text files that could be read, in the order of kLanguages, and seen.json.
struct TextFiles {
  std::array<std::optional<Document>, kLanguages.size()> languages;
  std::optional<Document> seen;
};

/// Takes the sentences over into `content`; reports values that are no texts.
void read_texts(const TextFiles& files, ScenarioContent& content, Diagnostics& found);

/// `complete`: scenario.json has no errors, so that a key nobody needs is known to be one. Marks variables
/// that sentences show as read.
void check_texts(const TextFiles& files, Workbench& bench, bool complete, Diagnostics& found);

}  // namespace kenes::scenario
