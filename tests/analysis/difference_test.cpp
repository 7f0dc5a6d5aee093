#include "analysis/difference.hpp"

#include <gtest/gtest.h>

namespace kenes::analysis {
namespace {

TEST(Difference, IsOneWhereChanceWouldHardlyMakeIt) {
  // z = 2.69, p = 0.0072.
  EXPECT_TRUE(differs(500, 1000, 560, 1000, 1));
  EXPECT_TRUE(differs(560, 1000, 500, 1000, 1));
  // z = 2.24, p = 0.025.
  EXPECT_FALSE(differs(500, 1000, 550, 1000, 1));
}

TEST(Difference, AsksForMoreWhereMuchIsAskedAtOnce) { EXPECT_FALSE(differs(500, 1000, 560, 1000, 2)); }

TEST(Difference, IsNoneBetweenEqualSharesOfDifferentLists) {
  EXPECT_FALSE(differs(100, 1000, 1000, 10000, 1));
  EXPECT_FALSE(differs(0, 1000, 0, 10, 1));
  EXPECT_FALSE(differs(1000, 1000, 10, 10, 1));
}

TEST(Difference, IsSeenBetweenNeverAndOften) { EXPECT_TRUE(differs(0, 1000, 300, 1000, 500)); }

TEST(Difference, IsNoneWithoutTrials) {
  EXPECT_FALSE(differs(0, 0, 5, 10, 1));
  EXPECT_FALSE(differs(5, 10, 0, 0, 1));
}

}  // namespace
}  // namespace kenes::analysis
