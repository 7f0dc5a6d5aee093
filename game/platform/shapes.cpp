#include "platform/shapes.hpp"

#include <cmath>
#include <span>

#include <imgui.h>

#include "core/hash.hpp"

namespace kenes::platform {
namespace {

constexpr std::uint64_t kSalt = 0xA0761D6478BD642FULL;

bool is_solid(const ImDrawVert& corner) { return (corner.col & IM_COL32_A_MASK) == IM_COL32_A_MASK; }

/// A part of one command, not yet told.
struct Piece {
  std::span<const ImDrawIdx> indices;
  const ImDrawVert* corners;  // What index 0 means.
  ImDrawIdx lowest, highest;

  [[nodiscard]] const ImDrawVert& corner(std::size_t i) const { return corners[indices[i]]; }
};

/// The corners of the solid triangles it begins with, as long as they make a fan.
void fan_of(const Piece& piece, std::vector<ImVec2>& fan) {
  fan.clear();
  const auto solid = [&](std::size_t i) {
    return is_solid(piece.corner(i)) && is_solid(piece.corner(i + 1)) && is_solid(piece.corner(i + 2));
  };
  if (!solid(0)) return;
  for (std::size_t i = 0; i < 3; ++i) fan.push_back(piece.corner(i).pos);
  for (std::size_t i = 3; i + 2 < piece.indices.size() && solid(i); i += 3) {
    if (piece.indices[i] != piece.indices[0] || piece.indices[i + 1] != piece.indices[i - 1]) return;
    fan.push_back(piece.corner(i + 2).pos);
  }
}

bool is_convex(std::span<const ImVec2> outline) {
  bool left = false;
  bool right = false;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const ImVec2 a = outline[i];
    const ImVec2 b = outline[(i + 1) % outline.size()];
    const ImVec2 c = outline[(i + 2) % outline.size()];
    const float way = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    left = left || way < -1e-3F;
    right = right || way > 1e-3F;
  }
  return !(left && right);
}

/// A rectangle, also a rounded one, without the rows of its round corners: from its left edge to its right as
/// far as both stand upright. Empty for what has no such edges.
Box upright_band(std::span<const ImVec2> outline) {
  constexpr float kUpright = 0.01F;
  float left = outline[0].x;
  float right = outline[0].x;
  for (const ImVec2 p : outline) {
    left = std::min(left, p.x);
    right = std::max(right, p.x);
  }
  constexpr float kFar = 1e9F;
  float tops[2] = {kFar, kFar};
  float bottoms[2] = {-kFar, -kFar};
  for (const ImVec2 p : outline) {
    for (const int side : {0, 1}) {
      if (std::fabs(p.x - (side == 0 ? left : right)) > kUpright) continue;
      tops[side] = std::min(tops[side], p.y);
      bottoms[side] = std::max(bottoms[side], p.y);
    }
  }
  const float top = std::max(tops[0], tops[1]);
  const float bottom = std::min(bottoms[0], bottoms[1]);
  if (bottom - top < 1 || right - left < 1) return {};
  return {static_cast<int>(std::ceil(left)), static_cast<int>(std::ceil(top)),
          static_cast<int>(std::floor(right)), static_cast<int>(std::floor(bottom))};
}

/// Whole pixels around everything.
Box bounds_of(std::span<const ImDrawVert> corners) {
  ImVec2 low = corners[0].pos;
  ImVec2 high = corners[0].pos;
  for (const ImDrawVert& v : corners) {
    low = {std::min(low.x, v.pos.x), std::min(low.y, v.pos.y)};
    high = {std::max(high.x, v.pos.x), std::max(high.y, v.pos.y)};
  }
  constexpr float kFar = 1e6F;  // What fits into a whole number.
  const auto whole = [&](float at) { return static_cast<int>(std::clamp(at, -kFar, kFar)); };
  return {whole(std::floor(low.x)), whole(std::floor(low.y)), whole(std::ceil(high.x)),
          whole(std::ceil(high.y))};
}

/// How the corners are joined, wherever in the list they stand.
std::uint64_t joints_of(const Piece& piece) {
  std::uint64_t sum = piece.indices.size();
  for (const ImDrawIdx i : piece.indices)
    sum = sum * 0x9E3779B97F4A7C15ULL + static_cast<unsigned>(i - piece.lowest);
  return sum;
}

bool is_plain(std::span<const ImDrawVert> corners, TexturePlace white) {
  return std::all_of(corners.begin(), corners.end(),
                     [&](const ImDrawVert& v) { return v.uv.x == white.u && v.uv.y == white.v; });
}

/// Tells the pieces of one frame.
class Teller {
 public:
  Teller(const ImDrawData& made, TexturePlace white, std::vector<Shape>& shapes)
      : made_(made), white_(white), shapes_(shapes) {}

