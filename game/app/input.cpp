#include "app/input.hpp"

#include <sstream>

namespace kenes::app {
namespace {

using text::Catalogue;
using text::Language;

constexpr std::size_t kMostDigits = 6;

/// The small letter of a two-byte Cyrillic sequence; others unchanged.
std::uint32_t small_letter(std::uint32_t code) {
  if (code >= 0x0410 && code <= 0x042F) return code + 0x20;  // А … Я
  if (code >= 0x0400 && code <= 0x040F) return code + 0x50;  // Ё, І …
  const bool kazakh = code >= 0x0490 && code <= 0x04FF && code != 0x04C0;
  return kazakh && code % 2 == 0 ? code + 1 : code;  // Ғ, Қ, Ң, Ү, Ұ, Һ, Ө; Ә is 04D8.
}

std::string cut(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

std::optional<std::size_t> number_of(const std::string& word) {
  const bool digits = !word.empty() && word.size() <= kMostDigits &&
                      word.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::optional<std::size_t>(std::stoul(word)) : std::nullopt;
}

bool accepts(const Catalogue& catalogue, Language language, Wish wish, const std::string& word,
             bool letters) {
  std::istringstream words(
      catalogue.say(language, "input." + std::string(kWishNames[static_cast<std::size_t>(wish)])));
  std::string accepted;
  while (words >> accepted) {
    const bool is_letter = text::display_width(accepted) == 1;
    if (accepted == word && (letters || !is_letter)) return true;
  }
  return false;
}

std::optional<Wish> wish_in(const Catalogue& catalogue, Language language, const std::string& word,
                            bool letters) {
  for (std::size_t i = 0; i < kWishNames.size(); ++i) {
    if (accepts(catalogue, language, static_cast<Wish>(i), word, letters)) return static_cast<Wish>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool two = (byte & 0xE0) == 0xC0 && i + 1 < text.size() &&
                     (static_cast<unsigned char>(text[i + 1]) & 0xC0) == 0x80;
    if (!two) {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : static_cast<char>(byte);
      continue;
    }
    const std::uint32_t code =
        small_letter(((byte & 0x1FU) << 6) | (static_cast<unsigned char>(text[++i]) & 0x3FU));
    out += static_cast<char>(0xC0U | (code >> 6));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
  return cut(out);
}

Input understood(const Catalogue& catalogue, Language language, std::string_view line) {
  Input input;
  const std::string text = folded(line);
  input.empty = text.empty();
  if (input.empty) return input;
  const std::size_t space = text.find(' ');
  const std::string word = text.substr(0, space);
  if (space != std::string::npos) input.rest = cut(text.substr(space));
  input.number = number_of(word.ends_with('.') ? word.substr(0, word.size() - 1) : word);
  if (input.number) return input;
  input.wish = wish_in(catalogue, language, word, true);
  if (!input.wish) input.wish = wish_in(catalogue, Language::en, word, true);
  for (const Language other : text::kLanguages) {
    if (!input.wish) input.wish = wish_in(catalogue, other, word, false);
  }
  return input;
}

std::string letter_of(const Catalogue& catalogue, Language language, Wish wish) {
  const std::string words =
      catalogue.say(language, "input." + std::string(kWishNames[static_cast<std::size_t>(wish)]));
  return words.substr(0, words.find(' '));
}

}  // namespace kenes::app
