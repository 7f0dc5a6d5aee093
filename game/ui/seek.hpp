#pragma once
// Finding words in texts as a person types them: capitals and ё count for nothing, in all three languages.

#include <string_view>

namespace kenes::ui {

/// Whether each word of `sought` stands somewhere in `words`, in any order. Of nothing sought: true.
[[nodiscard]] bool has_words(std::string_view words, std::string_view sought);

}  // namespace kenes::ui
