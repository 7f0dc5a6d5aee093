#pragma once
// The words of the matter in three languages, some with a sentence on what they mean; and the order of words
// in each language's own alphabet.

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "text/language.hpp"

namespace kenes::text {

/// By Language.
struct Term {
  std::array<std::string, 3> words;
  std::array<std::string, 3> meaning;  // Empty in all three or in none.
};

/// The terms of a table: a row each, parted by tabs: en, ru, kk, then the meanings in the same order; the
/// first row names the columns. Otherwise what is wrong with it, with the number of the row.
[[nodiscard]] Result<std::vector<Term>, std::string> read_glossary(std::string_view table);
/// The same from a file (`assets/glossary.tsv`).
[[nodiscard]] Result<std::vector<Term>, std::string> load_glossary(const std::filesystem::path& file);

/// Whether `a` stands before `b` in the dictionary of that language: capitals count for nothing, Ә comes
/// after А in Kazakh, Ё after Е.
[[nodiscard]] bool stands_before(Language language, std::string_view a, std::string_view b);

}  // namespace kenes::text
