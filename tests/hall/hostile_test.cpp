// Those who mean no good, or whose device has gone mad: what they get, and that everyone else notices
// nothing.

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hall/phone.hpp"

namespace kenes::test {
namespace {

using namespace std::chrono_literals;
using hall::Event;
using hall::Weight;
using Kind = hall::Event::Kind;

/// Limits that can be reached within a test.
hall::Options strict() {
  hall::Options options = Host::local();
  options.limits.header_time = 400ms;
  options.limits.silence = 1000ms;
  options.limits.stall = 600ms;
  return options;
}

unsigned status_of(std::uint16_t port, std::string_view request) {
  Wire wire(port);
  wire.send(request);
  return reply_of(wire.read_to_end().value_or("")).status;
}

/// Somebody who behaves still gets page and conversation.
void expect_all_well(Host& host) {
  EXPECT_EQ(get(host.port(), "/").status, 200U);
  host.forget();
  Phone good(host.port());
  ASSERT_EQ(good.status(), 101U);
  const auto opened = host.await(Kind::opened);
  ASSERT_TRUE(opened);
  host.server().send(opened->client, "good day", Weight::answer);
  EXPECT_EQ(good.hear(), "good day");
}

/// A place is free a moment after its client has gone.
void await_connections(Host& host, std::size_t count) {
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (host.server().counts().connections > count && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(5ms);
}

/// Why the server says that its next client ended.
std::string end_of_next(Host& host) {
  const auto closed = host.await(Kind::closed);
  return closed ? closed->text : "nothing came";
}

TEST(Hostile, SlowHeadersAreGivenUpOn) {
  Host host(strict());
  Wire silent(host.port());
  Wire slow(host.port());
  slow.send("GET / HTTP/1.1\r\nHost: 127.");
  for (int i = 0; i < 4; ++i) {
    std::this_thread::sleep_for(150ms);
    slow.send("0");  // Always something new, and never whole.
  }
  EXPECT_EQ(reply_of(slow.read_to_end(2000ms).value_or("")).status, 408U);
  EXPECT_EQ(silent.read_to_end(2000ms), "") << "whoever has asked nothing is told nothing";
  expect_all_well(host);
}

TEST(Hostile, AConnectionThatAsksNothingMoreIsEnded) {
  Host host(strict());
  Wire wire(host.port());
  wire.send("GET /wall HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  ASSERT_TRUE(wire.read_past("the wall"));
  EXPECT_EQ(wire.read_to_end(2000ms), "");
}

TEST(Hostile, HugeHeadersAndBodiesAreRefused) {
  Host host;
  const std::string start = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n";
  EXPECT_EQ(status_of(host.port(), start + "X: " + std::string(20'000, 'x') + "\r\n\r\n"), 431U);
  std::string many = start;
  for (int i = 0; i < 2000; ++i) many += "X" + std::to_string(i) + ": y\r\n";
  EXPECT_EQ(status_of(host.port(), many + "\r\n"), 431U);
  EXPECT_EQ(status_of(host.port(), "GET /" + std::string(20'000, 'x') + " HTTP/1.1\r\n\r\n"), 431U);
  EXPECT_EQ(status_of(host.port(), start + "Content-Length: 5\r\n\r\nhello"), 413U);
  EXPECT_EQ(status_of(host.port(), start + "Content-Length: 99999999999\r\n\r\n"), 413U);
  EXPECT_EQ(status_of(host.port(), start + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
            413U);
  expect_all_well(host);
}

TEST(Hostile, AnEndlessHeaderEndsWithTheConnection) {
  Host host;
  Wire wire(host.port());
  wire.send("GET / HTTP/1.1\r\n");
  std::size_t sent = 0;
  const std::string line = "X: " + std::string(1000, 'x') + "\r\n";
  while (sent < 50'000'000 && wire.send(line)) sent += line.size();
  EXPECT_LT(sent, 50'000'000U);
}

TEST(Hostile, PathTricksFindNothing) {
  Host host;
  for (const std::string path : {"/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/", "//", "/.", "/wall/",
                                 "/wall/..", "/WALL", "/wall%00", "/\\wall", "/./wall", "//wall", "/wall;x",
                                 "/%77all", "http://127.0.0.1/wall", "/ws/", "/ws/../wall"}) {
    EXPECT_EQ(get(host.port(), path).status, 404U) << path;
  }
  expect_all_well(host);
}

TEST(Hostile, WhatIsNoRequestIsRefused) {
  Host host;
  EXPECT_EQ(status_of(host.port(), "hello?\r\n\r\n"), 400U);
  EXPECT_EQ(status_of(host.port(), "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n"), 400U);
  EXPECT_EQ(status_of(host.port(), std::string("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", 29)), 400U);
  EXPECT_EQ(status_of(host.port(), "GET / HTTP/1.1\r\n\r\n"), 400U) << "no host";
  EXPECT_EQ(status_of(host.port(), "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil\r\n\r\n"), 400U);
  EXPECT_EQ(status_of(host.port(), "GET / HTTP/1.1\r\nHost: 127.0.0.1; script-src *\r\n\r\n"), 400U);
  EXPECT_EQ(status_of(host.port(), "\x16\x03\x01\x02\x01\x01\xFC\x03\x03 a TLS greeting \r\n\r\n"), 400U);
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW"})
    EXPECT_EQ(get(host.port(), "/", "", method).status, 405U) << method;
  expect_all_well(host);
}

TEST(Hostile, AnotherNameForThisAddressGetsNothing) {
  hall::Options options = Host::local();
  options.names = {"kenes.local"};
  Host host(options);
  const auto page_for = [&](const std::string& name) {
    return status_of(host.port(), "GET / HTTP/1.1\r\nConnection: close\r\nHost: " + name + "\r\n\r\n");
  };
  EXPECT_EQ(page_for("evil.example"), 421U);
  EXPECT_EQ(page_for("127.0.0.1.evil.example"), 421U);
  EXPECT_EQ(page_for("127.0.0.2"), 421U);
  EXPECT_EQ(page_for("localhost"), 200U) << "from this machine itself";
  EXPECT_EQ(page_for("Kenes.Local:8080"), 200U);
}

TEST(Hostile, AWebSocketIsForOurOwnPagesOnly) {
  Host host;
  const std::string own = "127.0.0.1:" + std::to_string(host.port());
  const auto status = [&](const std::string& called, const std::string& origin, const char* path = "/ws") {
    Wire wire(host.port());
    wire.send(upgrade_request(called, origin, path));
    return reply_of(wire.read_past("\r\n\r\n").value_or("")).status;
  };
  EXPECT_EQ(status(own, "http://" + own), 101U);
  EXPECT_EQ(status(own, "http://evil.example"), 403U);
  EXPECT_EQ(status(own, "https://" + own), 403U);
  EXPECT_EQ(status(own, "http://" + own + ".evil.example"), 403U);
  EXPECT_EQ(status(own, "http://127.0.0.1:1"), 403U);
  EXPECT_EQ(status(own, "null"), 403U);
  EXPECT_EQ(status(own, ""), 403U);
  EXPECT_EQ(status("evil.example", "http://evil.example"), 421U);
  EXPECT_EQ(status(own, "http://" + own, "/wall"), 404U);
}

TEST(Hostile, AWebSocketOfAnotherKindIsNotBegun) {
  Host host;
  const std::string own = "127.0.0.1:" + std::to_string(host.port());
  std::string old = upgrade_request(own, "http://" + own);
  old.replace(old.find("Version: 13"), 11, "Version: 07");
  EXPECT_GE(status_of(host.port(), old), 400U);
  std::string keyless = upgrade_request(own, "http://" + own);
  keyless.erase(keyless.find("Sec-WebSocket-Key"),
                std::string("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n").size());
  EXPECT_GE(status_of(host.port(), keyless), 400U);
  const std::string hasty = upgrade_request(own, "http://" + own) + frame(Frame::text, "before you agreed");
  EXPECT_EQ(status_of(host.port(), hasty), 400U);
  EXPECT_TRUE(host.all().empty()) << "none of them is a client";
}

TEST(Hostile, BytesThatAreNoFrameEndTheWebSocket) {
  const auto end_after = [](std::string_view bytes) {
    Host host(strict());
    Phone phone(host.port());
    phone.wire.send(bytes);
    return end_of_next(host);
  };
  EXPECT_EQ(end_after("GET / HTTP/1.1\r\n\r\n"), "broken");
  EXPECT_EQ(end_after(std::string("\x81\x02hi", 4)), "broken") << "not masked";
  EXPECT_EQ(end_after("\xC1\x80\x11\x22\x33\x44"), "broken") << "a reserved bit";
  EXPECT_EQ(end_after("\x83\x80\x11\x22\x33\x44"), "broken") << "a kind that does not exist";
  EXPECT_EQ(end_after("\x80\x80\x11\x22\x33\x44"), "broken") << "goes on with nothing";
  EXPECT_EQ(end_after(frame(Frame::ping, std::string(126, 'x'))), "broken") << "too long for a ping";
  EXPECT_EQ(end_after(frame(Frame::ping, "half", false)), "broken");
  EXPECT_EQ(end_after(frame(Frame::text, "one", false) + frame(Frame::text, "two")), "broken");
}

TEST(Hostile, OnlyTextInUtf8IsTaken) {
  const auto end_after = [](std::string_view bytes, unsigned code) {
    Host host(strict());
    std::string end;
    {
      Phone phone(host.port());
      phone.wire.send(bytes);
      EXPECT_FALSE(phone.hear());
      EXPECT_EQ(phone.close_code(), code);
      end = end_of_next(host);
    }
    for (const Event& event : host.all()) EXPECT_NE(event.kind, Kind::message);
    return end;
  };
  EXPECT_EQ(end_after(frame(Frame::text, "\xFF\xFE"), 1007), "not_utf8");
  EXPECT_EQ(end_after(frame(Frame::text, "\xC0\xAF"), 1007), "not_utf8") << "a longer way to write a slash";
  EXPECT_EQ(end_after(frame(Frame::text, "\xED\xA0\x80"), 1007), "not_utf8") << "half a pair";
  EXPECT_EQ(end_after(frame(Frame::text, "cut \xD2"), 1007), "not_utf8");
  // Found by websocket_fuzz: half a letter, then a last frame of nothing.
  EXPECT_EQ(end_after(frame(Frame::text, "cut \xD2", false) + frame(Frame::more, ""), 1007), "not_utf8");
  EXPECT_EQ(end_after(frame(Frame::text, "\xF0\x9F\x98", false) + frame(Frame::more, ""), 1007), "not_utf8");
  EXPECT_EQ(end_after(frame(Frame::binary, "text"), 1003), "not_text");
}

// Found by websocket_fuzz: two ends at once waited for each other, and the place was lost for ever.
TEST(Hostile, TwoFaultsAtOnceEndItToo) {
  Host host;
  {
    Phone phone(host.port());
    phone.wire.send(frame(Frame::binary, "no") + "\x90\x90\x90\x90");
    EXPECT_EQ(end_of_next(host), "not_text");
  }
  Phone phone(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  host.server().close(2);
  phone.wire.send("\x90\x90\x90\x90");
  EXPECT_EQ(end_of_next(host), "by_host");
  await_connections(host, 0);
  EXPECT_EQ(host.server().counts().connections, 0U);
}

TEST(Hostile, AMessageHasALargestSize) {
  hall::Options options = strict();
  options.limits.message_bytes = 1000;
  Host host(options);
  Phone fits(host.port());
  fits.say(std::string(1000, 'x'));
  EXPECT_EQ(host.await(Kind::message)->text.size(), 1000U);
  Phone large(host.port());
  large.say(std::string(1001, 'x'));
  EXPECT_EQ(end_of_next(host), "too_large");
  Phone pieces(host.port());
  for (int i = 0; i < 30; ++i)
    pieces.wire.send(
        frame(i == 0 ? Frame::text : Frame::more, "0123456789abcdef0123456789abcdef0123", false));
  EXPECT_EQ(end_of_next(host), "too_large");
  Phone announced(host.port());
  announced.wire.send("\x81\xFF\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  announced.wire.send(std::string_view("\x81\xFF\x00\x0F\xFF\xFF\xFF\xFF\xFF\xFF\x11\x22\x33\x44", 14));
  EXPECT_NE(end_of_next(host), "nothing came");
}

TEST(Hostile, AFloodOfMessagesEndsTheFlood) {
  Host host;
  Phone good(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  Phone flood(host.port());
  for (int i = 0; i < 100'000 && flood.say("!"); ++i) {
  }
  const auto closed = host.await(Kind::closed);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->client, 2U);
  EXPECT_EQ(closed->text, "too_fast");
  std::size_t heard = 0;
  for (const Event& event : host.all()) heard += event.kind == Kind::message ? 1 : 0;
  EXPECT_LE(heard, 61U);
  good.say("still here");
  EXPECT_EQ(host.await(Kind::message)->text, "still here");
}

TEST(Hostile, AFloodOfBytesPingsOrPongsEndsToo) {
  const auto end_of_flood = [](const std::string& bytes) {
    Host host;
    Phone flood(host.port());
    for (int i = 0; i < 2'000'000 && flood.wire.send(bytes); ++i) {
    }
    return end_of_next(host);
  };
  EXPECT_EQ(end_of_flood(frame(Frame::text, std::string(16'000, 'x'))), "too_fast");
  EXPECT_EQ(end_of_flood(frame(Frame::ping, "?")), "too_fast");
  EXPECT_EQ(end_of_flood(frame(Frame::pong, "")), "too_fast");
}

TEST(Hostile, AMessageThatNeverEndsInEmptyPiecesEnds) {
  Host host;
  Phone endless(host.port());
  endless.wire.send(frame(Frame::text, "", false));
  std::string pieces;
  for (int i = 0; i < 1000; ++i) pieces += frame(Frame::more, "", false);
  for (int i = 0; i < 100'000 && endless.wire.send(pieces); ++i) {
  }
  EXPECT_EQ(end_of_next(host), "too_fast");
}

TEST(Hostile, AFloodOfRequestsEnds) {
  Host host;
  Wire wire(host.port());
  std::string requests;
  for (int i = 0; i < 300; ++i) requests += "HEAD /wall HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  wire.send(requests);
  EXPECT_THAT(wire.read_to_end().value_or(""), testing::HasSubstr("429 Too Many Requests"));
  expect_all_well(host);
}

TEST(Hostile, WhoDoesNotReadIsLeftOutAndThenDropped) {
  Host host(strict());
  Phone deaf(host.port(), nullptr, 4096);
  ASSERT_TRUE(host.await(Kind::opened));
  for (int i = 0; i < 400; ++i) host.server().send(1, std::string(4000, 's'), Weight::state);
  const auto closed = host.await(Kind::closed);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->text, "slow");
  EXPECT_GT(host.server().counts().left_out, 100U);
}

TEST(Hostile, MoreAnswersThanAQueueHoldsDropTheClient) {
  Host host;
  Phone deaf(host.port(), nullptr, 4096);
  ASSERT_TRUE(host.await(Kind::opened));
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < 600; ++i) host.server().send(1, std::string(4000, 'a'), Weight::answer);
  EXPECT_EQ(end_of_next(host), "slow");
  EXPECT_LT(std::chrono::steady_clock::now() - began, 3s) << "at once, not after a stall";
}

TEST(Hostile, AHalfOpenPhoneIsNoticed) {
  Host host(strict());
  Phone gone(host.port());
  gone.mute = true;
  ASSERT_TRUE(host.await(Kind::opened));
  Phone there(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  std::thread answering([&] { (void)there.hear(2500ms); });
  const auto closed = host.await(Kind::closed, 2500ms);
  answering.join();
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->client, 1U) << "the other answered its pings";
  EXPECT_EQ(closed->text, "silent");
}

TEST(Hostile, WhoWillNotLetGoIsCut) {
  Host host;
  Phone clinging(host.port());
  ASSERT_TRUE(host.await(Kind::opened));
  host.server().close(1);
  EXPECT_FALSE(clinging.hear());  // And never agrees.
  const auto closed = host.await(Kind::closed, 4000ms);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->text, "by_host");
}

TEST(Hostile, AHostThatDoesNotListenIsNotBuried) {
  hall::Options options = Host::local();
  options.limits.unread = 10;
  Host host(options);
  Phone phone(host.port());
  for (int i = 0; i < 20; ++i) phone.say("?");
  EXPECT_FALSE(phone.hear());
  EXPECT_EQ(phone.close_code(), 1013U);
  EXPECT_LE(host.all().size(), 13U);
}

TEST(Hostile, OneAddressCannotTakeAllPlaces) {
  hall::Options options = Host::local();
  options.limits.connections = 30;
  options.limits.connections_per_address = 10;
  Host host(options);
  std::vector<std::unique_ptr<Phone>> crowd;
  for (int i = 0; i < 10; ++i) crowd.push_back(std::make_unique<Phone>(host.port()));
  for (const auto& phone : crowd) EXPECT_EQ(phone->status(), 101U);
  EXPECT_EQ(Phone(host.port()).status(), 503U);
  EXPECT_EQ(Phone(host.port(), "127.0.0.2").status(), 101U);
  crowd.clear();
  await_connections(host, 0);
  EXPECT_EQ(Phone(host.port()).status(), 101U) << "their places are free again";
}

TEST(Hostile, ThereIsALimitForAllTogether) {
  hall::Options options = Host::local();
  options.limits.connections = 12;
  options.limits.connections_per_address = 1000;
  Host host(options);
  std::vector<std::unique_ptr<Phone>> crowd;
  for (int i = 0; i < 100; ++i) crowd.push_back(std::make_unique<Phone>(host.port()));
  std::size_t inside = 0;
  for (const auto& phone : crowd) inside += phone->status() == 101U ? 1U : 0U;
  EXPECT_EQ(inside, 12U);
  EXPECT_EQ(host.server().counts().clients, 12U);
  crowd.clear();
  await_connections(host, 0);
  expect_all_well(host);
}

}  // namespace
}  // namespace kenes::test
