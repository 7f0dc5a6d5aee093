#pragma once
// Who is in the room and where they sit, made from the room as it is now; and what the facilitator's wishes
// about them mean as orders.

#include <cstdint>
#include <vector>

#include "app/host/hosting.hpp"
#include "ui/lobby.hpp"

namespace kenes::app {

/// All but `has_wall` and `refused`.
[[nodiscard]] ui::LobbyModel lobby_model(const Hosting& hosting, text::Language language);

/// Carried out one after another until one is refused. `seed`: for drawing seats. Empty: no order of the
/// room's (the wall, the lock, leaving).
[[nodiscard]] std::vector<room::Order> orders_of(const ui::LobbyWish& wish, const room::Room& room,
                                                 std::uint64_t seed);

/// "90 minutes: 10 to come in, 55 of hearing, 25 of debrief".
[[nodiscard]] std::string plan_words(const text::Catalogue& catalogue, text::Language language,
                                     std::uint16_t minutes);

}  // namespace kenes::app
