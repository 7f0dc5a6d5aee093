#pragma once
// What a person's browser shows instead of a page, in words.

#include <map>
#include <string>

#include "text/catalogue.hpp"

namespace kenes::hall {

/// For Options::words: the texts `hall.answer.<status>` in the three languages, one below the other, because
/// whoever gets there has not yet chosen one.
[[nodiscard]] std::map<unsigned, std::string> answer_words(const text::Catalogue& catalogue);

}  // namespace kenes::hall
