#pragma once
// What explore found: one screen for a person, one document for programs.

#include <string>

#include "analysis/explore.hpp"
#include "app/bundle.hpp"
#include "app/setting.hpp"

namespace kenes::app {

/// The most important first; 80 columns, about 40 lines.
void print_report(const Setting& setting, const Bundle& bundle, const analysis::Exploration& exploration);

/// Everything, as JSON; all that depends on time and threads under the key `timing`.
[[nodiscard]] std::string report_json(const Setting& setting, const Bundle& bundle,
                                      const analysis::Exploration& exploration);

}  // namespace kenes::app
