#pragma once
// Carries between the network and a room: what phones send in, what the room writes out. On the host's
// thread.

#include "hall/server.hpp"
#include "room/room.hpp"

namespace kenes::app {

class Carrier {
 public:
  Carrier(hall::Server& server, room::Room& room) : server_(server), room_(room) {}

  /// Everything that has come in, then the time, then everything that is to go out.
  void carry(std::int64_t now_ms);

 private:
  hall::Server& server_;
  room::Room& room_;
};

}  // namespace kenes::app
