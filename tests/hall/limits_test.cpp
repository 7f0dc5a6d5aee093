// The queue of one client and the bucket of what it may send, without a network.

#include <gtest/gtest.h>

#include "hall/outgoing.hpp"
#include "hall/rate.hpp"

namespace kenes::hall {
namespace {

using namespace std::chrono_literals;

TEST(Outgoing, KeepsTheOrder) {
  Outgoing queue(100, 1000);
  EXPECT_EQ(queue.put("one", Weight::answer), Outgoing::Put::kept);
  EXPECT_EQ(queue.put("two", Weight::state), Outgoing::Put::kept);
  EXPECT_EQ(*queue.next(), "one");
  queue.sent();
  EXPECT_EQ(*queue.next(), "two");
  queue.sent();
  EXPECT_EQ(queue.next(), nullptr);
  EXPECT_EQ(queue.bytes(), 0U);
  EXPECT_FALSE(queue.tells_drained()) << "nothing was left out";
}

TEST(Outgoing, LeavesOutEveryStateAfterTheFirstUntilTheHostKnows) {
  Outgoing queue(10, 1000);
  EXPECT_EQ(queue.put("12345678", Weight::state), Outgoing::Put::kept);
  EXPECT_EQ(queue.put("123", Weight::state), Outgoing::Put::left_out);
  EXPECT_EQ(queue.put("1", Weight::state), Outgoing::Put::left_out)
      << "it would fit, but one before it is missing";
  EXPECT_EQ(queue.put("an answer goes by", Weight::answer), Outgoing::Put::kept);
  EXPECT_FALSE(queue.tells_drained()) << "not empty";
  queue.sent();
  queue.sent();
  EXPECT_TRUE(queue.tells_drained());
  EXPECT_FALSE(queue.tells_drained()) << "once";
  EXPECT_EQ(queue.put("2", Weight::state), Outgoing::Put::left_out) << "sent before the host knew";
  queue.resume();
  EXPECT_EQ(queue.put("a whole page", Weight::state), Outgoing::Put::kept);
}

TEST(Outgoing, ALargeStateGoesWhenNothingElseWaits) {
  Outgoing queue(10, 1000);
  EXPECT_EQ(queue.put(std::string(500, 'x'), Weight::state), Outgoing::Put::kept);
}

TEST(Outgoing, NeverHoldsMoreThanItMay) {
  Outgoing queue(10, 20);
  EXPECT_EQ(queue.put(std::string(20, 'x'), Weight::answer), Outgoing::Put::kept);
  EXPECT_EQ(queue.put("x", Weight::answer), Outgoing::Put::too_much);
  EXPECT_EQ(queue.bytes(), 20U);
}

TEST(Rate, LetsABurstThroughAndThenSoManyASecond) {
  const Moment start{};
  Rate rate(10, 3, start);
  EXPECT_TRUE(rate.take(3, start));
  EXPECT_FALSE(rate.take(1, start));
  EXPECT_FALSE(rate.take(1, start + 99ms));
  EXPECT_TRUE(rate.take(1, start + 100ms));
  EXPECT_FALSE(rate.take(1, start + 100ms));
  EXPECT_FALSE(rate.take(4, start + 24h)) << "it never holds more than a burst";
  EXPECT_TRUE(rate.take(3, start + 24h));
}

TEST(Rate, CountsTimeInSmallStepsToo) {
  const Moment start{};
  Rate rate(1, 1, start);
  EXPECT_TRUE(rate.take(1, start));
  for (int ms = 1; ms < 1000; ++ms) EXPECT_FALSE(rate.take(1, start + ms * 1ms));
  EXPECT_TRUE(rate.take(1, start + 1000ms));
}

}  // namespace
}  // namespace kenes::hall
