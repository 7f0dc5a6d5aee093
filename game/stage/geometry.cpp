#include "stage/geometry.hpp"

#include <algorithm>
#include <numbers>

namespace kenes::stage {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

Point direction(Point from, Point to) {
  const Point way = to - from;
  const float size = length(way);
  return size > 0 ? way * (1 / size) : Point{};
}

int steps_for(float pixels) { return std::clamp(static_cast<int>(std::sqrt(pixels) * 0.8F), 1, 20); }

/// One piece from `a` to `b`, without its last point.
void add_piece(Outline& line, const Knot& before, const Knot& a, const Knot& b, const Knot& after,
               float fineness) {
  const float size = length(b.at - a.at);
  const Point out = direction(before.at, b.at) * (size * a.bend);
  const Point in = direction(a.at, after.at) * (size * b.bend);
  const bool straight = a.bend == 0 && b.bend == 0;
  const int steps = straight ? 1 : steps_for(size * fineness);
  for (int i = 0; i < steps; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps);
    const float t2 = t * t;
    const float t3 = t2 * t;
    line.push_back(a.at * (2 * t3 - 3 * t2 + 1) + out * (t3 - 2 * t2 + t) + b.at * (3 * t2 - 2 * t3) +
                   in * (t3 - t2));
  }
}

bool inside(Point p, Point a, Point b, Point c) {
  return cross(b - a, p - a) >= 0 && cross(c - b, p - b) >= 0 && cross(a - c, p - c) >= 0;
}

/// Cuts ears off a clockwise outline, one after another.
class Ears {
 public:
  Ears(std::span<const Point> shape, std::vector<std::uint16_t>& triples) : shape_(shape), triples_(triples) {
    const bool clockwise = doubled_area(shape) >= 0;
    for (std::size_t i = 0; i < shape.size(); ++i) {
      rest_.push_back(static_cast<std::uint16_t>(clockwise ? i : shape.size() - 1 - i));
    }
    // Only these can lie in an ear; cutting makes no new ones.
    for (std::size_t i = 0; i < rest_.size(); ++i) {
      if (bend_at(i) < 0) hollow_.push_back(rest_[i]);
    }
  }

  void cut_all() {
    std::size_t at = 0;
    std::size_t failed = 0;
    while (rest_.size() > 3) {
      at %= rest_.size();
      // A shape that crosses itself may have no ear: then any corner goes, and the walk still ends.
      if (is_ear(at) || failed > rest_.size()) {
        take(at);
        failed = 0;
      } else {
        ++at;
        ++failed;
      }
    }
    if (rest_.size() == 3) take(0);
  }

