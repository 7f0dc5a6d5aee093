// What is worn in the aul and at work, and by the young.

#include "stage/body.hpp"

namespace kenes::stage {
namespace {

/// A row of small horns down an edge: the ornament of waistcoats and robes.
void braiding(const Body& b, float x0, float y0, float x1, float y1, Colour colour) {
  b.line({{{x0, y0}}, {{x1, y1}}}, 0.030F, colour);
  for (int i = 0; i < 5; ++i) {
    const float t = (static_cast<float>(i) + 0.5F) / 5;
    const Point p = b.at(mix(x0, x1, t), mix(y0, y1, t));
    b.s.canvas.fill(
        {p + Point{0, -0.014F}, p + Point{0.011F, 0}, p + Point{0, 0.014F}, p + Point{-0.011F, 0}},
        shade_of(b.s.who.cloth, 0.15F));
  }
}

}  // namespace

void waistcoat(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.under);
  neck(b);
  collar(b, who.under);
  b.both({{{-0.125F, 0.735F}, 0.2F},
          {{-0.225F, 0.785F}, 0.3F},
          {{-0.255F, 0.92F}},
          {{-0.285F, floor}, 0},
          {{-0.004F, floor}, 0},
          {{-0.006F, 0.93F}, 0.2F}},
         who.cloth, 0.18F);
  braiding(b, -0.122F, 0.75F, -0.016F, 0.94F, who.accent);
  braiding(b, 0.122F, 0.75F, 0.016F, 0.94F, shade_of(who.accent, 0.15F));
  b.line({{{0, 0.95F}}, {{0, floor}}}, 0.012F, who.accent);
}

void chapan(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 0.99F);
  neck(b);
  b.both({{{-0.105F, 0.690F}, 0.2F},
          {{-0.170F, 0.745F}, 0.3F},
          {{-0.135F, 0.86F}},
          {{-0.060F, floor}, 0},
          {{0.004F, floor}, 0},
          {{-0.055F, 0.86F}},
          {{-0.085F, 0.755F}}},
         shade_of(who.cloth, 0.35F), 0.1F);
  for (const float side : {-1.0F, 1.0F}) {
    b.line({{{side * 0.168F, 0.748F}}, {{side * 0.134F, 0.86F}}, {{side * 0.058F, floor}}}, 0.010F,
           who.accent);
    for (int i = 0; i < 5; ++i) {
      const float t = static_cast<float>(i) / 5;
      const Point p = b.at(side * mix(0.125F, 0.035F, t), 0.775F + 0.25F * t);
      b.s.canvas.stroke(arc(p + Point{-0.014F, 0}, 0.013F, 0.013F, 0.4F, 5.4F, b.s.canvas.fineness()), 0.006F,
                        who.accent);
      b.s.canvas.stroke(arc(p + Point{0.014F, 0}, 0.013F, 0.013F, -2.3F, 2.7F, b.s.canvas.fineness()), 0.006F,
                        who.accent);
    }
  }
}

void kamzol(const Body& b) {
  const Person& who = b.s.who;
  trunk(b, who.under);
  neck(b);
  b.both({{{-0.10F, 0.735F}, 0.2F},
          {{-0.250F, 0.795F}, 0.3F},
          {{-0.275F, 0.93F}},
          {{-0.29F, 1.02F + b.s.below}, 0},
          {{0, 1.02F + b.s.below}, 0},
          {{0, 0.82F}, 0.2F}},
         who.cloth, 0.16F);
  braiding(b, -0.05F, 0.80F, -0.05F, 1.06F, who.accent);
  braiding(b, 0.05F, 0.80F, 0.05F, 1.06F, shade_of(who.accent, 0.12F));
}

