// What was asked for in the hall, as it stands a year later: water, pipe, school, club, fire post.

#include <array>

#include "stage/ornament.hpp"
#include "stage/village.hpp"

namespace kenes::stage {
namespace {

constexpr Colour kMetal = rgb(0x7F8B94);
constexpr Colour kGlass = rgb(0x9CB7C6);
constexpr Colour kLit = rgb(0xF6CF7A);

/// A wall with a row of windows.
void draw_storey(Canvas& canvas, const Rect& wall, int windows, Colour glass, Colour frame) {
  const float step = wall.width / static_cast<float>(windows);
  for (int i = 0; i < windows; ++i) {
    const Rect pane{wall.x + step * (static_cast<float>(i) + 0.22F), wall.y + wall.height * 0.20F,
                    step * 0.56F, wall.height * 0.56F};
    canvas.rect({pane.x - 0.003F, pane.y - 0.003F, pane.width + 0.006F, pane.height + 0.006F}, frame);
    canvas.rect(pane,
                Paint({pane.x, pane.y}, mix(glass, rgb(0xFFFFFF), 0.18F), {pane.x, pane.bottom()}, glass));
    canvas.rect({pane.x + pane.width / 2 - 0.0015F, pane.y, 0.003F, pane.height}, frame);
  }
}

void draw_smoke(Canvas& canvas, Point top, float s) {
  canvas.taper({{top, 1},
                {top + Point{s * 0.15F, -s * 0.4F}, 1},
                {top + Point{0, -s * 0.8F}, 1},
                {top + Point{s * 0.4F, -s * 1.3F}, 1}},
               s * 0.10F, s * 0.24F, s * 0.06F, faded(rgb(0xF4F2EE), 0.55F));
}

/// The boiler that was meant to stand inside.
void draw_container(Canvas& canvas, Point foot) {
  canvas.rect({foot.x, foot.y - 0.085F, 0.20F, 0.085F}, rgb(0x5F7381));
  for (int i = 1; i < 10; ++i)
    canvas.rect({foot.x + 0.02F * static_cast<float>(i) - 0.002F, foot.y - 0.080F, 0.004F, 0.075F},
                rgb(0x526470));
  canvas.rect({foot.x, foot.y - 0.092F, 0.20F, 0.010F}, rgb(0xF2F6F8));
  canvas.rect({foot.x + 0.135F, foot.y - 0.17F, 0.018F, 0.085F}, kMetal);
  draw_smoke(canvas, {foot.x + 0.144F, foot.y - 0.175F}, 0.10F);
  canvas.stroke(
      {{foot.x, foot.y - 0.02F}, {foot.x - 0.03F, foot.y - 0.02F}, {foot.x - 0.03F, foot.y - 0.09F}}, 0.012F,
      kMetal);
}

void draw_truck(Canvas& canvas, Point foot) {
  const Colour red = rgb(0xB8412F);
  canvas.oval(foot + Point{0.11F, 0.006F}, 0.15F, 0.012F, faded(rgb(0x000000), 0.25F));
  canvas.rect({foot.x, foot.y - 0.105F, 0.15F, 0.085F}, red, 0.008F);
  canvas.rect({foot.x + 0.152F, foot.y - 0.095F, 0.068F, 0.075F}, mix(red, rgb(0x000000), 0.08F), 0.010F);
  canvas.rect({foot.x + 0.180F, foot.y - 0.085F, 0.032F, 0.032F}, kGlass, 0.004F);
  canvas.rect({foot.x, foot.y - 0.068F, 0.22F, 0.009F}, rgb(0xF4EFE6));
  canvas.stroke({{foot.x + 0.01F, foot.y - 0.113F}, {foot.x + 0.14F, foot.y - 0.113F}}, 0.006F,
                rgb(0xD9D2C0));
  canvas.rect({foot.x + 0.178F, foot.y - 0.108F, 0.018F, 0.012F}, rgb(0x3FA7C4), 0.004F);
  for (const float x : {0.04F, 0.105F, 0.182F}) {
    canvas.circle(foot + Point{x, -0.016F}, 0.021F, rgb(0x22262B));
    canvas.circle(foot + Point{x, -0.016F}, 0.009F, rgb(0xA9B2B8));
  }
}

}  // namespace

void draw_tap(Canvas& canvas, Point f) {
  canvas.oval(f + Point{0.02F, 0.012F}, 0.075F, 0.016F, faded(rgb(0x7FB8D2), 0.55F));
  canvas.rect({f.x - 0.010F, f.y - 0.115F, 0.020F, 0.115F},
              Paint(f + Point{-0.01F, 0}, rgb(0x4F86A0), f + Point{0.01F, 0}, rgb(0x2F5C75)), 0.004F);
  canvas.circle(f + Point{0, -0.118F}, 0.015F, rgb(0x3F7690));
  canvas.stroke({f + Point{0, -0.088F}, f + Point{0.036F, -0.088F}, f + Point{0.036F, -0.070F}}, 0.011F,
                rgb(0x3F7690));
  canvas.taper({{f + Point{0.036F, -0.066F}, 1}, {f + Point{0.037F, -0.012F}, 1}}, 0.007F, 0.008F, 0.010F,
               rgb(0xBFE2F2));
  canvas.fill({f + Point{0.012F, -0.028F}, f + Point{0.062F, -0.028F}, f + Point{0.056F, 0.012F},
               f + Point{0.018F, 0.012F}},
              Paint(f + Point{0.012F, 0}, rgb(0xC3CED4), f + Point{0.062F, 0}, rgb(0x84929B)));
  canvas.oval(f + Point{0.037F, -0.028F}, 0.024F, 0.005F, rgb(0xA9D8EC));
}

void draw_well(Canvas& canvas, Point f, const Land& land) {
  const Colour wood = rgb(0x8A6A48);
  canvas.rect({f.x - 0.055F, f.y - 0.055F, 0.110F, 0.060F},
              Paint(f + Point{-0.055F, 0}, rgb(0xA39A8B), f + Point{0.055F, 0}, rgb(0x736B5F)), 0.006F);
  for (const float x : {-0.05F, 0.05F}) canvas.rect({f.x + x - 0.005F, f.y - 0.17F, 0.010F, 0.13F}, wood);
  canvas.stroke({f + Point{-0.06F, -0.115F}, f + Point{0.068F, -0.115F}, f + Point{0.068F, -0.095F}}, 0.008F,
                mix(wood, rgb(0x000000), 0.2F));
  canvas.stroke({f + Point{0, -0.115F}, f + Point{0, -0.05F}}, 0.003F, rgb(0x4A4038));
  const Colour roof = land.white ? land.snow : rgb(0x6F4B38);
  canvas.fill({f + Point{-0.085F, -0.160F}, f + Point{0, -0.215F}, f + Point{0.085F, -0.160F}}, roof);
}

void draw_pipe(Canvas& canvas, Point f) {
  const Colour pipe = rgb(0x3F86A8);
  canvas.rect(
      {f.x - 0.30F, f.y - 0.024F, 0.58F, 0.024F},
      Paint(f + Point{0, -0.024F}, mix(pipe, rgb(0xFFFFFF), 0.35F), f, mix(pipe, rgb(0x000000), 0.2F)),
      0.008F);
  for (const float x : {-0.24F, -0.02F, 0.20F})
    canvas.rect({f.x + x, f.y - 0.030F, 0.016F, 0.042F}, rgb(0x59656D), 0.003F);
  canvas.rect({f.x + 0.074F, f.y - 0.060F, 0.008F, 0.040F}, rgb(0x59656D));
  canvas.oval(f + Point{0.078F, -0.062F}, 0.026F, 0.008F, rgb(0xC4573F));
  // Whose it is, and whom to ring.
  canvas.rect({f.x - 0.150F, f.y - 0.140F, 0.006F, 0.14F}, rgb(0x6B5A48));
  canvas.rect({f.x - 0.190F, f.y - 0.165F, 0.086F, 0.056F}, rgb(0xF2ECDD), 0.004F);
  for (const auto& [y, w] :
       std::array<std::array<float, 2>, 3>{{{0.150F, 0.062F}, {0.137F, 0.05F}, {0.124F, 0.058F}}})
    canvas.rect({f.x - 0.178F, f.y - y, w, 0.004F}, rgb(0x3A4750));
}

void draw_school(Canvas& canvas, Point f, const Land& land, Village::Work school) {
  const bool warm = school != Village::Work::undone;
  const Colour wall = rgb(0xE2D3B5);
  const Rect body{f.x - 0.30F, f.y - 0.27F, 0.60F, 0.27F};
  canvas.oval(f + Point{0.02F, 0.002F}, 0.34F, 0.016F, faded(rgb(0x000000), 0.20F));
  canvas.rect(body, Paint({body.x, 0}, mix(wall, rgb(0xFFFFFF), 0.15F), {body.right(), 0},
                          mix(wall, rgb(0x31414F), 0.16F)));
  const Colour glass = warm ? kLit : rgb(0x8FA5B4);
  draw_storey(canvas, {body.x, body.y + 0.01F, body.width, 0.12F}, 8, glass, rgb(0xF8F5EE));
  draw_storey(canvas, {body.x, body.y + 0.135F, 0.24F, 0.12F}, 3, glass, rgb(0xF8F5EE));
  draw_storey(canvas, {body.x + 0.36F, body.y + 0.135F, 0.24F, 0.12F}, 3, glass, rgb(0xF8F5EE));
  const Colour roof = land.white ? land.snow : rgb(0x3F7C6E);
  canvas.fill({{body.x - 0.02F, body.y + 0.004F},
               {body.x + 0.04F, body.y - 0.055F},
               {body.right() - 0.04F, body.y - 0.055F},
               {body.right() + 0.02F, body.y + 0.004F}},
              roof);
  const Rect porch{f.x - 0.065F, f.y - 0.125F, 0.13F, 0.125F};
  canvas.rect(porch, mix(wall, rgb(0xFFFFFF), 0.45F));
  canvas.rect({porch.x + 0.035F, porch.y + 0.035F, 0.06F, 0.09F}, warm ? rgb(0x9C6B3F) : rgb(0x5C5148));
  canvas.rect({porch.x - 0.012F, porch.y - 0.012F, 0.154F, 0.016F}, roof);
  if (warm) {
    canvas.rect({body.right() - 0.13F, body.y - 0.115F, 0.026F, 0.07F}, rgb(0x93705C));
    draw_smoke(canvas, {body.right() - 0.117F, body.y - 0.118F}, 0.09F);
    canvas.glow(f + Point{0, -0.08F}, 0.34F, 0.18F, faded(rgb(0xFFD58A), 0.20F));
  } else {
    draw_container(canvas, {body.right() + 0.035F, f.y + 0.01F});
  }
}

void draw_club(Canvas& canvas, Point f, const Land& land) {
  const Colour wall = rgb(0xD9C6C0);
  const Rect body{f.x - 0.24F, f.y - 0.19F, 0.48F, 0.19F};
  canvas.oval(f + Point{0.01F, 0.002F}, 0.28F, 0.014F, faded(rgb(0x000000), 0.18F));
  canvas.rect(body, Paint({body.x, 0}, mix(wall, rgb(0xFFFFFF), 0.15F), {body.right(), 0},
                          mix(wall, rgb(0x31414F), 0.16F)));
  draw_storey(canvas, {body.x, body.y + 0.03F, 0.14F, 0.14F}, 2, kGlass, rgb(0xF6F2EA));
  draw_storey(canvas, {body.right() - 0.14F, body.y + 0.03F, 0.14F, 0.14F}, 2, kGlass, rgb(0xF6F2EA));
  const Colour roof = land.white ? land.snow : rgb(0x8C5B4A);
  canvas.fill({{f.x - 0.115F, body.y + 0.002F}, {f.x, body.y - 0.085F}, {f.x + 0.115F, body.y + 0.002F}},
              mix(wall, rgb(0xFFFFFF), 0.3F));
  canvas.stroke({{f.x - 0.125F, body.y + 0.004F}, {f.x, body.y - 0.090F}, {f.x + 0.125F, body.y + 0.004F}},
                0.012F, roof);
  canvas.rect({body.x - 0.012F, body.y - 0.008F, 0.137F, 0.014F}, roof);
  canvas.rect({body.right() - 0.125F, body.y - 0.008F, 0.137F, 0.014F}, roof);
  draw_horns(canvas, {f.x, body.y - 0.028F}, 0.042F, rgb(0xB98A35));
  for (const float x : {-0.085F, -0.040F, 0.040F, 0.085F})
    canvas.rect({f.x + x - 0.007F, body.y + 0.004F, 0.014F, 0.186F}, rgb(0xF6F0E4));
  canvas.rect({f.x - 0.030F, f.y - 0.095F, 0.060F, 0.095F}, rgb(0x6A4A36));
}

void draw_fire_post(Canvas& canvas, Point f, const Land& land, Village::Work truck) {
  const Colour wall = rgb(0xB9B2A4);
  canvas.rect({f.x - 0.16F, f.y - 0.17F, 0.32F, 0.17F},
              Paint({f.x - 0.16F, 0}, mix(wall, rgb(0xFFFFFF), 0.12F), {f.x + 0.16F, 0},
                    mix(wall, rgb(0x31414F), 0.2F)));
  canvas.rect({f.x - 0.175F, f.y - 0.185F, 0.35F, 0.020F}, land.white ? land.snow : rgb(0x5E4A40));
  const Rect gate{f.x - 0.11F, f.y - 0.135F, 0.22F, 0.135F};
  if (truck == Village::Work::done) {
    canvas.rect(gate, rgb(0x2A2E33));
    draw_truck(canvas, f + Point{-0.06F, 0.030F});
    return;
  }
  canvas.rect(gate, rgb(0x7A3B30));
  canvas.rect({f.x - 0.002F, gate.y, 0.004F, gate.height}, rgb(0x57291F));
  canvas.rect({f.x - 0.012F, gate.y + 0.065F, 0.024F, 0.020F}, rgb(0x9AA4AB), 0.004F);
  // Nobody has driven in or out for long: grass before the gate.
  for (int i = 0; i < 9; ++i) {
    const float x = gate.x + 0.012F + 0.024F * static_cast<float>(i);
    canvas.taper(
        {{{x, f.y + 0.006F}, 1}, {{x + 0.006F, f.y - 0.030F - 0.012F * static_cast<float>(i % 3)}, 1}},
        0.006F, 0.004F, 0, mix(land.leaf, land.ground_near, 0.3F));
  }
}

}  // namespace kenes::stage
