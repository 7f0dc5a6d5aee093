#pragma once
// What the facilitator sees while a session runs, made from the room as it is now.

#include "app/host/hosting.hpp"
#include "ui/console.hpp"

namespace kenes::app {

/// All but the menu of a picked seat and the refusal. `picked`: none, or the seat whose menu is open.
[[nodiscard]] ui::ConsoleModel console_model(const Hosting& hosting, text::Language language,
                                             rules::SeatId picked);

/// What stands over everything on every surface of the facilitator: not saved, no network, paused …
[[nodiscard]] std::vector<std::string> notices_of(const Hosting& hosting, text::Language language);

/// The people who serve a seat, by name.
[[nodiscard]] std::vector<std::string> names_at(const room::Room& room, rules::SeatId seat);

/// Who waits for a nod.
[[nodiscard]] std::vector<ui::Asks> asks_of(const room::Room& room, const records::Voice& voice);

/// The seats of this hearing as the author lists them: the core ones and whoever else is served.
[[nodiscard]] std::vector<rules::SeatId> seats_here(const room::Room& room);

}  // namespace kenes::app
