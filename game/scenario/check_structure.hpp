#pragma once
// Whether a scenario that is spelled right also works: nothing that cannot happen, nobody without anything to
// do. Requires a bench without errors; reports what it finds.

#include "scenario/possible.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {

void check_seats(Workbench& bench, const Possible& possible);
void check_report(Workbench& bench, const Possible& possible);
void check_evidence(Workbench& bench, const Possible& possible);
void check_beats(Workbench& bench);
void check_triggers(Workbench& bench, const Possible& possible);
void check_chains(Workbench& bench);
void check_endings(Workbench& bench);
void check_learning(Workbench& bench);
/// After the texts, which read variables too.
void check_variables(Workbench& bench);

/// All of them but the last.
void check_structure(Workbench& bench);

/// Reports at the id of the thing.
void report_at(const Workbench& bench, Code code, NameKind kind, std::size_t place, std::string other = {});

}  // namespace kenes::scenario
