#pragma once
// The rulebook of the small script: opening, report, co-report, questions, recess, debate, resolution,
// closing.

#include "rules/rulebook.hpp"

namespace kenes::test {

[[nodiscard]] rules::Rulebook small_rulebook();

}  // namespace kenes::test
