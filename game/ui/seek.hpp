#pragma once
// Finding words in texts as a person types them: capitals and ё count for nothing, in all three languages.

#include <string>
#include <string_view>

namespace kenes::ui {

/// The text in small letters, ё as е. Bytes that are no UTF-8 stay as they are.
[[nodiscard]] std::string small_letters(std::string_view text);

/// Whether each word of `sought` stands somewhere in `text`, in any order. Of nothing sought: true.
[[nodiscard]] bool has_words(std::string_view text, std::string_view sought);

/// The same with a capital at its beginning, where that is a letter of one of the three languages.
[[nodiscard]] std::string large_initial(std::string text);

}  // namespace kenes::ui
