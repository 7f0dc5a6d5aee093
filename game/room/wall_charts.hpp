#pragma once
// The debrief's charts on the wall: what became of the claims, what was said in secret before the open vote,
// how opinions moved. About the hearing, never about a person: an opinion stands here only among others.

#include <optional>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "assess/facts.hpp"
#include "records/voice.hpp"
#include "room/state.hpp"

namespace kenes::room {

/// Fewer opinions than this at one moment are nobody's to see: they would lead to those who said them.
inline constexpr std::size_t kFewestOpinions = 3;

/// Parts of the debrief: each a heading, then bars {"kind":"bar","text":words with the figures,"of":the
/// whole, "parts":[[how many, "good" | "bad" | "open" | "quiet"], …]}. A chart of nothing is left out.
[[nodiscard]] std::vector<std::vector<nlohmann::json>> charts_of(const records::Voice& voice,
                                                                 const assess::Facts& facts,
                                                                 const std::optional<PollResult>& poll);

}  // namespace kenes::room
