// A hall under load: a host in this process, its phones in another. usage:
//     hall_load [PHONES [EVENTS [MS [quiet]]]]
//     hall_load --against COMMAND [PHONES [EVENTS [MS]]]: the same well-behaved phones against another
//     server, started as `COMMAND PHONES EVENTS MS`, which prints its port first and its own figures last
//     (ws_hall.js)
//
// Every 50 ms an event of 1 KB goes to every phone, and every phone answers with a vote. A fifth of the
// phones are slow, flap or say everything twice, unless it is to be quiet. Prints one line of figures.

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/hall/phones.hpp"
#include "hall/server.hpp"

namespace kenes::bench {
namespace {

using hall::Event;
using hall::Weight;

/// In ms, of nanoseconds; `part` in percent.
double percentile(std::vector<std::uint64_t> values, std::size_t part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return static_cast<double>(values[std::min(values.size() - 1, values.size() * part / 100)]) / 1e6;
}

double cpu_ms() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto ms = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return ms(used.ru_utime) + ms(used.ru_stime);
}

double peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
  }
  return 0;
}

/// What a host does, as little as can be: events out, votes in.
class Host {
 public:
  explicit Host(const Load& load)
      : load_(load),
        voted_((load.events + 1) * load.phones, false),
        counted_(load.events + 1, 0),
        sent_ns_(load.events + 1, 0),
        tallied_ns_(load.events + 1, 0) {
    hall::Options options;
    options.address = "127.0.0.1";
    options.limits.connections = 2 * load.phones;
    options.limits.connections_per_address = 2 * load.phones;
    options.limits.messages_per_second = 100;  // Twenty events a second, some votes twice.
    options.limits.messages_at_once = 400;
    auto started = hall::Server::start(options, {}, [this] {
      const std::lock_guard lock(mutex_);
      news_ = true;
      woken_.notify_one();
    });
    if (!started) std::abort();
    server_ = std::move(*started);
    for (std::size_t i = 0; i < load.phones; ++i) {
      const Habit habit = habit_of(load, i);
      behaving_ += habit == Habit::steady || habit == Habit::repeating ? 1U : 0U;
    }
  }

  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  [[nodiscard]] hall::Counts counts() const { return server_->counts(); }
  [[nodiscard]] std::size_t repeated() const { return repeated_; }

  void run_until(std::uint64_t until) {
    while (now_ns() < until) {
      {
        std::unique_lock lock(mutex_);
        woken_.wait_for(lock, std::chrono::nanoseconds(until - now_ns()), [this] { return news_; });
        news_ = false;
      }
      for (const Event& event : server_->take()) take(event);
    }
  }

  void send_event(std::uint64_t number) {
    current_ = number;
    sent_ns_[number] = now_ns();
    const std::string text = page('e');
    for (const hall::ClientId client : clients_) server_->send(client, text, Weight::state);
  }

  [[nodiscard]] std::vector<std::uint64_t> tallied() const {
    return {tallied_ns_.begin() + 1, tallied_ns_.end()};
  }
  /// Votes of those who behave that never came.
  [[nodiscard]] std::size_t missing_votes() const {
    std::size_t missing = 0;
    for (std::size_t event = 1; event <= load_.events; ++event) missing += behaving_ - counted_[event];
    return missing;
  }

 private:
  [[nodiscard]] std::string page(char kind) const {
    std::string text{kind};
    text.append(" " + std::to_string(current_) + " " + std::to_string(now_ns()) + " ");
    text.resize(1024, '.');
    return text;
  }

  void take(const Event& event) {
    switch (event.kind) {
      case Event::Kind::opened:
        clients_.push_back(event.client);
        server_->send(event.client, page('w'), Weight::answer);
        return;
      case Event::Kind::drained:
        return server_->send(event.client, page('w'), Weight::state);
      case Event::Kind::closed:
        std::erase(clients_, event.client);
        return;
      case Event::Kind::message:
        return count(event.text);
    }
  }

  void count(const std::string& vote) {
    char* rest = nullptr;
    const std::size_t phone = std::strtoull(vote.c_str() + 2, &rest, 10);
    const std::size_t event = std::strtoull(rest, nullptr, 10);
    if (event == 0 || event > load_.events || phone >= load_.phones) return;
    if (voted_[event * load_.phones + phone]) {
      ++repeated_;
      return;
    }
    voted_[event * load_.phones + phone] = true;
    const Habit habit = habit_of(load_, phone);
    if (habit != Habit::steady && habit != Habit::repeating) return;
    if (++counted_[event] == behaving_) tallied_ns_[event] = now_ns() - sent_ns_[event];
  }

  const Load load_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool news_ = false;
  std::vector<hall::ClientId> clients_;
  std::uint64_t current_ = 0;
  std::size_t behaving_ = 0;
  std::size_t repeated_ = 0;
  std::vector<bool> voted_;
  std::vector<std::size_t> counted_;
  std::vector<std::uint64_t> sent_ns_;
  std::vector<std::uint64_t> tallied_ns_;
  std::unique_ptr<hall::Server> server_;
};

struct Pipes {
  std::array<int, 2> port{}, ready{}, seen{};
};

