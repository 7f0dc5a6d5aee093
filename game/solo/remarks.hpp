#pragma once
// What the person at the terminal is told beside the story, about themselves: that they are barred from a
// vote, who has still to vote, how their prediction came out. Pure.

#include <span>
#include <string>

#include "records/story.hpp"
#include "session/timeline.hpp"

namespace kenes::solo {

/// One move, the latest of `heard`, as the person at `own` sees it.
struct Remarkable {
  const records::Voice& voice;
  rules::SeatId own;
  const rules::Hearing& before;
  const rules::Hearing& after;
  std::span<const session::Step> heard;
};
[[nodiscard]] records::Story remarks_on(const Remarkable& what);

/// "5 of 8 have voted. Still to vote: …". Requires an open vote.
[[nodiscard]] std::string vote_progress(const records::Voice& voice, const rules::Hearing& hearing);
/// Whether the seat would vote, had it not declared an interest in what the vote is about.
[[nodiscard]] bool is_barred_by_interest(const rules::Script& script, const rules::Hearing& hearing,
                                         rules::SeatId seat, const rules::Motion& motion);

}  // namespace kenes::solo
