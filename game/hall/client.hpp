#pragma once
// One WebSocket: what it sends becomes events, what is for it waits in a queue of bounded size.

#include <memory>
#include <string>

#include "hall/network.hpp"
#include "hall/room.hpp"

namespace kenes::hall {

/// Takes over a connection whose request for a WebSocket was found to be in order.
void begin_client(Room& room, Socket socket, std::unique_ptr<Place> place, std::string address,
                  Request request);

/// For the rest of the hall, a client is its number.
void send_to(Room& room, ClientId client, std::string text, Weight weight);
void close_client(Room& room, ClientId client);
/// The host has taken `drained` of this client.
void resume_client(Room& room, ClientId client);

}  // namespace kenes::hall
