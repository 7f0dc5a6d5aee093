#pragma once
// A phone's WebSocket, and the host at the other end of the server, for tests.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "hall/server.hpp"
#include "hall/wire.hpp"

namespace kenes::test {

enum class Frame : std::uint8_t { more = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// The bytes of one frame as a browser sends it, masked. `last` false: more of the message follows.
[[nodiscard]] std::string frame(Frame kind, std::string_view content, bool last = true);

class Phone {
 public:
  /// Asks for a WebSocket as a browser on a page of this server would; `status` says what came.
  explicit Phone(std::uint16_t port, const char* from = nullptr, int receive_buffer = 0);

  [[nodiscard]] unsigned status() const { return status_; }  // 101 when all is well.
  bool say(std::string_view text) { return wire.send(frame(Frame::text, text)); }
  /// The next text; nothing: none came, or the end. Answers pings by the way, unless `mute`.
  [[nodiscard]] std::optional<std::string> hear(std::chrono::milliseconds patience = kPatience);
  /// The number with which the server has closed, once hear() came to the end; 0: without a word.
  [[nodiscard]] unsigned close_code() const { return close_code_; }

  Wire wire;
  bool mute = false;

 private:
  struct Heard {
    Frame kind;
    std::string content;
  };
  std::optional<Heard> next(std::chrono::milliseconds patience);

  unsigned status_ = 0;
  unsigned close_code_ = 0;
};

/// The headers of such a request.
[[nodiscard]] std::string upgrade_request(std::string_view host, std::string_view origin,
                                          std::string_view path = "/ws");

/// A server with the host's side of it: waits for events.
class Host {
 public:
  explicit Host(hall::Options options = {}, hall::Site site = small_site());
  /// The server goes; the port is free.
  void stop() { server_.reset(); }

  [[nodiscard]] hall::Server& server() { return *server_; }
  [[nodiscard]] std::uint16_t port() const { return server_->port(); }

  /// The next event of that kind, whatever came before it; nothing: it did not come.
  [[nodiscard]] std::optional<hall::Event> await(hall::Event::Kind kind,
                                                 std::chrono::milliseconds patience = kPatience);
  /// What has happened so far: await() and all() know of later events only.
  void forget();
  /// All events so far, in order.
  [[nodiscard]] std::vector<hall::Event> all();
  [[nodiscard]] std::size_t times_woken();

  /// "/", "/wall" and a script.
  [[nodiscard]] static hall::Site small_site();
  [[nodiscard]] static hall::Options local();  // On 127.0.0.1, any port.

 private:
  void fetch();

  std::mutex mutex_;
  std::condition_variable woken_;
  std::size_t times_woken_ = 0;
  std::size_t times_fetched_ = 0;
  std::vector<hall::Event> events_;
  std::size_t next_ = 0;
  std::unique_ptr<hall::Server> server_;  // Last: it wakes us until it has gone.
};

}  // namespace kenes::test
