#pragma once
// Points, outlines and what can be done with them before anything is drawn: curves through points, tapered
// strokes, cutting by a convex outline, triangles. No pixels, no colours. y grows downwards.

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace kenes::stage {

struct Point {
  float x = 0, y = 0;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }
  friend constexpr bool operator==(Point, Point) = default;
};
[[nodiscard]] inline float length(Point a) { return std::sqrt(a.x * a.x + a.y * a.y); }
[[nodiscard]] constexpr Point mix(Point a, Point b, float t) { return a + (b - a) * t; }
[[nodiscard]] constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] constexpr bool holds(Point p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

/// x' = a·x + c·y + at.x, y' = b·x + d·y + at.y.
struct Affine {
  float a = 1, b = 0, c = 0, d = 1;
  Point at;
  [[nodiscard]] constexpr Point operator()(Point p) const {
    return {a * p.x + c * p.y + at.x, b * p.x + d * p.y + at.y};
  }
  /// How much lengths grow, as the square root of how much areas do.
  [[nodiscard]] float scale() const { return std::sqrt(std::fabs(a * d - b * c)); }
  /// First `inner`, then this.
  [[nodiscard]] constexpr Affine over(const Affine& inner) const {
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b, a * inner.c + c * inner.d,
            b * inner.c + d * inner.d, (*this)(inner.at)};
  }
  [[nodiscard]] static constexpr Affine shifted(Point by) { return {1, 0, 0, 1, by}; }
  [[nodiscard]] static constexpr Affine scaled(float kx, float ky) { return {kx, 0, 0, ky, {}}; }
  [[nodiscard]] static Affine turned(float radians, Point about);
  friend constexpr bool operator==(const Affine&, const Affine&) = default;
};

using Outline = std::vector<Point>;

/// A point that a curve goes through. `bend` 1: smoothly; 0: a corner; between: a tighter turn.
struct Knot {
  Point at;
  float bend = 1;
};
/// A curve through knots. `fineness`: pixels to a unit, which decides how many corners the curve is made of.
[[nodiscard]] Outline curve(std::span<const Knot> knots, bool closed, float fineness);
[[nodiscard]] Outline ellipse(Point centre, float rx, float ry, float fineness);
/// From angle `from` to `to` in radians, clockwise on the screen, 0 to the right.
[[nodiscard]] Outline arc(Point centre, float rx, float ry, float from, float to, float fineness);
[[nodiscard]] Outline rounded(const Rect& rect, float radius, float fineness);
/// A stroke along `line` as wide as `first` at its beginning, `middle` half-way and `last` at its end.
[[nodiscard]] Outline brush(std::span<const Point> line, float first, float middle, float last);

/// What of `shape` lies within `convex`. Where a concave shape falls into parts, they hang together by a
/// line of no width along the edge. Empty when nothing is left.
[[nodiscard]] Outline cut(const Outline& shape, const Outline& convex);
[[nodiscard]] Outline mapped(const Outline& shape, const Affine& by);
/// Twice the area; positive when the outline goes clockwise on the screen.
[[nodiscard]] float doubled_area(std::span<const Point> shape);
/// Triples of places in `shape` that cover it. A shape that crosses itself is covered roughly.
void triangulate(std::span<const Point> shape, std::vector<std::uint16_t>& triples);

}  // namespace kenes::stage
