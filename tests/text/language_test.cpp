#include "text/language.hpp"

#include <gtest/gtest.h>

namespace kenes::text {
namespace {

TEST(Languages, AreFoundInCodesAndLocales) {
  EXPECT_EQ(language_named("kk"), Language::kk);
  EXPECT_EQ(language_named("KK_KZ.UTF-8"), Language::kk);
  EXPECT_EQ(language_named("ru-RU"), Language::ru);
  EXPECT_EQ(language_named("en@euro"), Language::en);
  EXPECT_EQ(language_named("rus"), std::nullopt);
  EXPECT_EQ(language_named("C"), std::nullopt);
  EXPECT_EQ(language_named(""), std::nullopt);
}

TEST(Languages, TheFirstWishThatNamesOneOfThemCounts) {
  EXPECT_EQ(first_language({"", "de", "kk_KZ.UTF-8", "ru"}), Language::kk);
  EXPECT_EQ(first_language({"C", "POSIX"}), std::nullopt);
}

TEST(Languages, CodesNameTheirLanguage) {
  for (const Language language : kLanguages) EXPECT_EQ(language_named(code_of(language)), language);
}

}  // namespace
}  // namespace kenes::text
