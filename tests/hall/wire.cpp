#include "hall/wire.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kenes::test {
namespace {

using Clock = std::chrono::steady_clock;

sockaddr_in at(const char* address, std::uint16_t port) {
  sockaddr_in where{};
  where.sin_family = AF_INET;
  where.sin_port = htons(port);
  inet_pton(AF_INET, address, &where.sin_addr);
  return where;
}

bool wait_for(int socket, short what, Clock::time_point until) {
  pollfd asked{socket, what, 0};
  int answer = 0;
  do {  // A fuzzer's own alarm rings in between, and is nobody's silence.
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    answer = left > 0 ? poll(&asked, 1, static_cast<int>(left)) : 0;
  } while (answer < 0 && errno == EINTR);
  if (answer > 0) return true;
  // A machine that stood still has let the other side do nothing either: a last moment, counted from now.
  constexpr int kMoment = 20;
  return poll(&asked, 1, kMoment) > 0;
}

/// Also where a signal came in the middle of it: then it goes on by itself, and is waited for.
bool reach(int socket, const sockaddr_in& there) {
  if (connect(socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0) return true;
  if (errno != EINTR || !wait_for(socket, POLLOUT, Clock::now() + kPatience)) return false;
  int fault = 0;
  socklen_t size = sizeof fault;
  return getsockopt(socket, SOL_SOCKET, SO_ERROR, &fault, &size) == 0 && fault == 0;
}

}  // namespace

Wire::Wire(std::uint16_t port, const char* from, int receive_buffer)
    : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (receive_buffer > 0) setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
  const sockaddr_in here = at(from == nullptr ? "127.0.0.1" : from, 0);
  const sockaddr_in there = at("127.0.0.1", port);
  if (bind(socket_, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0 || !reach(socket_, there)) {
    close(socket_);
    socket_ = -1;
  }
}

Wire::~Wire() {
  if (socket_ >= 0) close(socket_);
}

Wire::Wire(Wire&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), ended_(other.ended_), read_(std::move(other.read_)) {}

bool Wire::send(std::string_view bytes) {
  const auto until = Clock::now() + kPatience;
  while (!bytes.empty()) {
    const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR && (errno != EAGAIN || !wait_for(socket_, POLLOUT, until))) {
      return false;
    }
  }
  return true;
}

void Wire::end_sending() { shutdown(socket_, SHUT_WR); }

bool Wire::read_more(Clock::time_point until) {
  if (ended_ || !wait_for(socket_, POLLIN, until)) return false;
  std::array<char, 16384> bytes{};
  ssize_t count = 0;
  do {
    count = recv(socket_, bytes.data(), bytes.size(), 0);
  } while (count < 0 && errno == EINTR);
  ended_ = count <= 0;
  if (!ended_) read_.append(bytes.data(), static_cast<std::size_t>(count));
  return !ended_;
}

std::optional<std::string> Wire::read_past(std::string_view mark, std::chrono::milliseconds patience) {
  const auto until = Clock::now() + patience;
  while (read_.find(mark) == std::string::npos) {
    if (!read_more(until)) return std::nullopt;
  }
  return read_exactly(read_.find(mark) + mark.size(), patience);
}

std::optional<std::string> Wire::read_exactly(std::size_t count, std::chrono::milliseconds patience) {
  const auto until = Clock::now() + patience;
  while (read_.size() < count) {
    if (!read_more(until)) return std::nullopt;
  }
  std::string taken = read_.substr(0, count);
  read_.erase(0, count);
  return taken;
}

std::optional<std::string> Wire::read_to_end(std::chrono::milliseconds patience) {
  const auto until = Clock::now() + patience;
  while (read_more(until)) {
  }
  if (!ended_) return std::nullopt;
  return std::exchange(read_, {});
}

std::string Reply::header(std::string_view name) const {
  const std::string line = "\r\n" + std::string(name) + ": ";
  const auto found = head.find(line);
  if (found == std::string::npos) return {};
  const auto begin = found + line.size();
  return head.substr(begin, head.find("\r\n", begin) - begin);
}

Reply reply_of(std::string_view answer) {
  const auto end = answer.find("\r\n\r\n");
  if (!answer.starts_with("HTTP/1.1 ") || end == std::string_view::npos) return {};
  Reply reply;
  reply.status = static_cast<unsigned>(std::stoul(std::string(answer.substr(9, 3))));
  reply.head = answer.substr(0, end + 2);
  reply.body = answer.substr(end + 4);
  return reply;
}

Reply get(std::uint16_t port, std::string_view path, std::string_view more_headers, std::string_view method) {
  Wire wire(port);
  std::string request(method);
  request.append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n");
  request.append("Connection: close\r\n").append(more_headers).append("\r\n");
  wire.send(request);
  return reply_of(wire.read_to_end().value_or(""));
}

}  // namespace kenes::test
