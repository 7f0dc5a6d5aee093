#include "app/host/wanted_room.hpp"

#include <chrono>
#include <random>
#include <thread>

#include "app/faults.hpp"
#include "journal/folder.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

// A host that was killed lets go of its session when the system has cleared it away, which a busy machine may
// put off; somebody who starts it again at once is not told that it is still open.
constexpr std::chrono::milliseconds kMostWait{3000};
constexpr std::chrono::milliseconds kBetween{50};

void wait_until_free(const fs::path& journal) {
  const auto until = std::chrono::steady_clock::now() + kMostWait;
  while (!journal::is_free(journal) && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(kBetween);
}

std::unique_ptr<Hosted> resumed(const Setting& setting, const fs::path& journal, int& code) {
  wait_until_free(journal);
  auto hosted = Hosted::resume(setting.catalogue, journal);
  if (hosted) return std::move(*hosted);
  code = tell_fault(setting, journal, hosted.error());
  return nullptr;
}

/// A session that is gone on with keeps what it has where the command line says nothing.
void fit_out(room::Room& room, const HostOptions& options) {
  room::SetWall wall;
  for (const std::string& code : options.wall) {
    if (const auto language = text::language_named(code)) wall.languages.push_back(*language);
  }
  if (!wall.languages.empty()) static_cast<void>(room.order(wall));
  if (!options.pin.empty()) static_cast<void>(room.order(room::SetPin{options.pin}));
}

std::unique_ptr<Hosted> opened(const Setting& setting, const HostOptions& options, int& code) {
  std::error_code ignored;
  const fs::path journal = options.resume.empty() ? options.journal : options.resume;
  if (!options.resume.empty() || (!journal.empty() && fs::exists(journal, ignored)))
    return resumed(setting, journal, code);
  auto bundle = wanted_bundle(setting, options.scenario, code);
  if (!bundle) return nullptr;
  std::optional<KeepFault> fault;
  const std::uint64_t seed = options.seed ? *options.seed : std::random_device{}();
  auto hosted = Hosted::start(setting.catalogue,
                              {std::move(*bundle), seed, options.level, options.minutes, setting.language},
                              journal, fault);
  if (!fault) return hosted;
  code = tell_fault(setting, fault->path, fault->fault);
  return nullptr;
}

}  // namespace

std::unique_ptr<Hosted> wanted_room(const Setting& setting, const HostOptions& options, int& code) {
  auto hosted = opened(setting, options, code);
  if (hosted) fit_out(hosted->room(), options);
  return hosted;
}

NetWish wished_net(const HostOptions& options, const RoomHabits& habits) {
  NetWish net;
  net.bind = options.bind;
  net.port = options.port.value_or(habits.port);
  net.port_told = options.port.has_value();
  // A password belongs to its network.
  const bool told = !options.wifi.empty();
  net.wifi = told ? options.wifi : habits.wifi;
  net.password = told ? options.wifi_password : habits.password;
  return net;
}

}  // namespace kenes::app
