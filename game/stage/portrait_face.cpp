// The head and its features.

#include <algorithm>
#include <cmath>

#include "stage/sitter.hpp"

namespace kenes::stage {
namespace {

using namespace depths;

struct SkullShape {
  Point temple, cheek, jaw, chin;
};
// In the order of Skull; the right half, in halves of the head.
constexpr SkullShape kSkulls[] = {
    {{0.74F, -0.78F}, {1.00F, -0.16F}, {0.86F, 0.50F}, {0.30F, 0.98F}},
    {{0.78F, -0.76F}, {1.03F, -0.08F}, {0.94F, 0.50F}, {0.36F, 0.98F}},
    {{0.80F, -0.80F}, {1.00F, -0.20F}, {0.93F, 0.58F}, {0.44F, 0.99F}},
    {{0.80F, -0.78F}, {1.02F, -0.18F}, {0.78F, 0.52F}, {0.24F, 0.99F}},
    {{0.76F, -0.76F}, {1.00F, -0.10F}, {0.99F, 0.46F}, {0.44F, 0.98F}},
};

/// The eye on side −1 or 1 of the picture.
struct Eye {
  Point middle;
  float width, height;  // Halves.
};
Eye eye_of(const Sitter& s, float side) {
  const float turn = s.bearing.turn;
  // The eye on the side that turns away is seen shorter and nearer to the nose.
  const float away = std::max(0.0F, turn * side);
  const float open = s.face.eyes * (1 - s.bearing.lids);
  return {s.at(side * 0.43F * (1 - 0.10F * std::fabs(turn)), -0.02F, kFace),
          s.hw * (s.who.woman ? 0.205F : 0.190F) * (1 - 0.22F * away), s.hh * 0.085F * open};
}

Outline lids_of(const Sitter& s, const Eye& eye, float side) {
  const auto p = [&](float x, float y) { return eye.middle + Point{side * x * eye.width, y}; };
  const float slant = s.hh * 0.018F;  // The outer corner lies a little higher.
  const Knot knots[] = {{p(-1, slant * 0.8F), 0.3F},
                        {p(-0.35F, -eye.height * 1.0F)},
                        {p(0.45F, -eye.height * 0.95F)},
                        {p(1, -slant), 0.3F},
                        {p(0.3F, eye.height * 0.62F + s.hh * 0.012F)},
                        {p(-0.4F, eye.height * 0.62F + s.hh * 0.012F)}};
  return curve(knots, true, s.canvas.fineness());
}

void draw_eyeball(const Sitter& s, const Eye& eye, float side) {
  const Outline lids = lids_of(s, eye, side);
  s.canvas.fill(lids, mix(rgb(0xFAF4EA), s.who.skin, 0.10F));
  const float radius = s.hh * 0.088F;
  const float gaze = std::clamp(s.bearing.gaze + s.bearing.turn * 0.55F, -1.0F, 1.0F);
  const Point iris =
      eye.middle + Point{gaze * eye.width * 0.42F, -s.hh * 0.012F + s.face.gaze_down * s.hh * 0.03F};
  const Colour rim = mix(s.who.eyes, rgb(0x14100E), 0.35F);
  const float fine = s.canvas.fineness();
  s.canvas.fill(cut(ellipse(iris, radius, radius, fine), lids), rim);
  s.canvas.fill(cut(ellipse(iris + Point{0, radius * 0.2F}, radius * 0.72F, radius * 0.72F, fine), lids),
                s.who.eyes);
  s.canvas.fill(cut(ellipse(iris, radius * 0.45F, radius * 0.45F, fine), lids), rgb(0x130E0C));
  s.canvas.fill(
      cut(ellipse(iris + Point{-radius * 0.35F, -radius * 0.38F}, radius * 0.24F, radius * 0.24F, fine),
          lids),
      rgb(0xFFFFFF));
}

void draw_eye(const Sitter& s, float side) {
  const Eye eye = eye_of(s, side);
  const float open = eye.height / (s.hh * 0.085F);
  const auto p = [&](float x, float y) { return eye.middle + Point{side * x * eye.width, y}; };
  const Colour lash = mix(rgb(0x1E1513), s.who.skin, s.who.woman ? 0.0F : 0.12F);
  const Colour crease = skin_shade(s.who);
  if (open > 0.15F) draw_eyeball(s, eye, side);
  const float rise = open > 0.15F ? -eye.height : s.hh * 0.03F;
  const float slant = s.hh * 0.018F;
  const float thick = s.hw * (s.who.woman ? 0.075F : 0.058F);
  s.canvas.taper({{p(-1.04F, slant), 1},
                  {p(-0.35F, rise), 1},
                  {p(0.45F, rise * 0.95F), 1},
                  {p(s.who.woman ? 1.22F : 1.06F, -slant * (s.who.woman ? 2.2F : 1.0F)), 1}},
                 thick * 0.4F, thick, thick * 0.5F, lash);
  // The fold above, and in a smile the cheek that lifts the lower lid.
  s.canvas.taper({{p(-0.8F, rise - s.hh * 0.040F), 1},
                  {p(0.1F, rise - s.hh * 0.062F), 1},
                  {p(1.0F, rise * 0.6F - s.hh * 0.035F), 1}},
                 0, s.hw * 0.03F, 0, crease);
  const float lower = eye.height * 0.62F + s.hh * (0.045F - 0.02F * s.face.cheeks);
  if (s.who.age >= 2 || s.face.cheeks > 0.3F) {
    s.canvas.taper(
        {{p(-0.75F, lower), 1}, {p(0.1F, lower + s.hh * 0.02F), 1}, {p(0.85F, lower - s.hh * 0.01F), 1}}, 0,
        s.hw * 0.028F, 0, mix(crease, s.who.skin, 0.25F));
  }
}

void draw_brow(const Sitter& s, float side) {
  const Person& who = s.who;
  const float lift = -0.245F - s.face.brow_lift;
  const float inner = lift - s.face.brow_inner;
  const float outer = lift + 0.02F + s.face.brow_inner * 0.55F;
  const float thick = (who.woman ? 0.085F : 0.125F) * who.brows;
  const Colour colour = who.age >= 3 ? mix(who.hair, rgb(0x5A5452), 0.35F)
                                     : mix(who.hair, rgb(0x1A1412), who.hair.r > 120 ? 0.35F : 0.15F);
  const float k = 1 - 0.12F * std::max(0.0F, s.bearing.turn * side);
  s.taper({{{side * 0.20F * k, inner}, 1},
           {{side * 0.46F * k, lift - 0.035F}, 1},
           {{side * 0.74F * k, outer}, 1}},
          kFace + 0.02F, thick * 0.75F, thick, thick * 0.22F, colour);
}

void draw_nose(const Sitter& s) {
  const Colour shade = mix(skin_shade(s.who), s.who.skin, 0.15F);
  const float tip = 0.30F * s.who.nose;
  const float way = s.bearing.turn >= -0.15F ? 1.0F : -1.0F;  // Which flank is in the shade.
  s.canvas.fill(s.on_head({{{0.05F * way, -0.16F}, 0.4F},
                           {{0.10F * way, 0.06F}},
                           {{0.20F * way, tip}, 0.6F},
                           {{0.10F * way, tip + 0.045F}, 0.5F},
                           {{0.0F, tip + 0.02F}, 0.5F},
                           {{0.035F * way, 0.05F}}},
                          kNose),
                mix(shade, s.who.skin, 0.28F));
  s.taper({{{-0.155F, tip - 0.005F}, 1},
           {{-0.06F, tip + 0.045F}, 1},
           {{0.06F, tip + 0.045F}, 1},
           {{0.155F, tip - 0.005F}, 1}},
          kNose, 0.03F, 0.06F, 0.03F, mix(skin_shade(s.who), rgb(0x5A241C), 0.35F));
  s.canvas.oval(s.at(-0.05F, tip - 0.045F, kNose + 0.02F), s.hw * 0.045F, s.hw * 0.05F,
                faded(rgb(0xFFF4E4), 0.38F));
}

void draw_mouth(const Sitter& s) {
  const Person& who = s.who;
  const float w = (who.woman ? 0.31F : 0.34F) * s.face.mouth;
  const float y = 0.60F;
  const float up = s.face.smile;
  const Colour line = mix(skin_shade(who), rgb(0x4A1A18), 0.55F);
  const Colour lips = who.woman ? mix(who.skin, rgb(0xA83244), who.age >= 3 ? 0.36F : 0.52F)
                                : mix(who.skin, rgb(0x9A4038), 0.34F);
  const float left = y - up + s.face.skew;
  const float right = y - up - s.face.skew;
  const float open = s.bearing.speech * 0.11F;
  const float middle = y + up * 0.45F;
  const float full = who.woman ? 0.062F : 0.042F;
  s.blob({{{-w, left}, 0.2F},
          {{-w * 0.38F, middle - full}},
          {{0, middle - full * 0.62F}, 0.6F},
          {{w * 0.38F, middle - full}},
          {{w, right}, 0.2F},
          {{w * 0.45F, middle + full * 1.25F + open}},
          {{-w * 0.45F, middle + full * 1.25F + open}}},
         kFace, lips);
  if (open > 0.01F) {
    s.blob({{{-w * 0.72F, mix(left, middle, 0.4F)}, 0.3F},
            {{0, middle - 0.015F}},
            {{w * 0.72F, mix(right, middle, 0.4F)}, 0.3F},
            {{0, middle + open}}},
           kFace, rgb(0x4A1518));
    s.blob({{{-w * 0.5F, middle - 0.004F}, 0.3F},
            {{w * 0.5F, middle - 0.004F}, 0.3F},
            {{0, middle + open * 0.34F}}},
           kFace, rgb(0xF4EEE6));
  } else {
    s.taper({{{-w, left}, 1},
             {{-w * 0.4F, mix(left, middle, 0.9F)}, 1},
             {{w * 0.4F, mix(right, middle, 0.9F)}, 1},
             {{w, right}, 1}},
            kFace, 0.045F, 0.05F, 0.045F, line);
  }
  s.taper({{{-0.15F, y + 0.155F + open}, 1}, {{0, y + 0.175F + open}, 1}, {{0.15F, y + 0.155F + open}, 1}},
          kFace, 0, 0.04F, 0, mix(skin_shade(who), who.skin, 0.35F));
}

void draw_years(const Sitter& s) {
  const Person& who = s.who;
  const Colour line = mix(skin_shade(who), who.skin, who.age >= 3 ? 0.0F : 0.3F);
  for (const float side : {-1.0F, 1.0F}) {
    // From the nose to the mouth: the years, or a smile.
    if (who.age >= 2 || s.face.cheeks > 0.3F) {
      const float reach = who.age >= 3 ? 0.62F : 0.54F;
      s.taper({{{side * 0.25F, 0.30F}, 1},
               {{side * (0.38F + 0.05F * s.face.cheeks), 0.44F}, 1},
               {{side * (0.41F + 0.05F * s.face.cheeks), reach}, 1}},
              kFace, 0.02F, 0.042F, 0, line);
    }
    if (who.age >= 3) {
      s.taper({{{side * 0.72F, -0.05F}, 1}, {{side * 0.84F, -0.09F}, 1}}, kFace, 0.0F, 0.035F, 0, line);
      s.taper({{{side * 0.72F, 0.02F}, 1}, {{side * 0.85F, 0.03F}, 1}}, kFace, 0.0F, 0.035F, 0, line);
    }
    if (s.face.brow_inner < -0.05F) {
      s.taper({{{side * 0.055F, -0.33F}, 1}, {{side * 0.075F, -0.19F}, 1}}, kFace, 0, 0.045F, 0, line);
    }
  }
  const bool worried = s.face.brow_inner > 0.05F;
  if (who.age >= 3 || worried || (who.age >= 2 && s.face.brow_lift > 0.05F)) {
    s.taper({{{-0.34F, -0.47F}, 1}, {{0, worried ? -0.52F : -0.49F}, 1}, {{0.34F, -0.47F}, 1}}, kFace, 0,
            0.03F, 0, line);
    s.taper({{{-0.26F, -0.57F}, 1}, {{0, worried ? -0.62F : -0.585F}, 1}, {{0.26F, -0.57F}, 1}}, kFace, 0,
            0.03F, 0, line);
  }
}

}  // namespace

Outline Sitter::skull() const {
  const SkullShape& shape = kSkulls[static_cast<std::size_t>(who.skull)];
  const auto p = [&](Point q, float side) {
    // Turned, the chin goes further than the crown.
    return at(q.x * side, q.y, kSkull + 0.10F * std::max(0.0F, q.y));
  };
  const Knot knots[] = {{p({0, -1}, 1)},    {p(shape.temple, 1)}, {p(shape.cheek, 1)},
                        {p(shape.jaw, 1)},  {p(shape.chin, 1)},   {p(shape.chin, -1)},
                        {p(shape.jaw, -1)}, {p(shape.cheek, -1)}, {p(shape.temple, -1)}};
  return curve(knots, true, canvas.fineness());
}

void draw_head(const Sitter& s) {
  const Person& who = s.who;
  const Colour shade = skin_shade(who);
  if (who.hat != Hat::kimeshek && who.hat != Hat::scarf) {
    for (const float side : {-1.0F, 1.0F}) {
      const float away = std::max(0.0F, s.bearing.turn * side);
      const Point ear = s.at(side * (1.02F - 0.08F * away), 0.06F, kEar);
      s.canvas.oval(ear, s.hw * 0.16F, s.hh * 0.17F,
                    side > 0 ? mix(who.skin, shade, 0.8F) : mix(who.skin, shade, 0.25F));
      s.canvas.oval(ear, s.hw * 0.08F, s.hh * 0.09F, shade);
    }
  }
  s.canvas.fill(s.skull(), who.skin);
  // The light comes from the left: the right cheek lies in a soft shade, and the jaw below it.
  s.blob_on_face({{{0.50F, -1.1F}, 0.3F},
                  {{0.62F, -0.5F}},
                  {{0.72F, 0.0F}},
                  {{0.60F, 0.42F}},
                  {{0.20F, 0.86F}},
                  {{-0.35F, 1.0F}, 0.4F},
                  {{0.3F, 1.2F}, 0},
                  {{1.4F, 1.0F}, 0},
                  {{1.4F, -1.1F}, 0}},
                 kSkull, mix(who.skin, shade, 0.62F));
  s.canvas.glow(s.at(-0.40F, -0.48F, kSkull), s.hw * 0.55F, s.hh * 0.34F, faded(rgb(0xFFF1DC), 0.34F));
  const float warm = 0.30F + 0.25F * s.face.cheeks;
  for (const float side : {-1.0F, 1.0F}) {
    s.canvas.glow(s.at(side * 0.52F, 0.32F, kFace), s.hw * 0.30F, s.hh * 0.17F, faded(rgb(0xD9584A), warm));
  }
}

void draw_features(const Sitter& s) {
  draw_years(s);
  draw_mouth(s);
  draw_moustache(s);
  draw_nose(s);
  for (const float side : {-1.0F, 1.0F}) {
    draw_eye(s, side);
    draw_brow(s, side);
  }
}

}  // namespace kenes::stage
