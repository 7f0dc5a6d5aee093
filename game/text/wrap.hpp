#pragma once
// Text in columns: how wide it is on a terminal, and how it breaks into lines. For UTF-8 text in any of the
// languages.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kenes::text {

/// The columns that text takes: nothing for combining marks and controls, two for wide East Asian signs and
/// pictures, one for the rest. A byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t display_width(std::string_view text);

struct Indent {
  std::string first;  // Before the first line.
  std::string rest;   // Before every other.
};

/// The text in lines of at most `width` columns, indents included. Breaks at spaces, never at a no-break
/// space or before a dash; line breaks in the text stay, and a word that is too long is cut. Never empty.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width,
                                               const Indent& indent = {});

/// The same, joined by line breaks, with one at the end.
[[nodiscard]] std::string wrapped_text(std::string_view text, std::size_t width, const Indent& indent = {});

/// Spaces added at the end until it is `width` columns wide.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

}  // namespace kenes::text
