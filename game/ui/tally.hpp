#pragma once
// The numbers of a vote as a seat sees them: what rules.hpp computes from a Hearing, from the view alone.

#include "rules/view.hpp"

namespace kenes::ui {

/// Members present who have not declared an interest in what the motion is about.
[[nodiscard]] rules::SeatSet voters_on(const rules::Script& script, const rules::SeatView& view,
                                       const rules::Motion& motion);
/// Of the vote in the view. Ballots count only when it is published.
[[nodiscard]] rules::Counts counts_seen(const rules::Script& script, const rules::SeatView& view);
/// The working of the vote in the view; before it is published only what is needed can be read from it.
/// Requires a vote.
[[nodiscard]] rules::Verdict verdict_seen(const rules::Script& script, const rules::SeatView& view);

}  // namespace kenes::ui
