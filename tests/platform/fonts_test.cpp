#include "platform/fonts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

namespace kenes::platform {
namespace {

TEST(PlatformFonts, HaveEveryLetterOfTheThreeLanguagesInEverySize) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "without " << files.error();
  ImFontAtlas atlas;
  const Fonts fonts = load_fonts(atlas, *files, 1.0F);
  for (const ImFont* font : {fonts.small, fonts.text, fonts.bold, fonts.heading, fonts.title}) {
    for (const char16_t one : std::u16string_view(u"AzЁяёӘәҒғҚқҢңӨөҰұҮүҺһІі₸№«»„“—–…‰→←↑↓−≥≤■●◐○★⚑⚖⚠✉✓✔✖✗")) {
      EXPECT_NE(font->FindGlyphNoFallback(one), nullptr) << std::hex << static_cast<unsigned>(one);
    }
  }
}

/// Code points of UTF-8; what is no UTF-8 comes out as U+FFFD, which no text holds.
std::vector<char32_t> characters_of(const std::string& bytes) {
  std::vector<char32_t> all;
  const char* at = bytes.data();
  const char* end = at + bytes.size();
  while (at < end) {
    unsigned one = 0;
    at += std::max(1, ImTextCharFromUtf8(&one, at, end));
    all.push_back(one);
  }
  return all;
}

bool is_shipped_text(const std::filesystem::path& file) {
  return file.extension() == ".json" || file.extension() == ".md" || file.extension() == ".tsv";
}

TEST(PlatformFonts, HaveEveryCharacterThatShips) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "without " << files.error();
  ImFontAtlas atlas;
  const Fonts fonts = load_fonts(atlas, *files, 1.0F);
  std::set<char32_t> seen;
  std::size_t texts = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(KENES_TEST_SOURCE_DIR "/assets")) {
    if (!entry.is_regular_file() || !is_shipped_text(entry.path())) continue;
    ++texts;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    for (const char32_t one : characters_of(bytes)) {
      if (one < U' ' || !seen.insert(one).second) continue;
      for (const ImFont* font : {fonts.small, fonts.text, fonts.bold, fonts.heading, fonts.title}) {
        EXPECT_NE(font->FindGlyphNoFallback(static_cast<ImWchar>(one)), nullptr)
            << entry.path() << ": U+" << std::hex << static_cast<unsigned>(one);
      }
    }
  }
  EXPECT_GT(texts, 40U);
  EXPECT_GT(seen.size(), 180U);
}

TEST(PlatformFonts, GrowWithTheScale) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "without " << files.error();
  ImFontAtlas atlas;
  EXPECT_EQ(load_fonts(atlas, *files, 1.0F).text->FontSize, 20);
  EXPECT_EQ(load_fonts(atlas, *files, 2.0F).text->FontSize, 40);
  EXPECT_EQ(load_fonts(atlas, *files, 0.8F).small->FontSize, 13);
}

}  // namespace
}  // namespace kenes::platform
