// The signs themselves, in a square of one by one.

#include "ui/signs.hpp"

#include <array>
#include <numbers>

namespace kenes::ui {
namespace {

using stage::Affine;
using stage::Canvas;
using stage::Colour;
using stage::Point;
using stage::Rect;
using stage::Tone;

constexpr float kLine = 0.15F;

void ring(Canvas& canvas, float width, Colour colour) {
  const float radius = (1 - width) / 2;
  canvas.stroke(stage::ellipse({0.5F, 0.5F}, radius, radius, canvas.fineness()), width, colour, true);
}

void half(Canvas& canvas, Colour colour) {
  ring(canvas, 0.1F, colour);
  const stage::Outline lower =
      stage::arc({0.5F, 0.5F}, 0.45F, 0.45F, 0, std::numbers::pi_v<float>, canvas.fineness());
  canvas.fill(lower, colour);
}

/// Something said.
void bubble(Canvas& canvas, Colour colour) {
  canvas.rect({0.02F, 0.08F, 0.96F, 0.66F}, colour, 0.2F);
  canvas.fill({{0.2F, 0.66F}, {0.52F, 0.66F}, {0.22F, 0.98F}}, colour);
}

/// Something that is to be said: the same, empty, with a stroke and a dot inside.
void ask(Canvas& canvas, Colour colour) {
  canvas.frame({0.06F, 0.12F, 0.88F, 0.6F}, 0.1F, colour, 0.2F);
  canvas.fill({{0.22F, 0.7F}, {0.5F, 0.7F}, {0.24F, 0.98F}}, colour);
  for (const float x : {0.3F, 0.5F, 0.7F}) canvas.circle({x, 0.42F}, 0.07F, colour);
}

void paper(Canvas& canvas, Colour colour, bool filled) {
  const Rect sheet{0.16F, 0.06F, 0.68F, 0.88F};
  if (!filled) {
    canvas.frame(sheet, 0.09F, colour, 0.08F);
    return;
  }
  canvas.rect(sheet, colour, 0.08F);
  const Colour fold = canvas[Tone::night];
  canvas.stroke({{0.32F, 0.5F}, {0.45F, 0.64F}, {0.7F, 0.36F}}, 0.11F, fold);
}

void pen(Canvas& canvas, Colour colour) {
  canvas.fill({{0.7F, 0.04F}, {0.96F, 0.3F}, {0.4F, 0.86F}, {0.14F, 0.6F}}, colour);
  canvas.fill({{0.1F, 0.66F}, {0.34F, 0.9F}, {0.02F, 0.98F}}, colour);
}

/// Two rings that hold each other.
void clasp(Canvas& canvas, Colour colour) {
  for (const float x : {0.3F, 0.7F})
    canvas.stroke(stage::ellipse({x, 0.5F}, 0.24F, 0.24F, canvas.fineness()), 0.11F, colour, true);
}

}  // namespace

void draw_sign(Canvas& canvas, const Rect& box, Sign sign, Colour colour) {
  const auto kept = canvas.keep();
  canvas.place(Affine::shifted({box.x, box.y}).over(Affine::scaled(box.width, box.height)));
  switch (sign) {
    case Sign::none:
      return;
    case Sign::tick:
      return canvas.stroke({{0.08F, 0.54F}, {0.38F, 0.84F}, {0.94F, 0.16F}}, kLine, colour);
    case Sign::cross:
      canvas.stroke({{0.12F, 0.12F}, {0.88F, 0.88F}}, kLine, colour);
      return canvas.stroke({{0.88F, 0.12F}, {0.12F, 0.88F}}, kLine, colour);
    case Sign::bar:
      return canvas.rect({0.06F, 0.42F, 0.88F, 0.18F}, colour, 0.06F);
    case Sign::diamond:
      return canvas.fill({{0.5F, 0}, {0.96F, 0.5F}, {0.5F, 1}, {0.04F, 0.5F}}, colour);
    case Sign::bubble:
      return bubble(canvas, colour);
    case Sign::ask:
      return ask(canvas, colour);
    case Sign::dot:
      return canvas.circle({0.5F, 0.5F}, 0.36F, colour);
    case Sign::ring:
      return ring(canvas, 0.11F, colour);
    case Sign::half:
      return half(canvas, colour);
    case Sign::paper:
    case Sign::blank:
      return paper(canvas, colour, sign == Sign::paper);
    case Sign::pen:
      return pen(canvas, colour);
    case Sign::clasp:
      return clasp(canvas, colour);
    case Sign::needed:
      canvas.rect({0.43F, 0.1F, 0.14F, 0.9F}, colour);
      return canvas.fill({{0.12F, 0}, {0.88F, 0}, {0.5F, 0.42F}}, colour);
  }
}

Sign sign_of(rules::Ballot ballot) {
  constexpr std::array kSigns{Sign::blank, Sign::tick, Sign::cross, Sign::bar};
  return kSigns[static_cast<std::size_t>(ballot)];
}

Tone tone_of(rules::Ballot ballot) {
  constexpr std::array kTones{Tone::mist, Tone::sage, Tone::madder, Tone::plum};
  return kTones[static_cast<std::size_t>(ballot)];
}

}  // namespace kenes::ui
