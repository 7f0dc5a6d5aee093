// A ring ends the rest at once, also one that came before it; a second rest begins anew.

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "platform/window.hpp"

namespace kenes::platform {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST(Wake, ARingFromAnotherThreadEndsTheRest) {
  Wake wake;
  const auto began = Clock::now();
  std::thread network([&] {
    std::this_thread::sleep_for(20ms);
    wake.ring();
  });
  EXPECT_TRUE(wake.rest(20s));
  network.join();
  EXPECT_LT(Clock::now() - began, 10s);
}

TEST(Wake, ARingBeforeTheRestIsNotLost) {
  Wake wake;
  wake.ring();
  wake.ring();
  EXPECT_TRUE(wake.rest(20s));
  EXPECT_FALSE(wake.rest(1ms)) << "it was answered";
}

TEST(Wake, RestsNoLongerThanItMay) {
  Wake wake;
  const auto began = Clock::now();
  EXPECT_FALSE(wake.rest(5ms));
  EXPECT_GE(Clock::now() - began, 5ms);
}

}  // namespace
}  // namespace kenes::platform
