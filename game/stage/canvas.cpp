#include "stage/canvas.hpp"

#include <algorithm>

#include <imgui.h>

namespace kenes::stage {
namespace {

ImVec2 vec(Point p) { return {p.x, p.y}; }

/// The outline in pixels, clockwise and without points upon each other.
Outline in_pixels(std::span<const Point> shape, const Affine& placing) {
  constexpr float kTooClose = 0.02F;
  Outline line;
  line.reserve(shape.size());
  for (const Point p : shape) {
    const Point q = placing(p);
    if (line.empty() || length(q - line.back()) > kTooClose) line.push_back(q);
  }
  while (line.size() > 1 && length(line.front() - line.back()) <= kTooClose) line.pop_back();
  if (doubled_area(line) < 0) std::reverse(line.begin(), line.end());
  return line;
}

/// For each corner the way outwards, so long that the edges beside it move by one.
Outline outward(const Outline& line) {
  Outline ways(line.size());
  const std::size_t count = line.size();
  const auto normal = [&](std::size_t i) {
    const Point edge = line[(i + 1) % count] - line[i];
    const float size = std::max(length(edge), 1e-6F);
    return Point{edge.y / size, -edge.x / size};
  };
  for (std::size_t i = 0; i < count; ++i) {
    const Point sum = (normal((i + count - 1) % count) + normal(i)) * 0.5F;
    // A needle's point would go far: no further than two.
    ways[i] = sum * (1 / std::max(sum.x * sum.x + sum.y * sum.y, 0.25F));
  }
  return ways;
}

}  // namespace

Canvas::Kept::~Kept() {
  while (canvas_.state_.clips > before_.clips) canvas_.pop_clip();
  canvas_.state_ = before_;
}

void Canvas::tint(Colour colour, float part) {
  state_.tint = colour;
  state_.tinted = part;
}

void Canvas::clip(const Rect& rect) {
  const Point a = state_.placing({rect.x, rect.y});
  const Point b = state_.placing({rect.right(), rect.bottom()});
  list_.PushClipRect({std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)},
                     true);
  ++state_.clips;
}

void Canvas::pop_clip() {
  list_.PopClipRect();
  --state_.clips;
}

Memory::Circumstances Canvas::circumstances() const {
  Memory::Circumstances now;
  now.palette = &palette_;
  now.placing = state_.placing;
  now.tint = IM_COL32(state_.tint.r, state_.tint.g, state_.tint.b, state_.tint.a);
  now.tinted = state_.tinted;
  now.opacity = state_.opacity;
  const ImVec4 clip = list_._CmdHeader.ClipRect;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const ImVec4 lines = ImGui::GetIO().Fonts->TexUvLines[1];
  const auto copy = [](std::initializer_list<float> from, float* to) {
    std::copy(from.begin(), from.end(), to);
  };
  copy({clip.x, clip.y, clip.z, clip.w}, now.clip);
  copy({white.x, white.y}, now.white);
  copy({lines.x, lines.y, lines.z, lines.w}, now.lines);
  return now;
}

Colour Canvas::shown(Colour colour) const {
  Colour tint = state_.tint;
  tint.a = colour.a;
  return faded(mix(colour, tint, state_.tinted), state_.opacity);
}

std::uint32_t Canvas::packed(Colour colour) const {
  const Colour c = shown(colour);
  return IM_COL32(c.r, c.g, c.b, c.a);
}

void Canvas::fill(std::span<const Point> shape, const Paint& paint) {
  const Outline line = in_pixels(shape, state_.placing);
  if (line.size() < 3) return;
  const Outline ways = outward(line);
  const Point from = state_.placing(paint.from);
  const Point way = state_.placing(paint.to) - from;
  const float whole = std::max(way.x * way.x + way.y * way.y, 1e-6F);
  const std::uint32_t plain = packed(paint.first);
  const auto colour_at = [&](Point p) {
    if (!paint.gradient) return plain;
    return packed(mix(paint.first, paint.last, ((p.x - from.x) * way.x + (p.y - from.y) * way.y) / whole));
  };

  std::vector<std::uint16_t> triples;
  triangulate(line, triples);
  const auto count = static_cast<unsigned>(line.size());
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list_.PrimReserve(static_cast<int>(triples.size() + 6UL * count), static_cast<int>(2 * count));
  const unsigned first = list_._VtxCurrentIdx;
  const auto index = [&](unsigned i) { list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + i)); };
  for (unsigned i = 0; i < count; ++i) {
    const std::uint32_t colour = colour_at(line[i]);
    list_.PrimWriteVtx(vec(line[i] - ways[i] * 0.5F), white, colour);
    list_.PrimWriteVtx(vec(line[i] + ways[i] * 0.5F), white, colour & ~IM_COL32_A_MASK);
  }
  for (const std::uint16_t corner : triples) index(2U * corner);
  for (unsigned i = 0; i < count; ++i) {
    const unsigned next = (i + 1) % count;
    for (const unsigned corner : {2 * i, 2 * next, 2 * next + 1, 2 * next + 1, 2 * i + 1, 2 * i})
      index(corner);
  }
}

