#include "support/raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <string>

#include <imgui.h>
#include <zlib.h>

namespace kenes::test {
namespace {

struct Texture {
  const unsigned char* rgba = nullptr;
  int width = 0, height = 0;

  /// Alpha alone: the letters and lines of the atlas are white.
  [[nodiscard]] float alpha_at(float u, float v) const {
    // Between the four nearest, as a graphics card does it.
    const float x = u * static_cast<float>(width) - 0.5F;
    const float y = v * static_cast<float>(height) - 0.5F;
    const float left = std::floor(x);
    const float top = std::floor(y);
    const auto texel = [&](float column, float row) {
      const int c = std::clamp(static_cast<int>(column), 0, width - 1);
      const int r = std::clamp(static_cast<int>(row), 0, height - 1);
      return static_cast<float>(rgba[4 * (static_cast<std::ptrdiff_t>(r) * width + c) + 3]);
    };
    const auto row = [&](float at) { return std::lerp(texel(left, at), texel(left + 1, at), x - left); };
    return std::lerp(row(top), row(top + 1), y - top) / 255.0F;
  }
};

struct Box {
  int left, top, right, bottom;  // The last two are one past.
};

void blend(Pixel& under, const std::array<float, 4>& over) {
  const float alpha = over[3] / 255.0F;
  const auto part = [&](std::uint8_t below, float above) {
    return static_cast<std::uint8_t>(std::lround(std::lerp(static_cast<float>(below), above, alpha)));
  };
  under = {part(under.r, over[0]), part(under.g, over[1]), part(under.b, over[2]), part(under.a, 255)};
}

std::array<float, 4> colour_of(const ImDrawVert& v) {
  const auto part = [&](unsigned shift) { return static_cast<float>((v.col >> shift) & 255U); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

double side(ImVec2 a, ImVec2 b, double x, double y) {
  return (static_cast<double>(b.x) - a.x) * (y - a.y) - (static_cast<double>(b.y) - a.y) * (x - a.x);
}

/// Whether a pixel's middle that lies exactly on the edge belongs to the triangle: so that two triangles
/// with a common edge neither both draw it nor both leave it.
bool owns_edge(ImVec2 a, ImVec2 b) { return (a.y == b.y && b.x > a.x) || b.y < a.y; }

void triangle(std::array<const ImDrawVert*, 3> v, const Texture& texture, const Box& clip, Image& image) {
  double area = side(v[0]->pos, v[1]->pos, v[2]->pos.x, v[2]->pos.y);
  if (area == 0) return;
  if (area < 0) {
    std::swap(v[1], v[2]);
    area = -area;
  }
  const auto [left, right] = std::minmax({v[0]->pos.x, v[1]->pos.x, v[2]->pos.x});
  const auto [top, bottom] = std::minmax({v[0]->pos.y, v[1]->pos.y, v[2]->pos.y});
  const Box box{std::max(clip.left, static_cast<int>(std::floor(left))),
                std::max(clip.top, static_cast<int>(std::floor(top))),
                std::min(clip.right, static_cast<int>(std::ceil(right))),
                std::min(clip.bottom, static_cast<int>(std::ceil(bottom)))};
  const bool textured = v[0]->uv.x != v[1]->uv.x || v[0]->uv.y != v[1]->uv.y || v[0]->uv.x != v[2]->uv.x ||
                        v[0]->uv.y != v[2]->uv.y;
  const std::array<std::array<float, 4>, 3> colours{colour_of(*v[0]), colour_of(*v[1]), colour_of(*v[2])};
  std::array<bool, 3> owned{};
  for (std::size_t i = 0; i < 3; ++i) owned[i] = owns_edge(v[(i + 1) % 3]->pos, v[(i + 2) % 3]->pos);
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) {
      std::array<float, 3> weight{};
      bool covered = true;
      for (std::size_t i = 0; i < 3 && covered; ++i) {
        const double w = side(v[(i + 1) % 3]->pos, v[(i + 2) % 3]->pos, x + 0.5, y + 0.5);
        covered = w > 0 || (w == 0 && owned[i]);
        weight[i] = static_cast<float>(w / area);
      }
      if (!covered) continue;
      const auto between = [&](float a, float b, float c) {
        return a * weight[0] + b * weight[1] + c * weight[2];
      };
      std::array<float, 4> colour{};
      for (std::size_t k = 0; k < 4; ++k) colour[k] = between(colours[0][k], colours[1][k], colours[2][k]);
      if (textured) {
        colour[3] *= texture.alpha_at(between(v[0]->uv.x, v[1]->uv.x, v[2]->uv.x),
                                      between(v[0]->uv.y, v[1]->uv.y, v[2]->uv.y));
      }
      blend(image.at(x, y), colour);
    }
  }
}

void put_word(std::string& bytes, std::uint32_t word) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(word >> shift));
}

