#pragma once
// By which of this machine's addresses a phone in the room could reach it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kenes::hall {

/// A network card's IPv4 address, or a card without one.
struct Card {
  std::string name;         // "wlan0".
  std::string address;      // Empty: it has none.
  std::uint8_t prefix = 0;  // Bits of the address that name its network: 24 for 255.255.255.0.
  bool up = false;          // Switched on.
  bool linked = false;      // A cable is in it, or it is in a wireless network.
  bool wireless = false;
  bool point_to_point = false;
  bool bridge = false;
};

/// Why a card is offered or not. The first four are offered, better ones first.
enum class Fitness : std::uint8_t {
  wireless,        // In a wireless network with a private address: most likely the phones' own.
  wired,           // By cable, private address: the phones' when the cable leads to their router.
  bridge,          // A bridge of several networks, made by somebody on purpose.
  public_address,  // Not private: a network that others can reach too.
  // Not offered:
  no_address,
  no_link,        // The cable is out, or the Wi-Fi is off.
  self_assigned,  // 169.254.…: the network gave it no address.
  virtual_card,   // Of a container or a virtual machine.
  tunnel,         // Of a VPN.
  loopback
};
[[nodiscard]] std::string_view name_of(Fitness fitness);

struct Candidate {
  Card card;
  Fitness fitness = Fitness::loopback;
  [[nodiscard]] bool offered() const { return fitness <= Fitness::public_address; }
};

/// What a card is good for; told by its name and its address.
[[nodiscard]] Fitness fitness_of(const Card& card);
/// All of them, best first; equals in the order given.
[[nodiscard]] std::vector<Candidate> ranked(const std::vector<Card>& cards);
/// The cards this machine has now. Empty where the system does not say.
[[nodiscard]] std::vector<Card> read_cards();
/// ranked(read_cards()).
[[nodiscard]] std::vector<Candidate> cards();

/// "http://192.168.1.5:8080/", without the port when it is 80.
[[nodiscard]] std::string address_text(std::string_view address, std::uint16_t port,
                                       std::string_view path = "/");

}  // namespace kenes::hall
