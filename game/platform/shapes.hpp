#pragma once
// What a frame of Dear ImGui is made of, piece by piece: enough to tell what changed since the frame before
// and what lies hidden, without drawing anything.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace kenes::platform {

/// Pixels from the upper left corner of the window; `right` and `bottom` are one past the last.
struct Box {
  int left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] constexpr bool empty() const { return right <= left || bottom <= top; }
  [[nodiscard]] constexpr std::int64_t area() const {
    return empty() ? 0 : std::int64_t{right - left} * (bottom - top);
  }
  [[nodiscard]] constexpr bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  [[nodiscard]] constexpr bool holds(const Box& other) const {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }
  /// What both have; empty where they do not meet.
  [[nodiscard]] constexpr Box common(const Box& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
  }
  /// The smallest around both.
  [[nodiscard]] constexpr Box around(const Box& other) const {
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
  }
  friend constexpr bool operator==(const Box&, const Box&) = default;
};

/// Triangles that follow each other and share corners: a figure, a letter.
struct Shape {
  std::uint64_t digest =
      0;       // Of corners, colours, texture and clip: the same in the same place, the same here.
  Box seen;    // Nothing of it is drawn outside.
  Box covers;  // Nothing drawn before it is seen here. Empty where it covers nothing for certain.
  Box clip;
  const void* texture = nullptr;  // None: plain colours, however the list says it.
  std::uint32_t list = 0;         // In ImDrawData::CmdLists.
  std::uint32_t base = 0;         // Its corners are counted from here in the list's …
  std::uint32_t first = 0;        // … and its triangles begin here among the list's indices,
  std::uint32_t count = 0;        // so many of them.
};

/// Every shape of a frame that can be seen, from the hindmost to the foremost, in place of what `shapes`
/// held. `white`: where in the letters' texture plain colours are taken from.
struct TexturePlace {
  float u = 0, v = 0;
};
void shapes_of(const ImDrawData& made, TexturePlace white, std::vector<Shape>& shapes);

}  // namespace kenes::platform
