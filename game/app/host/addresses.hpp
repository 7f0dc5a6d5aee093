#pragma once
// How phones may find this laptop.

#include <cstdint>
#include <string>
#include <vector>

#include "room/wall_page.hpp"

namespace kenes::app {

/// Number addresses of this machine by which phones of a room may reach it, the likeliest first. Empty: it is
/// in no network.
[[nodiscard]] std::vector<std::string> own_addresses();

/// The facilitator knows better which network phones are in: that one first, if it is there.
void put_first(std::vector<std::string>& numbers, const std::string& chosen);

/// "http://192.168.1.5:8080" for each.
[[nodiscard]] std::vector<std::string> addresses_at(const std::vector<std::string>& numbers,
                                                    std::uint16_t port);

/// What stands on the wall: the first address and, where told, the Wi-Fi, both with codes for cameras.
[[nodiscard]] room::WallAddress way_in(const std::vector<std::string>& addresses, const std::string& wifi,
                                       const std::string& password);

}  // namespace kenes::app
