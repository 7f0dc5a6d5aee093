// The people: all there, all different, in every mood and size.

#include "stage/portrait.hpp"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/hash.hpp"
#include "support/raster.hpp"

namespace kenes::stage {
namespace {

using rules::Mood;
using test::Image;
using test::Pixel;

constexpr Pixel kGround{255, 0, 255, 255};

Image bust(test::Sheet& sheet, std::string_view id, const Bearing& bearing, int size) {
  return sheet.picture(
      size, size,
      [&](ImDrawList& list) {
        Canvas canvas(list, palette_of(Theme::dark));
        draw_person(canvas, {0, 0, static_cast<float>(size), static_cast<float>(size)}, id, bearing);
      },
      kGround);
}

std::size_t differing(const Image& a, const Image& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) count += a.pixels[i] == b.pixels[i] ? 0U : 1U;
  return count;
}

TEST(Portraits, ThereAreTwentyFourAndTheScenarioFormatKnowsTheirIds) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < kPortraits; ++i) {
    const std::string_view id = portrait_ids()[i];
    EXPECT_EQ(id, (i < 9 ? "p0" : "p") + std::to_string(i + 1));
    seen.insert(id);
  }
  EXPECT_EQ(seen.size(), 24U);
}

TEST(Portraits, EachIsToldFromTheOthersAtOnce) {
  constexpr int kSize = 64;
  test::Sheet sheet;
  std::map<std::string_view, Image> people;
  for (const std::string_view id : portrait_ids()) people[id] = bust(sheet, id, {}, kSize);
  for (const auto& [id, image] : people) {
    for (const auto& [other, picture] : people) {
      if (id >= other) continue;
      EXPECT_GT(differing(image, picture), kSize * kSize / 10U) << id << ' ' << other;
    }
  }
}

// The outline alone: what a person far away, or one who sees no colours, has to go by.
TEST(Portraits, SilhouettesDiffer) {
  constexpr int kSize = 96;
  test::Sheet sheet;
  std::map<std::string_view, Image> people;
  for (const std::string_view id : portrait_ids()) {
    Image image = bust(sheet, id, {}, kSize);
    for (Pixel& p : image.pixels) p = p == kGround ? kGround : Pixel{};
    people[id] = std::move(image);
  }
  for (const auto& [id, image] : people) {
    for (const auto& [other, picture] : people) {
      if (id >= other) continue;
      EXPECT_GT(differing(image, picture), 60U) << id << ' ' << other;
    }
  }
}

TEST(Portraits, EveryMoodShowsAtSixtyFourPixels) {
  test::Sheet sheet;
  for (const std::string_view id : portrait_ids()) {
    std::vector<Image> moods;
    moods.reserve(5);
    for (int mood = 0; mood < 5; ++mood)
      moods.push_back(bust(sheet, id, {.mood = static_cast<Mood>(mood)}, 64));
    for (std::size_t a = 0; a < moods.size(); ++a) {
      for (std::size_t b = a + 1; b < moods.size(); ++b) {
        EXPECT_GT(differing(moods[a], moods[b]), 100U) << id << ' ' << a << ' ' << b;
      }
    }
  }
}

TEST(Portraits, HeadsTurnLidsShutAndMouthsSpeak) {
  test::Sheet sheet;
  for (const std::string_view id : portrait_ids()) {
    const Image still = bust(sheet, id, {}, 96);
    EXPECT_GT(differing(still, bust(sheet, id, {.turn = -1}, 96)), 300U) << id;
    EXPECT_GT(differing(still, bust(sheet, id, {.turn = 1}, 96)), 300U) << id;
    EXPECT_GT(differing(still, bust(sheet, id, {.lids = 1}, 96)), 20U) << id;
    EXPECT_GT(differing(still, bust(sheet, id, {.speech = 1}, 96)), 10U) << id;
  }
}

TEST(Portraits, ABustFillsItsBoxAndAPortraitStaysInIt) {
  constexpr int kSize = 120;
  test::Sheet sheet;
  for (const std::string_view id : portrait_ids()) {
    const Image image = sheet.picture(
        kSize + 40, kSize + 40,
        [&](ImDrawList& list) {
          Canvas canvas(list, palette_of(Theme::dark));
          draw_portrait(canvas, {20, 20, kSize, kSize}, id, {.turn = 1});
        },
        kGround);
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        const bool inside = x >= 20 && x < 20 + kSize && y >= 20 && y < 20 + kSize;
        ASSERT_EQ(image.at(x, y) == kGround, !inside) << id << ' ' << x << ' ' << y;
      }
    }
  }
}

TEST(Portraits, AnIdThatNobodyHasIsDrawnAsTheFirst) {
  test::Sheet sheet;
  EXPECT_EQ(differing(bust(sheet, "p99", {}, 64), bust(sheet, "p01", {}, 64)), 0U);
}

}  // namespace
}  // namespace kenes::stage
