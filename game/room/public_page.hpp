#pragma once
// What everybody in the room may see, worded in one language: for phones and the wall alike.

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "room/scene.hpp"

namespace kenes::room {

/// Fields of a phone's page that are the same for everybody and change: title, clock, people, report, drafts,
/// vote, what is under discussion.
[[nodiscard]] nlohmann::json public_page(const Scene& scene, text::Language language);

/// The time of this part of the meeting: `label`, and `until` or, while it stands still, `left_s` with
/// `paused`. Null where no time is planned.
[[nodiscard]] nlohmann::json clock_page(const Scene& scene, text::Language language);
/// The same of whoever has the floor, as far as the rulebook limits it.
[[nodiscard]] nlohmann::json turn_clock(const Scene& scene);
/// The claim under discussion; null: none.
[[nodiscard]] nlohmann::json claim_page(const Scene& scene, text::Language language);
/// The document that was just shown; null: none.
[[nodiscard]] nlohmann::json document_on_wall(const Scene& scene, text::Language language);
/// The vote that is open or was just published, without anybody's own ballot; null: none.
[[nodiscard]] nlohmann::json vote_page(const Scene& scene, text::Language language);
/// Whether a secret vote is open whose box was lost: everybody has to vote once more, and is told so.
[[nodiscard]] bool votes_again(const Scene& scene);
/// All texts of the program that begin so, without that beginning.
[[nodiscard]] nlohmann::json words_page(const text::Catalogue& catalogue, text::Language language,
                                        std::string_view prefix);

}  // namespace kenes::room
