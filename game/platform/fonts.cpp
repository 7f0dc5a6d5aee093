#include "platform/fonts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>

#include <imgui.h>
#include <imgui_internal.h>

#include "core/expect.hpp"

namespace kenes::platform {
namespace {

namespace fs = std::filesystem;

// Latin 1, Cyrillic with the letters of Kazakh, quotation marks and dashes, per mille, tenge, rouble, number
// sign.
constexpr std::array<ImWchar, 19> kLetters{0x0020, 0x00FF, 0x0400, 0x045F, 0x0490, 0x04E9, 0x2010,
                                           0x2026, 0x202F, 0x2030, 0x2039, 0x203A, 0x20B8, 0x20B8,
                                           0x20BD, 0x20BD, 0x2116, 0x2116, 0};
// Arrows, minus and comparison, geometric shapes, star, warning, hand, scales, flag, check marks.
constexpr std::array<ImWchar, 17> kSigns{0x2190, 0x2199, 0x2212, 0x2212, 0x2260, 0x2265,
                                         0x25A0, 0x25EF, 0x2605, 0x2606, 0x2691, 0x2696,
                                         0x26A0, 0x26A0, 0x2709, 0x2717, 0};

std::optional<fs::path> first_of(std::initializer_list<const char*> places, const char* name) {
  for (const char* place : places) {
    std::error_code ignored;  // Unreadable is as good as absent.
    if (fs::path path = fs::path(place) / name; fs::exists(path, ignored)) return path;
  }
  return std::nullopt;
}

class Loading {
 public:
  Loading(ImFontAtlas& atlas, const FontFiles& files, float scale)
      : atlas_(atlas), files_(files), scale_(scale) {}

  ImFont* add(const fs::path& file, float size) {
    const float pixels = std::round(size * scale_);
    ImFont* font = add_part(file, pixels, kLetters.data(), false);
    add_part(files_.symbols, pixels, kSigns.data(), true);
    return font;
  }

 private:
  ImFont* add_part(const fs::path& file, float pixels, const ImWchar* ranges, bool merged) {
    constexpr float kLarge = 36;
    ImFontConfig how;
    how.MergeMode = merged;
    how.OversampleH = pixels >= kLarge ? 1 : 2;
    how.OversampleV = 1;
    ImFont* font = atlas_.AddFontFromFileTTF(file.c_str(), pixels, &how, ranges);
    KENES_EXPECT(font != nullptr);
    return font;
  }

  ImFontAtlas& atlas_;
  const FontFiles& files_;
  float scale_;
};

}  // namespace

Result<FontFiles, std::string> find_fonts() {
  const auto noto = {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/local/share/fonts"};
  const auto dejavu = {"/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu",
                       "/usr/local/share/fonts"};
  auto regular = first_of(noto, "NotoSans-Regular.ttf");
  if (!regular) return Unexpected{std::string("NotoSans-Regular.ttf")};
  auto bold = first_of(noto, "NotoSans-Bold.ttf");
  if (!bold) return Unexpected{std::string("NotoSans-Bold.ttf")};
  auto symbols = first_of(dejavu, "DejaVuSans.ttf");
  if (!symbols) return Unexpected{std::string("DejaVuSans.ttf")};
  return FontFiles{*std::move(regular), *std::move(bold), *std::move(symbols)};
}

Fonts load_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale) {
  KENES_EXPECT(scale >= 0.5F && scale <= 8.0F);
  atlas.Clear();
  atlas.TexGlyphPadding = 1;
  Loading loading(atlas, files, scale);
  Fonts fonts;
  fonts.text = loading.add(files.regular, 20);
  fonts.small = loading.add(files.regular, 16);
  fonts.bold = loading.add(files.bold, 20);
  fonts.heading = loading.add(files.bold, 28);
  fonts.title = loading.add(files.bold, 44);
  KENES_EXPECT(atlas.Build());
  atlas.ClearInputData();  // Seven megabytes of files, read again for another size.
  return fonts;
}

std::vector<std::string> missing_letters(const FontFiles& files, std::string_view text) {
  ImFontAtlas atlas;
  const Fonts fonts = load_fonts(atlas, files, 1.0F);
  std::map<unsigned, std::string> missing;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    unsigned letter = 0;
    const int length = std::max(1, ImTextCharFromUtf8(&letter, at, text.data() + text.size()));
    const auto one = static_cast<ImWchar>(letter);
    const bool there = letter < ' ' || (fonts.text->FindGlyphNoFallback(one) != nullptr &&
                                        fonts.bold->FindGlyphNoFallback(one) != nullptr);
    if (!there) missing.emplace(letter, std::string(at, static_cast<std::size_t>(length)));
    at += length;
  }
  std::vector<std::string> letters;
  for (auto& [number, letter] : missing) letters.push_back(std::move(letter));
  return letters;
}

}  // namespace kenes::platform
