// The small people of the village.

#include "stage/village.hpp"

namespace kenes::stage {
namespace {

constexpr Colour kSkin = rgb(0xC99873);
constexpr Colour kDark = rgb(0x2B2622);

void draw_head(Canvas& canvas, const Villager& one, Point at, float r) {
  canvas.circle(at, r, kSkin);
  const Colour second = mix(one.coat, rgb(0xF3E6C8), 0.55F);
  switch (one.head) {
    case Villager::Head::kerchief:
      canvas.blob({{at + Point{-r * 1.15F, r * 0.9F}, 0.3F},
                   {at + Point{-r * 1.1F, -r * 0.5F}},
                   {at + Point{0, -r * 1.25F}},
                   {at + Point{r * 1.1F, -r * 0.5F}},
                   {at + Point{r * 0.7F, -r * 0.25F}},
                   {at + Point{-r * 0.5F, -r * 0.3F}},
                   {at + Point{-r * 0.35F, r * 1.0F}, 0.3F}},
                  second);
      break;
    case Villager::Head::cap:
      canvas.blob({{at + Point{-r * 1.1F, -r * 0.25F}, 0.3F},
                   {at + Point{-r * 0.8F, -r * 1.2F}},
                   {at + Point{r * 0.8F, -r * 1.2F}},
                   {at + Point{r * 1.1F, -r * 0.25F}, 0.3F}},
                  kDark);
      break;
    case Villager::Head::skullcap:
      canvas.blob({{at + Point{-r * 0.95F, -r * 0.35F}, 0.2F},
                   {at + Point{-r * 0.8F, -r * 1.15F}, 0.4F},
                   {at + Point{r * 0.8F, -r * 1.15F}, 0.4F},
                   {at + Point{r * 0.95F, -r * 0.35F}, 0.2F}},
                  rgb(0x35566B));
      break;
    case Villager::Head::hair:
      canvas.blob({{at + Point{-r * 1.05F, r * 0.2F}, 0.4F},
                   {at + Point{-r * 0.8F, -r}},
                   {at + Point{r * 0.8F, -r}},
                   {at + Point{r * 1.05F, 0}, 0.4F},
                   {at + Point{0, -r * 0.35F}}},
                  kDark);
      break;
  }
}

void draw_bucket(Canvas& canvas, Point top, float s) {
  canvas.stroke({top + Point{-s * 0.5F, 0}, top + Point{0, -s * 0.8F}, top + Point{s * 0.5F, 0}}, s * 0.1F,
                rgb(0x59636B));
  canvas.fill({top + Point{-s * 0.55F, 0}, top + Point{s * 0.55F, 0}, top + Point{s * 0.4F, s},
               top + Point{-s * 0.4F, s}},
              Paint(top + Point{-s * 0.5F, 0}, rgb(0xB8C4CB), top + Point{s * 0.5F, 0}, rgb(0x7D8A93)));
}

}  // namespace

void draw_villager(Canvas& canvas, const Villager& one) {
  const float s = one.size * 0.88F;  // Beside the houses and each other.
  const Point f = one.foot;
  const float side = one.left ? -1.0F : 1.0F;
  canvas.oval(f + Point{0, 0.004F}, s * 0.24F, s * 0.045F, faded(rgb(0x000000), 0.22F));
  for (const float leg : {-0.07F, 0.07F})
    canvas.rect({f.x + s * (leg - 0.045F), f.y - s * 0.26F, s * 0.09F, s * 0.26F}, kDark, s * 0.03F);
  const Point hand = f + Point{side * s * 0.24F, -s * 0.40F};
  canvas.stroke({f + Point{side * s * 0.12F, -s * 0.70F}, f + Point{side * s * 0.22F, -s * 0.56F}, hand},
                s * 0.085F, mix(one.coat, kDark, 0.25F));
  canvas.blob({{f + Point{-s * 0.17F, -s * 0.18F}, 0.2F},
               {f + Point{-s * 0.15F, -s * 0.70F}},
               {f + Point{0, -s * 0.79F}},
               {f + Point{s * 0.15F, -s * 0.70F}},
               {f + Point{s * 0.17F, -s * 0.18F}, 0.2F}},
              Paint(f + Point{-s * 0.17F, 0}, mix(one.coat, rgb(0xFFF2DC), 0.12F), f + Point{s * 0.17F, 0},
                    mix(one.coat, kDark, 0.20F)));
  draw_head(canvas, one, f + Point{side * s * 0.02F, -s * 0.88F}, s * 0.115F);
  if (one.carries == Villager::Carries::bucket) draw_bucket(canvas, hand + Point{0, s * 0.10F}, s * 0.20F);
  if (one.carries == Villager::Carries::bag) {
    canvas.rect({f.x - side * s * 0.24F - s * 0.07F, f.y - s * 0.66F, s * 0.14F, s * 0.24F},
                mix(one.coat, rgb(0xC4573F), 0.7F), s * 0.04F);
  }
  if (one.carries == Villager::Carries::tape) {
    canvas.stroke({hand, hand + Point{side * s * 1.6F, s * 0.30F}}, s * 0.035F, rgb(0xE2C23B));
    canvas.circle(hand, s * 0.06F, rgb(0xC4573F));
  }
}

}  // namespace kenes::stage
