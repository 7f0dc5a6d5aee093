#pragma once
// The network of a room: serves a few pages from memory over plain http and keeps a WebSocket for each phone.
// One thread of its own; to the host's thread it is a list of events and a place to put texts. It carries
// bytes and knows nothing of hearings. What it defends against and what not: game/hall/README.md.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"

namespace kenes::hall {

/// One WebSocket connection. Counted from 1, never used twice in the life of a server.
using ClientId = std::uint64_t;

struct Event {
  enum class Kind : std::uint8_t {
    opened,   // A phone has connected: `address`.
    message,  // It has sent `text`: whole, UTF-8, at most Limits::message_bytes.
    closed,   // It is gone, and no event of this client follows; `text` says why, a word for programs:
             // "left", "silent", "slow", "too_fast", "not_utf8", "too_large", "not_text", "broken", "unread",
             // "by_host", "stopped".
    drained  // States were left out for it and its queue is empty now: send it a whole page.
  };
  Kind kind = Kind::opened;
  ClientId client = 0;
  std::string text;
  std::string address;  // Its number address, in every event.
};

enum class Weight : std::uint8_t {
  answer,  // Arrives, or the client is dropped.
  state    // May be left out for a slow client; then all that follow are too, until `drained` was taken.
};

struct Page {
  std::string bytes;
  std::string type;      // "text/html; charset=utf-8"
  std::string language;  // For Content-Language; empty: not said.
};
/// What is served: the path as it is asked for ("/", "/wall", "/phone.js") and its page. "/ws" is the
/// server's own.
using Site = std::map<std::string, Page, std::less<>>;

/// What one connection, one address and all together may ask for.
struct Limits {
  std::size_t connections = 1200;             // At once, HTTP and WebSocket together.
  std::size_t connections_per_address = 200;  // Many, because a router may stand before all the phones.
  std::size_t header_bytes = 8 * 1024;        // Of a request, its first line included.
  std::size_t message_bytes = 16 * 1024;      // Of one WebSocket message.
  std::size_t messages_per_second = 10;       // On the long run.
  std::size_t messages_at_once = 60;          // What may come in one burst.
  std::size_t bytes_per_second = 32 * 1024;
  std::size_t bytes_at_once = 128 * 1024;
  std::size_t unread = 256;               // Messages of one client that wait for take().
  std::size_t state_bytes = 32 * 1024;    // With more than this waiting, states are left out.
  std::size_t queue_bytes = 1024 * 1024;  // With more than this waiting, the client is dropped.
  std::chrono::milliseconds header_time{
      15'000};                                // Until a request's header is whole; also between two requests.
  std::chrono::milliseconds silence{30'000};  // A phone that answers no ping for so long is gone.
  std::chrono::milliseconds stall{15'000};    // No progress in what is being sent.
};

/// Where a room is found unless its facilitator wishes otherwise: short to type, and free for everyone to
/// take.
inline constexpr std::uint16_t kUsualPort = 8080;

struct Options {
  std::string address = "0.0.0.0";  // IPv4, as a number.
  std::uint16_t port = 0;           // 0: any free one.
  /// Names by which this server may be called beside the address a connection came in at (and `localhost`
  /// from this machine itself). Requests that call it otherwise get no page and no WebSocket.
  std::vector<std::string> names;
  /// What a person reads instead of a page, by status: 400, 404, 405, 408, 413, 421, 426, 431, 503. Plain
  /// text.
  std::map<unsigned, std::string> words;
  Limits limits;
};

struct ListenFault {
  enum class Why : std::uint8_t {
    port_taken,
    address_not_here,  // No card of this machine has it.
    not_allowed,       // Ports below 1024, or a policy.
    bad_address,       // Not an IPv4 address.
    other
  };
  Why why = Why::other;
  std::string detail;  // The system's own words, for a log.
};

/// What has happened so far; for the doctor, benches and tests.
struct Counts {
  std::size_t connections = 0;  // Open now.
  std::size_t clients = 0;      // WebSockets of these.
  std::uint64_t accepted = 0;
  std::uint64_t pages = 0;            // Answered with 200 or 304.
  std::uint64_t pages_elsewhere = 0;  // Of these, asked for from another machine.
  std::uint64_t refused = 0;          // Every other answer, and connections over the limit.
  std::uint64_t dropped = 0;          // WebSockets that this server ended.
  std::uint64_t left_out = 0;         // States not sent.
};

class Server {
 public:
  /// Listens and serves until destroyed. `wake` is called on the server's thread when take() has something
  /// after having had nothing; it must be quick and must not call the server. Its constructor's thread is
  /// "the host".
  [[nodiscard]] static Result<std::unique_ptr<Server>, ListenFault> start(Options options, Site site,
                                                                          std::function<void()> wake);
  /// Says goodbye to everyone, waits at most a third of a second for what is still being sent, and ends the
  /// thread. The port is free again afterwards.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // All of these may be called from any thread, return at once and never fail: what is for a client that is
  // gone goes nowhere.

  /// What has happened since the last call, in order. At most one `opened` and one `closed` for a client.
  [[nodiscard]] std::vector<Event> take();
  /// `text` must be UTF-8.
  void send(ClientId client, std::string text, Weight weight);
  /// Sends what waits and ends the connection; `closed` follows.
  void close(ClientId client);

  /// Adds or replaces a page; from the next request on.
  void put(std::string path, Page page);
  /// Whether new connections are served; otherwise they get the words of 503. Those that are there stay.
  void admit(bool open);

  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] Counts counts() const;

 private:
  class Inside;
  explicit Server(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace kenes::hall
