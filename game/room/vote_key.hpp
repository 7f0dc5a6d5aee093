#pragma once
// The facilitator's one key for votes: what it opens, and what it says when nothing can be opened.

#include <optional>

#include "room/order_refused.hpp"
#include "room/state.hpp"
#include "rules/move.hpp"

namespace kenes::room {

/// What is to be voted on next: how the meeting goes on, then amendments, then the draft that was read out
/// last, then that of a short session, then as they stand on the table, the report last; by the usual method.
[[nodiscard]] std::optional<rules::OpenVote> vote_to_open(const rules::Script& script,
                                                          const rules::Hearing& hearing,
                                                          rules::MotionId read_last, const Focus& focus);

/// Which draft keeps the vote from being opened, and what it lacks.
[[nodiscard]] OrderRefused why_no_vote(const rules::Script& script, const rules::Hearing& hearing);

}  // namespace kenes::room
