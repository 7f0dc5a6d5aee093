// What a browser gets over plain http.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hall/phone.hpp"

namespace kenes::test {
namespace {

using testing::HasSubstr;

TEST(Pages, AreServedFromMemoryAsTheyWereGiven) {
  Host host;
  const Reply front = get(host.port(), "/");
  EXPECT_EQ(front.status, 200U);
  EXPECT_EQ(front.body, Host::small_site().at("/").bytes);
  EXPECT_EQ(front.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(front.header("Content-Language"), "kk");
  EXPECT_EQ(get(host.port(), "/wall?lang=ru").body, "the wall");
  EXPECT_EQ(get(host.port(), "/wall").header("Content-Language"), "");
}

TEST(Pages, ForbidEverythingThatIsNotOurs) {
  Host host;
  const Reply front = get(host.port(), "/");
  const std::string policy = front.header("Content-Security-Policy");
  EXPECT_THAT(policy, HasSubstr("default-src 'self';"));
  EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
  EXPECT_THAT(policy, HasSubstr("connect-src 'self' ws://127.0.0.1:" + std::to_string(host.port()) + ";"));
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  EXPECT_EQ(policy.find('*'), std::string::npos);
  EXPECT_EQ(front.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(front.header("Referrer-Policy"), "no-referrer");
}

TEST(Pages, AreAskedAboutAgainAndSentOnlyWhenTheyHaveChanged) {
  Host host;
  const Reply first = get(host.port(), "/wall");
  EXPECT_EQ(first.header("Cache-Control"), "no-cache");
  const std::string known = "If-None-Match: " + first.header("ETag") + "\r\n";
  const Reply again = get(host.port(), "/wall", known);
  EXPECT_EQ(again.status, 304U);
  EXPECT_EQ(again.body, "");
  host.server().put("/wall", {"another wall", "text/plain", ""});
  const Reply changed = get(host.port(), "/wall", known);
  EXPECT_EQ(changed.status, 200U);
  EXPECT_EQ(changed.body, "another wall");
  EXPECT_NE(changed.header("ETag"), first.header("ETag"));
}

TEST(Pages, CanBeAddedLater) {
  Host host;
  EXPECT_EQ(get(host.port(), "/card/7").status, 404U);
  host.server().put("/card/7", {"seven", "text/plain", ""});
  EXPECT_EQ(get(host.port(), "/card/7").body, "seven");
}

TEST(Pages, HeadIsTheHeaderAlone) {
  Host host;
  const Reply reply = get(host.port(), "/wall", "", "HEAD");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(reply.header("Content-Length"), "8");
  EXPECT_EQ(reply.body, "");
  EXPECT_EQ(get(host.port(), "/nowhere", "", "HEAD").body, "");
}

TEST(Pages, ABrowsersOwnWishForAnIconIsNoFault) {
  Host host;
  EXPECT_EQ(get(host.port(), "/favicon.ico").status, 204U);
  host.server().put("/favicon.ico", {"icon", "image/png", ""});
  EXPECT_EQ(get(host.port(), "/favicon.ico").body, "icon");
}

TEST(Pages, OtherWishesAreAnsweredInPlainWords) {
  hall::Options options = Host::local();
  options.words[404] = "Мұндай бет жоқ.\n";
  Host host(options);
  const Reply nowhere = get(host.port(), "/nowhere");
  EXPECT_EQ(nowhere.status, 404U);
  EXPECT_EQ(nowhere.body, "Мұндай бет жоқ.\n");
  EXPECT_EQ(nowhere.header("Content-Type"), "text/plain; charset=utf-8");
  const Reply post = get(host.port(), "/", "", "POST");
  EXPECT_EQ(post.status, 405U);
  EXPECT_EQ(post.header("Allow"), "GET, HEAD");
  EXPECT_EQ(get(host.port(), "/ws").status, 426U);
}

TEST(Pages, OneConnectionMayAskAgainAndAgain) {
  Host host;
  Wire wire(host.port());
  const std::string start = " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  wire.send("GET /wall" + start + "GET /nowhere" + start + "GET /phone.js" + start);
  EXPECT_TRUE(wire.read_past("the wall"));
  EXPECT_TRUE(wire.read_past("404 Not Found"));
  EXPECT_TRUE(wire.read_past("'use strict';"));
}

TEST(Pages, LargeOnesArriveWhole) {
  Host host;
  std::string large(3'000'000, ' ');
  for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<char>('a' + i % 23);
  host.server().put("/large", {large, "text/plain", ""});
  EXPECT_EQ(get(host.port(), "/large").body, large);
}

TEST(Pages, AreCounted) {
  Host host;
  (void)get(host.port(), "/");
  (void)get(host.port(), "/nowhere");
  const hall::Counts counts = host.server().counts();
  EXPECT_EQ(counts.pages, 1U);
  EXPECT_EQ(counts.pages_elsewhere, 0U);
  EXPECT_EQ(counts.refused, 1U);
  EXPECT_EQ(counts.accepted, 2U);
}

}  // namespace
}  // namespace kenes::test
