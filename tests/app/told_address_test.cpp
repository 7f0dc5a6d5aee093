#include "app/host/told_address.hpp"

#include <gtest/gtest.h>

#include "app/host/addresses.hpp"

namespace kenes::app {
namespace {

using Numbers = std::vector<std::string>;

const Numbers kOld{"192.168.1.5"};
const Numbers kNew{"10.0.0.7"};
constexpr ToldAddress::Wall kLobby{true, false};
constexpr ToldAddress::Wall kHearing{false, false};
constexpr ToldAddress::Wall kCodes{false, true};

TEST(ToldAddress, IsTheFirstOneAndNoMove) {
  ToldAddress told;
  EXPECT_FALSE(told.lost(0, kOld, kHearing));
  EXPECT_EQ(told.number(), "192.168.1.5");
  EXPECT_FALSE(told.lost(5'000, kOld, kHearing));
}

TEST(ToldAddress, IsTheOneTheFacilitatorChose) {
  ToldAddress told;
  Numbers both{"192.168.1.5", "10.0.0.7"};
  EXPECT_FALSE(told.lost(0, both, kHearing));
  told.choose("10.0.0.7");
  put_first(both, "10.0.0.7");
  EXPECT_EQ(both, (Numbers{"10.0.0.7", "192.168.1.5"}));
  EXPECT_FALSE(told.lost(5'000, both, kHearing)) << "chosen, not lost";
  EXPECT_EQ(told.number(), "10.0.0.7");
  put_first(both, "172.16.0.9");
  EXPECT_EQ(both, (Numbers{"10.0.0.7", "192.168.1.5"})) << "it is not there";
  EXPECT_TRUE(told.lost(10'000, kOld, kHearing)) << "gone";
}

TEST(ToldAddress, IsLostOnceAndNamedUntilTheCodesAreTakenAway) {
  ToldAddress told;
  ASSERT_FALSE(told.lost(0, kOld, kHearing));
  EXPECT_TRUE(told.lost(5'000, kNew, kHearing));
  EXPECT_FALSE(told.lost(10'000, kNew, kCodes)) << "told once";
  EXPECT_EQ(told.number(), "192.168.1.5") << "so that it can be said what has happened";
  EXPECT_FALSE(told.lost(15'000, kNew, kHearing));
  EXPECT_EQ(told.number(), "10.0.0.7");
  EXPECT_TRUE(told.lost(20'000, kOld, kHearing)) << "and again";
}

TEST(ToldAddress, StaysWhileItIsOneOfSeveralAndWhileThereIsNoNetwork) {
  ToldAddress told;
  ASSERT_FALSE(told.lost(0, kOld, kHearing));
  EXPECT_FALSE(told.lost(5'000, {"10.0.0.7", "192.168.1.5"}, kHearing)) << "a cable more";
  EXPECT_FALSE(told.lost(10'000, {}, kHearing));
  EXPECT_FALSE(told.lost(15'000, kOld, kHearing));
}

TEST(ToldAddress, ThatComesBackIsNoMoveAnyMore) {
  ToldAddress told;
  ASSERT_FALSE(told.lost(0, kOld, kHearing));
  ASSERT_TRUE(told.lost(5'000, kNew, kHearing));
  EXPECT_FALSE(told.lost(10'000, kOld, kCodes));
  EXPECT_EQ(told.number(), "192.168.1.5");
  EXPECT_TRUE(told.lost(15'000, kNew, kCodes));
}

TEST(ToldAddress, IsToldForThreeMinutesInTheLobby) {
  ToldAddress told;
  ASSERT_FALSE(told.lost(0, kOld, kLobby));
  ASSERT_TRUE(told.lost(5'000, kNew, kLobby));
  EXPECT_FALSE(told.lost(184'000, kNew, kLobby));
  EXPECT_EQ(told.number(), "192.168.1.5");
  EXPECT_FALSE(told.lost(185'000, kNew, kLobby));
  EXPECT_EQ(told.number(), "10.0.0.7");
}

}  // namespace
}  // namespace kenes::app
