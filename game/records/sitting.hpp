#pragma once
// When a meeting was opened and closed and who presided in between, as its minutes say it. At what hour it
// was opened, the scenario says; all other times the hearing counts from there.

#include <optional>
#include <string>

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// "Opened at 15:00, closed at 15:52." What is not known, or not yet, is left to a hand. `opened`: minutes
/// since midnight; nothing: the scenario does not say.
[[nodiscard]] std::string opened_and_closed(const Voice& voice, const assess::Facts& facts,
                                            std::optional<int> opened);

/// A line for each time in which not the chair presided; none in most hearings.
void add_presided(Page& page, const Voice& voice, const assess::Facts& facts, std::optional<int> opened);

}  // namespace kenes::records
