#pragma once
// How phones find the laptop: what the wall shows of it.

#include <cstdint>
#include <string>

#include "room/wall_page.hpp"

namespace kenes::app {

/// The room's wireless network, as the facilitator has typed it once. Without a name: not shown.
struct Wifi {
  std::string name, password;  // An empty password: an open network.
  friend bool operator==(const Wifi&, const Wifi&) = default;
};

/// Address and codes of a host that listens at `bind` ("0.0.0.0": everywhere) and `port`. The address is
/// empty where no card could be reached by a phone: never localhost, never a virtual card.
[[nodiscard]] room::WallAddress way_in(const std::string& bind, std::uint16_t port, const Wifi& wifi);

}  // namespace kenes::app
