#include "app/host/addresses.hpp"

#include <algorithm>

#include "hall/cards.hpp"
#include "hall/qr.hpp"

namespace kenes::app {
namespace {

/// Rows of 0 and 1, as a page of the wall holds them; none: the text is too long for any code.
std::vector<std::string> rows_of(const std::string& text) {
  std::vector<std::string> rows;
  const auto code = text.empty() ? std::nullopt : hall::qr(text);
  if (!code) return rows;
  for (std::size_t y = 0; y < code->side; ++y) {
    std::string row;
    for (std::size_t x = 0; x < code->side; ++x) row += code->at(x, y) ? '1' : '0';
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Without the slash at its end: it is read aloud and typed.
std::string bare_address(const std::string& number, std::uint16_t port) {
  return hall::address_text(number, port, "");
}

}  // namespace

std::vector<std::string> own_addresses() {
  std::vector<std::string> addresses;
  for (const hall::Candidate& one : hall::cards()) {
    if (one.offered()) addresses.push_back(one.card.address);
  }
  return addresses;
}

void put_first(std::vector<std::string>& numbers, const std::string& chosen) {
  std::ranges::stable_partition(numbers, [&](const std::string& one) { return one == chosen; });
}

std::vector<std::string> addresses_at(const std::vector<std::string>& numbers, std::uint16_t port) {
  std::vector<std::string> addresses;
  for (const std::string& number : numbers) addresses.push_back(bare_address(number, port));
  return addresses;
}

room::WallAddress way_in(const std::vector<std::string>& addresses, const std::string& wifi,
                         const std::string& password) {
  room::WallAddress way;
  if (!addresses.empty()) {
    way.address = addresses.front();
    way.address_qr = rows_of(way.address + "/");
  }
  way.wifi = wifi;
  const auto kind = password.empty() ? hall::WifiKind::open : hall::WifiKind::wpa;
  // A network that cannot exist gets no code: its name is shown as it was typed.
  if (!wifi.empty() && !hall::wifi_fault(wifi, password, kind))
    way.wifi_qr = rows_of(hall::wifi_text(wifi, password, kind));
  return way;
}

}  // namespace kenes::app
