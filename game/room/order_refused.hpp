#pragma once
// Why an order of the facilitator was not carried out, and what would help.

#include <string>

#include "room/play.hpp"
#include "rules/hearing.hpp"

namespace kenes::room {

struct OrderRefused {
  /// "refusal.vote_is_open", "session.refused.past_secret_vote", "room.refused.no_queue" …
  std::string key;
  rules::SeatId seat{};     // Whose move it waits for: the facilitator can make it for them. None: nobody's.
  rules::MotionId draft{};  // What the words name beside the seat; none: nothing.
};

/// The sentence for it. Names the parts of a draft that are blank now.
[[nodiscard]] std::string refused_words(const Play& play, const rules::Hearing& hearing,
                                        text::Language language, const OrderRefused& refused);

/// Which blanks keep a draft from being voted on and who fills them in. Requires one on the table.
[[nodiscard]] std::string draft_blanks(const records::Voice& voice, const rules::Hearing& hearing);

/// Who is to report before this part of the meeting can end; where it is whoever presides, that somebody else
/// has to preside meanwhile. The key is empty where nobody is.
[[nodiscard]] OrderRefused owed_report(const rules::Script& script, const rules::Hearing& hearing);

/// Who holds up whatever whoever presides would do next, while no vote is open: whoever is to answer, to
/// choose or to rule. The key is empty where nobody does.
[[nodiscard]] OrderRefused owed_move(const rules::Script& script, const rules::Hearing& hearing);

}  // namespace kenes::room