/// The phones' process: learns the port, plays, sends what it saw.
[[noreturn]] void be_phones(const Load& load, const Pipes& pipes) {
  std::uint16_t port = 0;
  if (read(pipes.port[0], &port, sizeof port) != sizeof port) _exit(1);
  const Seen seen = run_phones(load, port, pipes.ready[1]);
  std::vector<std::uint64_t> figures{seen.missing, seen.doubled, seen.behind, seen.reconnected, seen.refused};
  figures.insert(figures.end(), seen.last_ns.begin() + 1, seen.last_ns.end());
  const std::size_t size = figures.size() * sizeof figures.front();
  _exit(write(pipes.seen[1], figures.data(), size) == static_cast<ssize_t>(size) ? 0 : 1);
}

int measure(const Load& load) {
  Pipes pipes;
  for (auto* ends : {&pipes.port, &pipes.ready, &pipes.seen}) {
    if (pipe(ends->data()) != 0) return 1;
  }
  const pid_t child = fork();
  if (child == 0) be_phones(load, pipes);
  close(pipes.seen[1]);
  Host host(load);
  const std::uint16_t port = host.port();
  const std::uint64_t began = now_ns();
  if (write(pipes.port[1], &port, sizeof port) != sizeof port) return 1;
  while (host.counts().clients < load.phones) host.run_until(now_ns() + 1'000'000);
  const double joined_ms = static_cast<double>(now_ns() - began) / 1e6;
  host.run_until(now_ns() + 500'000'000);
  const double cpu_before = cpu_ms();
  const std::uint64_t start = now_ns();
  for (std::uint64_t event = 1; event <= load.events; ++event) {
    host.run_until(start + event * load.every_ms * 1'000'000);
    host.send_event(event);
  }
  host.run_until(now_ns() + load.every_ms * 1'000'000);
  const double cpu = (cpu_ms() - cpu_before) / static_cast<double>(load.events);
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) host.run_until(now_ns() + 10'000'000);
  std::vector<std::uint64_t> seen(load.events + 5);
  if (read(pipes.seen[0], seen.data(), seen.size() * sizeof seen.front()) <= 0) return 1;
  const std::vector<std::uint64_t> last(seen.begin() + 5, seen.end());
  const hall::Counts counts = host.counts();
  std::printf(
      "%zu phones%s: all joined in %.0f ms; event to last phone p50 %.1f p99 %.1f ms; votes tallied p50 %.1f "
      "p99 "
      "%.1f ms; %.1f ms CPU an event (%.0f %% of a core); peak %.1f MB\n",
      load.phones, load.unruly ? ", a fifth unruly" : "", joined_ms, percentile(last, 50),
      percentile(last, 99), percentile(host.tallied(), 50), percentile(host.tallied(), 99), cpu,
      cpu * 100 / static_cast<double>(load.every_ms), peak_mb());
  std::printf(
      "  events missing %zu, doubled %zu; phones behind at the end %zu; votes missing %zu, repeated %zu; "
      "reconnected %zu, ended by the server %zu; states left out %zu\n",
      static_cast<std::size_t>(seen[0]), static_cast<std::size_t>(seen[1]), static_cast<std::size_t>(seen[2]),
      host.missing_votes(), host.repeated(), static_cast<std::size_t>(seen[3]),
      static_cast<std::size_t>(seen[4]), static_cast<std::size_t>(counts.left_out));
  return seen[0] + seen[1] + seen[2] + host.missing_votes() == 0 ? 0 : 1;
}

/// The phones against somebody else's server; what it prints after its port is passed on.
int measure_against(const std::string& command, const Load& load) {
  const std::string whole = command + " " + std::to_string(load.phones) + " " + std::to_string(load.events) +
                            " " + std::to_string(load.every_ms);
  FILE* server = popen(whole.c_str(), "r");
  if (server == nullptr) return 1;
  std::array<char, 512> line{};
  if (std::fgets(line.data(), line.size(), server) == nullptr) return 1;
  const auto port = static_cast<std::uint16_t>(std::atoi(line.data()));
  std::array<int, 2> ready{};
  if (port == 0 || pipe(ready.data()) != 0) return 1;
  const Seen seen = run_phones(load, port, ready[1]);
  const std::vector<std::uint64_t> last(seen.last_ns.begin() + 1, seen.last_ns.end());
  std::printf("%zu phones against %s: event to last phone p50 %.1f p99 %.1f ms; events missing %zu\n",
              load.phones, command.c_str(), percentile(last, 50), percentile(last, 99), seen.missing);
  while (std::fgets(line.data(), line.size(), server) != nullptr) std::printf("  %s", line.data());
  return pclose(server) == 0 && seen.missing == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kenes::bench

int main(int argc, char** argv) {
  kenes::bench::Load load;
  const bool against = argc > 2 && std::string_view(argv[1]) == "--against";
  const std::string command = against ? argv[2] : "";
  if (against) {
    argv += 2;
    argc -= 2;
  }
  if (argc > 1) load.phones = std::strtoull(argv[1], nullptr, 10);
  if (argc > 2) load.events = std::strtoull(argv[2], nullptr, 10);
  if (argc > 3) load.every_ms = std::strtoull(argv[3], nullptr, 10);
  load.unruly = !against && argc <= 4;
  if (against) return kenes::bench::measure_against(command, load);
  return kenes::bench::measure(load);
}
