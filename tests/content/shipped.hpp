#pragma once
// The scenarios that ship.

#include "scenario/scenario.hpp"

namespace kenes::test {

/// The ids of all folders in assets/scenarios.
[[nodiscard]] std::vector<std::string> shipped_scenarios();
/// Reads one; an error in it fails the test with its place.
[[nodiscard]] scenario::LoadedScenario load_shipped(const std::string& id);
/// The same of one in assets/examples.
[[nodiscard]] scenario::LoadedScenario load_example(const std::string& id);

}  // namespace kenes::test
