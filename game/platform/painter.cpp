#include "platform/painter.hpp"

#include <cstddef>
#include <cstring>
#include <initializer_list>

#include <SFML/Graphics/Texture.hpp>
#include <SFML/OpenGL.hpp>
#include <imgui.h>

namespace kenes::platform {
namespace {

static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));

/// After a window gets another size its driver makes another back buffer, an empty one, some frames later.
constexpr unsigned kWholeFrames = 3;

using Names = std::initializer_list<GLenum>;

/// Mesa's drivers without a graphics card copy the picture to the screen and leave it where it is. Others
/// change it for another, and promise nothing: there everything is drawn each time, which costs a card
/// little.
bool driver_leaves_picture() {
  const auto* told = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  if (told == nullptr) return false;
  return std::strstr(told, "llvmpipe") != nullptr || std::strstr(told, "softpipe") != nullptr;
}

void set_up(const ImDrawData& made) {
  glViewport(0, 0, static_cast<GLsizei>(made.DisplaySize.x), static_cast<GLsizei>(made.DisplaySize.y));
  glMatrixMode(GL_PROJECTION);
  glLoadIdentity();
  glOrtho(made.DisplayPos.x, made.DisplayPos.x + made.DisplaySize.x, made.DisplayPos.y + made.DisplaySize.y,
          made.DisplayPos.y, -1, 1);
  for (const GLenum matrix : Names{GL_TEXTURE, GL_MODELVIEW}) {
    glMatrixMode(matrix);
    glLoadIdentity();
  }
  for (const GLenum off : Names{GL_CULL_FACE, GL_DEPTH_TEST, GL_LIGHTING, GL_ALPHA_TEST, GL_TEXTURE_2D})
    glDisable(off);
  for (const GLenum on : Names{GL_BLEND, GL_SCISSOR_TEST}) glEnable(on);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  for (const GLenum array : Names{GL_VERTEX_ARRAY, GL_COLOR_ARRAY, GL_TEXTURE_COORD_ARRAY})
    glEnableClientState(array);
}

/// OpenGL counts from the bottom.
void cut_to(const Box& box, const ImDrawData& made) {
  glScissor(box.left, static_cast<GLint>(made.DisplaySize.y) - box.bottom, box.right - box.left,
            box.bottom - box.top);
}

void take_texture(const void* texture) {
  if (texture == nullptr) return glDisable(GL_TEXTURE_2D);
  glEnable(GL_TEXTURE_2D);
  glBindTexture(GL_TEXTURE_2D, static_cast<const sf::Texture*>(texture)->getNativeHandle());
}

void take_corners(const ImDrawVert* from) {
  constexpr GLsizei kStride = sizeof(ImDrawVert);
  glVertexPointer(2, GL_FLOAT, kStride, &from->pos);
  glTexCoordPointer(2, GL_FLOAT, kStride, &from->uv);
  glColorPointer(4, GL_UNSIGNED_BYTE, kStride, &from->col);
}

}  // namespace

void Painter::paint_region(const ImDrawData& made, const Region& region) {
  cut_to(region.box, made);
  if (region.first == 0) glClear(GL_COLOR_BUFFER_BIT);
  const Shape* last = nullptr;
  const auto draw_gathered = [&] {
    if (!indices_.empty())
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(indices_.size()), GL_UNSIGNED_SHORT, indices_.data());
    indices_.clear();
  };
  for (std::size_t i = region.first; i < shapes_.size(); ++i) {
    const Shape& shape = shapes_[i];
    if (!tiles_.may_be_seen(shape, i, region.box)) continue;
    const bool elsewhere = last == nullptr || last->list != shape.list || last->base != shape.base;
    const bool otherwise = last == nullptr || last->texture != shape.texture;
    const bool cut_otherwise = last == nullptr || last->clip != shape.clip;
    const ImDrawList& list = *made.CmdLists[static_cast<int>(shape.list)];
    if (elsewhere || otherwise || cut_otherwise) draw_gathered();
    if (elsewhere) take_corners(list.VtxBuffer.Data + shape.base);
    if (otherwise) take_texture(shape.texture);
    if (cut_otherwise) cut_to(shape.clip.common(region.box), made);
    const ImDrawIdx* from = list.IdxBuffer.Data + shape.first;
    indices_.insert(indices_.end(), from, from + shape.count);
    last = &shape;
  }
  draw_gathered();
}

void Painter::paint(const ImDrawData& made, TexturePlace white) {
  if (made.DisplaySize.x <= 0 || made.DisplaySize.y <= 0) return;
  if (!known_) leaves_ = driver_leaves_picture();
  known_ = true;
  see_size(made);
  if (!leaves_ || whole_frames_ > 0) tiles_.forget();
  if (whole_frames_ > 0) --whole_frames_;
  shapes_of(made, white, shapes_);
  set_up(made);
  glClearColor(0, 0, 0, 1);
  const auto& regions =
      tiles_.changed(static_cast<int>(made.DisplaySize.x), static_cast<int>(made.DisplaySize.y), shapes_);
  for (const Region& region : regions) paint_region(made, region);
  glDisable(GL_SCISSOR_TEST);
}

void Painter::see_size(const ImDrawData& made) {
  if (made.DisplaySize.x == width_ && made.DisplaySize.y == height_) return;
  width_ = made.DisplaySize.x;
  height_ = made.DisplaySize.y;
  whole_frames_ = kWholeFrames;
}

void Painter::forget() {
  whole_frames_ = kWholeFrames;
  known_ = false;
}

}  // namespace kenes::platform
