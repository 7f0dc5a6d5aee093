#pragma once
// What one seat sees on its phone besides what everybody sees: its question, its brief, its papers, its
// ballot. From that seat's view alone.

#include <nlohmann/json_fwd.hpp>

#include "room/scene.hpp"

namespace kenes::room {

[[nodiscard]] nlohmann::json seat_page(const Scene& scene, text::Language language, rules::SeatId seat);

/// The moves a seat may make now as a menu to be walked step by step; ballots, positions and predictions have
/// places of their own, and what leads away from `focus` is left out. Null when there is nothing to choose.
[[nodiscard]] nlohmann::json menu_page(const records::Voice& voice, const scenario::ScenarioContent& content,
                                       const rules::Hearing& hearing, const rules::SeatView& view,
                                       const Focus& focus = {});

}  // namespace kenes::room
