#include "hall/server.hpp"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <sys/resource.h>

#include "hall/client.hpp"
#include "hall/connection.hpp"
#include "hall/network.hpp"
#include "hall/room.hpp"

namespace kenes::hall {
namespace {

using asio::ip::tcp;

constexpr auto kLookEvery = std::chrono::milliseconds(500);
constexpr auto kGoodbye = std::chrono::milliseconds(333);
constexpr auto kBreath = std::chrono::milliseconds(100);  // When the machine has no more connections to give.
constexpr int kReceiveBuffer = 64 * 1024;
constexpr int kSendBuffer = 16 * 1024;   // A slow phone gets stale texts from it, so it is small.
constexpr std::size_t kTurnedAway = 32;  // Connections over the limit that are still told why.

ListenFault fault_of(const error_code& code) {
  using Why = ListenFault::Why;
  Why why = Why::other;
  if (code == asio::error::address_in_use) why = Why::port_taken;
  if (code == boost::system::errc::address_not_available) why = Why::address_not_here;
  if (code == asio::error::access_denied || code == boost::system::errc::operation_not_permitted)
    why = Why::not_allowed;
  return {why, code.message()};
}

/// Every phone is a file of this process, and a shell often allows no more than 1,024.
void allow_files(std::size_t connections) {
  rlimit limit{};
  const rlim_t wanted = connections + 256;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
  limit.rlim_cur = std::min(limit.rlim_max, wanted);
  setrlimit(RLIMIT_NOFILE, &limit);  // Refused: there will be fewer connections.
}

struct Send {
  ClientId client;
  std::string text;
  Weight weight;
};
struct CloseClient {
  ClientId client;
};
struct Resume {
  ClientId client;
};
struct Put {
  std::string path;
  Page page;
};
struct Admit {
  bool open;
};
/// What the host asks of the server's thread, in order.
using Order = std::variant<Send, CloseClient, Resume, Put, Admit>;

}  // namespace

class Server::Inside {
 public:
  Inside(Options options, Site site, std::function<void()> wake)
      : room_(std::move(options), std::move(site), std::move(wake)),
        acceptor_(io_),
        looking_(io_),
        goodbye_(io_) {}
  ~Inside() { stop(); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

  error_code listen() {
    error_code fault;
    const tcp::endpoint where(asio::ip::make_address_v4(room_.options.address), room_.options.port);
    const auto steps = {
        +[](Inside& self, const tcp::endpoint&, error_code& code) { self.acceptor_.open(tcp::v4(), code); },
        // A port whose last connections are still ageing may be taken again; one that is listened on may not.
        +[](Inside& self, const tcp::endpoint&, error_code& code) {
          self.acceptor_.set_option(tcp::acceptor::reuse_address(true), code);
        },
        +[](Inside& self, const tcp::endpoint&, error_code& code) {
          self.acceptor_.set_option(asio::socket_base::receive_buffer_size(kReceiveBuffer), code);
        },
        +[](Inside& self, const tcp::endpoint& at, error_code& code) { self.acceptor_.bind(at, code); },
        +[](Inside& self, const tcp::endpoint&, error_code& code) { self.acceptor_.listen(SOMAXCONN, code); },
        +[](Inside& self, const tcp::endpoint&, error_code& code) {
          self.port_ = self.acceptor_.local_endpoint(code).port();
        }};
    for (const auto& step : steps) {
      step(*this, where, fault);
      if (fault) break;
    }
    return fault;
  }

  void begin() {
    allow_files(room_.options.limits.connections);
    asio::co_spawn(io_, accept_all(), asio::detached);
    asio::co_spawn(io_, look_again_and_again(), asio::detached);
    thread_ = std::thread([this] { run(); });
  }

  std::vector<Event> take() {
    std::vector<Event> events = room_.inbox.take();
    // States that were asked for before this moment stay left out, those after it are whole again.
    for (const Event& event : events) {
      if (event.kind == Event::Kind::drained) order(Resume{event.client});
    }
    return events;
  }

  void order(Order order) {
    bool first = false;
    {
      const std::lock_guard lock(orders_mutex_);
      first = orders_.empty();
      orders_.push_back(std::move(order));
    }
    if (first) asio::post(io_, [this] { obey(); });
  }

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] Counts counts() const {
    const auto& now = room_.counts;
    return {now.connections,     now.clients, now.accepted, now.pages,
            now.pages_elsewhere, now.refused, now.dropped,  now.left_out};
  }

 private:
  void run() {
    while (true) {
      try {
        io_.run();
        return;
      } catch (const std::exception&) {
        // Memory has run out in a handler: that handler's connection is lost, the others go on.
      }
    }
  }

