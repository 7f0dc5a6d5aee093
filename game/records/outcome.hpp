#pragma once
// What the hearing led to, in words: how it ended and why, the resolution, the replies after a month, the
// village after a year.

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// What the executive answers to an adopted recommendation.
enum class Reply : std::uint8_t { accepted, in_part, refused };

/// Refused when the addressee cannot do it; accepted when every slot is filled with a fit of at least 1 and
/// something was established about one of the claims it is about; in part otherwise. Requires an adopted
/// recommendation.
[[nodiscard]] Reply reply_to(const rules::Script& script, const rules::Hearing& hearing,
                             rules::RecommendationId id);

[[nodiscard]] Page ending_page(const Voice& voice, const assess::Facts& facts);
/// Why this ending and no other: the facts its condition rests on; for one without a condition, what the
/// nearest other lacked.
[[nodiscard]] Page why_page(const Voice& voice, const assess::Facts& facts);
[[nodiscard]] Page resolution_page(const Voice& voice, const assess::Facts& facts);
/// The replies and what followed within the month, then the year.
[[nodiscard]] Page aftermath_page(const Voice& voice, const assess::Facts& facts);

}  // namespace kenes::records
