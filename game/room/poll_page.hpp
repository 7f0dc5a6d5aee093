#pragma once
// What surfaces show of a poll outside the rules.

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "room/scene.hpp"

namespace kenes::room {

/// The poll that is open, the result that stands on the wall, or how the straw poll went; null: none.
[[nodiscard]] nlohmann::json poll_page(const Scene& scene, text::Language language);
/// "7 of 9 have answered": of the open poll.
[[nodiscard]] std::string poll_progress(const Scene& scene, text::Language language);
/// "Yes: 5" for each option, or that too few have answered. Of one that is over and was no straw poll; none.
[[nodiscard]] std::vector<std::string> poll_result(const Scene& scene, text::Language language);

}  // namespace kenes::room
