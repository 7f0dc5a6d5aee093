#pragma once
// The minutes, as they can be filed: date and place, who was there and presided, the agenda, what the report
// said, the questions with what was shown and answered, commitments that were taken down, speeches, votes
// with their arithmetic, the resolution, room for two signatures. Law 383-V, article 23(2), says what they
// must hold; a rulebook lists it
// (`minutes_hold`), and what it lists and nothing here can know gets a line to be written by hand.

#include <optional>

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// `opened`: minutes since midnight at which the meeting began; nothing: a line is left for it. `noted`: what
/// was written down besides, which stands above the signatures; two people sign for that too.
[[nodiscard]] Page minutes_page(const Voice& voice, const assess::Facts& facts, std::optional<int> opened,
                                const Page& noted = {});

}  // namespace kenes::records
