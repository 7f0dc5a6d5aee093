#pragma once
// The debrief in a few minutes, for one person at their own table, and the parts of the long one that are
// left for later.

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// What one wants to know first: the ending and why, the seat, what was left open, what was out of order, the
/// village a year later. All the rest is in debrief_page.
[[nodiscard]] Page short_debrief_page(const Voice& voice, const assess::Facts& facts, rules::SeatId seat);

/// What stands over every list of claims: the heading, how many were read out and how many tested.
[[nodiscard]] Page claims_head_page(const Voice& voice, const assess::Facts& facts);

/// Only claims that somebody could have settled, with the best proof; the counts above them. Four at most:
/// what that seat could have proved comes first, then what weighs most; how many others there are is said.
[[nodiscard]] Page missed_claims_page(const Voice& voice, const assess::Facts& facts, rules::SeatId seat);

/// The two halves of aftermath_page: the replies and what followed within the month, then the year.
[[nodiscard]] Page month_page(const Voice& voice, const assess::Facts& facts);
[[nodiscard]] Page year_page(const Voice& voice, const assess::Facts& facts);

}  // namespace kenes::records