  void stop() {
    if (!thread_.joinable()) return;
    room_.inbox.mute();
    asio::post(io_, [this] { say_goodbye(); });
    thread_.join();
  }

  /// On the server's thread: ends everything, and the thread when all are gone or time is up.
  void say_goodbye() {
    obey();
    error_code ignored;
    acceptor_.close(ignored);
    room_.open = false;
    room_.when_empty = [this] { io_.stop(); };
    if (room_.counts.connections == 0) return io_.stop();
    for (Watched* watched : room_.watched) watched->leave();
    goodbye_.expires_after(kGoodbye);
    goodbye_.async_wait([this](const error_code&) { io_.stop(); });
  }

  void obey() {
    std::vector<Order> orders;
    {
      const std::lock_guard lock(orders_mutex_);
      orders.swap(orders_);
    }
    for (Order& order : orders) std::visit([this](auto& one) { carry_out(one); }, order);
  }
  void carry_out(Send& send) { send_to(room_, send.client, std::move(send.text), send.weight); }
  void carry_out(const CloseClient& close) { close_client(room_, close.client); }
  void carry_out(const Resume& resume) { resume_client(room_, resume.client); }
  void carry_out(Put& put) { room_.pages.put(std::move(put.path), std::move(put.page)); }
  void carry_out(const Admit& admit) { room_.open = admit.open; }

  asio::awaitable<void> accept_all() {
    while (acceptor_.is_open()) {
      error_code fault;
      Socket socket = co_await acceptor_.async_accept(asio::redirect_error(asio::use_awaitable, fault));
      if (!fault) {
        welcome(std::move(socket));
      } else if (acceptor_.is_open()) {
        asio::steady_timer breath(io_, kBreath);
        co_await breath.async_wait(asio::redirect_error(asio::use_awaitable, fault));
      }
    }
  }

  void welcome(Socket socket) {
    ++room_.counts.accepted;
    error_code fault;
    const auto other = socket.remote_endpoint(fault);
    if (!fault) socket.set_option(asio::socket_base::send_buffer_size(kSendBuffer), fault);
    if (fault) return;  // Gone already.
    auto place = std::make_unique<Place>(room_, other.address().to_v4().to_uint());
    const bool fits = place->within_limits();
    if (!fits) {
      ++room_.counts.refused;
      if (room_.counts.connections > room_.options.limits.connections + kTurnedAway) return;
    }
    serve_connection(room_, std::move(socket), std::move(place), fits);
  }

  asio::awaitable<void> look_again_and_again() {
    error_code fault;
    while (!fault) {
      looking_.expires_after(kLookEvery);
      co_await looking_.async_wait(asio::redirect_error(asio::use_awaitable, fault));
      const Moment now = std::chrono::steady_clock::now();
      for (Watched* watched : room_.watched) watched->look(now);
    }
  }

  Room room_;  // Outlives every connection: they go with the io_context, at the latest.
  asio::io_context io_{1};
  tcp::acceptor acceptor_;
  asio::steady_timer looking_;
  asio::steady_timer goodbye_;
  std::uint16_t port_ = 0;
  std::mutex orders_mutex_;
  std::vector<Order> orders_;
  std::thread thread_;
};

Result<std::unique_ptr<Server>, ListenFault> Server::start(Options options, Site site,
                                                           std::function<void()> wake) {
  error_code fault;
  asio::ip::make_address_v4(options.address, fault);
  if (fault) return Unexpected{ListenFault{ListenFault::Why::bad_address, fault.message()}};
  auto inside = std::make_unique<Inside>(std::move(options), std::move(site), std::move(wake));
  fault = inside->listen();
  if (fault) return Unexpected{fault_of(fault)};
  try {
    inside->begin();
  } catch (const std::exception& refused) {  // No thread to be had.
    return Unexpected{ListenFault{ListenFault::Why::other, refused.what()}};
  }
  return std::unique_ptr<Server>(new Server(std::move(inside)));
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Server::~Server() = default;

std::vector<Event> Server::take() { return inside_->take(); }
void Server::send(ClientId client, std::string text, Weight weight) {
  inside_->order(Send{client, std::move(text), weight});
}
void Server::close(ClientId client) { inside_->order(CloseClient{client}); }
void Server::put(std::string path, Page page) { inside_->order(Put{std::move(path), std::move(page)}); }
void Server::admit(bool open) { inside_->order(Admit{open}); }
std::uint16_t Server::port() const { return inside_->port(); }
Counts Server::counts() const { return inside_->counts(); }

}  // namespace kenes::hall
