// When a bell rings for the time of a part of the meeting.

#include <gtest/gtest.h>

#include "app/window/hearing_models.hpp"

namespace kenes::app {
namespace {

using platform::Sound;

TEST(Bells, RingOnceAMinuteBeforeTheEndAndOnceAtIt) {
  EXPECT_EQ(bell_between(90, 61), std::nullopt);
  EXPECT_EQ(bell_between(61, 60), Sound::bell_minute);
  EXPECT_EQ(bell_between(60, 40), std::nullopt);
  EXPECT_EQ(bell_between(40, 0), Sound::bell_up);
  EXPECT_EQ(bell_between(0, -30), std::nullopt);
}

TEST(Bells, OfALongMoveIsTheLaterOne) { EXPECT_EQ(bell_between(100, -5), Sound::bell_up); }

TEST(Bells, AreSilentWhenAnotherPartBeginsOrTimeIsAdded) {
  EXPECT_EQ(bell_between(std::nullopt, 30), std::nullopt);
  EXPECT_EQ(bell_between(-10, std::nullopt), std::nullopt);
  EXPECT_EQ(bell_between(-20, 280), std::nullopt);
}

}  // namespace
}  // namespace kenes::app
