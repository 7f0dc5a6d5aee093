#include "hall/qr.hpp"

#include <exception>

#include <qrcodegen.hpp>

namespace kenes::hall {
namespace {

std::string escaped(std::string_view text) {
  constexpr std::string_view kSpecial = "\\;,:\"";
  std::string safe;
  for (const char c : text) {
    if (kSpecial.find(c) != std::string_view::npos) safe.push_back('\\');
    safe.push_back(c);
  }
  return safe;
}

std::string_view kind_word(WifiKind kind) {
  switch (kind) {
    case WifiKind::wpa:
      return "WPA";
    case WifiKind::wep:
      return "WEP";
    default:
      return "nopass";
  }
}

}  // namespace

std::optional<Qr> qr(std::string_view text) {
  try {
    // Encoded as bytes and not as text up to its first zero, which the library's other door would do.
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    const auto code = qrcodegen::QrCode::encodeBinary(bytes, qrcodegen::QrCode::Ecc::MEDIUM);
    Qr square;
    square.side = static_cast<std::size_t>(code.getSize());
    square.dark.reserve(square.side * square.side);
    for (int y = 0; y < code.getSize(); ++y) {
      for (int x = 0; x < code.getSize(); ++x) square.dark.push_back(code.getModule(x, y));
    }
    return square;
  } catch (const std::exception&) {
    return std::nullopt;  // Too long.
  }
}

std::optional<WifiFault> wifi_fault(std::string_view name, std::string_view password, WifiKind kind) {
  constexpr std::size_t kLongestName = 32;
  constexpr std::size_t kShortestPassword = 8;
  constexpr std::size_t kLongestPassword = 64;
  if (name.empty()) return WifiFault::no_name;
  if (name.size() > kLongestName) return WifiFault::name_too_long;
  if (kind != WifiKind::wpa) return std::nullopt;
  if (password.size() < kShortestPassword) return WifiFault::password_too_short;
  if (password.size() > kLongestPassword) return WifiFault::password_too_long;
  return std::nullopt;
}

std::string wifi_text(std::string_view name, std::string_view password, WifiKind kind) {
  std::string text = "WIFI:T:";
  text.append(kind_word(kind)).append(";S:").append(escaped(name)).append(";");
  if (kind != WifiKind::open) text.append("P:").append(escaped(password)).append(";");
  return text.append(";");
}

}  // namespace kenes::hall
