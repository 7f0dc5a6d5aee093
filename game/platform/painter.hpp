#pragma once
// Draws what Dear ImGui made, with SFML and nothing else: no state of OpenGL is touched that SFML does not
// set itself, but the scissor.

#include <vector>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Vertex.hpp>

struct ImDrawData;
struct ImDrawCmd;
struct ImDrawList;

namespace kenes::platform {

class Painter {
 public:
  /// Texture ids in `made` are `const sf::Texture*`.
  void paint(sf::RenderTarget& target, const ImDrawData& made);

 private:
  void paint_one(sf::RenderTarget& target, const ImDrawData& made, const ImDrawList& list,
                 const ImDrawCmd& one);

  std::vector<sf::Vertex> corners_;  // Kept, so that a frame allocates nothing.
};

}  // namespace kenes::platform
