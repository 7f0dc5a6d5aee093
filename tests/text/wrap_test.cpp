#include "text/wrap.hpp"

#include <gtest/gtest.h>

namespace kenes::text {
namespace {

using Lines = std::vector<std::string>;

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("Қоғамдық кеңес"), 14U);
  EXPECT_EQ(display_width("и\u0306"), 1U);  // й as two code points.
  EXPECT_EQ(display_width("中文"), 4U);
  EXPECT_EQ(display_width("\xFF\xD0"), 2U);  // Not UTF-8: shown as something.
}

TEST(Wrap, LinesNeverExceedTheWidth) {
  const std::string text =
      "Қоғамдық кеңестің отырысында аудан әкімінің жыл қорытындысы туралы есебі тыңдалады.";
  for (std::size_t width = 5; width < 90; ++width) {
    for (const std::string& line : wrapped(text, width, {"- ", "  "}))
      EXPECT_LE(display_width(line), width) << line;
  }
}

TEST(Wrap, BreaksAtSpacesAndIndents) {
  EXPECT_EQ(wrapped("one two three four", 9, {"1 ", "  "}), (Lines{"1 one two", "  three", "  four"}));
  EXPECT_EQ(wrapped("", 10), (Lines{""}));
  EXPECT_EQ(wrapped("a\n\nb", 10, {"  ", "  "}), (Lines{"  a", "", "  b"}));
}

TEST(Wrap, KeepsNumbersWholeAndNoLineBeginsWithADash) {
  EXPECT_EQ(wrapped("сумма 14\u00A0820\u00A0млн", 10), (Lines{"сумма", "14\u00A0820\u00A0млн"}));
  EXPECT_EQ(wrapped("aaaa bbbb — cccc", 9), (Lines{"aaaa", "bbbb —", "cccc"}));
}

TEST(Wrap, ALongWordIsCut) { EXPECT_EQ(wrapped("abcdefgh ij", 3), (Lines{"abc", "def", "gh", "ij"})); }

TEST(Pad, FillsUpToTheWidth) {
  EXPECT_EQ(padded("ңә", 4), "ңә  ");
  EXPECT_EQ(padded("abcd", 2), "abcd");
}

}  // namespace
}  // namespace kenes::text