  void tell(std::uint32_t number, const ImDrawCmd& one) {
    const ImDrawList& list = *made_.CmdLists[static_cast<int>(number)];
    const Box all{0, 0, static_cast<int>(made_.DisplaySize.x), static_cast<int>(made_.DisplaySize.y)};
    Shape shape;
    shape.list = number;
    shape.base = one.VtxOffset;
    const auto place = [](float at, float origin) { return static_cast<int>(std::max(at - origin, 0.0F)); };
    shape.clip =
        all.common({place(one.ClipRect.x, made_.DisplayPos.x), place(one.ClipRect.y, made_.DisplayPos.y),
                    place(one.ClipRect.z, made_.DisplayPos.x), place(one.ClipRect.w, made_.DisplayPos.y)});
    shape.texture = one.GetTexID();
    if (shape.clip.empty()) return;
    const ImDrawIdx* indices = list.IdxBuffer.Data + one.IdxOffset;
    const ImDrawVert* corners = list.VtxBuffer.Data + one.VtxOffset;
    std::uint32_t begin = 0;
    ImDrawIdx lowest = 0;
    ImDrawIdx highest = 0;
    for (std::uint32_t i = 0; i + 2 < one.ElemCount; i += 3) {
      const auto [low, high] = std::minmax({indices[i], indices[i + 1], indices[i + 2]});
      if (i > begin && low > highest) {
        add(shape, one.IdxOffset + begin, {{indices + begin, i - begin}, corners, lowest, highest});
        begin = i;
      }
      lowest = i == begin ? low : std::min(lowest, low);
      highest = i == begin ? high : std::max(highest, high);
    }
    if (one.ElemCount >= 3)
      add(shape, one.IdxOffset + begin, {{indices + begin, one.ElemCount - begin}, corners, lowest, highest});
  }

 private:
  void add(Shape shape, std::uint32_t first, const Piece& piece) {
    const std::span corners(piece.corners + piece.lowest, piece.corners + piece.highest + 1);
    shape.seen = bounds_of(corners).common(shape.clip);
    if (shape.seen.empty()) return;
    shape.first = first;
    shape.count = static_cast<std::uint32_t>(piece.indices.size());
    if (is_plain(corners, white_)) {
      shape.texture = nullptr;
      if (shape.seen.area() >= kWorthKnowing) {
        fan_of(piece, fan_);
        if (!fan_.empty() && is_convex(fan_)) shape.covers = upright_band(fan_).common(shape.clip);
      }
    }
    const std::uint64_t where = hash_bytes(&shape.clip, sizeof shape.clip);
    const std::uint64_t what =
        hash_bytes(corners.data(), corners.size_bytes()) ^ reinterpret_cast<std::uintptr_t>(shape.texture);
    shape.digest = mix64(mix64(where ^ kSalt, what), joints_of(piece) | 1U);
    shapes_.push_back(shape);
  }

  static constexpr std::int64_t kWorthKnowing = 4096;  // Pixels: what is smaller hides no tile.

  const ImDrawData& made_;
  TexturePlace white_;
  std::vector<Shape>& shapes_;
  std::vector<ImVec2> fan_;
};

}  // namespace

void shapes_of(const ImDrawData& made, TexturePlace white, std::vector<Shape>& shapes) {
  shapes.clear();
  Teller teller(made, white, shapes);
  for (int n = 0; n < made.CmdListsCount; ++n) {
    for (const ImDrawCmd& one : made.CmdLists[n]->CmdBuffer) {
      if (one.UserCallback == nullptr) teller.tell(static_cast<std::uint32_t>(n), one);
    }
  }
}

}  // namespace kenes::platform
