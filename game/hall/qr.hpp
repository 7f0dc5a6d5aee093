#pragma once
// QR codes for the wall: what a phone's camera opens.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kenes::hall {

/// A square of modules. Whoever draws it leaves at least four modules of light around it, or cameras do not
/// find it.
struct Qr {
  std::size_t side = 0;    // In modules: 21 to 177.
  std::vector<bool> dark;  // Line by line, side × side.
  [[nodiscard]] bool at(std::size_t x, std::size_t y) const { return dark[y * side + x]; }
};
inline constexpr std::size_t kQuietZone = 4;

/// The code of `text` (UTF-8), of which a seventh may be stained. Nothing: it is
/// longer than any code can hold (about 2,300 bytes).
[[nodiscard]] std::optional<Qr> qr(std::string_view text);

enum class WifiKind : std::uint8_t {
  wpa,  // WPA, WPA2 or WPA3, with a password.
  wep,
  open  // None.
};

enum class WifiFault : std::uint8_t { no_name, name_too_long, password_too_short, password_too_long };

/// What stands in the way of such a network: names have 1 to 32 bytes, WPA passwords 8 to 63 characters of
/// ASCII (or 64 figures of a key). Nothing: it could exist.
[[nodiscard]] std::optional<WifiFault> wifi_fault(std::string_view name, std::string_view password,
                                                  WifiKind kind);

/// The text by which phones join a wireless network: "WIFI:T:WPA;S:…;P:…;;", with \ ; , : and " escaped.
[[nodiscard]] std::string wifi_text(std::string_view name, std::string_view password, WifiKind kind);

}  // namespace kenes::hall
