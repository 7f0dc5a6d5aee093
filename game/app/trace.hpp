#pragma once
// A hearing in ids, a line a move: short, the same in every language, fit to be compared and read in a diff.

#include <span>
#include <string>

#include "rules/rules.hpp"

namespace kenes::app {

/// Every move with its minute and what came of it, then the last digest and the ending.
[[nodiscard]] std::string trace_of(const rules::Script& script, const rules::HearingOptions& options,
                                   std::span<const rules::Action> actions);

}  // namespace kenes::app
