#pragma once
// Whose seconds run: the one rule by which room and debrief count how long people were heard.

#include "rules/hearing.hpp"
#include "rules/script.hpp"

namespace kenes::assess {

/// Who is heard while the clock of a room ticks: whoever answers, has the floor or reads out a section.
[[nodiscard]] rules::SeatId heard_now(const rules::Script& script, const rules::Hearing& hearing);

}  // namespace kenes::assess
