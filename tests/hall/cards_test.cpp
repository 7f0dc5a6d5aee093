// Which address a phone could reach, judged from staged cards.

#include "hall/cards.hpp"

#include <gtest/gtest.h>

namespace kenes::hall {
namespace {

Card card(const char* name, const char* address, bool wireless = false) {
  Card made;
  made.name = name;
  made.address = address;
  made.prefix = 24;
  made.up = made.linked = true;
  made.wireless = wireless;
  return made;
}

TEST(Cards, NamesAndAddressesTellWhatACardIsGoodFor) {
  EXPECT_EQ(fitness_of(card("wlan0", "192.168.1.5", true)), Fitness::wireless);
  EXPECT_EQ(fitness_of(card("eth0", "10.0.0.7")), Fitness::wired);
  EXPECT_EQ(fitness_of(card("enp3s0", "172.31.255.1")), Fitness::wired);
  EXPECT_EQ(fitness_of(card("eth0", "172.32.0.1")), Fitness::public_address);
  EXPECT_EQ(fitness_of(card("eth0", "192.169.0.1")), Fitness::public_address);
  EXPECT_EQ(fitness_of(card("lo", "127.0.0.1")), Fitness::loopback);
  EXPECT_EQ(fitness_of(card("weird", "127.8.8.8")), Fitness::loopback);
  EXPECT_EQ(fitness_of(card("eth0", "169.254.12.3")), Fitness::self_assigned);
  EXPECT_EQ(fitness_of(card("eth0", "")), Fitness::no_address);
  for (const char* name :
       {"docker0", "br-1f2e3d", "veth12ab", "virbr0", "vboxnet0", "vmnet8", "lxcbr0", "podman1"})
    EXPECT_EQ(fitness_of(card(name, "172.17.0.1")), Fitness::virtual_card) << name;
  for (const char* name : {"tun0", "tap0", "wg0", "ppp0", "tailscale0", "zt5u4y"})
    EXPECT_EQ(fitness_of(card(name, "10.8.0.1")), Fitness::tunnel) << name;
}

TEST(Cards, WhatIsOffOrOutOfReachIsNotOffered) {
  Card off = card("wlan0", "192.168.1.5", true);
  off.linked = false;
  EXPECT_EQ(fitness_of(off), Fitness::no_link);
  off.linked = true;
  off.up = false;
  EXPECT_EQ(fitness_of(off), Fitness::no_link);
  Card tunnel = card("corp", "10.1.1.1");
  tunnel.point_to_point = true;
  EXPECT_EQ(fitness_of(tunnel), Fitness::tunnel);
}

TEST(Cards, TheBestStandsFirst) {
  Card bridge = card("br0", "192.168.9.1");
  bridge.bridge = true;
  const auto list =
      ranked({card("lo", "127.0.0.1"), card("docker0", "172.17.0.1"), card("eth1", "8.8.4.4"), bridge,
              card("eth0", "10.0.0.2"), card("wlan0", "192.168.1.5", true), card("wlan1", "", true)});
  std::vector<std::string> names;
  for (const Candidate& one : list) names.push_back(one.card.name);
  EXPECT_EQ(names, (std::vector<std::string>{"wlan0", "eth0", "br0", "eth1", "wlan1", "docker0", "lo"}));
  EXPECT_TRUE(list[3].offered());
  EXPECT_FALSE(list[4].offered());
}

TEST(Cards, ThisMachineHasItsLoopback) {
  bool found = false;
  for (const Candidate& one : cards()) {
    if (one.card.address != "127.0.0.1") continue;
    found = true;
    EXPECT_EQ(one.fitness, Fitness::loopback);
    EXPECT_EQ(one.card.prefix, 8U);
  }
  EXPECT_TRUE(found);
}

TEST(Cards, AnAddressIsWrittenAsItIsTyped) {
  EXPECT_EQ(address_text("192.168.1.5", 8080), "http://192.168.1.5:8080/");
  EXPECT_EQ(address_text("192.168.1.5", 80, "/wall"), "http://192.168.1.5/wall");
}

}  // namespace
}  // namespace kenes::hall
