#pragma once
// A session of 45 minutes has time for one claim and one vote. Which: the facilitator chooses; otherwise the
// claim that most hangs on. A custom of the room, not a rule: the facilitator may let anything else happen.

#include <optional>
#include <vector>

#include "bots/level.hpp"
#include "room/length.hpp"
#include "room/state.hpp"
#include "rules/rules.hpp"

namespace kenes::room {

/// Claims that some recommendation is about, the most central first: by their weight; of two, the one that
/// more documents bear on.
[[nodiscard]] std::vector<rules::ClaimId> claims_to_focus_on(const rules::Script& script);
/// The first of these; none where there is none.
[[nodiscard]] Focus central_focus(const rules::Script& script);
/// That claim, with the recommendation that is most about it; none where none is.
[[nodiscard]] Focus focus_on(const rules::Script& script, rules::ClaimId claim);

/// Whether a move leads away from it: another claim is asked about, another draft put on the table or
/// bargained over, anything offered in return, a change of wording moved that would need a vote of its own.
/// `talk` is the one that runs: whatever ends it once the recommendation itself was offered is inside.
[[nodiscard]] bool is_outside(const Focus& focus, const rules::Move& move, const rules::Talk& talk = {});

/// Whether this leads to a second vote where there is time for one, or past the only one. That on the report
/// is the second once a recommendation was decided; where none was, it is the one, and without it the
/// decisions are not left. Not where the rulebook itself asks for it before the meeting may go on.
[[nodiscard]] bool strays_from_one_vote(const rules::Script& script, const rules::Hearing& hearing,
                                        const Focus& focus, const rules::Move& move);

/// What a bot does when only that is done which does not lead away; nothing: it waits. A turn or a talk of
/// its own it ends then.
[[nodiscard]] std::optional<rules::Action> bot_inside(const rules::Script& script,
                                                      const rules::Hearing& hearing, const Focus& focus,
                                                      rules::SeatId seat, std::uint64_t seed,
                                                      bots::Level level);

}  // namespace kenes::room
