#include "hall/connection.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "hall/client.hpp"

namespace kenes::hall {
namespace {

using Parser = http::request_parser<http::empty_body>;

constexpr std::size_t kRequestsPerSecond = 50;
constexpr std::size_t kRequestsAtOnce = 200;
constexpr std::size_t kChunk = 64 * 1024;           // Sent before progress is looked at again.
constexpr std::size_t kListened = 256 * 1024;       // To what is still coming after the last answer.
constexpr auto kGoodbye = std::chrono::seconds(2);  // For it.

/// What Beast has read, in our words.
Asked asked_of(const Parser& parser) {
  const auto& header = parser.get();
  const auto value = [&header](http::field name) { return std::string(header[name]); };
  Asked asked;
  asked.method = std::string(header.method_string());
  asked.target = std::string(header.target());
  asked.host = value(http::field::host);
  asked.origin = value(http::field::origin);
  asked.known_tag = value(http::field::if_none_match);
  asked.single_host = header.count(http::field::host) == 1;
  asked.upgrade = beast::websocket::is_upgrade(header);
  asked.body = !parser.is_done();
  asked.keep = header.keep_alive();
  return asked;
}

/// The status with which a request that could not be read is answered; 0: there is nobody to answer.
unsigned status_of(const error_code& fault) {
  if (fault == http::error::header_limit || fault == http::error::buffer_overflow) return 431;
  if (fault == http::error::body_limit) return 413;
  if (fault == http::error::end_of_stream || fault == http::error::partial_message) return 0;
  return fault.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

class Connection final : public std::enable_shared_from_this<Connection>, public Watched {
 public:
  Connection(Room& room, Socket socket, std::unique_ptr<Place> place, bool admitted)
      : room_(room),
        socket_(std::move(socket)),
        place_(std::move(place)),
        admitted_(admitted),
        buffer_(room.options.limits.header_bytes + kSpare),
        rate_(kRequestsPerSecond, kRequestsAtOnce, std::chrono::steady_clock::now()) {
    room_.watched.insert(this);
  }
  ~Connection() { room_.watched.erase(this); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  asio::awaitable<void> run() {
    const auto self = shared_from_this();
    if (!look_around()) co_return;
    while (co_await one_request()) {
    }
    if (socket_.is_open() && !given_away_) co_await say_goodbye();
  }

  void look(Moment now) override {
    if (given_away_ || now < deadline_) return;
    error_code ignored;  // It is closed either way.
    // Whoever is slow to ask is told so; a kernel's buffer takes these few bytes without waiting.
    const bool half_asked = parser_ != nullptr && (parser_->got_some() || buffer_.size() > 0);
    if (half_asked) {
      const Answer late = room_.pages.plain(408);
      ++room_.counts.refused;
      socket_.non_blocking(true, ignored);
      socket_.write_some(asio::buffer(late.head + *late.body), ignored);
    }
    socket_.close(ignored);
  }
  void leave() override {
    error_code ignored;
    if (!given_away_) socket_.close(ignored);
  }

 private:
  static constexpr std::size_t kSpare = 4096;  // For what comes right behind a header.

  /// Who is on which end. False: nobody any more.
  bool look_around() {
    error_code fault;
    const auto own = socket_.local_endpoint(fault);
    if (fault) return false;
    const auto other = socket_.remote_endpoint(fault);
    if (fault) return false;
    here_.own_address = own.address().to_string();
    here_.local = own.address().is_loopback() && other.address().is_loopback();
    elsewhere_ = own.address() != other.address();
    address_ = other.address().to_string();
    socket_.set_option(asio::ip::tcp::no_delay(true), fault);
    return !fault;
  }

  /// Reads one request and answers it. False: it was the last.
  asio::awaitable<bool> one_request() {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(room_.options.limits.header_bytes));
    parser.body_limit(std::uint64_t{0});
    error_code fault;
    deadline_ = std::chrono::steady_clock::now() + room_.options.limits.header_time;
    parser_ = &parser;
    co_await http::async_read_header(socket_, buffer_, parser,
                                     asio::redirect_error(asio::use_awaitable, fault));
    parser_ = nullptr;
    if (fault) {
      const unsigned status = status_of(fault);
      if (status != 0) {
        co_await write(room_.pages.plain(status));
      } else {
        socket_.close(fault);  // There is nobody to say goodbye to.
      }
      co_return false;
    }
    co_return co_await answer(parser);
  }

  asio::awaitable<bool> answer(Parser& parser) {
    const Asked asked = asked_of(parser);
    if (!admitted_ || !room_.open) co_return co_await write(room_.pages.plain(503));
    if (!rate_.take(1, std::chrono::steady_clock::now())) co_return co_await write(room_.pages.plain(429));
    if (!asked.upgrade) co_return co_await write(room_.pages.answer(asked, here_));
    if (const auto refusal = room_.pages.refuses_upgrade(asked, here_)) co_return co_await write(*refusal);
    // Nothing may be said before the WebSocket is agreed upon.
    if (buffer_.size() > 0) co_return co_await write(room_.pages.plain(400));
    given_away_ = true;
    begin_client(room_, std::move(socket_), std::move(place_), address_, parser.release());
    co_return false;
  }

  /// Whether the connection goes on.
  asio::awaitable<bool> write(Answer answer) {
    count(answer);
    error_code fault;
    co_await write_all(answer.head, fault);
    if (!fault && answer.body) co_await write_all(*answer.body, fault);
    co_return !fault && answer.keep;
  }

  /// Piece by piece, so that a slow phone has time for each and a standing one is noticed.
  asio::awaitable<void> write_all(std::string_view bytes, error_code& fault) {
    while (!bytes.empty() && !fault) {
      deadline_ = std::chrono::steady_clock::now() + room_.options.limits.stall;
      const auto piece = bytes.substr(0, kChunk);
      co_await asio::async_write(socket_, asio::buffer(piece),
                                 asio::redirect_error(asio::use_awaitable, fault));
      bytes.remove_prefix(piece.size());
    }
  }

  /// Ends our half and listens a little: closing at once while something is still coming would destroy the
  /// answer on its way.
  asio::awaitable<void> say_goodbye() {
    error_code fault;
    deadline_ = std::chrono::steady_clock::now() + kGoodbye;
    socket_.shutdown(Socket::shutdown_send, fault);
    std::array<char, 4096> unread{};
    for (std::size_t heard = 0; !fault && heard < kListened;) {
      heard += co_await socket_.async_read_some(asio::buffer(unread),
                                                asio::redirect_error(asio::use_awaitable, fault));
    }
    socket_.close(fault);
  }

  void count(const Answer& answer) {
    const bool page = answer.status == 200 || answer.status == 304;
    if (page) ++room_.counts.pages;
    if (page && elsewhere_) ++room_.counts.pages_elsewhere;
    if (answer.status >= 400) ++room_.counts.refused;
  }

  Room& room_;
  Socket socket_;
  std::unique_ptr<Place> place_;
  bool admitted_;
  beast::flat_buffer buffer_;
  Rate rate_;
  Standpoint here_;
  std::string address_;
  bool elsewhere_ = false;
  const Parser* parser_ = nullptr;  // While a request is being read.
  bool given_away_ = false;         // The socket is a client's now.
  Moment deadline_ = Moment::max();
};

}  // namespace

void serve_connection(Room& room, Socket socket, std::unique_ptr<Place> place, bool admitted) {
  const auto executor = socket.get_executor();
  const auto connection = std::make_shared<Connection>(room, std::move(socket), std::move(place), admitted);
  // What is thrown there (no memory) ends that connection alone: its objects go with the coroutine.
  asio::co_spawn(executor, connection->run(), asio::detached);
}

}  // namespace kenes::hall
