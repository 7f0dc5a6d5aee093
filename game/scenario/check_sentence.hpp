#pragma once
// One sentence by itself: its letters and blanks, and whether it was translated at all.

#include <string>

#include "scenario/reader.hpp"

namespace kenes::scenario {

/// Reports an empty text, blanks at its ends, characters that cannot be drawn, and words of mixed scripts.
void check_letters(const Reading& reading, const Node& text);
/// Reports a translation of some length that is the original.
void check_translated(const Reading& reading, const Node& text, const std::string& original);

}  // namespace kenes::scenario
