#include "text/letters.hpp"

#include <gtest/gtest.h>

namespace kenes::text {
namespace {

TEST(Letters, AreMadeSmallInAllThreeLanguages) {
  EXPECT_EQ(small_letters("ӘКІМ Қала Ғ Ң Ө Ұ Ү Һ Ёлка École"), "әкім қала ғ ң ө ұ ү һ елка école");
}

TEST(Letters, GetACapitalAtTheBeginningOnly) {
  EXPECT_EQ(large_initial("akim of the district"), "Akim of the district");
  EXPECT_EQ(large_initial("қоғамдық кеңестің төрағасы"), "Қоғамдық кеңестің төрағасы");
  EXPECT_EQ(large_initial("әкім"), "Әкім");
  EXPECT_EQ(large_initial("инженер"), "Инженер");
  EXPECT_EQ(large_initial("ревизор"), "Ревизор");
  EXPECT_EQ(large_initial("іс жүргізуші"), "Іс жүргізуші");
}

TEST(Letters, WhatBeginsWithNoSmallLetterStays) {
  EXPECT_EQ(large_initial("«Жезарна Су» кәсіпорнының инженері"), "«Жезарна Су» кәсіпорнының инженері");
  EXPECT_EQ(large_initial("Akim"), "Akim");
  EXPECT_EQ(large_initial("3 членов"), "3 членов");
  EXPECT_EQ(large_initial(""), "");
}

}  // namespace
}  // namespace kenes::text
