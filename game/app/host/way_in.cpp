#include "app/host/way_in.hpp"

#include <algorithm>

#include "hall/cards.hpp"
#include "hall/qr.hpp"

namespace kenes::app {
namespace {

/// Rows of "1" (dark) and "0".
std::vector<std::string> rows_of(const std::string& text) {
  std::vector<std::string> rows;
  const auto code = hall::qr(text);
  if (!code) return rows;
  for (std::size_t y = 0; y < code->side; ++y) {
    std::string& row = rows.emplace_back();
    for (std::size_t x = 0; x < code->side; ++x) row += code->at(x, y) ? '1' : '0';
  }
  return rows;
}

std::string best_address(const std::string& bind) {
  for (const hall::Candidate& candidate : hall::cards()) {
    const bool meant = bind == "0.0.0.0" || bind == candidate.card.address;
    if (candidate.offered() && meant) return candidate.card.address;
  }
  return {};
}

}  // namespace

room::WallAddress way_in(const std::string& bind, std::uint16_t port, const Wifi& wifi) {
  room::WallAddress shown;
  if (const std::string address = best_address(bind); !address.empty()) {
    shown.address = hall::address_text(address, port);
    shown.address_qr = rows_of(shown.address);
  }
  const auto kind = wifi.password.empty() ? hall::WifiKind::open : hall::WifiKind::wpa;
  if (!hall::wifi_fault(wifi.name, wifi.password, kind)) {
    shown.wifi = wifi.name;
    shown.wifi_qr = rows_of(hall::wifi_text(wifi.name, wifi.password, kind));
  }
  return shown;
}

}  // namespace kenes::app
