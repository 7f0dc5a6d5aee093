#pragma once
// From a view back to hearings. A bot never sees the hearing; here it makes up hearings that could be behind
// what it sees, so that it can ask the rules what would follow.

#include "core/rng.hpp"
#include "rules/view.hpp"

namespace kenes::bots {

/// A hearing that holds what the view shows and nothing else: hidden parts are blank (hidden variables stand
/// at the start value of the likeliest variant). Requires a view of a seat that exists.
[[nodiscard]] rules::Hearing seen_by(const rules::Script& script, const rules::SeatView& view);

/// A hearing that could be behind the view: truths, hands, stands, promises, unpublished ballots, what others
/// have yet to choose and what nobody can see of the script are dealt afresh in ways that fit. Law:
/// view_for(script, determinise(script, view, rng), view.seat) == view. Requires a view of a seat that
/// exists.
[[nodiscard]] rules::Hearing determinise(const rules::Script& script, const rules::SeatView& view, Rng& rng);

}  // namespace kenes::bots
