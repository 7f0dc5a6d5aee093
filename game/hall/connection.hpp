#pragma once
// One connection while it speaks HTTP: request after request, until it ends or becomes a WebSocket.

#include <memory>
#include <string>

#include "hall/network.hpp"
#include "hall/room.hpp"

namespace kenes::hall {

/// Serves `socket` until it ends. `admitted` false: the next request is answered with 503, whatever it is.
void serve_connection(Room& room, Socket socket, std::unique_ptr<Place> place, bool admitted);

}  // namespace kenes::hall