 private:
  [[nodiscard]] std::uint16_t before(std::size_t at) const {
    return rest_[at == 0 ? rest_.size() - 1 : at - 1];
  }
  [[nodiscard]] std::uint16_t after(std::size_t at) const {
    return rest_[at + 1 == rest_.size() ? 0 : at + 1];
  }
  [[nodiscard]] float bend_at(std::size_t at) const {
    const Point b = shape_[rest_[at]];
    return cross(b - shape_[before(at)], shape_[after(at)] - b);
  }
  [[nodiscard]] bool is_ear(std::size_t at) const {
    if (bend_at(at) < 0) return false;
    const Point a = shape_[before(at)];
    const Point b = shape_[rest_[at]];
    const Point c = shape_[after(at)];
    return std::none_of(hollow_.begin(), hollow_.end(), [&](std::uint16_t other) {
      const Point p = shape_[other];
      return inside(p, a, b, c) && p != a && p != b && p != c;
    });
  }
  void take(std::size_t at) {
    triples_.insert(triples_.end(), {before(at), rest_[at], after(at)});
    rest_.erase(rest_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  std::span<const Point> shape_;
  std::vector<std::uint16_t>& triples_;
  std::vector<std::uint16_t> rest_, hollow_;
};

/// Bends one way only, and goes round once: so it turns back from right to left, and the other way, but once.
bool is_convex(std::span<const Point> shape) {
  bool left = false;
  bool right = false;
  int turns = 0;
  const std::size_t count = shape.size();
  Point edge = shape[0] - shape[count - 1];
  for (std::size_t i = 0; i < count; ++i) {
    const Point next = shape[i + 1 == count ? 0 : i + 1] - shape[i];
    const float way = cross(edge, next);
    left = left || way < -1e-4F;
    right = right || way > 1e-4F;
    turns += (edge.x < 0) != (next.x < 0) ? 1 : 0;
    edge = next;
  }
  return !(left && right) && turns <= 2;
}

}  // namespace

Affine Affine::turned(float radians, Point about) {
  const float c = std::cos(radians);
  const float s = std::sin(radians);
  return {c, s, -s, c, {about.x - c * about.x + s * about.y, about.y - s * about.x - c * about.y}};
}

Outline curve(std::span<const Knot> knots, bool closed, float fineness) {
  Outline line;
  const std::size_t count = knots.size();
  if (count == 0) return line;
  const std::size_t pieces = closed ? count : count - 1;
  for (std::size_t i = 0; i < pieces; ++i) {
    const Knot& before = closed || i > 0 ? knots[(i + count - 1) % count] : knots[i];
    const Knot& after = closed || i + 2 < count ? knots[(i + 2) % count] : knots[i + 1];
    add_piece(line, before, knots[i], knots[(i + 1) % count], after, fineness);
  }
  if (!closed) line.push_back(knots[count - 1].at);
  return line;
}

Outline arc(Point centre, float rx, float ry, float from, float to, float fineness) {
  const float pixels = std::max(rx, ry) * std::fabs(to - from) * fineness;
  const int steps = std::clamp(static_cast<int>(std::sqrt(pixels) * 2.2F), 4, 64);
  Outline line;
  for (int i = 0; i <= steps; ++i) {
    const float angle = mix(from, to, static_cast<float>(i) / static_cast<float>(steps));
    line.push_back(centre + Point{rx * std::cos(angle), ry * std::sin(angle)});
  }
  return line;
}

Outline ellipse(Point centre, float rx, float ry, float fineness) {
  Outline line = arc(centre, rx, ry, 0, 2 * kPi, fineness);
  line.pop_back();
  return line;
}

Outline rounded(const Rect& rect, float radius, float fineness) {
  const float r = std::min({radius, rect.width / 2, rect.height / 2});
  Outline line;
  const auto corner = [&](Point at, float from) {
    const Outline part = arc(at, r, r, from, from + kPi / 2, fineness);
    line.insert(line.end(), part.begin(), part.end());
  };
  corner({rect.x + r, rect.y + r}, kPi);
  corner({rect.right() - r, rect.y + r}, 1.5F * kPi);
  corner({rect.right() - r, rect.bottom() - r}, 0);
  corner({rect.x + r, rect.bottom() - r}, 0.5F * kPi);
  return line;
}

Outline brush(std::span<const Point> line, float first, float middle, float last) {
  Outline shape;
  const std::size_t count = line.size();
  if (count < 2) return shape;
  Outline back;
  for (std::size_t i = 0; i < count; ++i) {
    const Point way = direction(line[i == 0 ? 0 : i - 1], line[std::min(i + 1, count - 1)]);
    const float t = static_cast<float>(i) / static_cast<float>(count - 1);
    const float width =
        t < 0.5F ? mix(first, middle, std::sin(t * kPi)) : mix(last, middle, std::sin(t * kPi));
    const Point side = Point{way.y, -way.x} * (width / 2);
    shape.push_back(line[i] + side);
    back.push_back(line[i] - side);
  }
  shape.insert(shape.end(), back.rbegin(), back.rend());
  return shape;
}

Outline cut(const Outline& shape, const Outline& convex) {
  const bool clockwise = doubled_area(convex) >= 0;
  Outline left = shape;
  for (std::size_t i = 0; i < convex.size() && !left.empty(); ++i) {
    const Point a = convex[i];
    const Point edge = convex[(i + 1) % convex.size()] - a;
    const auto depth = [&](Point p) { return cross(edge, p - a) * (clockwise ? 1.0F : -1.0F); };
    Outline next;
    for (std::size_t k = 0; k < left.size(); ++k) {
      const Point p = left[k];
      const Point q = left[(k + 1) % left.size()];
      const float at_p = depth(p);
      const float at_q = depth(q);
      if (at_p >= 0) next.push_back(p);
      if ((at_p >= 0) != (at_q >= 0)) next.push_back(mix(p, q, at_p / (at_p - at_q)));
    }
    left = std::move(next);
  }
  return left;
}

Outline mapped(const Outline& shape, const Affine& by) {
  Outline line(shape.size());
  std::transform(shape.begin(), shape.end(), line.begin(), [&](Point p) { return by(p); });
  return line;
}

float doubled_area(std::span<const Point> shape) {
  float sum = 0;
  for (std::size_t i = 0; i < shape.size(); ++i) sum += cross(shape[i], shape[(i + 1) % shape.size()]);
  return sum;
}

void triangulate(std::span<const Point> shape, std::vector<std::uint16_t>& triples) {
  if (shape.size() < 3) return;
  if (!is_convex(shape)) return Ears(shape, triples).cut_all();
  for (std::size_t i = 2; i < shape.size(); ++i) {
    triples.insert(triples.end(),
                   {std::uint16_t{0}, static_cast<std::uint16_t>(i - 1), static_cast<std::uint16_t>(i)});
  }
}

}  // namespace kenes::stage
