#include "bench/hall/phones.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kenes::bench {
namespace {

constexpr std::uint64_t kMs = 1'000'000;
constexpr std::uint64_t kFlapEvery = 1'000 * kMs;
constexpr std::uint64_t kSlowEvery = 500 * kMs;  // Then it reads 4 KB: less than what comes.

/// One frame from the server at the start of `bytes`: its kind, its content and how much it takes; nothing:
/// not whole.
struct Frame {
  unsigned kind;
  std::string_view content;
  std::size_t size;
};
std::optional<Frame> first_frame(std::string_view bytes) {
  if (bytes.size() < 4) return std::nullopt;
  const auto byte = [bytes](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i]));
  };
  std::size_t length = byte(1) & 0x7F;
  const std::size_t head = length == 126 ? 4 : 2;
  if (length == 126) length = byte(2) << 8 | byte(3);
  if (bytes.size() < head + length) return std::nullopt;
  return Frame{static_cast<unsigned>(byte(0) & 0x0F), bytes.substr(head, length), head + length};
}

/// Masked with zeros, so that the content stands there as it is.
std::string frame_of(unsigned kind, std::string_view content) {
  std::string bytes{static_cast<char>(0x80 | kind), static_cast<char>(0x80 | content.size()), 0, 0, 0, 0};
  return bytes.append(content);
}

struct Phone {
  std::size_t number = 0;
  Habit habit = Habit::steady;
  int socket = -1;
  bool joined = false;
  std::string read;
  std::uint64_t last_seen = 0;
  std::uint64_t next = 0;  // When it does what its habit is.
};

