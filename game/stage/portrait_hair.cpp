// Hair of the head. Front pieces go from one ear over the crown to the other and back along the
// hairline.

#include <algorithm>

#include "stage/sitter.hpp"

namespace kenes::stage {
namespace {

using namespace depths;

Colour strand_of(const Person& who) { return light_of(who.hair, who.hair.r > 120 ? 0.30F : 0.16F); }

/// A lighter band where the light falls.
void shine(const Sitter& s, float y, float from, float to) {
  s.taper({{{from, y + 0.10F}, 1}, {{mix(from, to, 0.45F), y - 0.02F}, 1}, {{to, y + 0.05F}, 1}}, kHair, 0.0F,
          0.13F, 0.0F, faded(strand_of(s.who), 0.75F));
}

void cropped(const Sitter& s) {
  const bool thin = s.who.age >= 3;
  s.blob({{{-1.03F, 0.06F}, 0.2F},
          {{-1.07F, -0.42F}},
          {{-0.80F, -0.94F}},
          {{0, -1.13F}},
          {{0.80F, -0.94F}},
          {{1.07F, -0.42F}},
          {{1.03F, 0.06F}, 0.2F},
          {{0.95F, -0.06F}, 0.2F},
          {{0.93F, -0.40F}, 0.3F},
          {{0.74F, -0.62F}, 0.4F},
          {{0, -0.70F}},
          {{-0.74F, -0.62F}, 0.4F},
          {{-0.93F, -0.40F}, 0.3F},
          {{-0.95F, -0.06F}, 0.2F}},
         kSkull, mix(s.who.hair, s.who.skin, thin ? 0.12F : 0.05F));
  shine(s, -0.93F, -0.55F, 0.25F);
}

void parted(const Sitter& s) {
  s.blob({{{-1.02F, 0.10F}, 0.1F},
          {{-1.09F, -0.35F}},
          {{-0.96F, -0.86F}},
          {{-0.42F, -1.24F}},
          {{0.35F, -1.27F}},
          {{0.95F, -0.92F}},
          {{1.09F, -0.38F}},
          {{1.02F, 0.10F}, 0.1F},
          {{0.95F, 0.02F}, 0.1F},
          {{0.92F, -0.40F}, 0.5F},
          {{0.66F, -0.70F}, 0.3F},
          {{0.05F, -0.62F}},
          {{-0.52F, -0.74F}, 0.2F},
          {{-0.84F, -0.52F}, 0.5F},
          {{-0.95F, 0.02F}, 0.1F}},
         kHair, s.who.hair);
  // The parting, and grey at the temples of those in middle age.
  s.taper({{{-0.50F, -0.74F}, 1}, {{-0.56F, -0.96F}, 1}, {{-0.48F, -1.14F}, 1}}, kHair, 0.05F, 0.04F, 0,
          shade_of(s.who.hair, 0.45F));
  if (s.who.age == 2) {
    for (const float side : {-1.0F, 1.0F}) {
      s.blob({{{side * 1.025F, 0.09F}, 0.2F},
              {{side * 1.07F, -0.25F}},
              {{side * 1.02F, -0.48F}, 0.4F},
              {{side * 0.93F, -0.34F}},
              {{side * 0.95F, 0.0F}, 0.2F}},
             kHair, rgb(0x8C8986));
    }
  }
  shine(s, -1.02F, -0.25F, 0.70F);
}

void receding(const Sitter& s) {
  for (const float side : {-1.0F, 1.0F}) {
    s.blob({{{side * 1.0F, 0.14F}, 0.2F},
            {{side * 1.12F, -0.18F}},
            {{side * 1.04F, -0.56F}},
            {{side * 0.86F, -0.72F}, 0.3F},
            {{side * 0.90F, -0.40F}},
            {{side * 0.95F, 0.0F}, 0.3F}},
           kSkull, s.who.hair);
  }
  s.canvas.glow(s.at(-0.28F, -0.78F, kSkull), s.hw * 0.36F, s.hh * 0.15F, faded(rgb(0xFFF6E6), 0.55F));
}

void swept(const Sitter& s) {
  s.blob({{{-1.0F, 0.12F}, 0.1F},
          {{-1.12F, -0.30F}},
          {{-1.03F, -0.92F}},
          {{-0.45F, -1.34F}},
          {{0.30F, -1.38F}},
          {{0.95F, -1.02F}},
          {{1.14F, -0.40F}},
          {{1.0F, 0.12F}, 0.1F},
          {{0.94F, 0.0F}, 0.2F},
          {{0.86F, -0.46F}, 0.6F},
          {{0.50F, -0.82F}},
          {{0.05F, -0.72F}, 0.3F},
          {{-0.45F, -0.86F}},
          {{-0.86F, -0.48F}, 0.6F},
          {{-0.94F, 0.0F}, 0.2F}},
         kHair, s.who.hair);
  const Colour line = shade_of(s.who.hair, 0.20F);
  s.taper({{{-0.30F, -0.84F}, 1}, {{-0.42F, -1.06F}, 1}, {{-0.36F, -1.26F}, 1}}, kHair, 0.02F, 0.05F, 0,
          line);
  s.taper({{{0.12F, -0.78F}, 1}, {{0.22F, -1.04F}, 1}, {{0.16F, -1.28F}, 1}}, kHair, 0.02F, 0.05F, 0, line);
  s.taper({{{0.58F, -0.76F}, 1}, {{0.76F, -0.94F}, 1}, {{0.74F, -1.10F}, 1}}, kHair, 0.02F, 0.05F, 0, line);
  shine(s, -1.16F, -0.70F, 0.0F);
}

void quiff(const Sitter& s) {
  s.blob({{{-1.0F, 0.02F}, 0.1F},
          {{-1.05F, -0.46F}, 0.5F},
          {{-0.98F, -0.80F}},
          {{-0.72F, -1.22F}},
          {{-0.10F, -1.46F}},
          {{0.62F, -1.44F}},
          {{0.98F, -1.12F}},
          {{1.04F, -0.60F}},
          {{1.0F, 0.02F}, 0.1F},
          {{0.95F, -0.05F}, 0.1F},
          {{0.92F, -0.46F}, 0.4F},
          {{0.80F, -0.66F}, 0.3F},
          {{0.20F, -0.74F}},
          {{-0.46F, -0.62F}},
          {{-0.84F, -0.60F}, 0.3F},
          {{-0.93F, -0.40F}, 0.4F},
          {{-0.95F, -0.05F}, 0.1F}},
         kHair, s.who.hair);
  s.taper({{{-0.55F, -0.72F}, 1}, {{-0.32F, -1.02F}, 1}, {{0.15F, -1.26F}, 1}}, kHair, 0.02F, 0.09F, 0,
          strand_of(s.who));
  s.taper({{{-0.10F, -0.80F}, 1}, {{0.20F, -1.02F}, 1}, {{0.62F, -1.18F}, 1}}, kHair, 0.02F, 0.08F, 0,
          strand_of(s.who));
}

void curls(const Sitter& s) {
  static constexpr struct {
    float x, y, r;
  } kCurls[] = {{-0.98F, -0.40F, 0.24F}, {-0.92F, -0.72F, 0.28F}, {-0.66F, -1.00F, 0.31F},
                {-0.26F, -1.16F, 0.33F}, {0.20F, -1.18F, 0.34F},  {0.62F, -1.04F, 0.32F},
                {0.92F, -0.74F, 0.28F},  {0.99F, -0.40F, 0.24F},  {-0.45F, -0.82F, 0.27F},
                {0.0F, -0.88F, 0.29F},   {0.44F, -0.84F, 0.27F}};
  for (const auto& c : kCurls) s.canvas.oval(s.at(c.x, c.y, kHair), s.hw * c.r, s.hw * c.r, s.who.hair);
  for (const auto& c : kCurls) {
    const Point p = s.at(c.x, c.y, kHair);
    const float r = s.hw * c.r * 0.58F;
    s.canvas.stroke(arc(p, r, r, 3.4F, 5.2F, s.canvas.fineness()), s.hw * 0.05F,
                    faded(strand_of(s.who), 0.8F));
  }
}

void bob(const Sitter& s) {
  s.blob({{{-0.88F, 0.84F}, 0.1F},
          {{-1.22F, 0.80F}, 0.2F},
          {{-1.25F, 0.0F}},
          {{-1.08F, -0.78F}},
          {{-0.40F, -1.24F}},
          {{0.40F, -1.24F}},
          {{1.08F, -0.78F}},
          {{1.25F, 0.0F}},
          {{1.22F, 0.80F}, 0.2F},
          {{0.88F, 0.84F}, 0.1F},
          {{0.96F, 0.10F}, 0.7F},
          {{0.84F, -0.36F}},
          {{0.20F, -0.74F}, 0.6F},
          {{-0.36F, -0.90F}, 0.1F},
          {{-0.72F, -0.48F}},
          {{-0.95F, 0.02F}, 0.7F}},
         kHair, s.who.hair);
  s.taper({{{-0.36F, -0.92F}, 1}, {{-0.34F, -1.08F}, 1}, {{-0.26F, -1.20F}, 1}}, kHair, 0.05F, 0.04F, 0,
          shade_of(s.who.hair, 0.5F));
  s.taper({{{-1.06F, 0.66F}, 1}, {{-1.12F, 0.0F}, 1}, {{-0.92F, -0.66F}, 1}}, kHair, 0, 0.10F, 0,
          faded(strand_of(s.who), 0.75F));
  shine(s, -0.98F, -0.1F, 0.85F);
}

void fringe(const Sitter& s) {
  s.blob({{{-0.90F, 0.52F}, 0.1F},
          {{-1.26F, 0.42F}, 0.3F},
          {{-1.24F, -0.25F}},
          {{-1.02F, -0.86F}},
          {{-0.36F, -1.25F}},
          {{0.36F, -1.25F}},
          {{1.02F, -0.86F}},
          {{1.24F, -0.25F}},
          {{1.26F, 0.42F}, 0.3F},
          {{0.90F, 0.52F}, 0.1F},
          {{0.97F, 0.05F}, 0.5F},
          {{0.88F, -0.36F}, 0.1F},
          {{0.45F, -0.40F}, 0.6F},
          {{0.05F, -0.34F}, 0.5F},
          {{-0.42F, -0.38F}, 0.6F},
          {{-0.88F, -0.33F}, 0.1F},
          {{-0.97F, 0.05F}, 0.5F}},
         kHair, s.who.hair);
  const Colour line = shade_of(s.who.hair, 0.4F);
  s.taper({{{-0.18F, -0.37F}, 1}, {{-0.10F, -0.70F}, 1}, {{0.06F, -1.0F}, 1}}, kHair, 0.0F, 0.035F, 0, line);
  s.taper({{{0.46F, -0.40F}, 1}, {{0.44F, -0.66F}, 1}, {{0.28F, -0.98F}, 1}}, kHair, 0.0F, 0.035F, 0, line);
  shine(s, -0.86F, -0.85F, 0.65F);
}

void pulled(const Sitter& s) {
  const float part = s.who.tail == Tail::braid ? 0.0F : 0.25F;
  s.blob({{{-1.02F, 0.08F}, 0.1F},
          {{-1.09F, -0.36F}},
          {{-0.88F, -0.90F}},
          {{0, -1.18F}},
          {{0.88F, -0.90F}},
          {{1.09F, -0.36F}},
          {{1.02F, 0.08F}, 0.1F},
          {{0.96F, -0.06F}, 0.2F},
          {{0.86F, -0.42F}},
          {{part + 0.25F, -0.74F}, 0.6F},
          {{part, -0.86F}, 0.1F},
          {{part - 0.35F, -0.72F}, 0.6F},
          {{-0.86F, -0.42F}},
          {{-0.96F, -0.06F}, 0.2F}},
         kHair, s.who.hair);
  s.taper({{{part, -0.86F}, 1}, {{part * 0.7F, -1.0F}, 1}, {{part * 0.4F, -1.13F}, 1}}, kHair, 0.05F, 0.035F,
          0, shade_of(s.who.hair, 0.5F));
  shine(s, -0.96F, -0.82F, -0.05F);
}

void waves(const Sitter& s) {
  s.blob({{{-0.86F, 0.60F}, 0.2F}, {{-1.10F, 0.92F}},      {{-1.38F, 0.52F}},  {{-1.20F, 0.12F}},
          {{-1.32F, -0.34F}},      {{-1.04F, -0.92F}},     {{-0.30F, -1.32F}}, {{0.50F, -1.28F}},
          {{1.12F, -0.86F}},       {{1.32F, -0.30F}},      {{1.20F, 0.12F}},   {{1.38F, 0.52F}},
          {{1.10F, 0.92F}},        {{0.86F, 0.60F}, 0.2F}, {{0.97F, 0.10F}},   {{0.90F, -0.34F}},
          {{0.44F, -0.80F}, 0.2F}, {{-0.20F, -0.50F}},     {{-0.80F, -0.36F}}, {{-0.98F, 0.08F}}},
         kHair, s.who.hair);
  const Colour strand = faded(strand_of(s.who), 0.8F);
  s.taper({{{0.42F, -0.84F}, 1}, {{-0.25F, -0.72F}, 1}, {{-0.86F, -0.50F}, 1}, {{-1.12F, -0.08F}, 1}}, kHair,
          0, 0.10F, 0, strand);
  s.taper({{{-1.22F, 0.30F}, 1}, {{-1.16F, 0.60F}, 1}, {{-1.02F, 0.78F}, 1}}, kHair, 0, 0.10F, 0, strand);
  s.taper({{{0.58F, -0.98F}, 1}, {{1.02F, -0.60F}, 1}, {{1.14F, -0.15F}, 1}}, kHair, 0, 0.10F, 0, strand);
}

void perm(const Sitter& s) {
  s.blob({{{-0.96F, 0.28F}, 0.1F},  {{-1.24F, 0.10F}},  {{-1.22F, -0.18F}, 0.6F}, {{-1.34F, -0.44F}},
          {{-1.18F, -0.70F}, 0.6F}, {{-1.10F, -0.98F}}, {{-0.76F, -1.12F}, 0.6F}, {{-0.42F, -1.36F}},
          {{0, -1.30F}, 0.6F},      {{0.42F, -1.36F}},  {{0.76F, -1.12F}, 0.6F},  {{1.10F, -0.98F}},
          {{1.18F, -0.70F}, 0.6F},  {{1.34F, -0.44F}},  {{1.22F, -0.18F}, 0.6F},  {{1.24F, 0.10F}},
          {{0.96F, 0.28F}, 0.1F},   {{0.98F, -0.16F}},  {{0.80F, -0.50F}, 0.4F},  {{0.42F, -0.56F}},
          {{0.10F, -0.72F}, 0.4F},  {{-0.30F, -0.58F}}, {{-0.70F, -0.60F}, 0.4F}, {{-0.98F, -0.16F}}},
         kHair, s.who.hair);
  const Colour line = faded(strand_of(s.who), 0.85F);
  for (const Point c : {Point{-0.98F, -0.34F}, Point{-0.80F, -0.82F}, Point{-0.30F, -0.98F},
                        Point{0.25F, -1.02F}, Point{0.76F, -0.86F}, Point{1.02F, -0.36F}}) {
    s.canvas.stroke(arc(s.at(c.x, c.y, kHair), s.hw * 0.17F, s.hw * 0.15F, 3.3F, 5.6F, s.canvas.fineness()),
                    s.hw * 0.06F, line);
  }
}

void bouffant(const Sitter& s) {
  s.blob({{{-0.92F, 0.40F}, 0.1F},
          {{-1.22F, 0.46F}},
          {{-1.46F, 0.02F}},
          {{-1.40F, -0.62F}},
          {{-1.02F, -1.20F}},
          {{-0.30F, -1.52F}},
          {{0.52F, -1.46F}},
          {{1.18F, -1.06F}},
          {{1.46F, -0.46F}},
          {{1.42F, 0.12F}},
          {{1.18F, 0.48F}},
          {{0.92F, 0.40F}, 0.1F},
          {{0.98F, -0.05F}},
          {{0.78F, -0.42F}},
          {{0.20F, -0.62F}},
          {{-0.40F, -0.86F}, 0.3F},
          {{-0.80F, -0.46F}},
          {{-0.98F, -0.02F}}},
         kHair, s.who.hair);
  const Colour strand = faded(strand_of(s.who), 0.85F);
  const Colour low = shade_of(s.who.hair, 0.22F);
  s.taper({{{-0.42F, -0.90F}, 1}, {{0.25F, -0.86F}, 1}, {{0.90F, -0.62F}, 1}, {{1.22F, -0.10F}, 1}}, kHair,
          0.0F, 0.13F, 0, strand);
  s.taper({{{-0.50F, -0.96F}, 1}, {{-0.98F, -0.72F}, 1}, {{-1.22F, -0.15F}, 1}}, kHair, 0.0F, 0.11F, 0,
          strand);
  s.taper({{{-0.35F, -1.14F}, 1}, {{0.42F, -1.14F}, 1}, {{1.08F, -0.78F}, 1}}, kHair, 0.0F, 0.05F, 0, low);
}

void draw_braid(const Sitter& s) {
  // Over the left shoulder, in front of the clothes: strands that cross, seen as leaves lying on each other.
  const Colour dark = shade_of(s.who.hair, 0.35F);
  for (int i = 6; i >= 0; --i) {
    const auto k = static_cast<float>(i);
    const Point p = s.centre + Point{-s.hw * (1.06F + 0.02F * k), s.hh * (0.62F + 0.25F * k)};
    const float w = s.hw * (0.24F - 0.012F * k);
    for (const float side : {1.0F, -1.0F}) {
      const Knot leaf[] = {{p + Point{side * w, -s.hh * 0.14F}, 0.6F},
                           {p + Point{side * w * 0.8F, s.hh * 0.10F}},
                           {p + Point{0, s.hh * 0.22F}, 0.3F},
                           {p + Point{-side * w * 0.15F, s.hh * 0.02F}}};
      s.canvas.fill(curve(leaf, true, s.canvas.fineness()), side < 0 ? light_of(s.who.hair, 0.10F) : dark);
    }
  }
}

}  // namespace

void draw_behind(const Sitter& s) {
  const Person& who = s.who;
  const Colour back = shade_of(who.hair, 0.30F);
  if (who.cut == Hair::waves) {
    s.blob({{{-1.15F, -0.5F}},
            {{1.15F, -0.5F}},
            {{1.36F, 0.6F}},
            {{1.22F, 1.28F}},
            {{0.5F, 1.4F}},
            {{-0.5F, 1.4F}},
            {{-1.22F, 1.28F}},
            {{-1.36F, 0.6F}}},
           kBack, back);
  }
  if (who.cut == Hair::bob)
    s.blob({{{-1.1F, -0.4F}}, {{1.1F, -0.4F}}, {{1.2F, 0.86F}, 0.2F}, {{-1.2F, 0.86F}, 0.2F}}, kBack, back);
  if (who.cut == Hair::fringe)
    s.blob({{{-1.1F, -0.4F}},
            {{1.1F, -0.4F}},
            {{1.22F, 0.5F}, 0.3F},
            {{0.9F, 0.72F}, 0.5F},
            {{-0.9F, 0.72F}, 0.5F},
            {{-1.22F, 0.5F}, 0.3F}},
           kBack, back);
  if (who.cut == Hair::bouffant || who.cut == Hair::perm)
    s.blob({{{-1.2F, -0.4F}},
            {{1.2F, -0.4F}},
            {{1.12F, 0.5F}},
            {{0.5F, 0.8F}},
            {{-0.5F, 0.8F}},
            {{-1.12F, 0.5F}}},
           kBack, back);
  if (who.tail == Tail::bun)
    s.canvas.oval(s.at(0.22F, -1.22F, kBack * 2), s.hw * 0.46F, s.hh * 0.30F, who.hair);
  if (who.tail == Tail::bun)
    s.canvas.stroke(
        arc(s.at(0.22F, -1.20F, kBack * 2), s.hw * 0.27F, s.hh * 0.16F, 3.3F, 5.9F, s.canvas.fineness()),
        s.hw * 0.05F, strand_of(who));
  if (who.tail == Tail::high) {
    s.blob({{{-0.1F, -1.05F}},
            {{0.45F, -1.48F}},
            {{1.12F, -1.34F}},
            {{1.52F, -0.66F}},
            {{1.50F, 0.30F}},
            {{1.22F, 0.78F}, 0.3F},
            {{1.16F, 0.1F}},
            {{0.9F, -0.7F}}},
           kBack * 2, who.hair);
    s.taper({{{0.5F, -1.26F}, 1}, {{1.18F, -0.9F}, 1}, {{1.34F, 0.1F}, 1}}, kBack * 2, 0, 0.12F, 0,
            faded(strand_of(who), 0.8F));
  }
  if (who.tail == Tail::low)
    s.blob({{{0.6F, 0.3F}}, {{1.05F, 0.42F}}, {{1.22F, 0.9F}}, {{1.16F, 1.5F}, 0.4F}, {{0.86F, 1.1F}}},
           kBack * 2, who.hair);
}

void draw_hair(const Sitter& s) {
  switch (s.who.cut) {
    case Hair::none:
      break;
    case Hair::cropped:
      cropped(s);
      break;
    case Hair::parted:
      parted(s);
      break;
    case Hair::receding:
      receding(s);
      break;
    case Hair::swept:
      swept(s);
      break;
    case Hair::quiff:
      quiff(s);
      break;
    case Hair::curls:
      curls(s);
      break;
    case Hair::bob:
      bob(s);
      break;
    case Hair::fringe:
      fringe(s);
      break;
    case Hair::pulled:
      pulled(s);
      break;
    case Hair::waves:
      waves(s);
      break;
    case Hair::perm:
      perm(s);
      break;
    case Hair::bouffant:
      bouffant(s);
      break;
  }
  if (s.who.tail == Tail::braid) draw_braid(s);
}

}  // namespace kenes::stage
