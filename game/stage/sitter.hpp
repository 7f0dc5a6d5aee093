#pragma once
// Somebody who is being drawn: inside this room only. The bust stands in a box of one by one, its head around
// `centre`; parts of the head are placed in head widths and heights, so that they fit every head.

#include <initializer_list>

#include "stage/canvas.hpp"
#include "stage/person.hpp"
#include "stage/portrait.hpp"

namespace kenes::stage {

/// Half of a head's measures, so x and y run from −1 to 1 within the head. `depth`: how far a part moves
/// when the head turns; ears lie behind the axis, the nose before it.
struct Sitter {
  Canvas& canvas;
  const Person& who;
  const Bearing& bearing;
  const Expression& face;
  Point centre{0.5F, 0.445F};
  float hw, hh;
  float below;  // How far the body goes on below the box.

  [[nodiscard]] Point at(float x, float y, float depth) const {
    return centre + Point{(x + bearing.turn * depth) * hw, y * hh};
  }
  /// A closed curve on the head.
  [[nodiscard]] Outline on_head(std::initializer_list<Knot> knots, float depth) const;
  void blob(std::initializer_list<Knot> knots, float depth, const Paint& paint) const;
  /// What of it lies on the face.
  void blob_on_face(std::initializer_list<Knot> knots, float depth, const Paint& paint) const;
  void taper(std::initializer_list<Knot> knots, float depth, float first, float middle, float last,
             Colour colour) const;
  [[nodiscard]] Outline skull() const;
};

namespace depths {
inline constexpr float kBack = -0.10F, kEar = 0.03F, kSkull = 0.05F, kHair = 0.09F, kFace = 0.20F,
                       kNose = 0.30F;
}

[[nodiscard]] inline Colour shade_of(Colour colour, float part = 0.30F) {
  return mix(colour, rgb(0x2A1A2E), part);
}
[[nodiscard]] inline Colour light_of(Colour colour, float part = 0.18F) {
  return mix(colour, rgb(0xFFF2DC), part);
}
[[nodiscard]] inline Colour skin_shade(const Person& who) { return mix(who.skin, rgb(0x8A3B2E), 0.30F); }

void draw_behind(const Sitter& sitter);    // Hair and cloth behind the neck.
void draw_clothes(const Sitter& sitter);   // With the neck.
void draw_head(const Sitter& sitter);      // Skull, ears, shade.
void draw_features(const Sitter& sitter);  // Eyes, brows, nose, mouth, the years.
void draw_beard(const Sitter& sitter);     // On cheeks and chin.
void draw_moustache(const Sitter& sitter);
void draw_glasses(const Sitter& sitter);
void draw_hair(const Sitter& sitter);
void draw_hat(const Sitter& sitter);

}  // namespace kenes::stage
