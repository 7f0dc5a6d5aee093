// WebSockets: what a phone says comes to the host, what the host says comes to the phone.

#include <thread>

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include "hall/phone.hpp"

namespace kenes::test {
namespace {

using hall::Event;
using hall::ListenFault;
using hall::Weight;
using Kind = hall::Event::Kind;

TEST(Server, AConversation) {
  Host host;
  Phone phone(host.port());
  ASSERT_EQ(phone.status(), 101U);
  const auto opened = host.await(Kind::opened);
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->client, 1U);
  EXPECT_EQ(opened->address, "127.0.0.1");

  phone.say("Қайырлы күн");
  const auto message = host.await(Kind::message);
  ASSERT_TRUE(message);
  EXPECT_EQ(message->client, opened->client);
  EXPECT_EQ(message->text, "Қайырлы күн");

  host.server().send(opened->client, "Сәлем", Weight::answer);
  host.server().send(opened->client, "state 1", Weight::state);
  EXPECT_EQ(phone.hear(), "Сәлем");
  EXPECT_EQ(phone.hear(), "state 1");
}

TEST(Server, EveryConnectionIsAClientOfItsOwn) {
  Host host;
  Phone first(host.port());
  ASSERT_EQ(host.await(Kind::opened)->client, 1U);
  Phone second(host.port());
  ASSERT_EQ(host.await(Kind::opened)->client, 2U);
  host.server().send(2, "for the second", Weight::answer);
  host.server().send(1, "for the first", Weight::answer);
  EXPECT_EQ(first.hear(), "for the first");
  EXPECT_EQ(second.hear(), "for the second");
}

TEST(Server, SaysWhenAPhoneLeaves) {
  Host host;
  {
    Phone phone(host.port());
    phone.say("still there");
    ASSERT_TRUE(host.await(Kind::message));
  }
  const auto closed = host.await(Kind::closed);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->text, "left");
  host.server().send(1, "into the void", Weight::answer);
  Phone next(host.port());
  EXPECT_EQ(host.await(Kind::opened)->client, 2U) << "numbers are never used twice";
}

TEST(Server, APhoneThatSaysGoodbyeIsAnswered) {
  Host host;
  {
    Phone phone(host.port());
    phone.wire.send(frame(Frame::close, "\x03\xE8"));
    EXPECT_FALSE(phone.hear());
    EXPECT_EQ(phone.close_code(), 1000U);
  }
  const auto closed = host.await(Kind::closed, std::chrono::milliseconds(1000));
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->text, "left");
}

TEST(Server, SendsWhatWaitsBeforeItCloses) {
  Host host;
  Phone phone(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  host.server().send(1, "one", Weight::answer);
  host.server().send(1, "two", Weight::answer);
  host.server().close(1);
  host.server().send(1, "too late", Weight::answer);
  EXPECT_EQ(phone.hear(), "one");
  EXPECT_EQ(phone.hear(), "two");
  EXPECT_FALSE(phone.hear());
  EXPECT_EQ(phone.close_code(), 1000U);
  phone.wire.send(frame(Frame::close, "\x03\xE8"));
  const auto closed = host.await(Kind::closed);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->text, "by_host");
}

TEST(Server, AMessageInPiecesIsOneMessage) {
  Host host;
  Phone phone(host.port());
  phone.wire.send(frame(Frame::text, "ұсы", false) + frame(Frame::ping, "?") + frame(Frame::more, "", false) +
                  frame(Frame::more, "ным"));
  EXPECT_EQ(host.await(Kind::message)->text, "ұсыным");
}

TEST(Server, WakesTheHostOnceUntilItTakes) {
  Host host;
  Phone phone(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  const std::size_t before = host.times_woken();
  for (int i = 0; i < 20; ++i) phone.say("message " + std::to_string(i));
  phone.wire.send(frame(Frame::ping, "?"));
  ASSERT_TRUE(phone.wire.read_past("\x8A\x01?")) << "what is answered last was read last";
  EXPECT_EQ(host.times_woken(), before + 1);
  std::size_t messages = 0;
  for (const Event& event : host.all()) messages += event.kind == Kind::message ? 1 : 0;
  EXPECT_EQ(messages, 20U);
}

TEST(Server, CanTurnNewcomersAwayAndKeepWhoIsThere) {
  Host host;
  Phone phone(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  host.server().admit(false);
  EXPECT_EQ(get(host.port(), "/").status, 503U);
  EXPECT_EQ(Phone(host.port()).status(), 503U);
  host.server().send(1, "you stay", Weight::answer);
  EXPECT_EQ(phone.hear(), "you stay");
  host.server().admit(true);
  EXPECT_EQ(get(host.port(), "/").status, 200U);
}

TEST(Server, SaysGoodbyeWhenItStopsAndFreesThePort) {
  Host host;
  const std::uint16_t port = host.port();
  Phone phone(port);
  ASSERT_TRUE(host.await(Kind::opened));
  host.server().send(1, "the last word", Weight::answer);
  const auto began = std::chrono::steady_clock::now();
  host.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(1));
  EXPECT_EQ(phone.hear(), "the last word");
  EXPECT_FALSE(phone.hear());
  EXPECT_EQ(phone.close_code(), 1001U);
  // At once, although the old connection is still ageing.
  hall::Options same = Host::local();
  same.port = port;
  Host again(same);
  EXPECT_EQ(again.port(), port);
  EXPECT_EQ(get(port, "/").status, 200U);
}

/// How long it took until nobody was connected any more.
std::chrono::milliseconds until_empty(Host& host) {
  const auto began = std::chrono::steady_clock::now();
  while (host.server().counts().connections > 0 && std::chrono::steady_clock::now() < began + kPatience)
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
}

TEST(Server, APlaceIsFreeAsSoonAsItsPhoneHasLeft) {
  Host host;
  const std::chrono::milliseconds soon(400);
  { const Phone phone(host.port()); }
  EXPECT_LT(until_empty(host), soon) << "without a word";
  {
    Phone phone(host.port());
    phone.say("hello");
    ASSERT_TRUE(host.await(Kind::message));
    host.server().send(1, "unread", Weight::answer);
    host.server().send(2, "unread", Weight::answer);
  }
  EXPECT_LT(until_empty(host), soon) << "with something unread";
  { const Wire half(host.port()); }
  EXPECT_LT(until_empty(host), soon) << "with nothing asked";
  (void)get(host.port(), "/nowhere");
  EXPECT_LT(until_empty(host), soon) << "after a page";
  host.server().admit(false);
  { EXPECT_EQ(Phone(host.port()).status(), 503U); }
  EXPECT_LT(until_empty(host), soon) << "turned away";
}

ListenFault::Why why_not(const std::string& address, std::uint16_t port) {
  hall::Options options;
  options.address = address;
  options.port = port;
  const auto started = hall::Server::start(options, {}, [] {});
  EXPECT_FALSE(started);
  return started ? ListenFault::Why::other : started.error().why;
}

TEST(Server, SaysWhyItCannotListen) {
  Host host;
  EXPECT_EQ(why_not("127.0.0.1", host.port()), ListenFault::Why::port_taken);
  EXPECT_EQ(why_not("192.0.2.1", 0), ListenFault::Why::address_not_here);
  EXPECT_EQ(why_not("::1", 0), ListenFault::Why::bad_address);
  EXPECT_EQ(why_not("no address", 0), ListenFault::Why::bad_address);
}

}  // namespace
}  // namespace kenes::test
