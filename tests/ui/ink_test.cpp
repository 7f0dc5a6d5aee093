#include "ui/ink.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "ui/cut.hpp"
#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace ui;

TEST(Ink, BreaksLinesBetweenWordsAndNeverInsideAFigure) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) {
    const auto wide = [&](std::string_view words, float wrap = 0) {
      return measured(pen, Lettering::text, words, wrap).x;
    };
    // There is room for the comma, but not for the figure: it goes down as a whole.
    EXPECT_EQ(wide("xx 82,9", wide("xx 82,") + 1), std::max(wide("xx"), wide("82,9")));
    EXPECT_EQ(measured(pen, Lettering::text, "xx 82,9", wide("xx 82,") + 1).y,
              measured(pen, Lettering::text, "x\nx").y);
    EXPECT_EQ(wide("82,9 82,9 82,9", wide("82,9 82,9") + 1), wide("82,9 82,9"));
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

TEST(Ink, CutsWordsToTheLinesTheyHave) {
  Mirror mirror;
  mirror.frames([](const Pen& pen) {
    const std::string words = "Әкім су туралы есеп берді";
    const float whole = measured(pen, Lettering::text, words).x;
    EXPECT_EQ(cut_to(pen, words, Lettering::text, whole + 1), words);
    const std::string cut = cut_to(pen, words, Lettering::text, whole * 0.6F);
    EXPECT_TRUE(cut.ends_with("…"));
    EXPECT_TRUE(words.starts_with(cut.substr(0, cut.size() - std::string("…").size())));
    EXPECT_LE(measured(pen, Lettering::text, cut).x, whole * 0.6F);
    EXPECT_GT(measured(pen, Lettering::text, cut).x, whole * 0.45F) << "as much as has room";
    EXPECT_EQ(cut_to(pen, words, Lettering::text, whole * 0.6F, 2), words) << "in two lines it has";
    const std::string two =
        cut_to(pen, words + " және сұрақтарға жауап берді", Lettering::text, whole * 0.6F, 2);
    EXPECT_EQ(two, "Әкім су туралы есеп берді…") << "several lines end with a word";
    EXPECT_EQ(cut_to(pen, words, Lettering::text, 1), "…");
  });
}

}  // namespace
}  // namespace kenes::test
