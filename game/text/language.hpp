#pragma once
// The three languages of the program, and which one a person wants.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace kenes::text {

enum class Language : std::uint8_t { kk, ru, en };
inline constexpr std::array<Language, 3> kLanguages{Language::kk, Language::ru, Language::en};

/// "kk", "ru", "en".
[[nodiscard]] std::string_view code_of(Language language);
/// What its speakers call it.
[[nodiscard]] std::string_view own_name_of(Language language);

/// The language of a code or of a locale's name: "kk", "ru-RU", "en_US.UTF-8", "KK". Nothing for any other.
[[nodiscard]] std::optional<Language> language_named(std::string_view name);

/// The first of the wishes that names one of the three: in the program, --lang, KENES_LANG, LC_ALL,
/// LC_MESSAGES, LANG.
[[nodiscard]] std::optional<Language> first_language(std::initializer_list<std::string_view> wishes);

}  // namespace kenes::text
