#include "ui/ink.hpp"

#include <algorithm>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>
#include <imgui.h>

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
    EXPECT_EQ(words[cut.size() - std::string("…").size()], ' ') << "between words";
    EXPECT_GT(measured(pen, Lettering::text, cut).x, whole * 0.3F) << "half of what has room";
    const std::string apart = cut_to(pen, "су әкімшілікке", Lettering::text, whole * 0.4F);
    EXPECT_GT(apart.size(), std::string("су …").size()) << "rather within a word than hardly anything";
    EXPECT_EQ(cut_to(pen, words, Lettering::text, whole * 0.6F, 2), words) << "in two lines it has";
    const std::string two =
        cut_to(pen, words + " және сұрақтарға жауап берді", Lettering::text, whole * 0.6F, 2);
    EXPECT_EQ(two, "Әкім су туралы есеп берді…") << "several lines end with a word";
    EXPECT_EQ(cut_to(pen, words, Lettering::text, 1), "…");
    const std::string parts = "Opening · 1 of 8";
    EXPECT_EQ(cut_to(pen, parts, Lettering::text, measured(pen, Lettering::text, "Opening ·…").x + 1),
              "Opening…")
        << "what stands between two parts does not end a line";
  });
}

/// From the first column to the last that is not the ground, in those rows of the picture.
std::pair<int, int> inked(const Image& picture, int top, int bottom) {
  const Pixel ground = picture.at(0, 0);
  std::pair<int, int> columns{picture.width, -1};
  for (int y = top; y < bottom; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      if (picture.at(x, y) == ground) continue;
      columns = {std::min(columns.first, x), std::max(columns.second, x)};
    }
  }
  return columns;
}

TEST(Ink, CentresEveryLineOfWhatIsWrapped) {
  Mirror mirror({text::Language::kk, 400, 200, 1});
  float line = 0;
  const Mirror::Draw draw = [&](const Pen& pen) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 200});
    ImGui::Begin("column", nullptr, ImGuiWindowFlags_NoDecoration);
    line = measured(pen, Lettering::text, "н").y;
    const float high = letter_centred(pen, Lettering::text, {40, 0}, 200, pen.palette[stage::Tone::felt],
                                      "ннннннннннннн ннннн нннн");
    EXPECT_EQ(high, 2 * line);
    ImGui::End();
  };
  mirror.frames(draw, 2);
  const Image picture = mirror.picture();
  for (const int row : {0, 1}) {
    const int top = row * static_cast<int>(line);
    const auto [left, right] = inked(picture, top, top + static_cast<int>(line));
    ASSERT_GT(right, left) << row;
    EXPECT_NEAR((left + right) / 2, 140, 2) << row;
  }
}

bool is(const Pixel& pixel, stage::Colour colour) {
  return pixel.r == colour.r && pixel.g == colour.g && pixel.b == colour.b;
}

/// A light line on the left edge of what has that id, and a dark one on either side of it.
bool has_ring(const Mirror& mirror, const Image& picture, stage::Theme theme, const std::string& id) {
  const Watch::Pressable* one = mirror.watch().find(id);
  if (one == nullptr) return false;
  const stage::Palette& palette = stage::palette_of(theme);
  const int x = static_cast<int>(one->box.left);
  const int y = static_cast<int>((one->box.top + one->box.bottom) / 2);
  return is(picture.at(x - 2, y), palette[stage::Tone::night]) &&
         is(picture.at(x, y), palette[stage::Tone::felt]) &&
         is(picture.at(x + 2, y), palette[stage::Tone::night]);
}

TEST(FocusRing, StandsAroundWhatHasTheKeyboardAndNothingElse) {
  for (const stage::Theme theme : {stage::Theme::dark, stage::Theme::light, stage::Theme::high_contrast}) {
    Mirror mirror({text::Language::ru, 400, 300, 1, theme});
    const Mirror::Draw draw = [](const Pen& pen) {
      ImGui::SetNextWindowPos({0, 0});
      ImGui::SetNextWindowSize({400, 300});
      ImGui::Begin("two", nullptr, ImGuiWindowFlags_NoDecoration);
      static_cast<void>(press(pen, "first", {.kind = Press::Kind::main, .words = "Да"}));
      static_cast<void>(press(pen, "second", {.words = "Нет"}));
      ImGui::End();
    };
    const auto rings = [&] {
      const Image picture = mirror.picture();
      return std::pair(has_ring(mirror, picture, theme, "first"), has_ring(mirror, picture, theme, "second"));
    };
    mirror.frames(draw, 2);
    EXPECT_EQ(rings(), std::pair(false, false)) << "nobody has used the keyboard yet";
    mirror.key(draw, sf::Keyboard::Tab);
    EXPECT_EQ(rings(), std::pair(false, true)) << "the first had it already, unseen";
    mirror.key(draw, sf::Keyboard::Tab);
    EXPECT_EQ(rings(), std::pair(true, false));
    mirror.click(draw, "first");
    EXPECT_EQ(rings(), std::pair(false, false)) << "who uses the mouse sees where it is";
  }
}

}  // namespace
}  // namespace kenes::test
