// Walls and floor.

#include <algorithm>
#include <array>
#include <cmath>

#include "stage/ornament.hpp"
#include "stage/room.hpp"

namespace kenes::stage {
namespace {

void draw_curtain(Canvas& canvas, const Rect& pane, float side) {
  const Colour cloth = mix(canvas[Tone::carpet], canvas[Tone::wall], 0.25F);
  const float edge = side < 0 ? pane.x : pane.right();
  const auto p = [&](float x, float y) {
    return Point{edge + side * (x - 0.35F) * 0.14F, pane.y - 0.012F + y * (pane.height + 0.03F)};
  };
  canvas.blob({{p(1.1F, 0), 0},
               {p(-0.55F, 0), 0},
               {p(-0.35F, 0.35F)},
               {p(0.25F, 0.66F)},
               {p(0.45F, 0.70F), 0.2F},
               {p(0.30F, 0.80F)},
               {p(0.10F, 1), 0},
               {p(1.1F, 1), 0}},
              cloth);
  canvas.blob({{p(1.1F, 0), 0},
               {p(0.45F, 0), 0},
               {p(0.50F, 0.40F)},
               {p(0.75F, 0.70F)},
               {p(0.60F, 1), 0},
               {p(1.1F, 1), 0}},
              mix(cloth, canvas[Tone::night], 0.28F));
  canvas.taper({{p(-0.1F, 0.02F), 1}, {p(0.02F, 0.35F), 1}, {p(0.36F, 0.66F), 1}}, 0.002F, 0.006F, 0,
               mix(cloth, rgb(0xFFF2DC), 0.18F));
  const float left = std::min(p(0.40F, 0).x, p(1.12F, 0).x);
  canvas.rect({left, p(0, 0.69F).y, std::fabs(p(1.12F, 0).x - p(0.40F, 0).x), 0.018F},
              mix(canvas[Tone::gold], cloth, 0.2F), 0.008F);
}

void draw_lamp(Canvas& canvas, Point at, float lit) {
  const Colour metal = mix(canvas[Tone::gold], canvas[Tone::wood_edge], 0.45F);
  if (lit > 0) canvas.glow(at + Point{0, 0.02F}, 0.22F, 0.26F, faded(rgb(0xFFB868), 0.46F * lit));
  canvas.rect({at.x - 0.004F, at.y - 0.012F, 0.008F, 0.055F}, metal);
  const Colour shade = mix(mix(canvas[Tone::wall], rgb(0xEAD9B8), 0.55F), rgb(0xFFE6AE), lit);
  canvas.blob({{at + Point{-0.018F, -0.045F}, 0.2F},
               {at + Point{0.018F, -0.045F}, 0.2F},
               {at + Point{0.034F, 0.012F}, 0.2F},
               {at + Point{-0.034F, 0.012F}, 0.2F}},
              shade);
}

/// `clock` in minutes.
void draw_clock(Canvas& canvas, Point at, float clock) {
  const Colour rim = mix(canvas[Tone::wood], canvas[Tone::gold], 0.25F);
  const Colour ink = rgb(0x23282C);
  constexpr float kRadius = 0.052F;
  canvas.circle(at + Point{0.003F, 0.006F}, kRadius * 1.12F, faded(rgb(0x000000), 0.25F));
  canvas.circle(at, kRadius * 1.12F, rim);
  canvas.circle(at, kRadius, canvas[Tone::paper]);
  const auto on = [&](float turn, float r) {
    return at + Point{std::sin(turn * 6.2831853F), -std::cos(turn * 6.2831853F)} * (r * kRadius);
  };
  for (int i = 0; i < 12; ++i) {
    const float turn = static_cast<float>(i) / 12;
    canvas.stroke({on(turn, i % 3 == 0 ? 0.76F : 0.84F), on(turn, 0.92F)}, i % 3 == 0 ? 0.005F : 0.003F, ink);
  }
  canvas.stroke({at, on(clock / 60 / 12, 0.50F)}, 0.006F, ink);
  canvas.stroke({at, on(clock / 60, 0.76F)}, 0.004F, ink);
  canvas.circle(at, kRadius * 0.08F, canvas[Tone::madder]);
}

/// A felt hanging with horns: a syrmak.
void draw_hanging(Canvas& canvas, const Rect& felt) {
  const Colour ground = mix(canvas[Tone::carpet], canvas[Tone::wall], 0.10F);
  const Colour horn = mix(ground, rgb(0xF3E6C8), 0.75F);
  canvas.rect({felt.x + 0.003F, felt.y + 0.006F, felt.width, felt.height}, faded(rgb(0x000000), 0.25F),
              0.004F);
  canvas.rect(felt, ground, 0.004F);
  canvas.frame({felt.x + 0.008F, felt.y + 0.008F, felt.width - 0.016F, felt.height - 0.016F}, 0.003F, horn);
  const Point c = felt.centre();
  for (int i = 0; i < 4; ++i) {
    const auto kept = canvas.keep();
    canvas.place(Affine::turned(1.5707963F * static_cast<float>(i), c));
    draw_horns(canvas, c + Point{0, -felt.width * 0.215F}, felt.width * 0.27F, horn);
  }
  canvas.rect({felt.x, felt.y - 0.006F, felt.width, 0.007F},
              mix(canvas[Tone::wood], canvas[Tone::gold], 0.2F), 0.003F);
}

}  // namespace

void draw_window(Canvas& canvas, const Rect& pane, const Scene& scene) {
  const Colour frame = mix(canvas[Tone::wood_edge], canvas[Tone::wood], 0.3F);
  canvas.rect({pane.x - 0.018F, pane.y - 0.018F, pane.width + 0.036F, pane.height + 0.036F}, frame);
  {
    const auto kept = canvas.keep();
    canvas.clip(pane);
    draw_outside(canvas, pane, scene.season, scene.dusk);
  }
  const float bar = 0.010F;
  for (const float x : {0.25F, 0.5F, 0.75F})
    canvas.rect({pane.x + pane.width * x - bar / 2, pane.y, bar, pane.height}, frame);
  canvas.rect({pane.x, pane.y + pane.height * 0.24F, pane.width, bar * 0.8F}, frame);
  canvas.rect({pane.x - 0.035F, pane.bottom() + 0.010F, pane.width + 0.07F, 0.018F},
              mix(frame, rgb(0xFFF2DC), 0.18F));
  for (const float side : {-1.0F, 1.0F}) draw_curtain(canvas, pane, side);
}

void draw_walls(Canvas& canvas, const Rect& seen, const Scene& scene) {
  const bool plain = canvas.theme() == Theme::high_contrast;
  const Colour wall = canvas[Tone::wall];
  const Colour evening =
      plain ? wall : mix(wall, rgb(0x1B2233), 0.35F * scene.dusk * (1 - 0.5F * scene.lamps));
  canvas.rect({seen.x, seen.y, seen.width, 0.72F - seen.y},
              Paint({0, seen.y}, mix(evening, canvas[Tone::night], plain ? 0 : 0.30F), {0, 0.62F}, evening));
  // In a high room the window is higher; in a wide one there are more of them.
  const float lintel = std::clamp(seen.y + 0.085F, -0.42F, 0.085F);
  draw_window(canvas, {0.42F, lintel, 0.76F, 0.485F - lintel}, scene);
  for (float away = 1.20F; 0.8F - away - 0.32F > seen.x; away += 0.90F) {
    draw_window(canvas, {0.8F - away - 0.27F, lintel, 0.54F, 0.485F - lintel}, scene);
    draw_window(canvas, {0.8F + away - 0.27F, lintel, 0.54F, 0.485F - lintel}, scene);
  }
  const float rail = 0.545F;
  canvas.rect({seen.x, rail, seen.width, 0.80F - rail},
              Paint({0, rail}, canvas[Tone::wall_low], {0, 0.80F},
                    mix(canvas[Tone::wall_low], canvas[Tone::night], plain ? 0 : 0.35F)));
  canvas.rect({seen.x, rail - 0.010F, seen.width, 0.014F}, mix(canvas[Tone::wall_low], rgb(0xFFE8C8), 0.25F));
  const int first = static_cast<int>(std::floor(seen.x / 0.16F));
  const int last = static_cast<int>(std::ceil(seen.right() / 0.16F));
  for (int i = first; i <= last; ++i) {
    canvas.frame({static_cast<float>(i) * 0.16F + 0.015F, rail + 0.022F, 0.13F, 0.20F}, 0.003F,
                 faded(canvas[Tone::night], 0.4F), 0.006F);
  }
  const Rect band{seen.x, seen.y + 0.012F, seen.width, 0.040F};
  canvas.rect({band.x, band.y - 0.012F, band.width, 0.064F},
              mix(canvas[Tone::wall_low], canvas[Tone::night], 0.35F));
  canvas.rect({band.x, band.bottom() + 0.009F, band.width, 0.004F}, canvas[Tone::gold]);
  draw_frieze(canvas, band, mix(canvas[Tone::gold], canvas[Tone::wall_low], 0.15F));
  for (const float x : {0.16F, kStageWidth - 0.16F}) draw_lamp(canvas, {x, 0.23F}, scene.lamps);
  draw_clock(canvas, {0.16F, 0.42F}, scene.clock);
  draw_hanging(canvas, {kStageWidth - 0.235F, 0.345F, 0.15F, 0.15F});
  // The last light falls in slanting through the window.
  if (!plain) {
    const float light = 0.11F * (1 - scene.dusk);
    canvas.fill({{0.46F, 0.49F}, {1.14F, 0.49F}, {1.02F, 1.0F}, {0.10F, 1.0F}},
                Paint({0, 0.49F}, faded(rgb(0xFFE2A0), light), {0, 1.0F}, faded(rgb(0xFFE2A0), 0)));
  }
}

void draw_floor(Canvas& canvas, const Rect& seen) {
  canvas.rect(
      {seen.x, 0.72F, seen.width, seen.bottom() - 0.72F},
      Paint({0, 0.72F}, mix(canvas[Tone::floor], canvas[Tone::night], 0.25F), {0, 1}, canvas[Tone::floor]));
}

void draw_carpet(Canvas& canvas, const Rect& seen, const Scene& scene) {
  const bool plain = canvas.theme() == Theme::high_contrast;
  canvas.fill(
      inside_of_table(seen.bottom() + 0.02F),
      Paint({0, 0.72F}, mix(canvas[Tone::floor], canvas[Tone::night], 0.40F), {0, 1}, canvas[Tone::floor]));
  const Colour felt = canvas[Tone::carpet];
  const Colour horn = mix(felt, rgb(0xF3D9A4), plain ? 0.9F : 0.45F);
  const float far = 0.80F;
  const auto p = [&](float x, float y) {
    return Point{0.8F + x * mix(0.40F, 0.60F, (y - far) / (1 - far)), y};
  };
  const float near = seen.bottom() + 0.02F;
  canvas.fill({p(-1, far), p(1, far), p(1, near), p(-1, near)}, felt);
  canvas.stroke({p(-0.94F, near), p(-0.94F, far + 0.012F), p(0.94F, far + 0.012F), p(0.94F, near)}, 0.005F,
                horn);
  for (int i = -3; i <= 3; ++i)
    draw_horns(canvas, p(static_cast<float>(i) * 0.26F, 0.865F), 0.058F, faded(horn, 0.8F), i % 2 == 0);
  for (int i = -2; i <= 2; ++i)
    draw_horns(canvas, p(static_cast<float>(i) * 0.36F, 0.955F), 0.076F, faded(horn, 0.8F), i % 2 != 0);
  if (scene.lamps > 0 && !plain)
    canvas.glow({0.8F, 0.92F}, 0.7F, 0.20F, faded(rgb(0xFFD58A), 0.12F * scene.lamps));
}

}  // namespace kenes::stage
