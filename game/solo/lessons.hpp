#pragma once
// Inside the coach: lessons of the person's own moves, by what was done. Not for other rooms.

#include "solo/coach.hpp"

namespace kenes::solo::detail {

/// Requires that the latest step is the person's own.
[[nodiscard]] std::optional<Lesson> lesson_of_own(const Remarkable& what);

}  // namespace kenes::solo::detail
