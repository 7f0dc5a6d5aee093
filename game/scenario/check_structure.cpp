#include "scenario/check_structure.hpp"

#include <algorithm>

namespace kenes::scenario {

void report_at(const Workbench& bench, Code code, NameKind kind, std::size_t place, std::string other) {
  const NameTable::Entry& entry = bench.names[kind][place];
  bench.reading.report(code, entry.at, entry.id, std::move(other));
}

void check_endings(Workbench& bench) {
  const auto& endings = bench.script.endings;
  const auto certain =
      std::ranges::find_if(endings, [](const rules::Ending& e) { return e.when.is_empty(); });
  const auto at = static_cast<std::size_t>(certain - endings.begin());
  for (std::size_t i = at + 1; i < endings.size(); ++i) {
    report_at(bench, Code::ending_after_last, NameKind::endings, i, bench.names[NameKind::endings][at].id);
  }
  if (certain == endings.end() && !endings.empty()) {
    report_at(bench, Code::last_ending_conditional, NameKind::endings, endings.size() - 1);
  }
}

void check_learning(Workbench& bench) {
  const auto is_used = [&](const std::string& objective) {
    const auto names_it = [&](const auto& one) { return one.objective == objective; };
    return std::ranges::any_of(bench.content.debrief, names_it) ||
           std::ranges::any_of(bench.content.quiz, names_it);
  };
  for (std::size_t i = 0; i < bench.content.objectives.size(); ++i) {
    if (!is_used(bench.content.objectives[i]))
      report_at(bench, Code::objective_unused, NameKind::objectives, i);
  }
  for (std::size_t i = 0; i < bench.script.issue_count; ++i) {
    const auto is_about = [&](const auto& one) { return one.issue == rules::IssueId(i); };
    if (std::ranges::any_of(bench.script.sections, is_about)) continue;
    if (std::ranges::any_of(bench.script.recommendations, is_about)) continue;
    report_at(bench, Code::issue_unused, NameKind::issues, i);
  }
}

void check_variables(Workbench& bench) {
  const Usage& usage = bench.usage;
  const auto check = [&](NameKind kind, std::size_t i, bool is_set, bool is_read) {
    if (!is_read) {
      report_at(bench, Code::never_read, kind, i);
    } else if (!is_set) {
      report_at(bench, Code::never_set, kind, i);
    }
  };
  for (std::size_t i = 0; i < bench.script.variables.size(); ++i) {
    const auto& variants = bench.script.variants;
    const bool varies = std::ranges::any_of(
        variants, [&](const rules::Variant& one) { return one.variables[i] != variants[0].variables[i]; });
    const bool is_fixed = bench.script.variables[i].least == bench.script.variables[i].greatest;
    check(NameKind::variables, i, usage.variable_set[i] || varies || is_fixed, usage.variable_read[i]);
  }
  for (std::size_t i = 0; i < bench.script.flag_count; ++i) {
    check(NameKind::flags, i, usage.flag_set[i], usage.flag_read[i]);
  }
}

void check_structure(Workbench& bench) {
  const Possible possible(bench);
  check_seats(bench, possible);
  check_report(bench, possible);
  check_evidence(bench, possible);
  check_beats(bench);
  check_triggers(bench, possible);
  check_chains(bench);
  check_endings(bench);
  check_learning(bench);
}

}  // namespace kenes::scenario
