#pragma once
// A hearing on paper, for a room without phones: what is printed the evening before. One page of HTML in one
// language, A4, that needs nothing but itself.

#include <cstdint>
#include <string>

#include "room/play.hpp"
#include "rules/hearing.hpp"

namespace kenes::room {

/// What the packs are made for.
struct PaperWish {
  const rules::Hearing& hearing;  // Before anything was said; fate has drawn who holds what.
  std::uint16_t minutes = 90;     // Of the whole session, debrief included.
};

/// The facilitator's sheets come first, then what lies on the table, then a card and the documents of each
/// seat (those the hearing needs before the others), then what is cut: name tents, ballots, time cards, tasks
/// for the gallery. What only one seat may know stands on the pages of that seat alone; what was true, on the
/// facilitator's.
[[nodiscard]] std::string paper_packs(const Play& play, const PaperWish& wish, text::Language language);

}  // namespace kenes::room
