#include "stage/portrait.hpp"

#include <algorithm>
#include <array>

#include "core/hash.hpp"
#include "stage/sitter.hpp"

namespace kenes::stage {
namespace {

// In the order of Mood.
constexpr std::array<Expression, 5> kExpressions{{
    {.eyes = 0.96F, .smile = 0.015F},
    {.brow_lift = 0.09F, .eyes = 1.12F, .smile = 0.01F, .tilt = 0.07F, .nod = 0.012F},
    {.brow_lift = 0.05F,
     .brow_inner = 0.09F,
     .eyes = 0.95F,
     .smile = -0.038F,
     .mouth = 0.86F,
     .skew = 0.030F,
     .tilt = -0.06F,
     .nod = 0.014F,
     .shoulders = 0.022F,
     .gaze_down = 0.35F},
    {.brow_lift = 0.04F,
     .brow_inner = 0.015F,
     .eyes = 0.72F,
     .smile = 0.095F,
     .mouth = 1.22F,
     .tilt = 0.05F,
     .cheeks = 1},
    {.brow_lift = -0.045F,
     .brow_inner = -0.105F,
     .eyes = 0.72F,
     .smile = -0.03F,
     .mouth = 0.92F,
     .nod = -0.014F},
}};

}  // namespace

const Expression& expression_of(rules::Mood mood) { return kExpressions[static_cast<std::size_t>(mood)]; }

Expression mix(const Expression& a, const Expression& b, float t) {
  const auto part = [&](float Expression::*field) { return mix(a.*field, b.*field, t); };
  return {part(&Expression::brow_lift), part(&Expression::brow_inner), part(&Expression::eyes),
          part(&Expression::smile),     part(&Expression::mouth),      part(&Expression::skew),
          part(&Expression::tilt),      part(&Expression::nod),        part(&Expression::shoulders),
          part(&Expression::cheeks),    part(&Expression::gaze_down)};
}

Outline Sitter::on_head(std::initializer_list<Knot> knots, float depth) const {
  std::vector<Knot> placed(knots);
  for (Knot& knot : placed) knot.at = at(knot.at.x, knot.at.y, depth);
  return curve(placed, true, canvas.fineness());
}

void Sitter::blob(std::initializer_list<Knot> knots, float depth, const Paint& paint) const {
  canvas.fill(on_head(knots, depth), paint);
}

void Sitter::blob_on_face(std::initializer_list<Knot> knots, float depth, const Paint& paint) const {
  canvas.fill(cut(on_head(knots, depth), skull()), paint);
}

void Sitter::taper(std::initializer_list<Knot> knots, float depth, float first, float middle, float last,
                   Colour colour) const {
  std::vector<Knot> placed(knots);
  for (Knot& knot : placed) knot.at = at(knot.at.x, knot.at.y, depth);
  canvas.fill(brush(curve(placed, false, canvas.fineness()), first * hw, middle * hw, last * hw), colour);
}

void draw_person(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing,
                 const Expression& expression, float below) {
  constexpr float kHalfWidth = 0.180F;
  constexpr float kHalfHeight = 0.238F;
  const float size = std::min(box.width, box.height);
  const auto kept = canvas.keep();
  canvas.place({size, 0, 0, size, {box.centre().x - size / 2, box.bottom() - size}});
  const Person& who = person_of(id);
  Sitter sitter{
      canvas, who, bearing, expression, {0.5F, 0.445F}, kHalfWidth * who.wide, kHalfHeight * who.tall, below};
  const Affine tilted =
      Affine::shifted({bearing.turn * 0.012F, expression.nod})
          .over(Affine::turned(expression.tilt * (bearing.turn < 0 ? -1.0F : 1.0F), {0.5F, 0.68F}));
  const auto with_head = [&](auto&&... draw) {
    const auto held = canvas.keep();
    canvas.place(tilted);
    (draw(sitter), ...);
  };
  with_head(draw_behind);
  draw_clothes(sitter);
  with_head(draw_head, draw_beard, draw_features, draw_glasses, draw_hair, draw_hat);
}

void draw_person(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing, float below) {
  draw_person(canvas, box, id, bearing, expression_of(bearing.mood), below);
}

namespace {

void draw_on_ground(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing) {
  const auto kept = canvas.keep();
  canvas.clip(box);
  const bool plain = canvas.theme() == Theme::high_contrast;
  const Colour ground =
      mix(person_of(id).ground, canvas[Tone::night], canvas.theme() == Theme::dark ? 0.30F : 0.0F);
  const Colour upper = plain ? canvas[Tone::night] : light_of(ground, 0.22F);
  canvas.rect(box, Paint({box.x, box.y}, upper, {box.x, box.bottom()}, plain ? upper : ground));
  if (!plain)
    canvas.glow({box.x + box.width * 0.36F, box.y + box.height * 0.30F}, box.width * 0.6F, box.width * 0.6F,
                faded(rgb(0xFFF0D0), 0.35F));
  draw_person(canvas, box, id, bearing);
}

}  // namespace

void draw_portrait(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing) {
  struct Seen {
    Rect box;
    const Person* who;
    Bearing bearing;
    bool operator==(const Seen&) const = default;
  };
  const auto place = static_cast<unsigned>(hash_bytes(&box, sizeof box));
  canvas.remember("portrait", place, Seen{box, &person_of(id), bearing},
                  [&] { draw_on_ground(canvas, box, id, bearing); });
}

}  // namespace kenes::stage
