// What came of a hearing, in pictures: each its own, within its rectangle, and saying what came to pass.

#include "stage/aftermath.hpp"

#include <array>
#include <cmath>
#include <cstdlib>

#include <gtest/gtest.h>
#include <imgui.h>

#include "scenario/scenario.hpp"
#include "support/raster.hpp"

namespace kenes::stage {
namespace {

using test::Image;
using test::Pixel;

constexpr Pixel kGround{255, 0, 255, 255};
constexpr std::array<Picture, 4> kShyndala{Picture::tap, Picture::warm_school, Picture::cold_school,
                                           Picture::mended_road};

Image drawn(test::Sheet& sheet, int width, int height, const Rect& rect, const AftermathScene& scene) {
  return sheet.picture(
      width, height,
      [&](ImDrawList& list) {
        Canvas canvas(list, palette_of(Theme::dark));
        draw_aftermath(canvas, rect, scene);
      },
      kGround);
}

AftermathScene scene_of(Picture picture) {
  if (is_on_desk(picture)) return scene_of_desk(picture, Seal::none);
  const std::array<Picture, 1> passed{picture};
  return scene_of_village(village_of(passed, passed), picture, {});
}

std::size_t differing(const Image& a, const Image& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) count += a.pixels[i] == b.pixels[i] ? 0U : 1U;
  return count;
}

void keep(const Image& image, const std::string& name) {
  if (const char* folder = std::getenv("KENES_PICTURES"); folder != nullptr)
    test::write_png(image, std::filesystem::path(folder) / (name + ".png"));
}

TEST(Aftermath, EveryPictureFillsItsRectangleAndNothingElse) {
  test::Sheet sheet;
  for (std::size_t i = 0; i < kPictures; ++i) {
    for (const auto& [width, height] :
         std::array<std::array<int, 2>, 3>{{{{200, 120}}, {{320, 100}}, {{90, 200}}}}) {
      const Rect rect{11, 7, static_cast<float>(width), static_cast<float>(height)};
      const Image image = drawn(sheet, width + 30, height + 30, rect, scene_of(static_cast<Picture>(i)));
      for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
          const bool inside = x >= 11 && x < 11 + width && y >= 7 && y < 7 + height;
          ASSERT_EQ(image.at(x, y) == kGround, !inside) << picture_words()[i] << " at " << x << ' ' << y;
        }
      }
    }
  }
}

TEST(Aftermath, NoTwoPicturesLookTheSame) {
  test::Sheet sheet;
  std::vector<Image> images;
  for (std::size_t i = 0; i < kPictures; ++i) {
    images.push_back(drawn(sheet, 900, 420, {0, 0, 900, 420}, scene_of(static_cast<Picture>(i))));
    keep(images.back(), "aftermath-" + std::string(picture_words()[i]));
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_GT(differing(images[i], images[j]), 1500U) << picture_words()[i] << ' ' << picture_words()[j];
  }
}

TEST(Aftermath, TheLetterShowsHowTheReplyCameOut) {
  test::Sheet sheet;
  std::vector<Image> images;
  for (const Seal seal : {Seal::none, Seal::accepted, Seal::in_part, Seal::refused}) {
    images.push_back(drawn(sheet, 600, 360, {0, 0, 600, 360}, scene_of_desk(Picture::letter, seal)));
    keep(images.back(), "aftermath-letter-" + std::to_string(static_cast<int>(seal)));
    for (std::size_t j = 0; j + 1 < images.size(); ++j) EXPECT_GT(differing(images.back(), images[j]), 200U);
  }
}

TEST(Village, WhatDidNotComeToPassIsSeenUndone) {
  const std::array<Picture, 2> passed{Picture::tap, Picture::cold_school};
  const Village village = village_of(kShyndala, passed);
  EXPECT_EQ(village.water, Village::Work::done);
  EXPECT_EQ(village.school, Village::Work::undone);
  EXPECT_EQ(village.road, Village::Work::undone);
  EXPECT_EQ(village.truck, Village::Work::absent);
  EXPECT_FALSE(village.people);
}

TEST(Village, IsSeenWholeWhereNothingIsLookedAt) {
  test::Sheet sheet;
  const Village village = village_of(kShyndala, kShyndala);
  const Image whole = drawn(sheet, 1280, 430, {0, 0, 1280, 430}, scene_of_village(village, {}, {}));
  keep(whole, "aftermath-village");
  keep(drawn(sheet, 1280, 430, {0, 0, 1280, 430}, scene_of_village(village_of(kShyndala, {}), {}, {})),
       "aftermath-village-undone");
  EXPECT_GT(differing(whole, drawn(sheet, 1280, 430, {0, 0, 1280, 430},
                                   scene_of_village(village_of(kShyndala, {}), {}, {}))),
            3000U);
}

TEST(AftermathScene, PassesFromOneToTheNextAndAtOnceWhereNothingMayMove) {
  const Village village = village_of(kShyndala, kShyndala);
  const AftermathScene a = scene_of_village(village, Picture::tap, {});
  const AftermathScene b = scene_of_village(village, Picture::warm_school, {});
  EXPECT_EQ(between(a, b, 0, false).view.centre, a.view.centre);
  const float half = between(a, b, kTurn_ms / 2, false).view.centre.x;
  EXPECT_GT(half, a.view.centre.x);
  EXPECT_LT(half, b.view.centre.x);
  EXPECT_EQ(between(a, b, kTurn_ms, false).view.centre, b.view.centre);
  EXPECT_EQ(between(a, b, 0, true).view.centre, b.view.centre);
  const AftermathScene desk = scene_of_desk(Picture::letter, Seal::refused);
  EXPECT_FLOAT_EQ(between(desk, a, kTurn_ms / 2, false).dim, 1);
  EXPECT_FLOAT_EQ(between(desk, a, kTurn_ms, false).dim, 0);
}

TEST(Pictures, AreNamedByTheirWords) {
  for (std::size_t i = 0; i < kPictures; ++i)
    EXPECT_EQ(picture_named(picture_words()[i]), static_cast<Picture>(i));
  EXPECT_EQ(picture_named("volcano"), std::nullopt);
}

TEST(Pictures, AreThoseTheScenarioFormatKnows) {
  ASSERT_EQ(scenario::kAftermathPictures.size(), kPictures);
  for (std::size_t i = 0; i < kPictures; ++i) EXPECT_EQ(scenario::kAftermathPictures[i], picture_words()[i]);
}

}  // namespace
}  // namespace kenes::stage
