#pragma once
// "Did you mean …": the name that a slip of the pen was probably meant to be.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kenes::scenario {

/// How many slips lead from one word to the other: a byte added, left out, changed, or two neighbours
/// swapped.
[[nodiscard]] std::size_t slips_between(std::string_view one, std::string_view other);

/// The name nearest to `written`, if it is near enough for its length (1 slip up to 3 letters, 2 up to 8,
/// else 3); otherwise one that begins with it or that it begins with (4 letters at least), or empty. Of
/// equally near names the first in alphabetical order is taken, so that the order of `names` does not matter.
[[nodiscard]] std::string closest_of(std::string_view written, std::span<const std::string> names);
[[nodiscard]] std::string closest_of(std::string_view written, std::span<const std::string_view> names);

}  // namespace kenes::scenario