void Canvas::fill(std::initializer_list<Point> shape, const Paint& paint) {
  fill(std::span(shape.begin(), shape.size()), paint);
}

void Canvas::blob(std::initializer_list<Knot> knots, const Paint& paint) {
  fill(curve(std::span(knots.begin(), knots.size()), true, fineness()), paint);
}

void Canvas::rect(const Rect& rect, const Paint& paint, float radius) {
  if (radius > 0) return fill(rounded(rect, radius, fineness()), paint);
  fill({{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}},
       paint);
}

void Canvas::circle(Point centre, float radius, const Paint& paint) { oval(centre, radius, radius, paint); }

void Canvas::oval(Point centre, float rx, float ry, const Paint& paint) {
  fill(ellipse(centre, rx, ry, fineness()), paint);
}

void Canvas::glow(Point centre, float rx, float ry, Colour colour) {
  // Rings, each fading into the next, so that the light falls off softly and not like a cone.
  static constexpr struct { float radius, part; } kRings[] = {{0.35F, 0.80F}, {0.7F, 0.28F}, {1.0F, 0.0F}};
  constexpr unsigned kCorners = 32;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list_.PrimReserve(static_cast<int>(3 * kCorners + 2 * 6 * kCorners), static_cast<int>(1 + 3 * kCorners));
  const unsigned first = list_._VtxCurrentIdx;
  list_.PrimWriteVtx(vec(state_.placing(centre)), white, packed(colour));
  for (const auto& ring : kRings) {
    for (unsigned i = 0; i < kCorners; ++i) {
      const float angle = 6.2831853F * static_cast<float>(i) / kCorners;
      const Point p = centre + Point{std::cos(angle) * rx, std::sin(angle) * ry} * ring.radius;
      list_.PrimWriteVtx(vec(state_.placing(p)), white, packed(faded(colour, ring.part)));
    }
  }
  const auto index = [&](unsigned i) { list_.PrimWriteIdx(static_cast<ImDrawIdx>(first + i)); };
  for (unsigned i = 0; i < kCorners; ++i) {
    const unsigned next = (i + 1) % kCorners;
    for (const unsigned corner : {0U, 1 + i, 1 + next}) index(corner);
    for (unsigned ring = 0; ring < 2; ++ring) {
      const unsigned a = 1 + ring * kCorners;
      const unsigned b = a + kCorners;
      for (const unsigned corner : {a + i, b + i, b + next, b + next, a + next, a + i}) index(corner);
    }
  }
}

void Canvas::stroke(std::span<const Point> line, float width, Colour colour, bool closed) {
  std::vector<ImVec2> points;
  points.reserve(line.size());
  for (const Point p : line) points.push_back(vec(state_.placing(p)));
  const float pixels = width * fineness();
  // Thinner than a pixel: a pixel, but paler.
  list_.AddPolyline(points.data(), static_cast<int>(points.size()), packed(faded(colour, pixels)),
                    closed ? ImDrawFlags_Closed : ImDrawFlags_None, std::max(pixels, 1.0F));
}

void Canvas::stroke(std::initializer_list<Point> line, float width, Colour colour, bool closed) {
  stroke(std::span(line.begin(), line.size()), width, colour, closed);
}

void Canvas::taper(std::initializer_list<Knot> knots, float first, float middle, float last,
                   const Paint& paint) {
  fill(brush(curve(std::span(knots.begin(), knots.size()), false, fineness()), first, middle, last), paint);
}

void Canvas::frame(const Rect& rect, float width, Colour colour, float radius) {
  if (radius > 0) return stroke(rounded(rect, radius, fineness()), width, colour, true);
  stroke({{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}},
         width, colour, true);
}

void Canvas::text(Point at, const ImFont& font, float size, Colour colour, std::string_view words) {
  list_.AddText(&font, size * fineness(), vec(state_.placing(at)), packed(colour), words.data(),
                words.data() + words.size());
}

float Canvas::text_width(const ImFont& font, float size, std::string_view words) const {
  constexpr float kNoLimit = 1e9F;
  return font.CalcTextSizeA(size, kNoLimit, 0, words.data(), words.data() + words.size()).x;
}

}  // namespace kenes::stage
