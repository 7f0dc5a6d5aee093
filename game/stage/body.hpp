#pragma once
// The body under a head, and what several clothes have in common: inside this room only.

#include <algorithm>

#include "stage/sitter.hpp"

namespace kenes::stage {

/// The body does not turn with the head; x is measured from the middle, sideways times the build.
struct Body {
  const Sitter& s;
  float lift;  // Of the shoulders.
  [[nodiscard]] Point at(float x, float y) const {
    return {0.5F + x * s.who.build, y - lift * std::clamp((0.95F - y) * 5, 0.0F, 1.0F)};
  }
  [[nodiscard]] Outline shape(std::initializer_list<Knot> knots) const {
    std::vector<Knot> placed(knots);
    for (Knot& knot : placed) knot.at = at(knot.at.x, knot.at.y);
    return curve(placed, true, s.canvas.fineness());
  }
  void blob(std::initializer_list<Knot> knots, const Paint& paint) const {
    s.canvas.fill(shape(knots), paint);
  }
  /// The same on both sides; the right one lies in the shade.
  void both(std::initializer_list<Knot> knots, Colour colour, float dimmed = 0.14F) const {
    blob(knots, colour);
    std::vector<Knot> mirrored(knots);
    for (Knot& knot : mirrored) knot.at = at(-knot.at.x, knot.at.y);
    s.canvas.fill(curve(mirrored, true, s.canvas.fineness()), shade_of(colour, dimmed));
  }
  void line(std::initializer_list<Knot> knots, float width, Colour colour) const {
    std::vector<Knot> placed(knots);
    for (Knot& knot : placed) knot.at = at(knot.at.x, knot.at.y);
    s.canvas.fill(brush(curve(placed, false, s.canvas.fineness()), width, width, width), colour);
  }
  void dot(float x, float y, float radius, Colour colour) const { s.canvas.circle(at(x, y), radius, colour); }
};

void trunk(const Body& body, Colour colour);  // Shoulders and down.
void neck(const Body& body);
void collar(const Body& body, Colour colour);
/// What shows of the shirt between the lapels, down to `depth`.
void shirt_front(const Body& body, Colour colour, float depth);
/// `meet`: how far down they close.
void lapels(const Body& body, Colour colour, float meet);
void tie(const Body& body, Colour colour);

// One for each kind of clothes.
void suit(const Body& body);
void jacket(const Body& body);
void roll_neck(const Body& body);
void tweed(const Body& body);
void cardigan(const Body& body);
void white_coat(const Body& body);
void blouse(const Body& body);
void shawl(const Body& body);
void waistcoat(const Body& body);
void chapan(const Body& body);
void kamzol(const Body& body);
void hoodie(const Body& body);
void quilted(const Body& body);
void overall(const Body& body);
void safety_vest(const Body& body);
void uniform(const Body& body);

}  // namespace kenes::stage
