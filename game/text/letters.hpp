#pragma once
// Capitals and small letters of the three languages.

#include <string>
#include <string_view>

namespace kenes::text {

/// The text in small letters, ё as е. Bytes that are no UTF-8 stay as they are.
[[nodiscard]] std::string small_letters(std::string_view text);

/// The text with a capital at its beginning, where that is a letter of one of the three languages.
[[nodiscard]] std::string large_initial(std::string text);

}  // namespace kenes::text