void hoodie(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  // The hood lies round the neck; a short jacket over it.
  b.blob(
      {{{-0.17F, 0.76F}}, {{-0.14F, 0.66F}}, {{0, 0.62F}}, {{0.14F, 0.66F}}, {{0.17F, 0.76F}}, {{0, 0.84F}}},
      shade_of(who.cloth, 0.25F));
  trunk(b, who.accent);
  b.blob({{{-0.13F, 0.735F}, 0.2F},
          {{0.13F, 0.735F}, 0.2F},
          {{0.115F, 0.9F}, 0.2F},
          {{0.14F, floor}, 0},
          {{-0.14F, floor}, 0},
          {{-0.115F, 0.9F}, 0.2F}},
         who.cloth);
  neck(b);
  b.blob({{{-0.07F, 0.755F}, 0.3F}, {{0, 0.80F}}, {{0.07F, 0.755F}, 0.3F}, {{0, 0.845F}}}, who.under);
  b.both({{{-0.085F, 0.70F}, 0.3F},
          {{-0.155F, 0.735F}},
          {{-0.145F, 0.81F}},
          {{-0.01F, 0.885F}, 0.2F},
          {{-0.005F, 0.84F}, 0.2F},
          {{-0.075F, 0.79F}}},
         light_of(who.cloth, 0.14F), 0.18F);
  b.line({{{-0.035F, 0.86F}}, {{-0.04F, 0.95F}}}, 0.008F, who.under);
  b.line({{{0.035F, 0.86F}}, {{0.042F, 0.965F}}}, 0.008F, who.under);
  if (who.woman) {  // A press card.
    b.line({{{-0.10F, 0.80F}}, {{-0.02F, 0.94F}}, {{0.0F, 0.96F}}}, 0.010F, who.accent);
    b.line({{{0.10F, 0.80F}}, {{0.02F, 0.94F}}, {{0.0F, 0.96F}}}, 0.010F, who.accent);
    b.blob({{{-0.055F, 0.945F}, 0}, {{0.055F, 0.945F}, 0}, {{0.055F, 1.06F}, 0}, {{-0.055F, 1.06F}, 0}},
           rgb(0xF7F3EA));
    b.line({{{-0.035F, 0.965F}}, {{0.035F, 0.965F}}}, 0.012F, rgb(0xC4573F));
  }
}

void quilted(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.cloth);
  for (int i = 0; i < 3; ++i) {
    const float y = 0.855F + 0.075F * static_cast<float>(i);
    b.line({{{-0.37F, y + 0.02F}}, {{-0.2F, y + 0.012F}}, {{-0.04F, y - 0.006F}}}, 0.008F, who.accent);
    b.line({{{0.37F, y + 0.02F}}, {{0.2F, y + 0.012F}}, {{0.04F, y - 0.006F}}}, 0.008F,
           shade_of(who.accent, 0.2F));
  }
  b.blob({{{-0.10F, 0.73F}, 0},
          {{0.10F, 0.73F}, 0},
          {{0.045F, 0.90F}, 0},
          {{0, 0.93F}, 0},
          {{-0.045F, 0.90F}, 0}},
         who.under);
  neck(b);
  b.both({{{-0.092F, 0.665F}, 0.2F},
          {{-0.160F, 0.700F}, 0.5F},
          {{-0.150F, 0.80F}},
          {{-0.035F, 0.90F}, 0.1F},
          {{-0.065F, 0.80F}},
          {{-0.10F, 0.735F}}},
         light_of(who.cloth, 0.14F), 0.20F);
  b.line({{{0, 0.92F}}, {{0, floor}}}, 0.010F, rgb(0xC9CDD0));
  b.dot(0, 0.925F, 0.010F, rgb(0xE1E4E6));
}

void overall(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.under);
  neck(b);
  collar(b, light_of(who.under, 0.15F));
  b.both({{{-0.20F, 0.775F}, 0},
          {{-0.135F, 0.755F}, 0},
          {{-0.115F, 0.90F}, 0},
          {{0, 0.90F}, 0},
          {{0, floor}, 0},
          {{-0.24F, floor}, 0},
          {{-0.19F, 0.93F}, 0}},
         who.cloth, 0.16F);
  b.blob({{{-0.07F, 0.945F}, 0}, {{0.07F, 0.945F}, 0}, {{0.07F, 1.05F}, 0}, {{-0.07F, 1.05F}, 0}},
         shade_of(who.cloth, 0.22F));
  b.dot(-0.128F, 0.918F, 0.014F, who.accent);
  b.dot(0.128F, 0.918F, 0.014F, who.accent);
}

