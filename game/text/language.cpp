#include "text/language.hpp"

#include <string>

namespace kenes::text {

std::string_view code_of(Language language) {
  constexpr std::array<std::string_view, 3> kCodes{"kk", "ru", "en"};
  return kCodes[static_cast<std::size_t>(language)];
}

std::string_view own_name_of(Language language) {
  constexpr std::array<std::string_view, 3> kNames{"Қазақша", "Русский", "English"};
  return kNames[static_cast<std::size_t>(language)];
}

std::optional<Language> language_named(std::string_view name) {
  std::string code;
  for (const char letter : name) {
    if (letter == '_' || letter == '-' || letter == '.' || letter == '@') break;
    // Codes are Latin letters; the locale must not have a say here.
    code += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  for (const Language language : kLanguages) {
    if (code == code_of(language)) return language;
  }
  return std::nullopt;
}

std::optional<Language> first_language(std::initializer_list<std::string_view> wishes) {
  for (const std::string_view wish : wishes) {
    if (const auto language = language_named(wish)) return language;
  }
  return std::nullopt;
}

}  // namespace kenes::text
