#pragma once
// A session of 45 minutes has time for one claim and one vote. Which: the facilitator chooses; otherwise the
// claim that most hangs on. A custom of the room, not a rule: the facilitator may let anything else happen.

#include <optional>
#include <vector>

#include "room/state.hpp"
#include "rules/rules.hpp"

namespace kenes::room {

/// From so many minutes down a session is about one claim.
inline constexpr std::uint16_t kOneClaimUpTo = 45;

/// Claims that some recommendation is about, the most central first: by their weight; of two, the one that
/// more documents bear on.
[[nodiscard]] std::vector<rules::ClaimId> claims_to_focus_on(const rules::Script& script);
/// The first of these; none where there is none.
[[nodiscard]] Focus central_focus(const rules::Script& script);
/// That claim, with the recommendation that is most about it; none where none is.
[[nodiscard]] Focus focus_on(const rules::Script& script, rules::ClaimId claim);

/// Whether a move leads away from it: another claim is asked about, another draft put on the table or
/// bargained over, a change of wording moved that would need a vote of its own.
[[nodiscard]] bool is_outside(const Focus& focus, const rules::Move& move);

/// What a bot does instead of an action that leads away; nothing: it waits.
[[nodiscard]] std::optional<rules::Action> kept_inside(const rules::Script& script,
                                                       const rules::Hearing& hearing, const Focus& focus,
                                                       const rules::Action& action);

}  // namespace kenes::room
