// `kenes host`: with --headless a room without a window, run by lines on standard input.

#include <condition_variable>
#include <deque>
#include <istream>
#include <mutex>
#include <ostream>
#include <thread>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/host/host_line.hpp"
#include "app/host/hosting.hpp"
#include "app/host/stop_signal.hpp"
#include "app/host/wanted_room.hpp"
#include "app/window_command.hpp"

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
    auto hosted = wanted_room(setting_, options_, code);
    if (!hosted) return code;
    NetWish wish = wished_net(options_, {});
    wish.ports_tried = 1;
    const std::string port = std::to_string(wish.port);
    hosting_.emplace(setting_, std::move(hosted), std::move(wish), [bell = bell_] { bell->ring(); });
    if (!hosting_->fault()) return std::nullopt;
    setting_.complain(*hosting_->fault(), {{"port", port}, {"address", options_.bind}});
    return kOutside;
  }

  /// One line for whoever has started the program.
  void greet() {
    nlohmann::ordered_json ready{{"port", hosting_->port()},
                                 {"address", hosting_->way().address},
                                 {"code", hosting_->room().state().code},
                                 {"journal", hosting_->journal().string()}};
    setting_.out << nlohmann::ordered_json{{"ready", ready}}.dump() << std::endl;
  }

  void serve() {
    static_cast<void>(hosting_->carry());
    const std::int64_t wait = std::clamp<std::int64_t>(hosting_->room().due_ms() - steady_ms(), 0, 250);
    for (const std::string& line : bell_->wait(std::chrono::milliseconds(wait)))
      setting_.out << obey_line(*hosting_, setting_.language, line, quit_) << std::endl;
  }

  const Setting& setting_;
  const HostOptions& options_;
  std::shared_ptr<Bell> bell_ = std::make_shared<Bell>();
  std::optional<Hosting> hosting_;
  bool quit_ = false;
};

}  // namespace

int host(const Setting& setting, const HostOptions& options) {
  return options.headless ? HeadlessHost(setting, options).run() : open_host_window(setting, options);
}

}  // namespace kenes::app
