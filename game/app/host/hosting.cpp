#include "app/host/hosting.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/host/addresses.hpp"
#include "app/host/phone_site.hpp"
#include "hall/words.hpp"

namespace kenes::app {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kLookAgain = 5'000;  // Milliseconds: a laptop that changes networks is found again.

std::string key_of(const hall::ListenFault& fault) {
  constexpr std::array<const char*, 5> kWhy{"port_taken", "address_not_here", "not_allowed", "bad_address",
                                            "other"};
  return std::string("host.fault.") + kWhy[static_cast<std::size_t>(fault.why)];
}

}  // namespace

Hosting::Hosting(const Setting& setting, std::unique_ptr<Hosted> hosted, NetWish wish,
                 std::function<void()> wake)
    : hosted_(std::move(hosted)), wish_(std::move(wish)) {
  listen(setting, wake);
  look_for_addresses(steady_ms());
}

/// In the order they are tried: phones come back by themselves to the one they know.
std::vector<std::uint16_t> Hosting::ports() const {
  std::vector<std::uint16_t> ports;
  if (const std::uint16_t had = hosted_->net().port; had != 0 && !wish_.port_told) ports.push_back(had);
  for (unsigned i = 0; i < wish_.ports_tried; ++i)
    ports.push_back(wish_.port == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(wish_.port + i));
  return ports;
}

void Hosting::listen(const Setting& setting, const std::function<void()>& wake) {
  hall::Options options;
  options.address = wish_.bind;
  options.words = hall::answer_words(setting.catalogue);
  for (const std::uint16_t port : ports()) {
    options.port = port;
    auto server = hall::Server::start(options, phone_site(setting.assets.phone()), wake);
    if (server) {
      server_ = std::move(*server);
      carrier_.emplace(*server_, hosted_->room());
      watch_.emplace(wake);
      open_since_ms_ = steady_ms();
      fault_.reset();
      KeptNet net = hosted_->net();
      net.port = server_->port();
      hosted_->keep_net(net);
      return;
    }
    fault_ = key_of(server.error());
    if (server.error().why != hall::ListenFault::Why::port_taken) return;
  }
}

void Hosting::look_for_addresses(std::int64_t now_ms) {
  looked_ms_ = now_ms;
  addresses_.clear();
  numbers_.clear();
  if (!server_) return;
  std::vector<std::string> numbers = own_addresses();
  if (wish_.bind != "0.0.0.0") std::erase_if(numbers, [this](const auto& one) { return one != wish_.bind; });
  put_first(numbers, hosted_->net().chosen);
  addresses_ = addresses_at(numbers, port());
  numbers_ = numbers;
  way_ = way_in(addresses_, wish_.wifi, wish_.password);
  room().set_address(way_);
  see_move(now_ms, numbers);
  ask_the_doctor(now_ms);
}

bool Hosting::show_address(const std::string& address) {
  const auto found = std::ranges::find(addresses_, address);
  if (found == addresses_.end()) return false;
  const std::size_t place = static_cast<std::size_t>(found - addresses_.begin());
  KeptNet net = hosted_->net();
  net.chosen = numbers_[place];
  hosted_->keep_net(net);
  told_.choose(net.chosen);
  look_for_addresses(steady_ms());
  return true;
}

void Hosting::keep_wall(bool open) {
  KeptNet net = hosted_->net();
  net.wall = open;
  hosted_->keep_net(net);
}

void Hosting::see_move(std::int64_t now_ms, const std::vector<std::string>& numbers) {
  const ToldAddress::Wall wall{room().state().stage == room::Stage::lobby, room().state().codes};
  const bool lost = told_.lost(now_ms, numbers, wall);
  if (lost && !wall.lobby) static_cast<void>(room().order(room::ShowCodes{true}));
}

void Hosting::ask_the_doctor(std::int64_t now_ms) {
  hall::Question question;
  question.shown = told_.number();
  question.listens_on = wish_.bind;
  question.port = port();
  question.serving = true;
  question.minutes_open = static_cast<unsigned>((now_ms - open_since_ms_) / kMinute);
  question.somebody_came = server_->counts().pages_elsewhere > 0;
  watch_->ask(std::move(question));
}

bool Hosting::carry() {
  const std::int64_t now = steady_ms();
  if (now - looked_ms_ >= kLookAgain) look_for_addresses(now);
  if (carrier_) {
    carrier_->carry(now);
  } else {
    room().pass_time(now);
    static_cast<void>(room().take_letters());
  }
  const bool changed = std::exchange(seen_version_, room().version()) != room().version();
  if (!watch_) return changed;
  std::vector<hall::Finding> found = watch_->findings();
  return std::exchange(findings_, std::move(found)) != findings_ || changed;
}

}  // namespace kenes::app
