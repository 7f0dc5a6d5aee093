#pragma once
// Lines of a table as scenarios write them, "Total 612 km: good 214; poor 104. Share: 83 %.", in rows of a
// ruled sheet.

#include <string>
#include <string_view>
#include <vector>

namespace kenes::ui {

struct RuledRow {
  std::string label;    // Before the colon; empty: the row is one cell.
  std::string value;    // After it, or all of it.
  bool remark = false;  // What stands in brackets about the sheet itself: said quietly.
  friend bool operator==(const RuledRow&, const RuledRow&) = default;
};

/// Split at semicolons and between sentences, never inside quotation marks or brackets; no word is lost and
/// their order stays. Never empty for a line that is not.
[[nodiscard]] std::vector<RuledRow> ruled(std::string_view line);

}  // namespace kenes::ui
