#pragma once
// The minutes, as they can be filed: date and place, who was there and presided, the agenda, what the report
// said, the questions with what was shown and answered, commitments that were taken down, speeches, votes
// with their arithmetic, the resolution, room for two signatures. Law 383-V, article 23(2), says what they
// must hold; a rulebook lists it
// (`minutes_hold`), and what it lists and nothing here can know gets a line to be written by hand.

#include <optional>
#include <vector>

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// What a scenario says of the occasion and the rules need not know.
struct Occasion {
  std::optional<int> opened{};  // Minutes since midnight; nothing: a line is left for it.
  std::vector<std::vector<rules::ClaimId>>
      claims{};  // By section, as the report makes them; empty: any order.
};

/// `noted`: what was written down in the room besides, which stands where it was said, before the votes.
[[nodiscard]] Page minutes_page(const Voice& voice, const assess::Facts& facts, const Occasion& occasion,
                                const Page& noted = {});

}  // namespace kenes::records
