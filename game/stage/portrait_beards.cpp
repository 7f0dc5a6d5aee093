// Beards and moustaches.

#include "stage/sitter.hpp"

namespace kenes::stage {
namespace {

using namespace depths;

void stubble(const Sitter& s) {
  const Person& who = s.who;
  s.blob_on_face({{{-1.2F, 0.12F}, 0}, {{1.2F, 0.12F}, 0}, {{1.2F, 1.2F}, 0}, {{-1.2F, 1.2F}, 0}}, kSkull,
                 Paint(s.at(0, 0.20F, 0), faded(who.hair, 0), s.at(0, 0.62F, 0), faded(who.hair, 0.34F)));
}

void short_full(const Sitter& s) {
  const Person& who = s.who;
  s.blob({{{-1.03F, 0.0F}, 0.1F},
          {{-0.86F, 0.20F}, 0.7F},
          {{-0.58F, 0.44F}},
          {{0, 0.42F}},
          {{0.58F, 0.44F}},
          {{0.86F, 0.20F}, 0.7F},
          {{1.03F, 0.0F}, 0.1F},
          {{1.02F, 0.52F}},
          {{0.70F, 1.02F}},
          {{0, 1.20F}},
          {{-0.70F, 1.02F}},
          {{-1.02F, 0.52F}}},
         kSkull + 0.04F, who.hair);
  s.blob({{{0.94F, 0.28F}, 0.2F},
          {{1.02F, 0.52F}},
          {{0.70F, 1.02F}},
          {{0.1F, 1.19F}, 0.3F},
          {{0.5F, 0.94F}},
          {{0.84F, 0.55F}}},
         kSkull + 0.04F, shade_of(who.hair, 0.16F));
}

void goatee(const Sitter& s) {
  const Person& who = s.who;
  s.blob({{{-0.36F, 0.66F}, 0.3F},
          {{0, 0.74F}},
          {{0.36F, 0.66F}, 0.3F},
          {{0.38F, 0.92F}},
          {{0.18F, 1.12F}},
          {{-0.18F, 1.12F}},
          {{-0.38F, 0.92F}}},
         kFace, who.hair);
}

void long_pointed(const Sitter& s) {
  const Person& who = s.who;
  s.blob({{{-0.98F, 0.10F}, 0.1F},
          {{-0.84F, 0.34F}, 0.7F},
          {{-0.50F, 0.50F}},
          {{0, 0.46F}},
          {{0.50F, 0.50F}},
          {{0.84F, 0.34F}, 0.7F},
          {{0.98F, 0.10F}, 0.1F},
          {{0.94F, 0.62F}},
          {{0.62F, 1.18F}},
          {{0.10F, 1.72F}, 0.3F},
          {{-0.02F, 1.74F}, 0.3F},
          {{-0.62F, 1.18F}},
          {{-0.94F, 0.62F}}},
         kSkull + 0.06F, who.hair);
  s.taper({{{-0.34F, 0.86F}, 1}, {{-0.24F, 1.2F}, 1}, {{-0.06F, 1.5F}, 1}}, kSkull + 0.06F, 0, 0.07F, 0,
          shade_of(who.hair, 0.16F));
  s.taper({{{0.34F, 0.86F}, 1}, {{0.26F, 1.2F}, 1}, {{0.10F, 1.5F}, 1}}, kSkull + 0.06F, 0, 0.07F, 0,
          shade_of(who.hair, 0.16F));
}

}  // namespace

void draw_beard(const Sitter& s) {
  switch (s.who.beard) {
    case Beard::stubble:
      return stubble(s);
    case Beard::short_full:
      return short_full(s);
    case Beard::goatee:
      return goatee(s);
    case Beard::long_pointed:
      return long_pointed(s);
    case Beard::none:
    case Beard::moustache:
    case Beard::walrus:
      return;
  }
}

void draw_moustache(const Sitter& s) {
  const Beard beard = s.who.beard;
  if (beard == Beard::none || beard == Beard::stubble) return;
  const float heavy = beard == Beard::walrus ? 1.45F : beard == Beard::goatee ? 0.8F : 1.0F;
  const float lift = s.face.smile * 0.6F;
  for (const float side : {-1.0F, 1.0F}) {
    s.blob({{{0, 0.41F}, 0.4F},
            {{side * 0.20F, 0.415F}},
            {{side * 0.40F, 0.50F - lift}},
            {{side * (0.46F + 0.06F * heavy), 0.60F + 0.08F * (heavy - 1) - lift}, 0.1F},
            {{side * 0.24F, 0.50F + 0.075F * heavy}},
            {{0, 0.47F + 0.055F * heavy}, 0.5F}},
           kFace, s.who.hair);
  }
  s.taper({{{-0.30F, 0.47F - lift * 0.6F}, 1}, {{-0.12F, 0.44F}, 1}}, kFace, 0, 0.035F, 0,
          faded(light_of(s.who.hair, 0.35F), 0.8F));
}

}  // namespace kenes::stage
