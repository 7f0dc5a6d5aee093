#pragma once
// UTF-8 by the code point: what columns are counted in and what the checks of texts look at.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kenes::scenario {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // Bytes; 0: not UTF-8 here.
};

/// The code point that begins at `at`; size 0 for anything that is not well-formed UTF-8. Requires at <
/// text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
/// Where the first byte stands that is not well-formed UTF-8, if there is one.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view text);
/// How many code points `text` holds. Requires well-formed UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// A copy in which every byte that is not part of a code point and every control character is U+FFFD, for
/// showing hostile text.
[[nodiscard]] std::string repaired_utf8(std::string_view text);
/// At most `most` code points of `text`, with an ellipsis if it was longer.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace kenes::scenario
