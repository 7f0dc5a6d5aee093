#include "hall/cards.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

namespace kenes::hall {
namespace {

constexpr std::array<std::string_view, 10> kNames{"wireless",   "wired",   "bridge",        "public_address",
                                                  "no_address", "no_link", "self_assigned", "virtual_card",
                                                  "tunnel",     "loopback"};

bool begins(std::string_view name, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [name](std::string_view beginning) { return name.starts_with(beginning); });
}

/// The address as a number, first part highest; 0: it is none.
std::uint32_t number_of(const std::string& address) {
  in_addr parts{};
  return inet_pton(AF_INET, address.c_str(), &parts) == 1 ? ntohl(parts.s_addr) : 0;
}

bool is_within(std::uint32_t address, std::uint32_t network, unsigned prefix) {
  return (address ^ network) >> (32 - prefix) == 0;
}

bool is_private(std::uint32_t address) {
  return is_within(address, 0x0A000000, 8) || is_within(address, 0xAC100000, 12) ||
         is_within(address, 0xC0A80000, 16);
}

bool has(const std::string& card, const char* entry) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::path("/sys/class/net") / card / entry, ignored);
}

Card card_of(const ifaddrs& entry) {
  Card card;
  card.name = entry.ifa_name;
  card.up = (entry.ifa_flags & IFF_UP) != 0;
  card.linked = (entry.ifa_flags & IFF_RUNNING) != 0;
  card.point_to_point = (entry.ifa_flags & IFF_POINTOPOINT) != 0;
  card.wireless = has(card.name, "wireless") || has(card.name, "phy80211") || begins(card.name, {"wl"});
  card.bridge = has(card.name, "bridge");
  return card;
}

/// sockaddr is how the C library speaks of every kind of address; that it is IPv4 has been asked.
const sockaddr_in& ipv4(const sockaddr* address) { return *reinterpret_cast<const sockaddr_in*>(address); }

void add_address(Card& card, const ifaddrs& entry) {
  std::array<char, INET_ADDRSTRLEN> text{};
  inet_ntop(AF_INET, &ipv4(entry.ifa_addr).sin_addr, text.data(), text.size());
  card.address = text.data();
  if (entry.ifa_netmask != nullptr)
    card.prefix = static_cast<std::uint8_t>(std::popcount(ipv4(entry.ifa_netmask).sin_addr.s_addr));
}

}  // namespace

std::string_view name_of(Fitness fitness) { return kNames.at(static_cast<std::size_t>(fitness)); }

Fitness fitness_of(const Card& card) {
  const std::uint32_t address = number_of(card.address);
  const std::string_view name = card.name;
  if (name == "lo" || is_within(address, 0x7F000000, 8)) return Fitness::loopback;
  // Names that programs give to the cards they make: containers, virtual machines, private networks.
  if (begins(name, {"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxdbr", "cni", "flannel",
                    "podman", "cali", "ifb", "dummy"}))
    return Fitness::virtual_card;
  if (card.point_to_point || begins(name, {"tun", "tap", "wg", "ppp", "zt", "tailscale", "ipsec", "vpn",
                                           "nordlynx", "proton", "gpd"}))
    return Fitness::tunnel;
  if (!card.up || !card.linked) return Fitness::no_link;
  if (address == 0) return Fitness::no_address;
  if (is_within(address, 0xA9FE0000, 16)) return Fitness::self_assigned;
  if (!is_private(address)) return Fitness::public_address;
  if (card.bridge) return Fitness::bridge;
  return card.wireless ? Fitness::wireless : Fitness::wired;
}

std::vector<Candidate> ranked(const std::vector<Card>& cards) {
  std::vector<Candidate> candidates;
  for (const Card& card : cards) candidates.push_back({card, fitness_of(card)});
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.fitness < b.fitness; });
  return candidates;
}

std::vector<Card> read_cards() {
  ifaddrs* first = nullptr;
  if (getifaddrs(&first) != 0) return {};
  const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> list(first, &freeifaddrs);
  std::vector<Card> cards;
  // A card is listed once for itself and once for each of its addresses.
  std::map<std::string, bool> addressed;
  for (const ifaddrs* entry = first; entry != nullptr; entry = entry->ifa_next) {
    addressed.try_emplace(entry->ifa_name, false);
    if (entry->ifa_addr == nullptr || entry->ifa_addr->sa_family != AF_INET) continue;
    addressed[entry->ifa_name] = true;
    cards.push_back(card_of(*entry));
    add_address(cards.back(), *entry);
  }
  for (const ifaddrs* entry = first; entry != nullptr; entry = entry->ifa_next) {
    const auto without = addressed.find(entry->ifa_name);
    if (without == addressed.end() || without->second) continue;
    cards.push_back(card_of(*entry));
    addressed.erase(without);
  }
  return cards;
}

std::vector<Candidate> cards() { return ranked(read_cards()); }

std::string address_text(std::string_view address, std::uint16_t port, std::string_view path) {
  constexpr std::uint16_t kUsual = 80;
  std::string text = "http://";
  text.append(address);
  if (port != kUsual) text.append(":").append(std::to_string(port));
  return text.append(path);
}

}  // namespace kenes::hall
