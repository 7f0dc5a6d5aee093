#pragma once
// Turns what Dear ImGui made into pixels in memory, with neither a window nor a graphics card: so screens can
// be photographed and compared in tests.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

struct ImDrawData;
struct ImDrawList;
struct ImFont;
struct ImFontAtlas;
struct ImGuiContext;

namespace kenes::test {

struct Pixel {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(const Pixel&, const Pixel&) = default;
};

/// Rows from the top.
struct Image {
  int width = 0, height = 0;
  std::vector<Pixel> pixels;
  Image() = default;
  Image(int w, int h, Pixel background)
      : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), background) {}
  [[nodiscard]] Pixel& at(int x, int y) {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
  [[nodiscard]] const Pixel& at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
};

/// Draws over what `image` holds. `atlas` is the texture of every command: nothing here has another one.
void rasterise(const ImDrawData& made, const ImFontAtlas& atlas, Image& image);
void rasterise(const ImDrawList& list, const ImFontAtlas& atlas, Image& image);

/// Throws std::runtime_error when the file cannot be written.
void write_png(const Image& image, const std::filesystem::path& file);

/// A Dear ImGui context without a window, current while it lives. Its one font is Noto Sans where that is
/// installed, else the built-in one.
class Sheet {
 public:
  Sheet();
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  /// What `draw` draws, on `background`.
  [[nodiscard]] Image picture(int width, int height, const std::function<void(ImDrawList&)>& draw,
                              Pixel background = {});
  [[nodiscard]] const ImFont& font() const;

 private:
  ImGuiContext* context_;
};

}  // namespace kenes::test
