// `kenes host`: with --headless a room without a window, run by lines on standard input.

#include <condition_variable>
#include <deque>
#include <istream>
#include <mutex>
#include <ostream>
#include <thread>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/host/addresses.hpp"
#include "app/host/carrier.hpp"
#include "app/host/host_line.hpp"
#include "app/host/hosted.hpp"
#include "app/host/phone_site.hpp"
#include "app/host/stop_signal.hpp"
#include "app/host/wanted_room.hpp"
#include "app/window_command.hpp"
#include "hall/words.hpp"

namespace kenes::app {
namespace {

/// Wakes the host's thread when a phone or the facilitator has something.
class Bell {
 public:
  void ring() {
    {
      const std::lock_guard lock(mutex_);
      rung_ = true;
    }
    bell_.notify_one();
  }
  void say(std::string line) {
    {
      const std::lock_guard lock(mutex_);
      lines_.push_back(std::move(line));
      rung_ = true;
    }
    bell_.notify_one();
  }
  /// Until it rings, at most so long; what was said meanwhile.
  [[nodiscard]] std::deque<std::string> wait(std::chrono::milliseconds most) {
    std::unique_lock lock(mutex_);
    bell_.wait_for(lock, most, [this] { return rung_; });
    rung_ = false;
    return std::exchange(lines_, {});
  }

 private:
  std::mutex mutex_;
  std::condition_variable bell_;
  std::deque<std::string> lines_;
  bool rung_ = false;
};

class HeadlessHost {
 public:
  HeadlessHost(const Setting& setting, const HostOptions& options) : setting_(setting), options_(options) {}

  int run() {
    if (const auto code = open_room()) return *code;
    if (const auto code = listen()) return *code;
    greet();
    const StopSignal stop;
    // Reading a line cannot be broken off: the reader is left behind when the program ends.
    std::thread([bell = bell_, &in = setting_.in] {
      for (std::string line; std::getline(in, line);) bell->say(line);
    }).detach();
    while (!stop.came() && !quit_) serve();
    return kDone;
  }

 private:
  std::optional<int> open_room() {
    int code = kDone;
    hosted_ = wanted_room(setting_, options_, code);
    return hosted_ ? std::nullopt : std::optional(code);
  }

  std::optional<int> listen() {
    hall::Options options;
    options.address = options_.bind;
    options.port = options_.port;
    options.words = hall::answer_words(setting_.catalogue);
    auto server =
        hall::Server::start(options, phone_site(setting_.assets.phone()), [bell = bell_] { bell->ring(); });
    if (server) {
      server_ = std::move(*server);
      return std::nullopt;
    }
    constexpr std::array<const char*, 5> kWhy{"port_taken", "address_not_here", "not_allowed", "bad_address",
                                              "other"};
    setting_.complain(std::string("host.fault.") + kWhy[static_cast<std::size_t>(server.error().why)],
                      {{"port", std::to_string(options_.port)}, {"address", options_.bind}});
    return kOutside;
  }

  /// One line for whoever has started the program.
  void greet() {
    look_for_address();
    nlohmann::ordered_json ready{{"port", server_->port()},
                                 {"address", shown_.address},
                                 {"code", hosted_->room().state().code},
                                 {"journal", hosted_->journal().string()}};
    setting_.out << nlohmann::ordered_json{{"ready", ready}}.dump() << std::endl;
  }

  /// A laptop that is carried to another network shows its new address by itself.
  void look_for_address() {
    constexpr std::int64_t kEvery = 5'000;
    if (looked_ms_ != 0 && steady_ms() - looked_ms_ < kEvery) return;
    looked_ms_ = steady_ms();
    std::vector<std::string> numbers = own_addresses();
    if (options_.bind != "0.0.0.0")
      std::erase_if(numbers, [&](const auto& one) { return one != options_.bind; });
    shown_ = way_in(addresses_at(numbers, server_->port()), options_.wifi, options_.wifi_password);
    hosted_->room().set_address(shown_);
  }

  void serve() {
    look_for_address();
    Carrier carrier(*server_, hosted_->room());
    carrier.carry(steady_ms());
    const std::int64_t wait = std::clamp<std::int64_t>(hosted_->room().due_ms() - steady_ms(), 0, 250);
    for (const std::string& line : bell_->wait(std::chrono::milliseconds(wait)))
      setting_.out << obey_line(hosted_->room(), setting_.language, line, quit_) << std::endl;
  }

  const Setting& setting_;
  const HostOptions& options_;
  std::shared_ptr<Bell> bell_ = std::make_shared<Bell>();
  std::unique_ptr<Hosted> hosted_;
  std::unique_ptr<hall::Server> server_;
  room::WallAddress shown_;
  std::int64_t looked_ms_ = 0;
  bool quit_ = false;
};

}  // namespace

int host(const Setting& setting, const HostOptions& options) {
  return options.headless ? HeadlessHost(setting, options).run() : open_host_window(setting, options);
}

}  // namespace kenes::app
