// The pictures themselves.

#include "ui/sketch_parts.hpp"

namespace kenes::ui::detail {

using stage::Colour;
using stage::Tone;

namespace {

/// A flask for water, as people carry them to a standpipe.
void flask(const Day& day, float x, float y) {
  const Colour tin = day.of(Tone::sky, Tone::paper, 0.6F);
  day.canvas.rect({x, y - 9, 7, 9}, tin, 1.5F);
  day.canvas.rect({x + 2, y - 11, 3, 2.4F}, day.iron());
  day.canvas.stroke({{x + 1, y - 9}, {x + 1, y - 12}, {x + 6, y - 12}, {x + 6, y - 9}}, 0.7F, day.iron());
}

void wheel(const Day& day, float x, float y, float radius) {
  day.canvas.circle({x, y}, radius, day.dark());
  day.canvas.circle({x, y}, radius * 0.45F, day.of(Tone::paper, Tone::sky, 0.3F));
}

void windows(const Day& day, float x, float y, int count) {
  for (int i = 0; i < count; ++i) {
    const float left = x + 9.4F * static_cast<float>(i);
    day.canvas.rect({left, y, 6, 8}, day.of(Tone::sky, Tone::ink, 0.35F));
    day.canvas.rect({left + 2.7F, y, 0.7F, 8}, day.wall());
    day.canvas.rect({left, y + 3.4F, 6, 0.7F}, day.wall());
  }
}

/// A kerb, a puddle: long things on the ground, seen along the road.
void road(const Day& day) {
  stage::Canvas& c = day.canvas;
  const Colour asphalt = day.of(Tone::ink, Tone::paper, 0.48F);
  c.fill({{70, kHorizon}, {80, kHorizon}, {128, kHigh}, {18, kHigh}}, asphalt);
  c.fill({{70, kHorizon}, {69, kHorizon}, {10, kHigh}, {18, kHigh}}, day.of(Tone::paper, Tone::ink, 0.2F));
  c.fill({{80, kHorizon}, {81, kHorizon}, {136, kHigh}, {128, kHigh}}, day.of(Tone::paper, Tone::ink, 0.2F));
  for (const float part : {0.1F, 0.32F, 0.62F}) {
    const float y = kHorizon + (kHigh - kHorizon) * part;
    const float half = 0.4F + 1.3F * part;
    c.fill({{74.9F - half, y},
            {74.9F + half, y},
            {74.8F + 1.5F * half, y + 9 * part + 2},
            {74.8F - 1.5F * half, y + 9 * part + 2}},
           day.light());
  }
}

}  // namespace

void standpipe(const Day& day) {
  stage::Canvas& c = day.canvas;
  steppe(day);
  poles(day, 58);
  house(day, 10, 62, 1.1F);
  house(day, 106, 60, 0.9F);
  c.oval({84, 86}, 24, 5, day.water());
  c.oval({80, 85}, 12, 2, mix(day.water(), day.light(), 0.5F));
  c.rect({66, 82, 20, 4}, day.of(Tone::paper, Tone::ink, 0.3F), 1);
  c.rect({72, 50, 7, 33}, day.iron(), 2);
  c.rect({70.5F, 47, 10, 5}, day.of(Tone::madder, Tone::wood, 0.2F), 2);
  c.stroke({{78, 62}, {88, 62}, {88, 67}}, 2.6F, day.iron());
  c.rect({87.5F, 68, 1.2F, 14}, day.water());
  for (int i = 0; i < 4; ++i)
    flask(day, 98 + 10.5F * static_cast<float>(i), 86 + 2.0F * static_cast<float>(i % 2));
}

void street(const Day& day) {
  stage::Canvas& c = day.canvas;
  steppe(day);
  poplar(day, 58, 56, 0.6F);
  poplar(day, 94, 56, 0.65F);
  house(day, 22, 62, 1);
  house(day, 100, 61, 0.95F);
  road(day);
  house(day, -14, 76, 1.6F);
  house(day, 128, 74, 1.5F);
  c.oval({52, 88}, 22, 4.5F, day.water());
  c.oval({47, 87}, 11, 1.8F, mix(day.water(), day.light(), 0.55F));
}

void school(const Day& day) {
  stage::Canvas& c = day.canvas;
  steppe(day);
  poplar(day, 12, 76, 1.1F);
  poplar(day, 138, 76, 1);
  c.rect({22, 36, 106, 40}, day.wall());
  c.rect({20, 32, 110, 5}, day.roof());
  c.rect({22, 72, 106, 4}, day.of(Tone::wood_edge, Tone::paper, 0.25F));
  windows(day, 26, 41, 4);
  windows(day, 88, 41, 4);
  windows(day, 26, 57, 4);
  windows(day, 88, 57, 4);
  c.rect({64, 34, 22, 42}, day.of(Tone::paper, Tone::gold, 0.2F));
  c.fill({{62, 34}, {75, 26}, {88, 34}}, day.roof());
  c.circle({75, 41}, 3.4F, day.dark());
  c.rect({69, 58, 12, 18}, day.dark(), 1);
  c.rect({74.6F, 58, 0.8F, 18}, day.wall());
  c.fill({{66, 76}, {84, 76}, {96, 100}, {54, 100}}, mix(day.grass(), day.light(), 0.6F));
  fence(day, 0, 52, 90);
  fence(day, 98, 150, 90);
}

void playground(const Day& day) {
  stage::Canvas& c = day.canvas;
  steppe(day);
  house(day, 8, 60, 1);
  house(day, 112, 60, 1);
  poplar(day, 104, 62, 0.8F);
  fence(day, 0, 150, 68);
  const Colour frame = day.of(Tone::sky, Tone::ink, 0.3F);
  c.stroke({{48, 38}, {104, 38}}, 2.2F, frame);
  for (const float x : {48.0F, 104.0F}) {
    c.stroke({{x, 37}, {x - 8, 88}}, 2, frame);
    c.stroke({{x, 37}, {x + 8, 88}}, 2, frame);
  }
  for (const float x : {62.0F, 70.0F, 82.0F, 90.0F}) c.stroke({{x, 38}, {x, 44}}, 0.8F, day.iron());
  c.rect({12, 66, 24, 15}, day.of(Tone::paper, Tone::sky, 0.2F), 1);
  c.frame({12, 66, 24, 15}, 0.8F, day.iron());
  for (const float y : {69.5F, 73.0F, 76.5F}) c.rect({15, y, 18, 1.1F}, day.iron());
  c.rect({15, 81, 1.6F, 12}, day.iron());
  c.rect({31.4F, 81, 1.6F, 12}, day.iron());
}

void fire_engine(const Day& day) {
  stage::Canvas& c = day.canvas;
  steppe(day);
  poles(day, 56);
  c.rect({86, 34, 58, 40}, day.of(Tone::paper, Tone::ink, 0.16F));
  c.fill({{82, 35}, {115, 24}, {148, 35}}, day.roof());
  c.rect({96, 46, 38, 28}, day.of(Tone::wood, Tone::paper, 0.2F));
  for (const float y : {52.0F, 59.0F, 66.0F}) c.rect({96, y, 38, 0.9F}, day.of(Tone::wood, Tone::ink, 0.4F));
  const Colour red = day.of(Tone::madder, Tone::carpet, 0.2F);
  c.rect({22, 56, 52, 26}, red, 2);
  c.fill({{74, 62}, {86, 62}, {92, 72}, {92, 82}, {74, 82}}, red);
  c.fill({{77, 64.5F}, {85, 64.5F}, {89.4F, 72}, {77, 72}}, day.of(Tone::sky, Tone::paper, 0.4F));
  c.rect({22, 68, 52, 3}, day.light());
  c.rect({20, 80, 74, 3.4F}, day.dark());
  c.stroke({{24, 53}, {72, 53}}, 1, day.iron());
  c.stroke({{24, 50}, {72, 50}}, 1, day.iron());
  for (float x = 27; x < 72; x += 6) c.rect({x, 50, 0.9F, 3}, day.iron());
  c.rect({78, 58.6F, 6, 3.4F}, day.water(), 1);
  wheel(day, 36, 85, 6.6F);
  wheel(day, 80, 85, 6.6F);
}

void trench(const Day& day) {
  stage::Canvas& c = day.canvas;
  steppe(day);
  house(day, 14, 60, 1);
  house(day, 58, 58, 0.8F);
  poplar(day, 50, 60, 0.7F);
  c.fill({{96, kHorizon}, {102, kHorizon}, {96, kHigh}, {52, kHigh}}, day.of(Tone::wood, Tone::ink, 0.45F));
  c.fill({{102, kHorizon}, {106, kHorizon}, {118, kHigh}, {96, kHigh}}, day.earth());
  c.taper({{{100, kHorizon + 2}}, {{90, 76}}, {{76, kHigh + 4}}}, 1.6F, 5, 10, day.iron());
  c.taper({{{99.6F, kHorizon + 2}}, {{88.8F, 76}}, {{73.5F, kHigh + 4}}}, 0.4F, 1, 2, day.water());
  for (int i = 0; i < 5; ++i) {
    const float t = static_cast<float>(i) / 4;
    c.oval({112 + 20 * t, 60 + 32 * t}, 6 + 9 * t, 3.5F + 6 * t,
           mix(day.earth(), day.grass(), 0.2F * day.chance(7U + static_cast<unsigned>(i))));
  }
  c.stroke({{40, 92}, {52, 66}}, 1.4F, day.of(Tone::wood, Tone::gold, 0.2F));
  c.blob({{{37, 90}}, {{43, 92}}, {{40, 101}, 0}, {{34, 98}}}, day.iron());
}

void village(const Day& day) {
  steppe(day);
  poles(day, 58);
  for (unsigned i = 0; i < 4; ++i) {
    const float x = 4 + 38 * static_cast<float>(i) + 8 * day.chance(i);
    house(day, x, 62 + 4 * day.chance(i + 10), 0.8F + 0.3F * day.chance(i + 20));
    if (day.chance(i + 30) > 0.4F) poplar(day, x - 5, 63, 0.7F);
  }
  fence(day, 0, 58, 78);
  fence(day, 84, 150, 78);
  day.canvas.fill({{62, 70}, {80, 70}, {104, kHigh}, {40, kHigh}}, mix(day.earth(), day.light(), 0.6F));
}

namespace {

void map_marks(const Day& day) {
  stage::Canvas& c = day.canvas;
  const Colour ink = day.iron();
  c.fill({{138, 8}, {141.5F, 18}, {138, 16}}, ink);
  c.fill({{138, 8}, {134.5F, 18}, {138, 16}}, mix(ink, day.light(), 0.6F));
  for (int i = 0; i < 4; ++i) {
    const Colour part = i % 2 == 0 ? ink : mix(ink, day.light(), 0.7F);
    c.rect({8 + 7 * static_cast<float>(i), 93, 7, 1.6F}, part);
  }
}

}  // namespace

void map(const Day& day) {
  stage::Canvas& c = day.canvas;
  c.rect({0, 0, kWide, kHigh}, mix(day.grass(), day.canvas[Tone::paper], 0.72F));
  c.taper({{{-5, 20}}, {{30, 34}}, {{52, 24}}, {{84, 40}}, {{112, 30}}, {{156, 52}}}, 5, 4, 6, day.water());
  const Colour way = day.of(Tone::paper, Tone::wood_edge, 0.3F);
  for (const float y : {50.0F, 66.0F, 82.0F}) c.stroke({{14, y + 4}, {128, y - 3}}, 1.6F, way);
  for (const float x : {28.0F, 60.0F, 94.0F, 120.0F}) c.stroke({{x - 3, 44}, {x + 5, 92}}, 1.6F, way);
  for (unsigned i = 0; i < 44; ++i) {
    const float along = 16 + 2.5F * static_cast<float>(i);
    const float y = 46 + 16 * static_cast<float>(i % 3) + 5 * day.chance(i + 100);
    const float x = along + 4 * day.chance(i);
    if (day.chance(i + 50) > 0.5F)
      c.circle({x, y + 7}, 1.3F, day.of(Tone::sky, Tone::ink, 0.25F));
    else
      c.rect({x - 1.1F, y + 5.9F, 2.2F, 2.2F}, day.of(Tone::madder, Tone::ink, 0.15F));
  }
  map_marks(day);
}

}  // namespace kenes::ui::detail
