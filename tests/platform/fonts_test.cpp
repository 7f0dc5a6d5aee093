#include "platform/fonts.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

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
