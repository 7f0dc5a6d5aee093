// What is worn in offices, schools and pharmacies.

#include "stage/body.hpp"

namespace kenes::stage {

void suit(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 1.02F);
  neck(b);
  collar(b, who.under);
  tie(b, who.accent);
  lapels(b, who.cloth, 0.985F);
  b.blob({{{-0.262F, 0.935F}, 0}, {{-0.192F, 0.925F}, 0}, {{-0.190F, 0.948F}, 0}, {{-0.260F, 0.958F}, 0}},
         shade_of(who.cloth, 0.3F));
  b.blob({{{-0.248F, 0.934F}, 0}, {{-0.226F, 0.905F}, 0.3F}, {{-0.206F, 0.927F}, 0}}, who.under);
}

void jacket(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 1.02F);
  neck(b);
  collar(b, light_of(who.under, 0.25F));
  b.dot(0, 0.885F, 0.007F, shade_of(who.under, 0.35F));
  b.dot(0, 0.945F, 0.007F, shade_of(who.under, 0.35F));
  lapels(b, who.cloth, 0.985F);
  if (who.age >= 3) {  // A measuring tape in the breast pocket.
    b.blob({{{-0.270F, 0.930F}, 0.2F},
            {{-0.270F, 0.885F}, 0.8F},
            {{-0.215F, 0.885F}, 0.8F},
            {{-0.215F, 0.925F}, 0.2F}},
           who.accent);
    b.dot(-0.2425F, 0.905F, 0.012F, shade_of(who.accent, 0.6F));
    b.line({{{-0.290F, 0.935F}}, {{-0.190F, 0.920F}}}, 0.010F, shade_of(who.cloth, 0.35F));
  }
}

void roll_neck(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 1.06F);
  neck(b);
  b.blob({{{-0.088F, 0.655F}, 0.3F},
          {{0, 0.690F}},
          {{0.088F, 0.655F}, 0.3F},
          {{0.112F, 0.745F}, 0.5F},
          {{0, 0.815F}},
          {{-0.112F, 0.745F}, 0.5F}},
         light_of(who.under, 0.08F));
  b.blob(
      {{{0.03F, 0.690F}, 0.3F}, {{0.088F, 0.655F}, 0.3F}, {{0.112F, 0.745F}, 0.5F}, {{0.03F, 0.810F}, 0.4F}},
      shade_of(who.under, 0.15F));
  lapels(b, who.cloth, 0.985F);
}

void tweed(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 0.96F);
  neck(b);
  b.both({{{-0.108F, 0.80F}, 0.1F},
          {{-0.004F, 0.925F}, 0.1F},
          {{-0.002F, 1.05F + b.s.below}, 0},
          {{-0.15F, 1.05F + b.s.below}, 0}},
         mix(who.accent, rgb(0x3A3330), 0.55F), 0.2F);
  collar(b, who.under);
  b.blob({{{-0.028F, 0.782F}, 0.1F},
          {{0.028F, 0.782F}, 0.1F},
          {{0.020F, 0.826F}, 0.1F},
          {{0.032F, 0.90F}, 0},
          {{0, 0.925F}, 0},
          {{-0.032F, 0.90F}, 0},
          {{-0.020F, 0.826F}, 0.1F}},
         who.accent);
  for (int i = 0; i < 3; ++i) b.dot(0, 0.955F + 0.045F * static_cast<float>(i), 0.007F, rgb(0xD9B36A));
  lapels(b, who.cloth, 0.995F);
}

void cardigan(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 1.0F);
  neck(b);
  collar(b, who.under);
  for (const float side : {-1.0F, 1.0F}) {
    b.line({{{side * 0.112F, 0.735F}},
            {{side * 0.088F, 0.83F}},
            {{side * 0.014F, 0.985F}},
            {{side * 0.012F, floor}}},
           0.026F, side < 0 ? light_of(who.cloth, 0.16F) : shade_of(who.cloth, 0.05F));
  }
  for (int i = 0; i < 2; ++i) b.dot(-0.022F, 0.975F + 0.06F * static_cast<float>(i), 0.0085F, who.accent);
  if (who.glasses == Glasses::two_pairs) {  // A cord for the glasses.
    b.line({{{-0.16F, 0.55F}},
            {{-0.15F, 0.74F}},
            {{-0.10F, 0.86F}},
            {{0, 0.90F}},
            {{0.10F, 0.86F}},
            {{0.15F, 0.74F}},
            {{0.16F, 0.55F}}},
           0.006F, who.accent);
  }
}

