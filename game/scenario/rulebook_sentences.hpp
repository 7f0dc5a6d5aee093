#pragma once
// The sentences of rulebooks beside the program's own: `rule.…`, `act.…`, `minutes.…`, `at.<rulebook>.…`.

#include <filesystem>

#include "text/catalogue.hpp"

namespace kenes::scenario {

/// Adds the texts of the rulebooks in `folder`, as far as they can be read; `kenes check` says what is wrong
/// with the others.
void add_rulebook_texts(const std::filesystem::path& folder, text::Catalogue& catalogue);

}  // namespace kenes::scenario
