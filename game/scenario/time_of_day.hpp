#pragma once
// The time of day that a sentence names, so that it can be held against a number that says the same.

#include <optional>
#include <string_view>

namespace kenes::scenario {

/// Minutes since midnight of the first time of day ("15:00", "9:05") in that text; nothing: there is none.
[[nodiscard]] std::optional<int> time_of_day(std::string_view text);

}  // namespace kenes::scenario
