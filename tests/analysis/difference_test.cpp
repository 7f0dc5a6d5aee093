#include "analysis/difference.hpp"

#include <cmath>

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

TEST(Difference, OfMeansIsMeasuredByTheirSpread) {
  // The standard error is 0.671: z = 2.98, p = 0.0029.
  EXPECT_TRUE(means_differ({1000, 50, 15}, {1000, 52, 15}, 1));
  EXPECT_FALSE(means_differ({1000, 50, 15}, {1000, 52, 15}, 10)) << "where much is asked at once";
  EXPECT_FALSE(means_differ({1000, 50, 15}, {1000, 51, 15}, 1));
  EXPECT_FALSE(means_differ({10, 50, 1}, {1000, 90, 1}, 1)) << "too few to say";
  EXPECT_TRUE(means_differ({100, 50, 0}, {100, 51, 0}, 1));
  EXPECT_FALSE(means_differ({100, 50, 0}, {100, 50, 0}, 1));
}

TEST(Difference, MeanAndSpreadComeFromSums) {
  const Mean mean = mean_of(4, 2 + 4 + 6 + 8, 4 + 16 + 36 + 64);
  EXPECT_DOUBLE_EQ(mean.mean, 5);
  EXPECT_DOUBLE_EQ(mean.spread, std::sqrt(5.0));
  EXPECT_EQ(mean_of(0, 0, 0).count, 0U);
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
