#pragma once
// A figure and its unit stay together and no line begins with a dash, whoever breaks the lines: a browser,
// the window, a terminal.

#include <string>

namespace kenes::text {

/// The text with a no-break space between a figure and the unit after it ("11,6 %", "41 млн", "42 km", "2026
/// г."), within a figure ("7 100"), after the sign of a number ("№ 5"), and before a dash ("Вода — это").
/// A place to be filled in counts as a figure.
[[nodiscard]] std::string tied(std::string text);

}  // namespace kenes::text
