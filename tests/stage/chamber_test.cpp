// The chamber as a picture: in its rectangle at every size, and showing what the scene holds.

#include "stage/chamber.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "support/playing.hpp"
#include "support/raster.hpp"

namespace kenes::stage {
namespace {

using namespace rules;
using test::Image;
using test::Pixel;

constexpr Pixel kGround{255, 0, 255, 255};

Scene busy_scene() {
  const auto script = test::small_script();
  std::vector<std::string> portraits;
  for (std::size_t i = 0; i < script->seats.size(); ++i) portraits.emplace_back(portrait_ids()[i]);
  const Hall hall = seat_people(*script, portraits, SeatSet::first(script->seats.size()));
  Scene scene = scene_of(hall, view_for(*script, test::at_questions(*script), kPublicScreen),
                         {.speaking = true, .shown = test::kPhotoWell});
  for (Figure& figure : scene.figures) {
    figure.hand = 1;
    figure.queue = static_cast<std::uint8_t>(figure.place.seat.raw + 1);
    figure.card = Card::in_favour;
    figure.card_up = 1;
    figure.pen = 1;
  }
  scene.papers = 9;
  scene.dusk = 0.6F;
  scene.lamps = 1;
  return scene;
}

Image chamber(test::Sheet& sheet, int width, int height, const Rect& rect, const Scene& scene,
              Theme theme = Theme::dark) {
  return sheet.picture(
      width, height,
      [&](ImDrawList& list) {
        Canvas canvas(list, palette_of(theme));
        draw_chamber(canvas, rect, scene, &sheet.font());
      },
      kGround);
}

std::size_t differing(const Image& a, const Image& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) count += a.pixels[i] == b.pixels[i] ? 0U : 1U;
  return count;
}

TEST(Chamber, FillsItsRectangleAndNothingElse) {
  test::Sheet sheet;
  const Scene scene = busy_scene();
  for (const auto& [width, height] : std::array<std::array<int, 2>, 6>{
           {{{200, 120}}, {{320, 100}}, {{90, 300}}, {{614, 400}}, {{33, 21}}, {{250, 250}}}}) {
    const Rect rect{11, 7, static_cast<float>(width), static_cast<float>(height)};
    const Image image = chamber(sheet, width + 30, height + 30, rect, scene);
    for (int y = 0; y < image.height; ++y) {
      for (int x = 0; x < image.width; ++x) {
        const bool inside = x >= 11 && x < 11 + width && y >= 7 && y < 7 + height;
        ASSERT_EQ(image.at(x, y) == kGround, !inside) << width << 'x' << height << " at " << x << ' ' << y;
      }
    }
  }
}

// A rasteriser of four thousand columns would be slow; corners and cuts tell the same.
TEST(Chamber, EveryCutLiesWithinTheRectangleUpToFourThousandPixels) {
  test::Sheet sheet;
  const Scene scene = busy_scene();
  for (const auto& [width, height] : std::array<std::array<float, 2>, 5>{
           {{{1024, 600}}, {{1280, 720}}, {{1920, 1080}}, {{3840, 2160}}, {{2160, 3840}}}}) {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect({0, 0}, {10000, 10000});
    list.Flags |= ImDrawListFlags_AllowVtxOffset;
    Canvas canvas(list, palette_of(Theme::light));
    draw_chamber(canvas, {100, 50, width, height}, scene, &sheet.font());
    list._PopUnusedDrawCmd();
    int drawn = 0;
    for (const ImDrawCmd& one : list.CmdBuffer) {
      if (one.ElemCount == 0) continue;
      drawn += static_cast<int>(one.ElemCount) / 3;
      EXPECT_GE(one.ClipRect.x, 100);
      EXPECT_GE(one.ClipRect.y, 50);
      EXPECT_LE(one.ClipRect.z, 100 + width);
      EXPECT_LE(one.ClipRect.w, 50 + height);
    }
    EXPECT_GT(drawn, 5000);
    for (const ImDrawVert& corner : list.VtxBuffer) {
      ASSERT_TRUE(std::isfinite(corner.pos.x) && std::isfinite(corner.pos.y));
      // Nothing is drawn far outside only to be cut away.
      ASSERT_LT(std::fabs(corner.pos.x - 100 - width / 2), width);
      ASSERT_LT(std::fabs(corner.pos.y - 50 - height / 2), height * 1.5F);
    }
  }
}

TEST(Chamber, WhatTheSceneHoldsIsSeen) {
  test::Sheet sheet;
  const Rect rect{0, 0, 480, 300};
  const Scene scene = busy_scene();
  const Image whole = chamber(sheet, 480, 300, rect, scene);
  const auto differs_by = [&](const std::function<void(Scene&)>& change) {
    Scene other = scene;
    change(other);
    return differing(whole, chamber(sheet, 480, 300, rect, other));
  };
  EXPECT_GT(differs_by([](Scene& s) { s.figures[0].card = Card::against; }), 30U);
  EXPECT_GT(differs_by([](Scene& s) {
              for (Figure& f : s.figures) {
                f.card = Card::none;
                f.hand = 0;
              }
            }),
            300U);
  EXPECT_GT(differs_by([](Scene& s) { s.figures[1].here = 0; }), 300U);
  EXPECT_GT(differs_by([](Scene& s) {
              for (Figure& f : s.figures) f.lit = 0;
            }),
            300U);
  EXPECT_GT(differs_by([](Scene& s) { s.exhibit.shown = 0; }), 300U);
  EXPECT_GT(differs_by([](Scene& s) { s.exhibit.kind = EvidenceKind::table; }), 300U);
  EXPECT_GT(differs_by([](Scene& s) { s.dusk = 0; }), 3000U);
  EXPECT_GT(differs_by([](Scene& s) { s.lamps = 0; }), 300U);
  EXPECT_GT(differs_by([](Scene& s) { s.clock += 30; }), 10U);
  for (const Season season : {Season::winter, Season::thaw, Season::summer})
    EXPECT_GT(differs_by([season](Scene& s) { s.season = season; }), 1000U);
  EXPECT_GT(differs_by([](Scene& s) {
              for (Figure& f : s.figures) f.pen = 0;
            }),
            30U);
  EXPECT_GT(differs_by([](Scene& s) {
              for (Figure& f : s.figures) f.queue = 9;
            }),
            10U);
}

TEST(Chamber, EveryThemeIsAPictureOfItsOwn) {
  test::Sheet sheet;
  const Scene scene = busy_scene();
  const Image dark = chamber(sheet, 320, 200, {0, 0, 320, 200}, scene, Theme::dark);
  const Image light = chamber(sheet, 320, 200, {0, 0, 320, 200}, scene, Theme::light);
  const Image contrast = chamber(sheet, 320, 200, {0, 0, 320, 200}, scene, Theme::high_contrast);
  EXPECT_GT(differing(dark, light), 10000U);
  EXPECT_GT(differing(dark, contrast), 10000U);
  EXPECT_GT(differing(light, contrast), 10000U);
}

TEST(Chamber, APointOnAHeadIsThatPerson) {
  const Scene scene = busy_scene();
  for (const Rect rect : {Rect{0, 0, 614, 400}, Rect{50, 20, 1920, 1080}, Rect{0, 0, 500, 900}}) {
    for (const Figure& figure : scene.figures) {
      const auto head = head_of(rect, scene, figure.place.seat);
      ASSERT_TRUE(head.has_value());
      EXPECT_EQ(seat_at(rect, scene, head->centre()), figure.place.seat);
      EXPECT_TRUE(rect.holds(head->centre()));
    }
    EXPECT_TRUE(seat_at(rect, scene, {rect.x - 5, rect.y - 5}).is_none());
  }
  EXPECT_FALSE(head_of({0, 0, 614, 400}, scene, SeatId{31}).has_value());
}

}  // namespace
}  // namespace kenes::stage
