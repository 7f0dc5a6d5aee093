#include "scenario/check_sentence.hpp"

#include <algorithm>

#include "scenario/code_points.hpp"
#include "scenario/glyphs.hpp"

namespace kenes::scenario {
namespace {

constexpr std::size_t kLongEnoughToDiffer = 5;  // Words; names and figures may be the same in two languages.

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}
bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// "U+1F600".
std::string spelled(char32_t character) {
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(character); rest > 0 || digits.size() < 4; rest >>= 4U) {
    digits.insert(digits.begin(), "0123456789ABCDEF"[rest & 15U]);
  }
  return "U+" + digits;
}

void check_glyphs(const Reading& reading, const Node& text) {
  for (std::size_t at = 0; at < text.text.size();) {
    const CodePoint point = code_point_at(text.text, at);
    if (!has_glyph(point.value)) {
      return reading.report(Code::no_glyph, reading.document().place_in_text(text, at), spelled(point.value),
                            text.text.substr(at, point.size));
    }
    at += point.size;
  }
}

/// Two alphabets in one word are nearly always look-alike letters; a hyphen parts words.
void check_scripts(const Reading& reading, const Node& text) {
  std::size_t from = 0;
  bool latin = false;
  bool cyrillic = false;
  for (std::size_t at = 0; at <= text.text.size();) {
    const CodePoint point = at < text.text.size() ? code_point_at(text.text, at) : CodePoint{0, 1};
    if (is_latin(point.value) || is_cyrillic(point.value)) {
      latin = latin || is_latin(point.value);
      cyrillic = cyrillic || is_cyrillic(point.value);
    } else {
      if (latin && cyrillic) {
        reading.report(Code::mixed_scripts, reading.document().place_in_text(text, from),
                       text.text.substr(from, at - from));
      }
      latin = cyrillic = false;
      from = at + point.size;
    }
    at += point.size;
  }
}

/// Places to fill in are no words.
std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = !is_blank(text[at]) && (at == 0 || is_blank(text[at - 1]));
    if (begins && text[at] != '{') ++words;
  }
  return words;
}

}  // namespace

void check_letters(const Reading& reading, const Node& text) {
  if (std::ranges::all_of(text.text, is_blank)) return reading.report(Code::text_empty, text, text.key);
  if (is_blank(text.text.front()) || is_blank(text.text.back()))
    reading.report(Code::blank_edges, text, text.key);
  check_glyphs(reading, text);
  check_scripts(reading, text);
}

void check_translated(const Reading& reading, const Node& text, const std::string& original) {
  if (text.text == original && count_words(original) >= kLongEnoughToDiffer) {
    reading.report(Code::text_untranslated, text, text.key);
  }
}

}  // namespace kenes::scenario