void safety_vest(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.under);
  neck(b);
  collar(b, light_of(who.under, 0.18F));
  b.both({{{-0.130F, 0.745F}, 0.1F},
          {{-0.245F, 0.790F}, 0.2F},
          {{-0.262F, 0.92F}},
          {{-0.29F, floor}, 0},
          {{-0.006F, floor}, 0},
          {{-0.006F, 0.90F}, 0.1F}},
         who.cloth, 0.14F);
  b.both({{{-0.205F, 0.775F}, 0}, {{-0.160F, 0.757F}, 0}, {{-0.150F, floor}, 0}, {{-0.205F, floor}, 0}},
         who.accent, 0.10F);
  b.line({{{-0.275F, 0.985F}}, {{0.275F, 0.985F}}}, 0.034F, who.accent);
}

void uniform(const Body& b) {
  const Person& who = b.s.who;
  const float floor = 1.02F + b.s.below;
  trunk(b, who.cloth);
  shirt_front(b, who.under, 0.90F);
  neck(b);
  collar(b, who.under);
  b.blob({{{-0.022F, 0.790F}, 0},
          {{0.022F, 0.790F}, 0},
          {{0.026F, 0.885F}, 0},
          {{0, 0.90F}, 0},
          {{-0.026F, 0.885F}, 0}},
         shade_of(who.cloth, 0.4F));
  b.both({{{-0.108F, 0.735F}, 0.2F},
          {{-0.150F, 0.765F}, 0.1F},
          {{-0.105F, 0.875F}, 0.1F},
          {{-0.004F, 0.92F}, 0.1F},
          {{-0.06F, 0.82F}}},
         light_of(who.cloth, 0.10F), 0.2F);
  b.line({{{0, 0.92F}}, {{0, floor}}}, 0.008F, shade_of(who.cloth, 0.4F));
  for (const float side : {-1.0F, 1.0F}) {  // Straps on the shoulders, a bright stripe across the breast.
    b.line({{{side * 0.205F, 0.778F}}, {{side * 0.315F, 0.825F}}}, 0.030F, shade_of(who.cloth, 0.35F));
    b.line({{{side * 0.290F, 0.815F}}, {{side * 0.305F, 0.822F}}}, 0.030F, who.accent);
  }
  b.line({{{-0.36F, 0.985F}}, {{-0.02F, 0.965F}}}, 0.024F, who.accent);
  b.line({{{0.36F, 0.985F}}, {{0.02F, 0.965F}}}, 0.024F, shade_of(who.accent, 0.15F));
}

void draw_clothes(const Sitter& sitter) {
  const Body body{sitter, sitter.face.shoulders};
  switch (sitter.who.clothes) {
    case Clothes::suit:
      return suit(body);
    case Clothes::jacket:
      return jacket(body);
    case Clothes::roll_neck:
      return roll_neck(body);
    case Clothes::tweed:
      return tweed(body);
    case Clothes::cardigan:
      return cardigan(body);
    case Clothes::waistcoat:
      return waistcoat(body);
    case Clothes::chapan:
      return chapan(body);
    case Clothes::kamzol:
      return kamzol(body);
    case Clothes::white_coat:
      return white_coat(body);
    case Clothes::blouse:
      return blouse(body);
    case Clothes::shawl:
      return shawl(body);
    case Clothes::hoodie:
      return hoodie(body);
    case Clothes::quilted:
      return quilted(body);
    case Clothes::overall:
      return overall(body);
    case Clothes::safety_vest:
      return safety_vest(body);
    case Clothes::uniform:
      return uniform(body);
  }
}

}  // namespace kenes::stage
