// What the doctor sees of the real machine.
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "hall/doctor.hpp"

namespace kenes::hall {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::milliseconds(1500);

/// A socket that is closed in the end.
class Probe {
 public:
  Probe() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {}
  ~Probe() {
    if (socket_ >= 0) close(socket_);
  }
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;

  /// 0, or the system's number of what went wrong; ETIMEDOUT when nothing came in time.
  int reach(const sockaddr_in& where, Clock::time_point until) {
    if (socket_ < 0) return errno;
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&where), sizeof where) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    if (!wait(POLLOUT, until)) return ETIMEDOUT;
    int fault = 0;
    socklen_t size = sizeof fault;
    getsockopt(socket_, SOL_SOCKET, SO_ERROR, &fault, &size);
    return fault;
  }

  /// The beginning of the answer; as much as came before the time was up.
  std::string ask(const std::string& request, Clock::time_point until) {
    constexpr std::size_t kEnough = 2048;
    std::string answer;
    if (send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0) return answer;
    std::array<char, kEnough> bytes{};
    while (answer.size() < kEnough && answer.find("\r\n\r\n") == std::string::npos && wait(POLLIN, until)) {
      const auto count = recv(socket_, bytes.data(), bytes.size(), 0);
      if (count <= 0) break;
      answer.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return answer;
  }

 private:
  [[nodiscard]] bool wait(short what, Clock::time_point until) const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd asked{socket_, what, 0};
    return left > 0 && poll(&asked, 1, static_cast<int>(left)) > 0;
  }
  int socket_;
};

Port port_of(ListenFault::Why why) {
  switch (why) {
    case ListenFault::Why::port_taken:
      return Port::taken;
    case ListenFault::Why::not_allowed:
      return Port::not_allowed;
    default:
      return Port::fault;
  }
}

/// Whether the kernel has a route for addresses it knows nothing about.
bool has_way_out() {
  std::ifstream routes("/proc/net/route");
  if (!routes) return true;  // Another system: nothing can be said, so nothing is complained of.
  std::string line;
  std::getline(routes, line);
  while (std::getline(routes, line)) {
    std::istringstream words(line);
    std::string card;
    std::string destination;
    words >> card >> destination;
    if (destination == "00000000") return true;
  }
  return false;
}

/// The firewall that this machine's owner has switched on, as far as anybody may see it.
std::string firewall_seen() {
  std::ifstream settings("/etc/ufw/ufw.conf");
  for (std::string line; std::getline(settings, line);) {
    if (line == "ENABLED=yes") return "ufw";
  }
  std::error_code ignored;
  return std::filesystem::exists("/run/firewalld", ignored) ? "firewalld" : "";
}

}  // namespace

Reach fetch_own_page(const std::string& address, std::uint16_t port) {
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_port = htons(port);
  if (inet_pton(AF_INET, address.c_str(), &where.sin_addr) != 1) return Reach::not_tried;
  const auto until = Clock::now() + kPatience;
  Probe probe;
  switch (probe.reach(where, until)) {
    case 0:
      break;
    case ETIMEDOUT:
      return Reach::no_answer;
    case ECONNREFUSED:
      return Reach::refused;
    default:
      return Reach::forbidden;
  }
  const std::string answer =
      probe.ask("HEAD / HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n", until);
  if (answer.empty()) return Reach::no_answer;
  return answer.find("\r\nServer: kenes\r\n") != std::string::npos ? Reach::own_page : Reach::other_page;
}

Facts observe(const Question& question) {
  Facts facts;
  facts.cards = read_cards();
  facts.shown = question.shown;
  facts.listens_on = question.listens_on;
  facts.port = question.port;
  facts.firewall = firewall_seen();
  facts.way_out = has_way_out();
  facts.minutes_open = question.minutes_open;
  facts.somebody_came = question.somebody_came;
  facts.port_state = Port::ours;
  std::unique_ptr<Server> moment;
  if (!question.serving) {
    Options options;
    options.address = question.listens_on;
    options.port = question.port;
    auto started = Server::start(std::move(options), {}, [] {});
    if (started) moment = std::move(*started);
    if (!moment) facts.port_state = port_of(started.error().why);
  }
  const std::vector<Candidate> best = ranked(facts.cards);
  if (facts.port_state == Port::ours && !best.empty() && best.front().offered())
    facts.reach = fetch_own_page(best.front().card.address, question.port);
  return facts;
}

}  // namespace kenes::hall
