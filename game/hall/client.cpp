#include "hall/client.hpp"

#include <array>
#include <optional>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/option.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "hall/outgoing.hpp"
#include "hall/traffic.hpp"

namespace kenes::hall {

/// A socket that Beast does not hold on to when a WebSocket ends: it would wait for the other side, which may
/// never come. What is still to be heard then is heard in `linger`.
class Line : public Socket {
 public:
  explicit Line(Socket socket) : Socket(std::move(socket)) {}
};
// Beast finds these two by their names.
// NOLINTBEGIN(readability-identifier-naming)
void teardown(beast::role_type /*role*/, Line& line, error_code& fault) {
  line.shutdown(Socket::shutdown_send, fault);
}
template <class Handler>
void async_teardown(beast::role_type /*role*/, Line& line, Handler&& handler) {
  error_code fault;
  line.shutdown(Socket::shutdown_send, fault);
  asio::post(line.get_executor(), beast::bind_front_handler(std::forward<Handler>(handler), fault));
}
// NOLINTEND(readability-identifier-naming)

namespace {

namespace websocket = beast::websocket;
// Without compression: our texts are small, its buffers are not.
using Stream = websocket::stream<Line, false>;

constexpr std::size_t kListened = 256 * 1024;        // To what still comes after the end.
constexpr auto kFarewell = std::chrono::seconds(2);  // For the other side to agree to the end.

/// Why a client's connection ended.
enum class End : std::uint8_t {
  left,
  by_host,
  stopped,
  slow,
  too_fast,
  silent,
  not_utf8,
  too_large,
  not_text,
  broken,
  unread
};
constexpr std::array<const char*, 11> kEndNames{"left",     "by_host", "stopped",  "slow",
                                                "too_fast", "silent",  "not_utf8", "too_large",
                                                "not_text", "broken",  "unread"};

/// Whether the last letter of a text that is UTF-8 so far is all there. Beast forgets to ask when the last
/// frame of a message is empty (found by websocket_fuzz).
bool ends_whole(std::string_view text) {
  for (std::size_t back = 1; back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0U) == 0x80U) continue;  // Not the first of its letter.
    const std::size_t wanted = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return back >= wanted;
  }
  return text.empty();
}

}  // namespace

