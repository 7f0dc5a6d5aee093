// What people wear on their heads, and their glasses.

#include <algorithm>
#include <cmath>

#include "stage/sitter.hpp"

namespace kenes::stage {
namespace {

using namespace depths;

/// A horn that curls to both sides: the ram's horn, small enough for a cap.
void horn(const Sitter& s, float x, float y, float size, Colour colour) {
  for (const float side : {-1.0F, 1.0F}) {
    s.taper({{{x, y + size}, 1},
             {{x, y}, 1},
             {{x + side * size * 0.7F, y - size * 0.75F}, 1},
             {{x + side * size * 1.25F, y - size * 0.1F}, 1},
             {{x + side * size * 0.72F, y + size * 0.2F}, 1}},
            kHair, 0.05F, 0.05F, 0.03F, colour);
  }
}

void takiya(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  s.blob({{{-0.98F, -0.56F}, 0.1F},
          {{-0.93F, -1.04F}, 0.7F},
          {{-0.55F, -1.34F}},
          {{0, -1.40F}},
          {{0.55F, -1.34F}},
          {{0.93F, -1.04F}, 0.7F},
          {{0.98F, -0.56F}, 0.1F},
          {{0, -0.68F}}},
         kHair, cloth);
  s.blob({{{0.45F, -1.35F}, 0.3F},
          {{0.93F, -1.04F}, 0.7F},
          {{0.98F, -0.56F}, 0.1F},
          {{0.56F, -0.63F}, 0.2F},
          {{0.62F, -1.0F}}},
         kHair, shade_of(cloth, 0.30F));
  s.blob({{{-0.98F, -0.55F}, 0.1F},
          {{-0.97F, -0.74F}, 0.1F},
          {{0, -0.87F}},
          {{0.97F, -0.74F}, 0.1F},
          {{0.98F, -0.55F}, 0.1F},
          {{0, -0.67F}}},
         kHair, shade_of(cloth, 0.45F));
  for (const float x : {-0.70F, -0.35F, 0.0F, 0.35F, 0.70F}) {
    const float y = -0.775F + 0.115F * x * x;
    s.canvas.fill({s.at(x - 0.09F, y, kHair), s.at(x, y - 0.065F, kHair), s.at(x + 0.09F, y, kHair),
                   s.at(x, y + 0.065F, kHair)},
                  s.who.hat_trim);
  }
  horn(s, 0.0F, -1.08F, 0.17F, s.who.hat_trim);
  horn(s, -0.58F, -1.02F, 0.12F, s.who.hat_trim);
  horn(s, 0.58F, -1.02F, 0.12F, s.who.hat_trim);
}

void fur(const Sitter& s, std::initializer_list<Knot> knots, float depth) {
  s.blob(knots, depth, s.who.hat_trim);
}

void tymaq(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  s.blob({{{-1.0F, -0.66F}, 0.2F},
          {{-0.86F, -1.22F}},
          {{-0.26F, -1.72F}, 0.7F},
          {{0.0F, -1.80F}, 0.6F},
          {{0.26F, -1.72F}, 0.7F},
          {{0.86F, -1.22F}},
          {{1.0F, -0.66F}, 0.2F}},
         kHair, cloth);
  s.blob({{{0.08F, -1.79F}, 0.3F},
          {{0.26F, -1.72F}, 0.7F},
          {{0.86F, -1.22F}},
          {{1.0F, -0.66F}, 0.2F},
          {{0.5F, -0.8F}, 0.2F},
          {{0.46F, -1.2F}}},
         kHair, shade_of(cloth, 0.28F));
  s.taper({{{0.0F, -1.80F}, 1}, {{-0.04F, -1.4F}, 1}, {{0.0F, -1.0F}, 1}}, kHair, 0.05F, 0.05F, 0.05F,
          light_of(cloth, 0.30F));
  // Flaps over the ears, then the brow of fur.
  for (const float side : {-1.0F, 1.0F}) {
    fur(s,
        {{{side * 0.88F, -0.62F}, 0.4F},
         {{side * 1.26F, -0.52F}},
         {{side * 1.36F, 0.10F}},
         {{side * 1.22F, 0.62F}},
         {{side * 1.00F, 0.66F}, 0.6F},
         {{side * 0.93F, 0.12F}}},
        kEar * 0.4F);
    s.taper({{{side * 1.18F, -0.35F}, 1}, {{side * 1.22F, 0.10F}, 1}, {{side * 1.12F, 0.50F}, 1}},
            kEar * 0.4F, 0, 0.11F, 0, light_of(s.who.hat_trim, 0.22F));
  }
  fur(s,
      {{{-1.22F, -0.60F}},
       {{-1.06F, -0.96F}},
       {{-0.5F, -1.08F}},
       {{0, -1.12F}},
       {{0.5F, -1.08F}},
       {{1.06F, -0.96F}},
       {{1.22F, -0.60F}},
       {{0.92F, -0.46F}},
       {{0.4F, -0.60F}},
       {{0, -0.62F}},
       {{-0.4F, -0.60F}},
       {{-0.92F, -0.46F}}},
      kHair);
  s.taper({{{-0.95F, -0.80F}, 1}, {{-0.2F, -0.95F}, 1}, {{0.55F, -0.90F}, 1}}, kHair, 0, 0.14F, 0,
          light_of(s.who.hat_trim, 0.24F));
}

void peaked(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  s.blob({{{-1.04F, -0.44F}, 0.1F},
          {{-1.03F, -0.90F}},
          {{-0.62F, -1.30F}},
          {{0, -1.40F}},
          {{0.62F, -1.30F}},
          {{1.03F, -0.90F}},
          {{1.04F, -0.44F}, 0.1F},
          {{0, -0.58F}}},
         kHair, cloth);
  s.blob({{{0.5F, -1.34F}, 0.3F},
          {{1.03F, -0.90F}},
          {{1.04F, -0.44F}, 0.1F},
          {{0.6F, -0.52F}, 0.2F},
          {{0.66F, -0.9F}}},
         kHair, shade_of(cloth, 0.35F));
  s.canvas.oval(s.at(0, -1.38F, kHair), s.hw * 0.09F, s.hh * 0.04F, light_of(cloth, 0.2F));
  s.canvas.rect({s.at(-0.20F, -1.06F, kFace).x, s.at(0, -1.06F, kFace).y, s.hw * 0.40F, s.hh * 0.26F},
                s.who.hat_trim, s.hw * 0.07F);
  s.blob({{{-1.0F, -0.50F}, 0.1F},
          {{0, -0.66F}},
          {{1.0F, -0.50F}, 0.1F},
          {{1.02F, -0.34F}, 0.5F},
          {{0, -0.40F}},
          {{-1.02F, -0.34F}, 0.5F}},
         kNose, shade_of(cloth, 0.45F));
}

void flat_cap(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  s.blob({{{-1.16F, -0.55F}, 0.3F},
          {{-1.12F, -0.98F}},
          {{-0.40F, -1.30F}},
          {{0.50F, -1.26F}},
          {{1.14F, -0.94F}},
          {{1.16F, -0.55F}, 0.3F},
          {{0, -0.70F}}},
         kHair, cloth);
  s.blob({{{-0.98F, -0.52F}, 0.2F},
          {{0, -0.78F}},
          {{0.98F, -0.52F}, 0.2F},
          {{0.84F, -0.36F}},
          {{0, -0.48F}},
          {{-0.84F, -0.36F}}},
         kNose, shade_of(cloth, 0.35F));
}

void scarf(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  s.blob({{{-0.98F, 0.30F}, 0.2F},
          {{-1.12F, -0.20F}},
          {{-1.02F, -0.84F}},
          {{-0.45F, -1.24F}},
          {{0.45F, -1.24F}},
          {{1.02F, -0.84F}},
          {{1.12F, -0.20F}},
          {{0.98F, 0.30F}, 0.2F},
          {{0.94F, -0.08F}, 0.6F},
          {{0.80F, -0.44F}},
          {{0.30F, -0.66F}},
          {{-0.30F, -0.66F}},
          {{-0.80F, -0.44F}},
          {{-0.94F, -0.08F}, 0.6F}},
         kHair, cloth);
  s.blob({{{0.42F, -1.24F}, 0.3F},
          {{1.02F, -0.84F}},
          {{1.12F, -0.20F}},
          {{0.98F, 0.30F}, 0.2F},
          {{0.95F, -0.10F}},
          {{0.80F, -0.44F}, 0.4F},
          {{0.66F, -0.86F}}},
         kHair, shade_of(cloth, 0.28F));
  s.taper({{{-0.94F, -0.10F}, 1},
           {{-0.78F, -0.50F}, 1},
           {{0, -0.74F}, 1},
           {{0.78F, -0.50F}, 1},
           {{0.94F, -0.10F}, 1}},
          kHair, 0.07F, 0.09F, 0.07F, s.who.hat_trim);
  for (const Point p :
       {Point{-0.62F, -0.84F}, Point{-0.12F, -1.02F}, Point{0.40F, -0.94F}, Point{-0.98F, -0.40F}}) {
    for (int i = 0; i < 5; ++i) {
      const float angle = 1.2566F * static_cast<float>(i);
      s.canvas.circle(s.at(p.x, p.y, kHair) + Point{std::cos(angle), std::sin(angle)} * (s.hw * 0.085F),
                      s.hw * 0.058F, light_of(s.who.hat_trim, 0.2F));
    }
    s.canvas.circle(s.at(p.x, p.y, kHair), s.hw * 0.05F, rgb(0xB4493B));
  }
}

void cape(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  const Colour fold = mix(cloth, rgb(0x9AA3B4), 0.55F);
  // Over shoulders and breast, open round the face, the crown wound about the head.
  s.blob({{{-1.08F, -0.42F}, 0.5F},
          {{-1.16F, 0.20F}},
          {{-1.30F, 1.0F}},
          {{-1.75F, 1.72F}, 0.6F},
          {{-0.9F, 2.25F}},
          {{0, 2.42F}},
          {{0.9F, 2.25F}},
          {{1.75F, 1.72F}, 0.6F},
          {{1.30F, 1.0F}},
          {{1.16F, 0.20F}},
          {{1.08F, -0.42F}, 0.5F},
          {{0.80F, -0.46F}, 0.5F},
          {{0.90F, 0.15F}},
          {{0.70F, 0.72F}},
          {{0, 1.08F}},
          {{-0.70F, 0.72F}},
          {{-0.90F, 0.15F}},
          {{-0.80F, -0.46F}, 0.5F}},
         kSkull, cloth);
  s.blob({{{0.78F, 0.64F}, 0.3F},
          {{1.18F, 0.30F}, 0.4F},
          {{1.30F, 1.0F}},
          {{1.75F, 1.72F}, 0.6F},
          {{0.9F, 2.25F}},
          {{0.5F, 2.34F}, 0.3F},
          {{0.9F, 1.5F}}},
         kSkull, fold);
  s.taper({{{-0.62F, 1.20F}, 1}, {{-0.80F, 1.6F}, 1}, {{-0.92F, 2.1F}, 1}}, kSkull, 0, 0.06F, 0, fold);
  s.taper({{{-0.10F, 1.34F}, 1}, {{-0.12F, 1.75F}, 1}, {{-0.10F, 2.2F}, 1}}, kSkull, 0, 0.06F, 0, fold);
  s.taper({{{-0.80F, -0.40F}, 1},
           {{-0.91F, 0.15F}, 1},
           {{-0.72F, 0.74F}, 1},
           {{0, 1.12F}, 1},
           {{0.72F, 0.74F}, 1},
           {{0.91F, 0.15F}, 1},
           {{0.80F, -0.40F}, 1}},
          kSkull, 0.10F, 0.13F, 0.10F, s.who.hat_trim);
}

void kimeshek(const Sitter& s) {
  const Colour cloth = s.who.hat_colour;
  const Colour fold = mix(cloth, rgb(0x9AA3B4), 0.55F);
  cape(s);
  s.blob({{{-1.10F, -0.30F}, 0.4F},
          {{-1.22F, -0.78F}},
          {{-0.86F, -1.34F}},
          {{0, -1.52F}},
          {{0.86F, -1.34F}},
          {{1.22F, -0.78F}},
          {{1.10F, -0.30F}, 0.4F},
          {{0.72F, -0.52F}},
          {{0, -0.64F}},
          {{-0.72F, -0.52F}}},
         kHair, cloth);
  s.blob({{{0.5F, -1.46F}, 0.3F},
          {{1.0F, -1.22F}},
          {{1.22F, -0.78F}},
          {{1.10F, -0.30F}, 0.4F},
          {{0.80F, -0.48F}, 0.3F},
          {{0.86F, -0.95F}}},
         kHair, fold);
  s.taper({{{-1.12F, -0.62F}, 1}, {{-0.4F, -1.0F}, 1}, {{0.62F, -1.38F}, 1}}, kHair, 0.02F, 0.06F, 0, fold);
  s.taper({{{-0.98F, -1.10F}, 1}, {{-0.2F, -1.16F}, 1}, {{0.9F, -0.84F}, 1}}, kHair, 0.02F, 0.06F, 0, fold);
}

void lens(const Sitter& s, Point middle, float rx, float ry, float rim, Colour colour, float square) {
  const Rect box{middle.x - rx, middle.y - ry, 2 * rx, 2 * ry};
  s.canvas.rect(box, faded(rgb(0xE8F4F8), 0.22F), std::min(rx, ry) * square);
  s.canvas.frame(box, rim, colour, std::min(rx, ry) * square);
  s.canvas.taper(
      {{middle + Point{-rx * 0.45F, -ry * 0.45F}, 1}, {middle + Point{-rx * 0.1F, -ry * 0.62F}, 1}}, 0,
      rim * 0.8F, 0, faded(rgb(0xFFFFFF), 0.6F));
}

void pair_of_glasses(const Sitter& s, float y, float depth, float rx, float ry, float rim, Colour colour,
                     float square) {
  for (const float side : {-1.0F, 1.0F}) {
    const float away = std::max(0.0F, s.bearing.turn * side);
    lens(s, s.at(side * 0.44F * (1 - 0.08F * std::fabs(s.bearing.turn)), y, depth),
         s.hw * rx * (1 - 0.18F * away), s.hh * ry, rim * s.hw, colour, square);
    const Point hinge = s.at(side * (0.44F + rx) * (1 - 0.04F * away), y - ry * 0.3F, depth);
    const Point ear = s.at(side * 1.0F, y - 0.02F, kEar * 0.3F);
    if (side * (ear.x - hinge.x) > 0) s.canvas.stroke({hinge, ear}, rim * s.hw * 0.9F, colour);
  }
  s.taper({{{-0.44F + rx, y - 0.02F}, 1}, {{0, y - 0.07F}, 1}, {{0.44F - rx, y - 0.02F}, 1}}, depth, rim, rim,
          rim, colour);
}

}  // namespace

void draw_glasses(const Sitter& s) {
  constexpr float kDepth = kFace + 0.03F;
  switch (s.who.glasses) {
    case Glasses::none:
      break;
    case Glasses::thin:
      pair_of_glasses(s, 0.01F, kDepth, 0.33F, 0.165F, 0.042F, rgb(0x5A4A46), 0.75F);
      break;
    case Glasses::heavy:
      pair_of_glasses(s, 0.01F, kDepth, 0.34F, 0.185F, 0.080F, rgb(0x2B2422), 0.45F);
      break;
    case Glasses::round:
      pair_of_glasses(s, 0.01F, kDepth, 0.33F, 0.23F, 0.055F, rgb(0x6B4A22), 1.0F);
      break;
    case Glasses::half_moon:
      pair_of_glasses(s, 0.12F, kDepth + 0.02F, 0.30F, 0.11F, 0.045F, rgb(0x7A5A30), 0.9F);
      break;
    case Glasses::two_pairs:
      pair_of_glasses(s, 0.02F, kDepth, 0.34F, 0.19F, 0.055F, rgb(0x8A3F38), 0.85F);
      break;
  }
}

void draw_hat(const Sitter& s) {
  switch (s.who.hat) {
    case Hat::none:
      break;
    case Hat::takiya:
      takiya(s);
      break;
    case Hat::tymaq:
      tymaq(s);
      break;
    case Hat::flat_cap:
      flat_cap(s);
      break;
    case Hat::scarf:
      scarf(s);
      break;
    case Hat::kimeshek:
      kimeshek(s);
      break;
    case Hat::peaked:
      peaked(s);
      break;
  }
  // One pair for people, one for paper: the second rests in the hair.
  if (s.who.glasses == Glasses::two_pairs)
    pair_of_glasses(s, -0.86F, kHair, 0.29F, 0.13F, 0.05F, rgb(0x39434A), 0.8F);
}

}  // namespace kenes::stage
