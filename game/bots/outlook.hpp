#pragma once
// How well a hearing goes for a seat by its own goals. Not for other rooms.

#include "rules/rules.hpp"

namespace kenes::bots::detail {

inline constexpr int kBestOutlook = 10000;

/// 0 … kBestOutlook: when the hearing is over, the share of the goals' worth that was reached; before, the
/// same with a guess at how near the open ones are. The seat's own standing breaks ties. A seat without goals
/// is judged by its standing alone.
[[nodiscard]] int outlook(const rules::Script& script, const rules::Hearing& hearing, rules::SeatId seat);

/// The sum of the worth of the seat's goals.
[[nodiscard]] int worth_in_all(const rules::Script& script, rules::SeatId seat);

}  // namespace kenes::bots::detail