std::string chunk(const std::string& kind, const std::string& content) {
  std::string bytes;
  put_word(bytes, static_cast<std::uint32_t>(content.size()));
  const std::string checked = kind + content;
  bytes += checked;
  put_word(bytes, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(checked.data()),
                                                   static_cast<uInt>(checked.size()))));
  return bytes;
}

}  // namespace

void rasterise(const ImDrawList& list, const ImFontAtlas& atlas, Image& image) {
  const Texture texture{reinterpret_cast<const unsigned char*>(atlas.TexPixelsRGBA32), atlas.TexWidth,
                        atlas.TexHeight};
  if (texture.rgba == nullptr) throw std::runtime_error("the atlas was never asked for its RGBA pixels");
  for (const ImDrawCmd& one : list.CmdBuffer) {
    if (one.UserCallback != nullptr) continue;
    const Box clip{std::max(0, static_cast<int>(one.ClipRect.x)),
                   std::max(0, static_cast<int>(one.ClipRect.y)),
                   std::min(image.width, static_cast<int>(one.ClipRect.z)),
                   std::min(image.height, static_cast<int>(one.ClipRect.w))};
    const auto corner = [&](unsigned i) {
      return &list.VtxBuffer[static_cast<int>(one.VtxOffset +
                                              list.IdxBuffer[static_cast<int>(one.IdxOffset + i)])];
    };
    for (unsigned i = 0; i + 2 < one.ElemCount; i += 3) {
      triangle({corner(i), corner(i + 1), corner(i + 2)}, texture, clip, image);
    }
  }
}

void rasterise(const ImDrawData& made, const ImFontAtlas& atlas, Image& image) {
  for (int n = 0; n < made.CmdListsCount; ++n) rasterise(*made.CmdLists[n], atlas, image);
}

void write_png(const Image& image, const std::filesystem::path& file) {
  std::string rows;
  for (int y = 0; y < image.height; ++y) {
    rows.push_back('\0');  // No filter.
    rows.append(reinterpret_cast<const char*>(&image.at(0, y)), static_cast<std::size_t>(image.width) * 4);
  }
  uLongf size = compressBound(static_cast<uLong>(rows.size()));
  std::string packed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
                static_cast<uLong>(rows.size()), 6) != Z_OK) {
    throw std::runtime_error("zlib could not pack a picture");
  }
  packed.resize(size);
  std::string head;
  put_word(head, static_cast<std::uint32_t>(image.width));
  put_word(head, static_cast<std::uint32_t>(image.height));
  head += std::string("\x08\x06\0\0\0", 5);  // Eight bits a part, red green blue alpha.
  std::ofstream out(file, std::ios::binary);
  out << "\x89PNG\r\n\x1a\n" << chunk("IHDR", head) << chunk("IDAT", packed) << chunk("IEND", "");
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Sheet::Sheet() : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  const std::filesystem::path noto = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf";
  constexpr float kSize = 24;
  if (std::filesystem::exists(noto)) {
    io.Fonts->AddFontFromFileTTF(noto.c_str(), kSize, nullptr, io.Fonts->GetGlyphRangesCyrillic());
  } else {
    io.Fonts->AddFontDefault();
  }
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  io.Fonts->SetTexID(io.Fonts);
}

Sheet::~Sheet() { ImGui::DestroyContext(context_); }

const ImFont& Sheet::font() const {
  ImGui::SetCurrentContext(context_);
  return *ImGui::GetIO().Fonts->Fonts[0];
}

Image Sheet::picture(int width, int height, const std::function<void(ImDrawList&)>& draw, Pixel background) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  ImGui::GetIO().DeltaTime = 1.0F / 60;
  ImGui::NewFrame();
  draw(*ImGui::GetBackgroundDrawList());
  ImGui::Render();
  Image image(width, height, background);
  rasterise(*ImGui::GetDrawData(), *ImGui::GetIO().Fonts, image);
  return image;
}

}  // namespace kenes::test
