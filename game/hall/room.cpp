#include "hall/room.hpp"

#include <utility>

namespace kenes::hall {

Room::Room(Options given, Site site, std::function<void()> wake)
    : options(std::move(given)), pages(std::move(site), options), inbox(std::move(wake)) {}

Place::Place(Room& room, std::uint32_t address) : room_(room), address_(address) {
  ++room_.counts.connections;
  ++room_.of_address[address_];
}

Place::~Place() {
  const auto found = room_.of_address.find(address_);
  if (--found->second == 0) room_.of_address.erase(found);
  if (--room_.counts.connections == 0 && room_.when_empty) room_.when_empty();
}

bool Place::within_limits() const {
  const Limits& limits = room_.options.limits;
  return room_.counts.connections <= limits.connections &&
         room_.of_address.at(address_) <= limits.connections_per_address;
}

}  // namespace kenes::hall
