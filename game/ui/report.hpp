#pragma once
// The report: its sections and claims, how far each has come, and what may be asked.

#include <optional>
#include <string>
#include <vector>

#include "scenario/report_order.hpp"
#include "ui/allowed.hpp"
#include "ui/pen.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct ReportModel {
  /// What the report states, as parts of the greatest figure; less than 0: not stated.
  struct Bar {
    float baseline = -1, target = -1, actual = -1;
  };
  struct Claim {
    rules::ClaimId id;
    std::string number;  // "1.2".
    std::string words;
    std::string figures;  // "before: 61 % · target: 90 % · actual: 91 %"; empty: none are stated.
    std::optional<Bar> bar;
    rules::Progress progress{};
    std::string state;    // In words.
    std::string earlier;  // What it was before it came to that, "earlier: contradicted". May be empty.
    bool recorded = false;
    std::string known;  // What the seat knows of it from its own work.
    bool under_discussion = false;
    std::string why_not;  // Why nothing may be asked about it now; empty: it may.
  };
  struct Section {
    std::string number, title;
    std::string status;  // Who delivers it, and how many of its claims are settled or that it is to come.
    bool delivered = false;
    std::vector<Claim> claims;  // Of a section that is still to come: none.
  };
  std::vector<Section> sections;
  std::string why_nothing;  // The one reason why nothing may be asked about any claim; empty: there is none.
  bool may_ask = false;     // About some claim.
};
/// Nothing in it but what the seat of the view may know.
[[nodiscard]] ReportModel report_model(const Sight& sight, const Allowed& allowed);

/// Claims are called by their place in the report in every panel.
using scenario::number_of;
[[nodiscard]] std::string number_of(const Sight& sight, rules::ClaimId claim);

struct ReportDraft {
  bool full = false;        // The overlay; otherwise the narrow column, where details are shown one by one.
  rules::ClaimId opened{};  // Whose details are shown in the column.
};
struct ReportWish {
  enum class What : std::uint8_t {
    ask,     // About `claim`.
    present  // `evidence` was laid upon `claim`.
  };
  What what{};
  rules::ClaimId claim{};
  rules::EvidenceId evidence{};
  friend bool operator==(const ReportWish&, const ReportWish&) = default;
};
/// Ids of what can be pressed: "claim.<n>", n of the ClaimId.
[[nodiscard]] std::optional<ReportWish> report_panel(const Pen& pen, const ReportModel& model,
                                                     ReportDraft& draft);

}  // namespace kenes::ui
