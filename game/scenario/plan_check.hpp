#pragma once
// What is wrong with a plan, each fault at its place in the file. The format is read by the codec; here its
// faults become diagnostics like those of any other file.

#include <functional>
#include <optional>

#include "rules/script.hpp"
#include "scenario/diagnostics.hpp"

namespace kenes::scenario {

/// The script of the scenario that a plan names. Nothing: there is no such scenario. Null: it cannot be
/// played, which is told elsewhere, and the plan's words are not looked at.
using ScriptOf = std::function<std::optional<const rules::Script*>(const std::string& scenario)>;

/// Everything that is wrong with the plan in `bytes`, called `file` in what is found; conditions are not
/// looked at.
[[nodiscard]] Diagnostics check_plan(const std::string& file, std::string_view bytes,
                                     const ScriptOf& script_of);

}  // namespace kenes::scenario
