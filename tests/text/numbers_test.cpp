#include "text/numbers.hpp"

#include <gtest/gtest.h>

namespace kenes::text {
namespace {

TEST(Plurals, RussianHasThreeForms) {
  for (const int n : {1, 21, 101, 1001, -1}) EXPECT_EQ(plural_form(Language::ru, n), Plural::one) << n;
  for (const int n : {2, 3, 4, 22, 34, 103}) EXPECT_EQ(plural_form(Language::ru, n), Plural::few) << n;
  for (const int n : {0, 5, 10, 11, 12, 13, 14, 19, 20, 25, 111, 112, 114, 1011}) {
    EXPECT_EQ(plural_form(Language::ru, n), Plural::many) << n;
  }
}

TEST(Plurals, EnglishHasTwoAndKazakhOne) {
  EXPECT_EQ(plural_form(Language::en, 1), Plural::one);
  for (const int n : {0, 2, 11, 21}) EXPECT_EQ(plural_form(Language::en, n), Plural::other) << n;
  for (const int n : {0, 1, 2, 5, 21}) EXPECT_EQ(plural_form(Language::kk, n), Plural::other) << n;
}

TEST(Numbers, ThousandsArePartedFromFiveFiguresOnSoThatYearsStayWhole) {
  EXPECT_EQ(number(Language::ru, 2025), "2025");
  EXPECT_EQ(number(Language::ru, 14820), "14\u00A0820");
  EXPECT_EQ(number(Language::kk, 1234567), "1\u00A0234\u00A0567");
  EXPECT_EQ(number(Language::en, -14820), "\u221214\u00A0820");
  EXPECT_EQ(number(Language::en, INT64_MIN), "\u22129\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808");
}

TEST(Numbers, TheDecimalMarkIsTheLanguages) {
  EXPECT_EQ(tenths(Language::kk, 475), "47,5");
  EXPECT_EQ(tenths(Language::ru, 475), "47,5");
  EXPECT_EQ(tenths(Language::en, 475), "47.5");
  EXPECT_EQ(tenths(Language::en, 900), "90");
  EXPECT_EQ(tenths(Language::ru, -5), "\u22120,5");
}

TEST(Numbers, ThousandthsAreRoundedToTwoDecimals) {
  EXPECT_EQ(rounded_thousandths(Language::ru, 374), "0,37");
  EXPECT_EQ(rounded_thousandths(Language::en, 375), "0.38");
  EXPECT_EQ(rounded_thousandths(Language::en, 1000), "1.00");
  EXPECT_EQ(rounded_thousandths(Language::en, 4), "0.00");
}

TEST(Numbers, ClockTimeIsNeverNegative) {
  EXPECT_EQ(clock_time(425), "07:05");
  EXPECT_EQ(clock_time(-3), "00:00");
  EXPECT_EQ(clock_time(6000), "100:00");
}

}  // namespace
}  // namespace kenes::text
