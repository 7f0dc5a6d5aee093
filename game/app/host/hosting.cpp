#include "app/host/hosting.hpp"

#include <array>
#include <utility>

#include "app/host/addresses.hpp"
#include "app/host/phone_site.hpp"
#include "hall/words.hpp"

namespace kenes::app {
namespace {

constexpr std::uint16_t kPortsTried = 10;
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

void Hosting::listen(const Setting& setting, const std::function<void()>& wake) {
  hall::Options options;
  options.address = wish_.bind;
  options.words = hall::answer_words(setting.catalogue);
  for (std::uint16_t i = 0; i < kPortsTried; ++i) {
    options.port = wish_.port == 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(wish_.port + i);
    auto server = hall::Server::start(options, phone_site(setting.assets.phone()), wake);
    if (server) {
      server_ = std::move(*server);
      carrier_.emplace(*server_, hosted_->room());
      fault_.reset();
      return;
    }
    fault_ = key_of(server.error());
    if (server.error().why != hall::ListenFault::Why::port_taken) return;
  }
}

void Hosting::look_for_addresses(std::int64_t now_ms) {
  looked_ms_ = now_ms;
  addresses_.clear();
  if (!server_) return;
  addresses_ = addresses_at(own_addresses(), port());
  way_ = way_in(addresses_, wish_.wifi, wish_.password);
  room().set_address(way_);
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
  return std::exchange(seen_version_, room().version()) != room().version();
}

}  // namespace kenes::app
