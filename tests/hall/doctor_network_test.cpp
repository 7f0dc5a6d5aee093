// The doctor on networks that really are as broken as they look: each is staged in a network namespace with
// real cards, routes and firewalls. Where namespaces are not permitted these tests skip themselves and say
// so.

#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "hall/doctor.hpp"
#include "hall/netns.hpp"

namespace kenes::test {
namespace {

using namespace hall;

/// The troubles found, in words: "port_taken several_networks"; "well" when there are none.
std::string words_of(const std::vector<Finding>& findings) {
  std::string words;
  for (const Finding& one : findings) words.append(words.empty() ? "" : " ").append(name_of(one.trouble));
  return words.empty() ? "well" : words;
}
std::string examined(const Question& question = {}) { return words_of(judge(observe(question))); }

/// Waits until the kernel has noticed that a cable is in or out, which on a busy machine takes it a while.
void await_link(const std::string& card, bool linked) {
  const std::string there = "ip -o link show " + card + " up | grep -q LOWER_UP";
  shell("for i in $(seq 200); do if " + there + "; then l=true; else l=false; fi; if [ $l = " +
        (linked ? "true" : "false") + " ]; then exit 0; fi; sleep 0.02; done; exit 1");
}

/// A wireless card in a network, with a router that knows the internet.
void stage_wifi() {
  shell("ip link add wlan0 type veth peer name far0");
  shell("ip addr add 192.168.7.2/24 dev wlan0");
  shell("ip link set wlan0 up");
  shell("ip link set far0 up");
  await_link("wlan0", true);
  shell("ip route add default via 192.168.7.1");
}

void stage_rule(const std::string& rule) {
  shell("nft add table ip room");
  shell("nft 'add chain ip room incoming { type filter hook input priority 0; }'");
  shell("nft 'add rule ip room incoming " + rule + "'");
}

/// A server that a play needs to be running.
std::unique_ptr<Server> open_room(const std::string& address = "0.0.0.0") {
  Options options;
  options.address = address;
  options.port = kUsualPort;
  auto started = Server::start(options, {{"/", {"page", "text/plain", ""}}}, [] {});
  return started ? std::move(*started) : nullptr;
}

void expect_found(const std::string& words, const std::function<std::string()>& play) {
  const auto found = in_own_network(play);
  if (!found) GTEST_SKIP() << "this machine permits no network namespaces";
  EXPECT_EQ(*found, words);
}

TEST(DoctorNetwork, AllIsWell) {
  expect_found("well", [] {
    stage_wifi();
    return examined();
  });
}

TEST(DoctorNetwork, NoCardAtAll) {
  expect_found("no_card", [] { return examined(); });
}

TEST(DoctorNetwork, OnlyContainersAndAVpn) {
  expect_found("only_virtual", [] {
    shell("ip link add docker0 type bridge");
    shell("ip addr add 172.17.0.1/16 dev docker0");
    shell("ip link set docker0 up");
    shell("ip tuntap add tun0 mode tun");
    shell("ip addr add 10.8.0.2/24 dev tun0");
    shell("ip link set tun0 up");
    return examined();
  });
}

TEST(DoctorNetwork, TheCableIsOut) {
  expect_found("well, then link_down", [] {
    stage_wifi();
    const std::string before = examined();
    shell("ip link set far0 down");
    await_link("wlan0", false);
    return before + ", then " + examined();
  });
}

TEST(DoctorNetwork, TheNetworkGaveNoAddress) {
  expect_found("self_assigned", [] {
    stage_wifi();
    shell("ip addr flush dev wlan0");
    shell("ip addr add 169.254.17.3/16 dev wlan0");
    return examined();
  });
}

TEST(DoctorNetwork, ACardWithoutAnAddress) {
  expect_found("no_address", [] {
    stage_wifi();
    shell("ip addr flush dev wlan0");
    return examined();
  });
}

TEST(DoctorNetwork, ThePortIsTaken) {
  expect_found("port_taken", [] {
    stage_wifi();
    const auto other = open_room();
    return examined();
  });
}

TEST(DoctorNetwork, AFirewallSwallows) {
  expect_found("firewall_drops", [] {
    stage_wifi();
    stage_rule("tcp dport 8080 drop");
    return examined();
  });
}

TEST(DoctorNetwork, AFirewallRefuses) {
  expect_found("firewall_refuses", [] {
    stage_wifi();
    stage_rule("tcp dport 8080 reject with tcp reset");
    return examined();
  });
  expect_found("firewall_refuses", [] {
    stage_wifi();
    stage_rule("tcp dport 8080 reject with icmp type admin-prohibited");
    return examined();
  });
}

TEST(DoctorNetwork, TheRoomListensWhereNoPhoneCanCome) {
  expect_found("listens_elsewhere", [] {
    stage_wifi();
    const auto room = open_room("127.0.0.1");
    Question question;
    question.serving = true;
    question.listens_on = "127.0.0.1";
    return examined(question);
  });
}

TEST(DoctorNetwork, TheAddressChangedUnderARunningRoom) {
  expect_found("well, then address_changed to 192.168.7.9", [] {
    stage_wifi();
    const auto room = open_room();
    Question question;
    question.serving = true;
    question.shown = "192.168.7.2";
    const std::string before = examined(question);
    shell("ip addr add 192.168.7.9/24 dev wlan0");
    shell("ip addr del 192.168.7.2/24 dev wlan0");
    shell("ip addr replace 192.168.7.9/24 dev wlan0");
    shell("ip route replace default via 192.168.7.1");
    const auto findings = judge(observe(question));
    return before + ", then " + words_of(findings) + " to " +
           (findings.empty() ? "" : findings.front().address);
  });
}

TEST(DoctorNetwork, InSeveralNetworksAtOnce) {
  expect_found("several_networks", [] {
    stage_wifi();
    shell("ip link add eth0 type veth peer name far1");
    shell("ip addr add 10.1.1.2/24 dev eth0");
    shell("ip link set eth0 up");
    shell("ip link set far1 up");
    await_link("eth0", true);
    return examined();
  });
}

TEST(DoctorNetwork, NoWayToTheInternet) {
  expect_found("no_internet", [] {
    stage_wifi();
    shell("ip route del default");
    return examined();
  });
}

TEST(DoctorNetwork, AnotherProgramAnswersInOurPlace) {
  expect_found("other_page", [] {
    stage_wifi();
    const int other = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(kUsualPort);
    if (bind(other, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0 || listen(other, 1) != 0)
      return std::string("could not listen");
    std::thread answering([other] {
      const int guest = accept(other, nullptr, nullptr);
      constexpr std::string_view kAnswer = "HTTP/1.1 200 OK\r\nServer: printer\r\n\r\n";
      (void)send(guest, kAnswer.data(), kAnswer.size(), MSG_NOSIGNAL);
    });
    Question question;
    question.serving = true;
    const std::string found = examined(question);
    answering.join();
    return found;
  });
}

/// A phone in the same network asks for the page; then the doctor is asked after four minutes.
std::string after_a_phone_tried() {
  const auto room = open_room();
  const std::string phone = on_other_machine("far0", "192.168.7.50", [] {
    return std::to_string(static_cast<int>(fetch_own_page("192.168.7.2", kUsualPort)));
  });
  const bool got_in = phone == std::to_string(static_cast<int>(Reach::own_page));
  Question question;
  question.serving = true;
  question.shown = "192.168.7.2";
  question.minutes_open = 4;
  question.somebody_came = room->counts().pages_elsewhere > 0;
  return (got_in ? "the phone got in: " : "the phone got nothing: ") + examined(question);
}

TEST(DoctorNetwork, APhoneThatGotInIsSeen) {
  expect_found("the phone got in: well", [] {
    stage_wifi();
    return after_a_phone_tried();
  });
}

TEST(DoctorNetwork, ANetworkThatPartsItsGuestsIsSuspected) {
  expect_found("the phone got nothing: nobody_came", [] {
    stage_wifi();
    // What comes from this machine passes, what comes from others is swallowed on the way.
    stage_rule("iifname wlan0 drop");
    return after_a_phone_tried();
  });
}

}  // namespace
}  // namespace kenes::test
