#pragma once
// A scenario as whoever writes it wants to see it: what it is, and what is wrong with it.

#include <filesystem>
#include <string>
#include <vector>

#include "app/findings.hpp"
#include "text/language.hpp"

namespace kenes::app {

/// What could not be read is left out; nothing here is ever a guess.
struct ScenarioLook {
  std::string title;                      // In the reader's language where it has one.
  std::vector<text::Language> languages;  // It has texts in them.
  std::size_t seats = 0;
  Findings findings;       // Errors first; files named from the scenario's folder on.
  std::size_t errors = 0;  // Among them. None: it can be played.
};

[[nodiscard]] ScenarioLook look_at_scenario(const Setting& setting, text::Language language,
                                            const std::filesystem::path& folder);

}  // namespace kenes::app
