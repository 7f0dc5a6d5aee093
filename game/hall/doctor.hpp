#pragma once
// The connection doctor: what is observed of this machine's network, what is wrong with it, and the one
// sentence that says what to do. Judging is a pure function of what was observed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hall/cards.hpp"
#include "hall/server.hpp"
#include "text/catalogue.hpp"

namespace kenes::hall {

/// What came of asking this machine for its own page by an address that phones would use.
enum class Reach : std::uint8_t {
  not_tried,
  own_page,
  other_page,  // Somebody else's server answered.
  no_answer,   // Silence: something swallows what is sent.
  refused,     // "Nobody listens here", or something says so in our place.
  forbidden    // The system does not let it through, or knows no way.
};

enum class Port : std::uint8_t { not_tried, ours, taken, not_allowed, fault };

struct Facts {
  std::vector<Card> cards;
  std::string shown;  // The address on the wall; empty: none yet.
  std::string listens_on = "0.0.0.0";
  std::uint16_t port = 0;
  Port port_state = Port::not_tried;
  Reach reach = Reach::not_tried;  // By the best address.
  std::string firewall;            // The name of one that is switched on here ("ufw"); empty: none is seen.
  bool way_out = true;             // The system knows a way to the internet.
  unsigned minutes_open = 0;       // How long phones could have joined.
  bool somebody_came = false;      // A page was asked for from another machine.
};

enum class Trouble : std::uint8_t {
  // Phones cannot join:
  no_card,        // There is no network card at all.
  only_virtual,   // None but those of containers, virtual machines and VPNs.
  link_down,      // The cable is out, or the Wi-Fi is off.
  self_assigned,  // 169.254.…: the network gave no address.
  no_address,     // A card that is in a network and has no IPv4 address.
  port_taken,
  port_not_allowed,
  port_fault,         // It cannot be listened on for another reason.
  listens_elsewhere,  // The server was told to listen on an address that phones cannot reach.
  firewall_drops,
  firewall_refuses,
  other_page,
  address_changed,  // The wall shows an address that this machine no longer has.
  // Phones might not be able to join:
  firewall_on,
  nobody_came,  // The page can be reached from here, but no phone has: the network parts its guests.
  several_networks,
  public_address,
  no_internet  // Phones may leave a Wi-Fi without internet by themselves.
};
inline constexpr std::size_t kTroubles = static_cast<std::size_t>(Trouble::no_internet) + 1;
[[nodiscard]] std::string_view name_of(Trouble trouble);
/// While it lasts, no phone can join.
[[nodiscard]] bool is_fatal(Trouble trouble);

struct Finding {
  Trouble trouble = Trouble::no_card;
  std::string card;     // The card it is about.
  std::string address;  // The address it is about, or the right one.
  std::string other;    // Another address, a firewall, the other cards: see the texts.
  std::uint16_t port = 0;

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// After so many minutes without a phone something is wrong.
inline constexpr unsigned kPatienceMinutes = 3;

/// What is wrong, worst first. Empty: nothing that can be seen from here.
[[nodiscard]] std::vector<Finding> judge(const Facts& facts);

/// One sentence that says what to do; text `doctor.<trouble>`.
[[nodiscard]] std::string sentence_of(const text::Catalogue& catalogue, text::Language language,
                                      const Finding& finding);

/// What only the host knows.
struct Question {
  std::string shown;  // As in Facts.
  std::string listens_on = "0.0.0.0";
  std::uint16_t port = kUsualPort;
  bool serving = false;  // A Server of ours listens there. Otherwise one is started for the moment of asking.
  unsigned minutes_open = 0;
  bool somebody_came = false;
};

/// Looks at this machine: its cards, its port, its own page by its own address. Takes up to two seconds, so
/// it is not for a thread that draws. Sends nothing to anybody else.
[[nodiscard]] Facts observe(const Question& question);

/// Asks for "/" at this address of this machine, from here.
[[nodiscard]] Reach fetch_own_page(const std::string& address, std::uint16_t port);

}  // namespace kenes::hall
