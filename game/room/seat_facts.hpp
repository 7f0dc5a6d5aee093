#pragma once
// What panels and pages need to be told besides a view: made from the hearing for one seat, in words where
// words are shown.

#include <span>
#include <string>
#include <vector>

#include "records/voice.hpp"
#include "rules/rules.hpp"
#include "ui/allowed.hpp"
#include "ui/deliberation.hpp"

namespace kenes::room {

[[nodiscard]] ui::Allowed allowed_for(const records::Voice& voice, const rules::Hearing& hearing,
                                      rules::SeatId seat);

/// The key of the brief's lines for the variant that was drawn; empty: none was.
[[nodiscard]] std::string own_lines_key(const rules::Script& script, const rules::Hearing& hearing,
                                        rules::SeatId seat);

/// The published votes on recommendations as the seat saw them. `published`: the hearing after each.
[[nodiscard]] std::vector<ui::PublishedVote> votes_seen_by(const rules::Script& script,
                                                           std::span<const rules::Hearing> published,
                                                           rules::SeatId seat);

}  // namespace kenes::room
