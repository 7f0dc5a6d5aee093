// The land the village lies in: sky, steppe, road, trees, homes.

#include <algorithm>
#include <array>
#include <cmath>

#include "stage/village.hpp"

namespace kenes::stage {
namespace {

constexpr float kHorizon = 0.44F;
constexpr float kRoad = 0.80F;  // Its middle.

void draw_cloud(Canvas& canvas, Point c, float r, Colour colour) {
  canvas.blob({{c + Point{-r, 0}, 0.3F},
               {c + Point{-r * 0.4F, -r * 0.16F}},
               {c + Point{r * 0.3F, -r * 0.12F}},
               {c + Point{r, 0}, 0.3F},
               {c + Point{r * 0.1F, r * 0.05F}}},
              colour);
}

/// Round holes with water in them, as the frost leaves them.
void draw_potholes(Canvas& canvas, const Land& land) {
  static constexpr std::array<std::array<float, 3>, 7> kHoles{{{0.30F, 0.792F, 0.055F},
                                                               {0.92F, 0.815F, 0.075F},
                                                               {1.42F, 0.790F, 0.050F},
                                                               {1.80F, 0.818F, 0.085F},
                                                               {2.08F, 0.788F, 0.045F},
                                                               {2.62F, 0.812F, 0.070F},
                                                               {3.20F, 0.795F, 0.060F}}};
  for (const auto& [x, y, r] : kHoles) {
    canvas.blob({{{x - r, y}},
                 {{x - r * 0.3F, y - r * 0.26F}},
                 {{x + r * 0.6F, y - r * 0.20F}},
                 {{x + r, y + r * 0.04F}},
                 {{x + r * 0.2F, y + r * 0.28F}},
                 {{x - r * 0.7F, y + r * 0.20F}}},
                rgb(0x4A4238));
    canvas.oval({x + r * 0.05F, y + r * 0.05F}, r * 0.66F, r * 0.14F,
                mix(land.sky_low, rgb(0x5A6570), 0.45F));
  }
}

void draw_car(Canvas& canvas, Point at, float s) {
  const Colour body = rgb(0x3F6F86);
  canvas.oval(at + Point{0, s * 0.04F}, s * 0.62F, s * 0.07F, faded(rgb(0x000000), 0.25F));
  canvas.blob({{at + Point{-s * 0.38F, -s * 0.24F}, 0.4F},
               {at + Point{-s * 0.20F, -s * 0.46F}, 0.5F},
               {at + Point{s * 0.18F, -s * 0.46F}, 0.5F},
               {at + Point{s * 0.36F, -s * 0.24F}, 0.4F}},
              mix(body, rgb(0x101820), 0.35F));
  canvas.rect({at.x - s * 0.58F, at.y - s * 0.28F, s * 1.16F, s * 0.22F}, body, s * 0.08F);
  for (const float x : {-0.34F, 0.34F}) {
    canvas.circle(at + Point{s * x, -s * 0.05F}, s * 0.105F, rgb(0x20242A));
    canvas.circle(at + Point{s * x, -s * 0.05F}, s * 0.045F, rgb(0x9AA4AB));
  }
}

}  // namespace

Land land_of(Season season) {
  switch (season) {
    case Season::thaw:
      return {rgb(0x8FB0C6), rgb(0xE9DFC9), rgb(0x93A0A6), rgb(0xA89A78), rgb(0x7E7058),
              rgb(0x8A8468), rgb(0xEEF2F2), true,          false};
    case Season::summer:
      return {rgb(0x6FA8D0), rgb(0xF3E4BC), rgb(0x8FA39A), rgb(0xC9B36A), rgb(0x9C8A4A),
              rgb(0x5F8A58), rgb(0xFFFFFF), false,         false};
    case Season::autumn:
      return {rgb(0x6C8FB4), rgb(0xF4CF9A), rgb(0x87899A), rgb(0xC29A55), rgb(0x8D6B3C),
              rgb(0xD19A3A), rgb(0xFFFFFF), false,         false};
    case Season::winter:
      break;
  }
  return {rgb(0x7E93AB), rgb(0xDDE3E6), rgb(0x9FB0BD), rgb(0xDCE4E8), rgb(0xC3CFD6),
          rgb(0x6E6A66), rgb(0xF4F8FA), true,          true};
}

void draw_heaven(Canvas& canvas, const Rect& seen, const Land& land) {
  canvas.rect({seen.x, seen.y, seen.width, kHorizon + 0.02F - seen.y},
              Paint({0, std::min(seen.y, -0.1F)}, land.sky_high, {0, kHorizon}, land.sky_low));
  const Point sun{2.05F, 0.20F};
  canvas.glow(sun, 0.55F, 0.40F, faded(rgb(0xFFE9B8), land.white ? 0.35F : 0.6F));
  canvas.circle(sun, 0.042F, faded(rgb(0xFFF6D8), land.white ? 0.6F : 0.95F));
  const Colour cloud = faded(mix(rgb(0xFFFFFF), land.sky_low, 0.3F), 0.6F);
  for (const auto& [x, y, r] : std::array<std::array<float, 3>, 6>{{{0.25F, 0.12F, 0.24F},
                                                                    {0.95F, 0.22F, 0.30F},
                                                                    {1.62F, 0.09F, 0.22F},
                                                                    {2.62F, 0.14F, 0.28F},
                                                                    {3.35F, 0.24F, 0.26F},
                                                                    {-0.5F, 0.20F, 0.26F}}})
    draw_cloud(canvas, {x, y}, r, cloud);
}

void draw_ground(Canvas& canvas, const Rect& seen, const Land& land) {
  const float l = std::min(seen.x, -1.0F);
  const float r = std::max(seen.right(), 4.8F);
  canvas.blob({{{l, kHorizon + 0.06F}, 0},
               {{l, 0.40F}, 0.2F},
               {{0.0F, 0.375F}},
               {{0.55F, 0.415F}},
               {{1.20F, 0.365F}},
               {{1.95F, 0.412F}},
               {{2.60F, 0.372F}},
               {{3.30F, 0.405F}},
               {{r, 0.38F}, 0.2F},
               {{r, kHorizon + 0.06F}, 0}},
              land.hill);
  canvas.rect({l, kHorizon, r - l, std::max(seen.bottom(), 1.0F) - kHorizon},
              Paint({0, kHorizon}, mix(land.ground, land.hill, 0.25F), {0, 0.95F}, land.ground_near));
  // Tufts, so that the eye has something to hold on to.
  const Colour tuft = faded(mix(land.ground_near, land.leaf, 0.5F), land.white ? 0.25F : 0.55F);
  for (int i = 0; i < 90; ++i) {
    const float x = -0.4F + std::fmod(static_cast<float>(i) * 0.754878F, 1.0F) * 4.6F;
    const float y = 0.50F + std::fmod(static_cast<float>(i) * 0.569840F, 1.0F) * 0.46F;
    if (std::fabs(y - kRoad) < 0.07F) continue;
    const float s = 0.010F + 0.014F * (y - 0.5F);
    canvas.taper({{{x, y}, 1}, {{x + s * 0.4F, y - s}, 1}}, s * 0.5F, s * 0.3F, 0, tuft);
    canvas.taper({{{x, y}, 1}, {{x - s * 0.7F, y - s * 0.8F}, 1}}, s * 0.5F, s * 0.3F, 0, tuft);
  }
}

void draw_furrows(Canvas& canvas, const Land& land) {
  const Colour earth = mix(rgb(0x5B4632), land.ground, 0.15F);
  canvas.fill({{2.55F, 0.470F}, {3.75F, 0.462F}, {3.95F, 0.512F}, {2.42F, 0.524F}}, earth);
  for (int i = 0; i < 5; ++i) {
    const float t = (static_cast<float>(i) + 0.5F) / 5;
    canvas.stroke({{2.55F - 0.13F * t, 0.470F + 0.054F * t}, {3.75F + 0.20F * t, 0.462F + 0.050F * t}},
                  0.0035F + 0.002F * t, mix(earth, rgb(0x2A1E14), 0.5F));
  }
}

void draw_road(Canvas& canvas, const Rect& seen, const Land& land, Village::Work road) {
  const float l = std::min(seen.x, -1.0F);
  const float r = std::max(seen.right(), 4.8F);
  const bool mended = road == Village::Work::done;
  const Colour surface = mended                          ? rgb(0x4C5258)
                         : road == Village::Work::undone ? rgb(0x79705F)
                                                         : mix(land.ground_near, rgb(0x8B7B5E), 0.6F);
  canvas.rect({l, kRoad - 0.052F, r - l, 0.104F}, mix(land.ground_near, rgb(0x3A3128), 0.35F));
  canvas.rect({l, kRoad - 0.045F, r - l, 0.090F},
              Paint({0, kRoad - 0.045F}, mix(surface, land.sky_low, 0.16F), {0, kRoad + 0.045F}, surface));
  if (mended) {
    for (float x = std::floor(l * 5) / 5; x < r; x += 0.2F)
      canvas.rect({x, kRoad - 0.004F, 0.10F, 0.007F}, rgb(0xE8E2D2), 0.002F);
    draw_car(canvas, {1.98F, kRoad + 0.022F}, 0.15F);
  }
  if (road == Village::Work::undone) draw_potholes(canvas, land);
}

void draw_poplar(Canvas& canvas, Point foot, float size, const Land& land) {
  const Colour bark = rgb(0x5A4A3C);
  canvas.taper({{foot, 1}, {foot + Point{0, -size * 0.9F}, 1}}, size * 0.055F, size * 0.035F, 0, bark);
  if (land.bare) {
    for (int i = 0; i < 5; ++i) {
      const float y = 0.25F + 0.14F * static_cast<float>(i);
      const float out = 0.16F - 0.022F * static_cast<float>(i);
      for (const float side : {-1.0F, 1.0F})
        canvas.taper(
            {{foot + Point{0, -size * y}, 1}, {foot + Point{side * size * out, -size * (y + 0.22F)}, 1}},
            size * 0.022F, size * 0.014F, 0, bark);
    }
    return;
  }
  canvas.blob({{foot + Point{-size * 0.02F, -size * 0.16F}, 0.4F},
               {foot + Point{-size * 0.15F, -size * 0.42F}},
               {foot + Point{-size * 0.10F, -size * 0.80F}},
               {foot + Point{0, -size}},
               {foot + Point{size * 0.11F, -size * 0.76F}},
               {foot + Point{size * 0.15F, -size * 0.40F}}},
              Paint(foot + Point{-size * 0.15F, 0}, mix(land.leaf, rgb(0xFFF0C0), 0.22F),
                    foot + Point{size * 0.15F, 0}, mix(land.leaf, rgb(0x1E2A22), 0.30F)));
}

void draw_home(Canvas& canvas, Point foot, float size, const Land& land, Colour wall, bool smokes) {
  const float w = size;
  const float h = size * 0.46F;
  const auto p = [&](float x, float y) { return Point{foot.x + x * w, foot.y - y * h}; };
  canvas.oval(p(0.05F, -0.02F), w * 0.58F, h * 0.07F, faded(rgb(0x000000), 0.16F));
  canvas.fill(
      {p(-0.5F, 0), p(0.5F, 0), p(0.5F, 1), p(-0.5F, 1)},
      Paint(p(-0.5F, 0), mix(wall, rgb(0xFFFFFF), 0.10F), p(0.5F, 0), mix(wall, rgb(0x223040), 0.18F)));
  const Colour roof = land.white ? land.snow : mix(rgb(0x7A4F3C), wall, 0.12F);
  canvas.rect({p(0.22F, 2.05F).x, p(0.22F, 2.05F).y, w * 0.07F, h * 0.7F}, rgb(0x8A6A58));
  canvas.fill({p(-0.58F, 0.98F), p(-0.30F, 1.85F), p(0.30F, 1.85F), p(0.58F, 0.98F)},
              Paint(p(0, 1.85F), mix(roof, rgb(0xFFF4E0), 0.14F), p(0, 0.98F), roof));
  for (const float x : {-0.30F, 0.02F}) {
    canvas.rect({p(x, 0.78F).x, p(x, 0.78F).y, w * 0.20F, h * 0.42F}, rgb(0xF4F7F7));
    canvas.rect({p(x, 0.78F).x + w * 0.018F, p(x, 0.78F).y + h * 0.04F, w * 0.164F, h * 0.34F},
                rgb(0xF0CC7C));
    canvas.rect({p(x, 0.78F).x + w * 0.094F, p(x, 0.78F).y, w * 0.012F, h * 0.42F}, rgb(0xF4F7F7));
  }
  canvas.rect({p(0.30F, 0.72F).x, p(0.30F, 0.72F).y, w * 0.13F, h * 0.72F}, rgb(0x3E6F86));
  if (!smokes) return;
  const Point top = p(0.255F, 2.1F);
  canvas.taper({{top, 1},
                {top + Point{w * 0.06F, -h * 0.5F}, 1},
                {top + Point{w * 0.02F, -h * 0.9F}, 1},
                {top + Point{w * 0.16F, -h * 1.5F}, 1}},
               w * 0.03F, w * 0.07F, w * 0.02F, faded(rgb(0xF2F2F0), 0.5F));
}

}  // namespace kenes::stage
