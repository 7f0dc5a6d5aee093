#pragma once
// What the keys of the console do at this moment.

#include <optional>
#include <vector>

#include "room/room.hpp"
#include "ui/console.hpp"

namespace kenes::app {

/// As the buttons show them: those that mean something at this stage.
[[nodiscard]] std::vector<ui::ConsoleModel::Action> console_actions_of(const room::Room& room,
                                                                       const records::Voice& voice);
/// The order a key gives now; nothing: none (locking is no order, turning parts none before the debrief).
[[nodiscard]] std::optional<room::Order> order_of(ui::ConsoleKey key, const room::Room& room);

/// Of a short session: that it is about the next of the claims it could be about. Nothing: there is no other.
[[nodiscard]] std::optional<room::Order> another_claim(const room::Room& room);

/// What a short session is about; empty: any other one.
[[nodiscard]] std::string focus_words(const room::Room& room, const records::Voice& voice);

}  // namespace kenes::app