class Client final : public std::enable_shared_from_this<Client>, public Watched {
 public:
  Client(Room& room, Socket socket, std::unique_ptr<Place> place, std::string address, Request request)
      : room_(room),
        limits_(room.options.limits),
        place_(std::move(place)),
        address_(std::move(address)),
        request_(std::move(request)),
        stream_(Line(std::move(socket))),
        buffer_(limits_.message_bytes),
        outgoing_(limits_.state_bytes, limits_.queue_bytes),
        messages_(limits_.messages_per_second, limits_.messages_at_once, std::chrono::steady_clock::now()),
        bytes_(limits_.bytes_per_second, limits_.bytes_at_once, std::chrono::steady_clock::now()),
        raw_(2 * limits_.bytes_per_second, 2 * limits_.bytes_at_once, std::chrono::steady_clock::now()) {
    room_.watched.insert(this);
  }
  ~Client() { room_.watched.erase(this); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  asio::awaitable<void> run() {
    const auto self = shared_from_this();
    if (!co_await agree() || ending_) co_return;
    number_ = ++room_.last_client;
    room_.clients.emplace(number_, this);
    ++room_.counts.clients;
    room_.inbox.put({Event::Kind::opened, number_, {}, address_});
    while (co_await read_one()) {
    }
    room_.clients.erase(number_);
    --room_.counts.clients;
    // The first three are nobody's fault.
    if (why_ > End::stopped) ++room_.counts.dropped;
    room_.inbox.put({Event::Kind::closed, number_, kEndNames[static_cast<std::size_t>(why_)], address_});
    if (!parting_) parting_ = std::chrono::steady_clock::now();
    if (!lost_) co_await linger();
    cut();  // Lets a writer that still waits find out.
  }

  void send(std::string text, Weight weight) {
    if (ending_) return;
    switch (outgoing_.put(std::move(text), weight)) {
      case Outgoing::Put::left_out:
        ++room_.counts.left_out;
        return;
      case Outgoing::Put::too_much:
        return drop(End::slow);
      case Outgoing::Put::kept:
        break;
    }
    pump();
  }

  void resume() { outgoing_.resume(); }

  /// Sends what waits, then says goodbye.
  void end(End why, websocket::close_code code) {
    if (ending_) return;
    ending_ = true;
    why_ = why;
    code_ = code;
    parting_ = std::chrono::steady_clock::now();
    // Before it is agreed upon there is nothing to say goodbye to, and Beast must not be asked to.
    if (number_ == 0) return cut();
    pump();
  }

  void look(Moment now) override {
    const bool stands = writing_ && now - write_began_ > limits_.stall;
    const bool lingers = parting_ && now - *parting_ > kFarewell;
    if (stands) drop(End::slow);
    if (lingers) cut();
    if (number_ == 0 || ending_) return;
    const std::uint64_t received = bytes_received(stream_.next_layer().native_handle());
    if (received > received_ && !raw_.take(received - received_, now)) drop(End::too_fast);
    received_ = received;
  }
  void leave() override { end(End::stopped, websocket::close_code::going_away); }

 private:
  /// The handshake. False: it came to nothing.
  asio::awaitable<bool> agree() {
    stream_.set_option(websocket::stream_base::timeout{limits_.header_time, limits_.silence, true});
    stream_.set_option(websocket::stream_base::decorator(
        [](websocket::response_type& answer) { answer.set(http::field::server, "kenes"); }));
    stream_.read_message_max(limits_.message_bytes);
    stream_.text(true);
    stream_.auto_fragment(false);
    stream_.control_callback([this](websocket::frame_type kind, beast::string_view) { control(kind); });
    error_code fault;
    co_await stream_.async_accept(request_, asio::redirect_error(asio::use_awaitable, fault));
    request_ = {};
    co_return !fault;
  }

  /// Called from inside a read, where nothing may be begun.
  void control(websocket::frame_type kind) {
    // The goodbye is answered and the connection ended; if the other side holds on to it, it is cut.
    if (kind == websocket::frame_type::close) parting_ = std::chrono::steady_clock::now();
    if (!allowed(0))
      asio::post(stream_.get_executor(), [self = shared_from_this()] { self->end_too_fast(); });
  }

  /// One message into the inbox. False: it was the last.
  asio::awaitable<bool> read_one() {
    error_code fault;
    buffer_.clear();
    co_await stream_.async_read(buffer_, asio::redirect_error(asio::use_awaitable, fault));
    if (fault) {
      if (!ending_) why_ = end_by(fault);
      // By its closing handshake or by our own judgement it has ended, otherwise there is nobody to listen
      // to.
      lost_ = fault != websocket::error::closed && why_ == End::left;
      co_return false;
    }
    // Nothing it says counts any more; who was sent away for what it said is not even listened to.
    if (ending_) co_return why_ <= End::stopped;
    hear({static_cast<const char*>(buffer_.cdata().data()), buffer_.size()});
    co_return !ending_;
  }

  void hear(std::string_view message) {
    if (!stream_.got_text()) return end(End::not_text, websocket::close_code::unknown_data);
    if (!ends_whole(message)) return end(End::not_utf8, websocket::close_code::bad_payload);
    if (!allowed(message.size())) return end_too_fast();
    deliver(std::string(message));
  }

  /// Closing at once while something is still coming would destroy our goodbye on its way.
  asio::awaitable<void> linger() {
    error_code fault;
    std::array<char, 4096> unread{};
    for (std::size_t heard = 0; !fault && heard < kListened;) {
      heard += co_await stream_.next_layer().async_read_some(
          asio::buffer(unread), asio::redirect_error(asio::use_awaitable, fault));
    }
  }

  void deliver(std::string text) {
    const std::uint64_t emptied = room_.inbox.put({Event::Kind::message, number_, std::move(text), address_});
    if (emptied != emptied_) unread_ = 0;
    emptied_ = emptied;
    if (++unread_ > limits_.unread) end(End::unread, websocket::close_code::try_again_later);
  }

  void end_too_fast() { end(End::too_fast, websocket::close_code::policy_error); }

  bool allowed(std::size_t size) {
    const Moment now = std::chrono::steady_clock::now();
    return messages_.take(1, now) && bytes_.take(size, now);
  }

  static End end_by(const error_code& fault) {
    if (fault == websocket::error::closed) return End::left;
    if (fault == websocket::error::bad_frame_payload) return End::not_utf8;
    if (fault == websocket::error::message_too_big || fault == websocket::error::buffer_overflow)
      return End::too_large;
    if (fault == beast::error::timeout) return End::silent;
    const auto& ours = make_error_code(websocket::error::closed).category();
    const auto& condition = make_error_condition(websocket::condition::protocol_violation);
    return fault.category() == ours || fault == condition ? End::broken : End::left;
  }

  /// Ends it without a goodbye.
  void drop(End why) {
    if (!ending_) {
      ending_ = true;
      why_ = why;
    }
    cut();
  }
  void cut() {
    error_code ignored;
    stream_.next_layer().close(ignored);
  }

  void pump() {
    if (writing_) return;
    writing_ = true;
    write_began_ = std::chrono::steady_clock::now();
    asio::co_spawn(stream_.get_executor(), write_waiting(), asio::detached);
  }

  asio::awaitable<void> write_waiting() {
    const auto self = shared_from_this();
    error_code fault;
    while (const std::string* text = outgoing_.next()) {
      write_began_ = std::chrono::steady_clock::now();
      co_await stream_.async_write(asio::buffer(*text), asio::redirect_error(asio::use_awaitable, fault));
      if (fault) break;  // Reading notices too, and says so to the host.
      outgoing_.sent();
    }
    if (!fault && ending_) co_await say_goodbye();
    writing_ = false;
    if (!fault && !ending_ && outgoing_.tells_drained())
      room_.inbox.put({Event::Kind::drained, number_, {}, address_});
  }

  /// A closing frame, past Beast: its own way of closing beside a read waits for ever when what is read
  /// meanwhile is against the protocol, each for the other, and no closed socket wakes them (found by
  /// websocket_fuzz).
  asio::awaitable<void> say_goodbye() {
    const auto code = static_cast<unsigned>(code_);
    goodbye_ = {'\x88', '\x02', static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    error_code fault;
    Line& line = stream_.next_layer();
    co_await asio::async_write(line, asio::buffer(goodbye_),
                               asio::redirect_error(asio::use_awaitable, fault));
    line.shutdown(Socket::shutdown_send, fault);
  }

  Room& room_;
  const Limits& limits_;
  std::unique_ptr<Place> place_;
  std::string address_;
  Request request_;
  Stream stream_;
  beast::flat_buffer buffer_;
  Outgoing outgoing_;
  Rate messages_;
  Rate bytes_;  // Of messages.
  Rate raw_;    // Of whatever comes, frames without content included.
  std::uint64_t received_ = 0;
  ClientId number_ = 0;
  std::uint64_t emptied_ = 0;
  std::size_t unread_ = 0;
  bool writing_ = false;
  Moment write_began_;
  bool ending_ = false;
  std::optional<Moment> parting_;  // Since when somebody has said goodbye.
  End why_ = End::left;
  std::array<char, 4> goodbye_{};
  bool lost_ = false;  // The connection went without a goodbye.
  websocket::close_code code_ = websocket::close_code::normal;
};

void begin_client(Room& room, Socket socket, std::unique_ptr<Place> place, std::string address,
                  Request request) {
  const auto executor = socket.get_executor();
  const auto client = std::make_shared<Client>(room, std::move(socket), std::move(place), std::move(address),
                                               std::move(request));
  asio::co_spawn(executor, client->run(), asio::detached);
}

void send_to(Room& room, ClientId client, std::string text, Weight weight) {
  if (const auto found = room.clients.find(client); found != room.clients.end())
    found->second->send(std::move(text), weight);
}

void close_client(Room& room, ClientId client) {
  if (const auto found = room.clients.find(client); found != room.clients.end())
    found->second->end(End::by_host, websocket::close_code::normal);
}

void resume_client(Room& room, ClientId client) {
  if (const auto found = room.clients.find(client); found != room.clients.end()) found->second->resume();
}

}  // namespace kenes::hall
