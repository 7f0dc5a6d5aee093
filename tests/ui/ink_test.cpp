#include "ui/ink.hpp"

#include <gtest/gtest.h>

#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace ui;

TEST(Ink, BreaksLinesBetweenWordsAndNeverInsideAFigure) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) {
    const auto height = [&](std::string_view words, float wrap) {
      return measured(pen, Lettering::text, words, wrap).y / measured(pen, Lettering::text, words).y;
    };
    const float figure = measured(pen, Lettering::text, "82,9").x;
    // A line that ends inside the figure moves it down as a whole: one line more than the words before it.
    EXPECT_EQ(height("xx 82,9", measured(pen, Lettering::text, "xx 82,").x + 1), 2);
    EXPECT_EQ(height("82,9 82,9 82,9", figure + 1), 3);
    EXPECT_LE(measured(pen, Lettering::text, "82,9 82,9", figure + 1).x, figure + 1);
  });
}

TEST(Ink, KeepsTheLineBreaksOfATextAndCutsWhatIsTooLongForALine) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) {
    const float line = measured(pen, Lettering::text, "x").y;
    EXPECT_EQ(measured(pen, Lettering::text, "a\nb c", 1000).y, 2 * line);
    EXPECT_EQ(measured(pen, Lettering::text, "", 100).y, measured(pen, Lettering::text, "").y);
    EXPECT_GT(measured(pen, Lettering::text, "нескончаемо", 40).y, line);
    EXPECT_LE(measured(pen, Lettering::text, "нескончаемо", 40).x, 40);
  });
}

}  // namespace
}  // namespace kenes::test