void white_coat(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.cloth);
  b.blob({{{-0.112F, 0.735F}, 0}, {{0.112F, 0.735F}, 0}, {{0, 1.02F}, 0}}, who.under);
  neck(b);
  b.line({{{-0.108F, 0.742F}}, {{0, 0.880F}, 0}, {{0.108F, 0.742F}}}, 0.014F, light_of(who.under, 0.3F));
  lapels(b, shade_of(who.cloth, 0.10F), 0.985F);
  b.blob({{{-0.275F, 0.935F}, 0}, {{-0.175F, 0.925F}, 0}, {{-0.172F, 1.05F}, 0}, {{-0.272F, 1.06F}, 0}},
         shade_of(who.cloth, 0.08F));
  b.line({{{-0.240F, 0.90F}}, {{-0.236F, 0.96F}}}, 0.012F, who.accent);
  b.line({{{-0.212F, 0.905F}}, {{-0.208F, 0.96F}}}, 0.012F, rgb(0xC4573F));
}

void blouse(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.cloth);
  neck(b);
  if (who.age >= 3) {  // A schoolteacher's: a bow's ends and a brooch.
    collar(b, who.under);
    b.both({{{-0.002F, 0.79F}, 0.2F}, {{-0.075F, 0.84F}}, {{-0.055F, 0.93F}, 0.2F}, {{-0.01F, 0.86F}}},
           shade_of(who.under, 0.06F), 0.08F);
    b.dot(0, 0.803F, 0.026F, who.accent);
    b.dot(0, 0.803F, 0.015F, rgb(0xB4493B));
    b.dot(-0.005F, 0.797F, 0.005F, rgb(0xFFE9C9));
    return;
  }
  b.blob({{{-0.105F, 0.735F}, 0.3F},
          {{0.105F, 0.735F}, 0.3F},
          {{0.05F, 0.85F}},
          {{0, 0.90F}, 0.2F},
          {{-0.05F, 0.85F}}},
         who.skin);
  b.blob({{{0.02F, 0.80F}, 0.3F}, {{0.105F, 0.735F}, 0.3F}, {{0.05F, 0.85F}}, {{0, 0.90F}, 0.2F}},
         mix(skin_shade(who), who.skin, 0.45F));
  b.both({{{-0.108F, 0.728F}, 0.2F},
          {{-0.165F, 0.765F}, 0.2F},
          {{-0.135F, 0.87F}, 0.1F},
          {{-0.004F, 0.925F}, 0.1F},
          {{-0.055F, 0.85F}, 0.6F}},
         light_of(who.cloth, 0.20F), 0.16F);
  b.line({{{-0.088F, 0.745F}}, {{-0.045F, 0.825F}}, {{0, 0.845F}}, {{0.045F, 0.825F}}, {{0.088F, 0.745F}}},
         0.005F, who.accent);
  b.dot(0, 0.855F, 0.011F, who.accent);
}

void shawl(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.under);
  neck(b);
  b.both({{{-0.10F, 0.710F}, 0.2F},
          {{-0.235F, 0.760F}},
          {{-0.405F, 0.90F}},
          {{-0.435F, 1.04F}, 0.2F},
          {{-0.30F, floor}, 0.1F},
          {{-0.015F, 0.97F}, 0.2F},
          {{-0.03F, 0.86F}}},
         who.cloth, 0.16F);
  for (const Point p : {Point{-0.26F, 0.85F}, Point{-0.15F, 0.90F}, Point{-0.31F, 0.97F}, Point{0.25F, 0.87F},
                        Point{0.15F, 0.93F}, Point{0.33F, 0.98F}}) {
    for (int i = 0; i < 5; ++i) {
      const float angle = 1.2566F * static_cast<float>(i);
      b.s.canvas.circle(b.at(p.x, p.y) + Point{std::cos(angle), std::sin(angle)} * 0.018F, 0.0125F,
                        who.accent);
    }
    b.dot(p.x, p.y, 0.010F, rgb(0x3F6B4E));
  }
  b.line({{{-0.11F, 0.725F}}, {{-0.04F, 0.86F}}, {{-0.015F, 0.96F}}}, 0.011F, who.accent);
  b.line({{{0.11F, 0.725F}}, {{0.04F, 0.86F}}, {{0.015F, 0.96F}}}, 0.011F, shade_of(who.accent, 0.12F));
}

}  // namespace kenes::stage
