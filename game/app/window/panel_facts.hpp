#pragma once
// What panels need to be told besides the view: made from the table, in words where words are shown.

#include <optional>
#include <string>
#include <vector>

#include "solo/course.hpp"
#include "ui/allowed.hpp"
#include "ui/deliberation.hpp"
#include "ui/log.hpp"
#include "ui/procedure.hpp"

namespace kenes::app {

[[nodiscard]] ui::Allowed allowed_now(const records::Voice& voice, const solo::Table& table);
/// The votes on recommendations that were published, as the person saw them.
[[nodiscard]] std::vector<ui::PublishedVote> votes_so_far(const solo::Table& table);
/// What the person predicted for the vote that is open or was last.
[[nodiscard]] std::optional<int> predicted_now(const solo::Course& course);
/// All that was told, each move's first line with the revision before it.
[[nodiscard]] std::vector<ui::LogLine> log_of(const records::Voice& voice, const solo::Table& table);
[[nodiscard]] std::vector<ui::BarredMove> barred_words(const records::Voice& voice, const solo::Table& table);
/// The key of the brief's lines for the variant that was drawn.
[[nodiscard]] std::string own_lines_key(const solo::Table& table);

}  // namespace kenes::app
