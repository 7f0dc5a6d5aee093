#pragma once
// What all connections of one server share. Used on the server's thread alone, but for the inbox and the
// counts.

#include <atomic>
#include <cstdint>
#include <functional>
#include <set>
#include <unordered_map>

#include "hall/answers.hpp"
#include "hall/inbox.hpp"
#include "hall/rate.hpp"
#include "hall/server.hpp"

namespace kenes::hall {

class Client;

/// Something that must not stand still for ever.
class Watched {
 public:
  /// Called about once a second: ends what has taken too long.
  virtual void look(Moment now) = 0;
  /// The server is closing.
  virtual void leave() = 0;

 protected:
  ~Watched() = default;
};

struct Room {
  Room(Options given, Site site, std::function<void()> wake);

  const Options options;
  Pages pages;
  Inbox inbox;
  std::set<Watched*> watched;
  std::unordered_map<ClientId, Client*> clients;
  ClientId last_client = 0;
  bool open = true;
  std::function<void()> when_empty;  // Called when the last connection has gone, while the server is closing.

  struct {
    std::atomic<std::size_t> connections{0};
    std::atomic<std::size_t> clients{0};
    std::atomic<std::uint64_t> accepted{0};
    std::atomic<std::uint64_t> pages{0};
    std::atomic<std::uint64_t> pages_elsewhere{0};
    std::atomic<std::uint64_t> refused{0};
    std::atomic<std::uint64_t> dropped{0};
    std::atomic<std::uint64_t> left_out{0};
  } counts;

  std::unordered_map<std::uint32_t, std::size_t> of_address;
};

/// One connection's place among those that may be here at once; goes with it from HTTP to WebSocket.
class Place {
 public:
  Place(Room& room, std::uint32_t address);
  ~Place();
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  /// False: there are too many, from there or in all.
  [[nodiscard]] bool within_limits() const;

 private:
  Room& room_;
  std::uint32_t address_;
};

}  // namespace kenes::hall
