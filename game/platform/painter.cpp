#include "platform/painter.hpp"

#include <algorithm>

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/OpenGL.hpp>
#include <imgui.h>

namespace kenes::platform {
namespace {

sf::Color colour_of(ImU32 packed) {
  const auto part = [&](unsigned shift) { return static_cast<sf::Uint8>(packed >> shift); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

/// OpenGL counts from the bottom.
bool set_scissor(const sf::RenderTarget& target, const ImVec4& clip, const ImVec2& origin) {
  const auto height = static_cast<float>(target.getSize().y);
  const float left = std::max(clip.x - origin.x, 0.0F);
  const float top = std::max(clip.y - origin.y, 0.0F);
  const float right = std::min(clip.z - origin.x, static_cast<float>(target.getSize().x));
  const float bottom = std::min(clip.w - origin.y, height);
  if (right <= left || bottom <= top) return false;
  glScissor(static_cast<GLint>(left), static_cast<GLint>(height - bottom), static_cast<GLsizei>(right - left),
            static_cast<GLsizei>(bottom - top));
  return true;
}

}  // namespace

void Painter::paint_one(sf::RenderTarget& target, const ImDrawData& made, const ImDrawList& list,
                        const ImDrawCmd& one) {
  if (!set_scissor(target, one.ClipRect, made.DisplayPos)) return;
  const auto* texture = static_cast<const sf::Texture*>(one.GetTexID());
  const sf::Vector2f size(texture == nullptr ? sf::Vector2u() : texture->getSize());
  corners_.clear();
  corners_.reserve(one.ElemCount);
  for (unsigned i = 0; i < one.ElemCount; ++i) {
    const ImDrawVert& v =
        list.VtxBuffer[static_cast<int>(one.VtxOffset + list.IdxBuffer[static_cast<int>(one.IdxOffset + i)])];
    corners_.emplace_back(sf::Vector2f(v.pos.x, v.pos.y), colour_of(v.col),
                          sf::Vector2f(v.uv.x * size.x, v.uv.y * size.y));
  }
  target.draw(corners_.data(), corners_.size(), sf::Triangles, sf::RenderStates(texture));
}

void Painter::paint(sf::RenderTarget& target, const ImDrawData& made) {
  if (made.DisplaySize.x <= 0 || made.DisplaySize.y <= 0) return;
  target.setView(
      sf::View(sf::FloatRect(made.DisplayPos.x, made.DisplayPos.y, made.DisplaySize.x, made.DisplaySize.y)));
  glEnable(GL_SCISSOR_TEST);
  for (int n = 0; n < made.CmdListsCount; ++n) {
    const ImDrawList& list = *made.CmdLists[n];
    for (const ImDrawCmd& one : list.CmdBuffer) {
      if (one.UserCallback == nullptr) paint_one(target, made, list, one);
    }
  }
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace kenes::platform
