#pragma once
// The claims of a report as a person reads them: in the author's order, with their numbers.

#include <cstddef>
#include <string>

#include "scenario/scenario.hpp"

namespace kenes::scenario {

/// "1.2": the place of a claim in the report. Claims are so called wherever they are listed. Empty for a
/// claim that stands in no section.
[[nodiscard]] std::string number_of(const ScenarioContent& content, rules::ClaimId claim);
/// Claims with a smaller one are read earlier.
[[nodiscard]] std::size_t place_of(const ScenarioContent& content, rules::ClaimId claim);

}  // namespace kenes::scenario
