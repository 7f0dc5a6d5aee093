#pragma once
// Draws what Dear ImGui made, in the OpenGL context that is current. Where the picture drawn before is still
// there, only what changed is drawn anew (tiles.hpp): filling pixels is what costs where no graphics card
// does it.

#include <cstdint>
#include <vector>

#include "platform/shapes.hpp"
#include "platform/tiles.hpp"

struct ImDrawData;

namespace kenes::platform {

class Painter {
 public:
  /// Texture ids in `made` are `const sf::Texture*`. The picture stays in the back buffer, to be displayed.
  void paint(const ImDrawData& made, TexturePlace white);
  /// Another window, another size of it or other letters: the next frames are drawn whole. Requires the
  /// window's context.
  void forget();

 private:
  void paint_region(const ImDrawData& made, const Region& region);
  void see_size(const ImDrawData& made);

  std::vector<Shape> shapes_;
  std::vector<std::uint16_t> indices_;  // Both kept, so that a frame allocates nothing.
  Tiles tiles_;
  bool known_ = false;   // Whether it was asked …
  bool leaves_ = false;  // … if the driver leaves the picture in the back buffer.
  float width_ = 0;
  float height_ = 0;
  unsigned whole_frames_ = 0;  // To be drawn whole yet.
};

}  // namespace kenes::platform
