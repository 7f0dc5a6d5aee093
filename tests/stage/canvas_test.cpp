// The canvas draws what it is told, where it is told, with smooth edges, and nothing elsewhere.

#include "stage/canvas.hpp"

#include <array>

#include <gtest/gtest.h>

#include "stage/legible.hpp"
#include "support/raster.hpp"

namespace kenes::stage {
namespace {

using test::Image;
using test::Pixel;

constexpr Pixel kGround{10, 20, 30, 255};
constexpr Colour kRed{200, 0, 0, 255};

Image drawn(const std::function<void(Canvas&)>& draw) {
  test::Sheet sheet;
  return sheet.picture(
      100, 100,
      [&](ImDrawList& list) {
        Canvas canvas(list, palette_of(Theme::dark));
        draw(canvas);
      },
      kGround);
}

/// How many pixels' worth of `kRed` lies on the ground.
double painted(const Image& image) {
  double sum = 0;
  for (const Pixel& p : image.pixels) sum += (p.r - 10.0) / (200.0 - 10.0);
  return sum;
}

TEST(Canvas, ConcaveShapesCoverTheirAreaAndNoMore) {
  const Image image = drawn([](Canvas& canvas) {
    canvas.fill({{20, 20}, {80, 20}, {80, 80}, {60, 80}, {60, 40}, {40, 40}, {40, 80}, {20, 80}}, kRed);
  });
  EXPECT_NEAR(painted(image), 60 * 60 - 20 * 40, 12);
  EXPECT_EQ(image.at(50, 60), kGround);
  EXPECT_EQ(image.at(30, 60), (Pixel{200, 0, 0, 255}));
}

TEST(Canvas, ACircleIsRoundAndItsEdgeIsSmooth) {
  const Image image = drawn([](Canvas& canvas) { canvas.circle({50, 50}, 30, kRed); });
  EXPECT_NEAR(painted(image), 3.14159 * 30 * 30, 25);
  int between = 0;
  for (const Pixel& p : image.pixels) between += p.r > 10 && p.r < 200 ? 1 : 0;
  EXPECT_GT(between, 100);
}

TEST(Canvas, TheWayRoundAnOutlineDoesNotMatter) {
  const std::array<Point, 4> one{{{10, 10}, {60, 20}, {70, 70}, {20, 60}}};
  const std::array<Point, 4> other{one[3], one[2], one[1], one[0]};
  const double there = painted(drawn([&](Canvas& canvas) { canvas.fill(one, kRed); }));
  const double back = painted(drawn([&](Canvas& canvas) { canvas.fill(other, kRed); }));
  EXPECT_NEAR(there, back, 1e-6);
}

TEST(Canvas, NothingIsDrawnOutsideAClip) {
  const Image image = drawn([](Canvas& canvas) {
    const auto kept = canvas.keep();
    canvas.clip({30, 30, 20, 20});
    canvas.rect({0, 0, 100, 100}, kRed);
  });
  EXPECT_NEAR(painted(image), 400, 1e-6);
  EXPECT_EQ(image.at(29, 40), kGround);
  EXPECT_EQ(image.at(40, 40), (Pixel{200, 0, 0, 255}));
}

TEST(Canvas, PlacingTintAndOpacityEndWithWhatKeepsThem) {
  const Image image = drawn([](Canvas& canvas) {
    {
      const auto kept = canvas.keep();
      canvas.place(Affine::shifted({50, 50}));
      canvas.tint({0, 0, 200, 255}, 1);
      canvas.rect({0, 0, 20, 20}, kRed);
    }
    canvas.rect({0, 0, 20, 20}, kRed);
  });
  EXPECT_EQ(image.at(60, 60), (Pixel{0, 0, 200, 255}));
  EXPECT_EQ(image.at(10, 10), (Pixel{200, 0, 0, 255}));
}

TEST(Canvas, AGradientGoesFromOneColourToTheOther) {
  const Image image = drawn([](Canvas& canvas) {
    canvas.rect({0, 0, 100, 100}, Paint({0, 0}, {0, 0, 0, 255}, {0, 100}, {200, 200, 200, 255}));
  });
  EXPECT_NEAR(image.at(50, 5).r, 11, 3);
  EXPECT_NEAR(image.at(50, 50).r, 101, 3);
  EXPECT_NEAR(image.at(20, 95).r, 191, 3);
}

TEST(Canvas, CuttingKeepsWhatIsInside) {
  const Outline square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  const Outline corner = cut(square, {{5, 5}, {20, 5}, {20, 20}, {5, 20}});
  EXPECT_NEAR(std::fabs(doubled_area(corner)) / 2, 25, 1e-4);
  EXPECT_TRUE(cut(square, {{50, 50}, {60, 50}, {60, 60}}).empty());
}

TEST(Palette, TextCanBeReadInEveryTheme) {
  for (const Theme theme : {Theme::dark, Theme::light, Theme::high_contrast}) {
    const Palette& palette = palette_of(theme);
    const auto name = static_cast<int>(theme);
    for (const Tone ground : {Tone::night, Tone::slate}) {
      EXPECT_GE(contrast(palette[Tone::felt], palette[ground]), 4.5) << name;
      EXPECT_GE(contrast(palette[Tone::mist], palette[ground]), 4.5) << name;
    }
    for (const Tone status : {Tone::gold, Tone::sky, Tone::sage, Tone::madder, Tone::plum}) {
      EXPECT_GE(contrast(palette[Tone::ink], palette[status]), 4.5)
          << name << ' ' << static_cast<int>(status);
    }
  }
}

// Words in a status colour: whatever the theme, on both grounds. What stands out enough stays as it is.
TEST(Palette, StatusColoursCanBeReadAsWords) {
  for (const Theme theme : {Theme::dark, Theme::light, Theme::high_contrast}) {
    const Palette& palette = palette_of(theme);
    for (const Tone tone :
         {Tone::gold, Tone::sky, Tone::sage, Tone::madder, Tone::plum, Tone::felt, Tone::mist}) {
      for (const Tone ground : {Tone::night, Tone::slate}) {
        EXPECT_GE(contrast(legible(palette, tone), palette[ground]), 4.5)
            << static_cast<int>(theme) << ' ' << static_cast<int>(tone);
      }
    }
  }
  const Palette& dark = palette_of(Theme::dark);
  EXPECT_EQ(legible(dark, Tone::gold), dark[Tone::gold]);
  EXPECT_EQ(legible(dark, Tone::ink), dark[Tone::ink]);
  EXPECT_NE(legible(dark, Tone::madder), dark[Tone::madder]);
}

// Shapes and large letters: 3 : 1.
TEST(Palette, StatusColoursStandOutFromTheirGround) {
  for (const Theme theme : {Theme::dark, Theme::light, Theme::high_contrast}) {
    const Palette& palette = palette_of(theme);
    for (const Tone status : {Tone::gold, Tone::sky, Tone::sage, Tone::madder, Tone::plum}) {
      if (theme == Theme::light) continue;  // There they are grounds for ink, never shapes on paper.
      EXPECT_GE(contrast(palette[status], palette[Tone::slate]), 3.0) << static_cast<int>(status);
    }
  }
}

}  // namespace
}  // namespace kenes::stage
