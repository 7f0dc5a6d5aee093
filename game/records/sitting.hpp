#pragma once
// When a meeting was opened and closed, as its minutes say it. The beginning stands in what the scenario says
// of date and place ("12 February 2026, 15:00; …"); how long it lasted, the hearing knows.

#include <optional>
#include <string>
#include <string_view>

#include "assess/facts.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// Minutes since midnight of the first time of day ("15:00", "9:05") in that text; nothing: there is none.
[[nodiscard]] std::optional<int> time_of_day(std::string_view text);

/// "Opened at 15:00, closed at 15:52." What is not known, or not yet, is left to a hand.
[[nodiscard]] std::string opened_and_closed(const Voice& voice, const assess::Facts& facts);

}  // namespace kenes::records
