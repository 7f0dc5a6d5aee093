#pragma once
// What explore found: one screen for a person, one document for programs.

#include <string>

#include "analysis/explore.hpp"
#include "app/bundle.hpp"
#include "app/explore_against.hpp"
#include "app/setting.hpp"

namespace kenes::app {

/// The most important first; 80 columns, about 40 lines. `comparison`: null where nothing is compared.
void print_report(const Setting& setting, const Bundle& bundle, const analysis::Exploration& exploration,
                  const Comparison* comparison);

/// Everything, as JSON; all that depends on time and threads under the key `timing`.
[[nodiscard]] std::string report_json(const Setting& setting, const Bundle& bundle,
                                      const analysis::Exploration& exploration, const Comparison* comparison);

}  // namespace kenes::app
