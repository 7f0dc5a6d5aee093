#pragma once
// How near the words of a promise come to those of an option: by the beginnings of words, for both are said
// in many cases and endings. Dates are no matter of nearness: another day or month is another promise.

#include <string_view>

namespace kenes::room {

/// The share of the shorter text's words that the other one has too, 0 to 1; words of one or two letters are
/// left out. 0 too where one text denies what the other says.
[[nodiscard]] double likeness(std::string_view said, std::string_view option);

/// Whether what was said names the time of the option: every day and month; the year where both name one. Of
/// an option without a date, all of its words. Never where one denies what the other says.
[[nodiscard]] bool same_time(std::string_view said, std::string_view option);

}  // namespace kenes::room
