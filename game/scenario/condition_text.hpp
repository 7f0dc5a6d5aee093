#pragma once
// Conditions that stand outside a scenario (in plans), compiled against it.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "scenario/scenario.hpp"

namespace kenes::scenario {

class ConditionCompiler {
 public:
  /// `files`: of a scenario that loads without errors.
  explicit ConditionCompiler(const Files& files);
  ~ConditionCompiler();
  ConditionCompiler(const ConditionCompiler&) = delete;
  ConditionCompiler& operator=(const ConditionCompiler&) = delete;

  /// Whether the condition holds in the hearing; nothing, and reports in `found` under the name `shown_as`,
  /// when it is broken.
  [[nodiscard]] std::optional<bool> holds(const rules::Script& script, const rules::Hearing& hearing,
                                          std::string_view condition, const std::string& shown_as,
                                          Diagnostics& found) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace kenes::scenario
