#include "ui/marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kenes::ui {
namespace {

using rules::Progress;
using stage::Canvas;
using stage::Colour;
using stage::Point;
using stage::Rect;
using stage::Tone;

constexpr float kPi = std::numbers::pi_v<float>;

/// Draws in a square of −1 … 1 within `box`.
class Small {
 public:
  Small(Canvas& canvas, const Rect& box) : kept_(canvas.keep()) {
    const float half = std::min(box.width, box.height) / 2;
    canvas.place(stage::Affine::shifted(box.centre()));
    canvas.place(stage::Affine::scaled(half, half));
  }

 private:
  Canvas::Kept kept_;
};

void ring(Canvas& canvas, Colour colour) {
  canvas.stroke(stage::ellipse({0, 0}, 0.8F, 0.8F, canvas.fineness()), 0.22F, colour, true);
}

void dotted_ring(Canvas& canvas, Colour colour) {
  constexpr int kDots = 8;
  for (int i = 0; i < kDots; ++i) {
    const float angle = 2 * kPi * static_cast<float>(i) / kDots;
    canvas.circle({0.8F * std::cos(angle), 0.8F * std::sin(angle)}, 0.14F, colour);
  }
}

void half_ring(Canvas& canvas, Colour colour) {
  ring(canvas, colour);
  canvas.fill(stage::arc({0, 0}, 0.8F, 0.8F, kPi / 2, 3 * kPi / 2, canvas.fineness()), colour);
}

void scales(Canvas& canvas, Colour colour) {
  canvas.stroke({{0, -0.85F}, {0, 0.8F}}, 0.2F, colour);
  canvas.stroke({{-0.5F, 0.8F}, {0.5F, 0.8F}}, 0.2F, colour);
  canvas.stroke({{-0.75F, -0.55F}, {0.75F, -0.55F}}, 0.2F, colour);
  for (const float side : {-0.65F, 0.65F}) {
    canvas.fill({{side - 0.35F, 0}, {side + 0.35F, 0}, {side + 0.15F, 0.32F}, {side - 0.15F, 0.32F}}, colour);
    canvas.stroke({{side, -0.5F}, {side, 0.05F}}, 0.12F, colour);
  }
}

void check(Canvas& canvas, Colour colour, Colour sign) {
  canvas.circle({0, 0}, 0.95F, colour);
  canvas.stroke({{-0.45F, 0.02F}, {-0.12F, 0.38F}, {0.48F, -0.36F}}, 0.24F, sign);
}

void cross(Canvas& canvas, Colour colour, Colour sign) {
  canvas.fill({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, colour);
  canvas.stroke({{-0.3F, -0.3F}, {0.3F, 0.3F}}, 0.22F, sign);
  canvas.stroke({{-0.3F, 0.3F}, {0.3F, -0.3F}}, 0.22F, sign);
}

void speech_mark(Canvas& canvas, Colour colour, Colour sign) {
  canvas.rect({-0.95F, -0.8F, 1.9F, 1.25F}, colour, 0.35F);
  canvas.fill({{-0.4F, 0.35F}, {0.2F, 0.35F}, {-0.45F, 0.95F}}, colour);
  for (const float x : {-0.5F, 0.0F, 0.5F}) canvas.circle({x, -0.17F}, 0.15F, sign);
}

void flag(Canvas& canvas, Colour colour) {
  canvas.stroke({{-0.6F, -0.9F}, {-0.6F, 0.95F}}, 0.2F, colour);
  canvas.fill({{-0.6F, -0.9F}, {0.9F, -0.6F}, {0.35F, -0.2F}, {0.9F, 0.2F}, {-0.6F, 0.1F}}, colour);
}

}  // namespace

Tone tone_of(Progress progress) {
  switch (progress) {
    case Progress::questioned:
    case Progress::explained:
      return Tone::sky;
    case Progress::tested:
    case Progress::committed:
      return Tone::gold;
    case Progress::confirmed:
      return Tone::sage;
    case Progress::contradicted:
      return Tone::madder;
    case Progress::undelivered:
    case Progress::delivered:
      break;
  }
  return Tone::mist;
}

Tone tone_of(rules::Bearing bearing) {
  if (bearing == rules::Bearing::supports) return Tone::sage;
  return bearing == rules::Bearing::contradicts ? Tone::madder : Tone::sky;
}

void progress_mark(Canvas& canvas, const Rect& box, Progress progress) {
  const Small small(canvas, box);
  const Colour colour = canvas[tone_of(progress)];
  const Colour sign = canvas[Tone::ink];
  switch (progress) {
    case Progress::undelivered:
      return dotted_ring(canvas, colour);
    case Progress::delivered:
      return ring(canvas, colour);
    case Progress::questioned:
      return half_ring(canvas, colour);
    case Progress::tested:
      return scales(canvas, colour);
    case Progress::confirmed:
      return check(canvas, colour, sign);
    case Progress::contradicted:
      return cross(canvas, colour, sign);
    case Progress::explained:
      return speech_mark(canvas, colour, sign);
    case Progress::committed:
      return flag(canvas, colour);
  }
}

void reliability_mark(Canvas& canvas, const Rect& box, int reliability, Colour colour) {
  const float step = box.height * 1.2F;
  for (int i = 0; i < 3; ++i) {
    const Small small(canvas, {box.x + step * static_cast<float>(i), box.y, box.height, box.height});
    if (i < reliability) {
      canvas.circle({0, 0}, 0.85F, colour);
    } else {
      canvas.stroke(stage::ellipse({0, 0}, 0.72F, 0.72F, canvas.fineness()), 0.2F, faded(colour, 0.7F), true);
    }
  }
}

void bearing_mark(Canvas& canvas, const Rect& box, rules::Bearing bearing) {
  const Small small(canvas, box);
  const Colour colour = canvas[tone_of(bearing)];
  const Colour sign = canvas[Tone::ink];
  if (bearing == rules::Bearing::supports) return check(canvas, colour, sign);
  if (bearing == rules::Bearing::contradicts) return cross(canvas, colour, sign);
  speech_mark(canvas, colour, sign);
}

}  // namespace kenes::ui