class Crowd {
 public:
  Crowd(const Load& load, std::uint16_t port, int ready)
      : load_(load), port_(port), ready_(ready), epoll_(epoll_create1(EPOLL_CLOEXEC)), phones_(load.phones) {
    seen_.last_ns.assign(load.events + 1, 0);
    for (std::size_t i = 0; i < phones_.size(); ++i) {
      phones_[i].number = i;
      phones_[i].habit = habit_of(load, i);
      phones_[i].next = now_ns() + 2 * kFlapEvery + i * 7 * kMs;
      open(phones_[i]);
    }
  }
  ~Crowd() {
    for (const Phone& phone : phones_) close(phone.socket);
    close(epoll_);
  }
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  Seen run() {
    std::array<epoll_event, 256> events{};
    std::uint64_t until = ~std::uint64_t{0};
    while (now_ns() < until && !all_done()) {
      const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 20);
      for (int i = 0; i < count; ++i) read(phones_[events.at(static_cast<std::size_t>(i)).data.u64]);
      follow_habits();
      if (most_done() && until == ~std::uint64_t{0}) until = now_ns() + 25'000 * kMs;
    }
    for (const Phone& phone : phones_) seen_.behind += phone.last_seen < load_.events ? 1U : 0U;
    return seen_;
  }

 private:
  void open(Phone& phone) {
    phone.socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int small = 4096;
    if (phone.habit == Habit::slow) setsockopt(phone.socket, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(port_);
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(phone.socket, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0) ++seen_.refused;
    const std::string host = "127.0.0.1:" + std::to_string(port_);
    say(phone, "GET /ws HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
                   "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    phone.joined = false;
    phone.read.clear();
    epoll_event wish{};
    wish.events = EPOLLIN;
    wish.data.u64 = phone.number;
    epoll_ctl(epoll_, EPOLL_CTL_ADD, phone.socket, &wish);
  }

  static void say(const Phone& phone, const std::string& bytes) {
    if (send(phone.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
      return;  // It is seen in what is missing.
  }

  void read(Phone& phone) {
    // A slow phone leaves what has come where it is, but for its turns.
    const bool slow = phone.habit == Habit::slow && phone.joined;
    if (slow && now_ns() < phone.next) return;
    if (slow) phone.next = now_ns() + kSlowEvery;
    std::array<char, 16384> bytes{};
    const auto count = recv(phone.socket, bytes.data(), slow ? 4096 : bytes.size(), MSG_DONTWAIT);
    if (count > 0) return hear(phone, {bytes.data(), static_cast<std::size_t>(count)});
    if (count < 0 && errno == EAGAIN) return;
    ++seen_.refused;
    close(phone.socket);
    open(phone);
  }

  void hear(Phone& phone, std::string_view bytes) {
    phone.read.append(bytes);
    std::string_view left = phone.read;
    if (!phone.joined) {
      const auto end = left.find("\r\n\r\n");
      if (end == std::string_view::npos) return;
      phone.joined = left.starts_with("HTTP/1.1 101");
      // From now on it reads in its own time; what waits for it must not keep waking us.
      if (phone.habit == Habit::slow) epoll_ctl(epoll_, EPOLL_CTL_DEL, phone.socket, nullptr);
      left.remove_prefix(end + 4);
      if (++joined_ == phones_.size() && write(ready_, "y", 1) != 1) std::abort();
    }
    while (const auto frame = first_frame(left)) {
      if (frame->kind == 1) take(phone, frame->content);
      if (frame->kind == 9) say(phone, frame_of(10, frame->content));
      left.remove_prefix(frame->size);
    }
    phone.read.erase(0, phone.read.size() - left.size());
  }

  /// "e <number> <when>": an event; "w …": the same as a whole page, for who comes or has been left out.
  void take(Phone& phone, std::string_view text) {
    const std::string words(text.substr(0, 64));
    char* rest = nullptr;
    const std::uint64_t event = std::strtoull(words.c_str() + 2, &rest, 10);
    const std::uint64_t when = std::strtoull(rest, nullptr, 10);
    const bool behaves = phone.habit == Habit::steady || phone.habit == Habit::repeating;
    if (behaves && text.front() == 'e') {
      if (event <= phone.last_seen) ++seen_.doubled;
      if (event > phone.last_seen + 1) seen_.missing += event - phone.last_seen - 1;
      seen_.last_ns.at(event) = std::max(seen_.last_ns.at(event), now_ns() - when);
    }
    if (event > phone.last_seen) {
      phone.last_seen = event;
      const std::string vote = frame_of(1, "v " + std::to_string(phone.number) + " " + std::to_string(event));
      say(phone, vote);
      if (phone.habit == Habit::repeating) say(phone, vote);
    }
  }

  void follow_habits() {
    const std::uint64_t now = now_ns();
    for (Phone& phone : phones_) {
      if (phone.habit == Habit::flapping && now >= phone.next && phone.joined) {
        phone.next = now + kFlapEvery;
        ++seen_.reconnected;
        close(phone.socket);
        open(phone);
      }
      if (phone.habit == Habit::slow && now >= phone.next && phone.joined) read(phone);
    }
  }

  [[nodiscard]] bool all_done() const {
    return std::all_of(phones_.begin(), phones_.end(),
                       [this](const Phone& phone) { return phone.last_seen >= load_.events; });
  }
  [[nodiscard]] bool most_done() const {
    const auto done = std::count_if(phones_.begin(), phones_.end(),
                                    [this](const Phone& phone) { return phone.last_seen >= load_.events; });
    return static_cast<std::size_t>(done) * 2 > phones_.size();
  }

  const Load load_;
  std::uint16_t port_;
  int ready_;
  int epoll_;
  std::vector<Phone> phones_;
  std::size_t joined_ = 0;
  Seen seen_;
};

}  // namespace

Habit habit_of(const Load& load, std::size_t phone) {
  constexpr std::size_t kOf = 15;
  if (!load.unruly || phone % kOf > 2) return Habit::steady;
  return phone % kOf == 0 ? Habit::slow : phone % kOf == 1 ? Habit::flapping : Habit::repeating;
}

std::uint64_t now_ns() {
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
}

Seen run_phones(const Load& load, std::uint16_t port, int ready) { return Crowd(load, port, ready).run(); }

}  // namespace kenes::bench
