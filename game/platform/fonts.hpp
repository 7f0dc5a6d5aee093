#pragma once
// The letters: Noto Sans in two weights, with the signs it lacks taken from DejaVu Sans, in the four sizes
// that every screen is made of.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

struct ImFont;
struct ImFontAtlas;

namespace kenes::platform {

/// Sizes in pixels at 100 %: 16, 20, 28, 44, scaled by the person's setting and the screen's density.
struct Fonts {
  ImFont* small = nullptr;
  ImFont* text = nullptr;
  ImFont* bold = nullptr;
  ImFont* heading = nullptr;  // Bold.
  ImFont* title = nullptr;    // Bold.
};

struct FontFiles {
  std::filesystem::path regular, bold, symbols;
};
/// Where Debian, Ubuntu and their relatives put them; else the name of the first file that is missing.
[[nodiscard]] Result<FontFiles, std::string> find_fonts();

/// Fills `atlas` anew; every ImFont of it from before is gone. `scale`: 0.5 – 8. Needs no display. Aborts
/// when a file cannot be read: find_fonts has just seen it.
[[nodiscard]] Fonts load_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale);

/// The characters of `text` (UTF-8) that these files have no letter for in one of the weights, each once, in
/// order. As load_fonts() otherwise.
[[nodiscard]] std::vector<std::string> missing_letters(const FontFiles& files, std::string_view text);

}  // namespace kenes::platform
