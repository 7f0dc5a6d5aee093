#include "scenario/tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/code_points.hpp"

namespace kenes::scenario {
namespace {

constexpr std::array<std::string_view, 14> kSigns{"==", "!=", "<=", ">=", "+=", "-=", "<",
                                                  ">",  "=",  "+",  "-",  "(",  ")",  ","};
using Translation = std::pair<std::string_view, std::string_view>;
constexpr std::array<Translation, 9> kOtherTongues{{{"&&", "and"},
                                                    {"&", "and"},
                                                    {"||", "or"},
                                                    {"|", "or"},
                                                    {"!", "not"},
                                                    {"≥", ">="},
                                                    {"≤", "<="},
                                                    {"≠", "!="},
                                                    {"−", "-"}}};
/// Whole words; whoever thinks in Kazakh or Russian writes them before noticing.
constexpr std::array<Translation, 9> kOtherWords{{{"и", "and"},
                                                  {"или", "or"},
                                                  {"не", "not"},
                                                  {"да", "true"},
                                                  {"нет", "false"},
                                                  {"және", "and"},
                                                  {"немесе", "or"},
                                                  {"емес", "not"},
                                                  {"жоқ", "false"}}};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}
bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

std::size_t size_at(std::string_view rest) {
  std::size_t size = 1;
  const bool word = is_letter(rest.front());
  while (size < rest.size() && (is_digit(rest[size]) || (word && is_letter(rest[size])))) ++size;
  return size;
}

/// All that stands together of letters that are not Latin; a single character where there are none.
std::string_view foreign_word(std::string_view rest) {
  std::size_t size = 0;
  while (size < rest.size() && static_cast<unsigned char>(rest[size]) >= 0x80) ++size;
  return rest.substr(0, std::max<std::size_t>(size, 1));
}

StrayCharacter stray_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  for (const auto& [written, meant] : kOtherTongues) {
    if (rest.starts_with(written)) return {at, rest.substr(0, written.size()), meant};
  }
  const std::string_view word = foreign_word(rest);
  const auto* known = std::ranges::find(kOtherWords, word, &Translation::first);
  return {at, word, known == kOtherWords.end() ? std::string_view() : known->second};
}

}  // namespace

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (is_blank(rest.front())) {
      ++at;
      continue;
    }
    std::string_view found;
    Token::Kind kind = Token::Kind::sign;
    if (is_letter(rest.front()) || is_digit(rest.front())) {
      kind = is_letter(rest.front()) ? Token::Kind::word : Token::Kind::number;
      found = rest.substr(0, size_at(rest));
    } else {
      const auto* sign =
          std::ranges::find_if(kSigns, [&](std::string_view s) { return rest.starts_with(s); });
      if (sign == kSigns.end()) {
        tokens.stray = stray_at(text, at);
        return tokens;
      }
      found = rest.substr(0, sign->size());
    }
    tokens.all.push_back({kind, found, at});
    at += found.size();
  }
  tokens.all.push_back({Token::Kind::end, {}, text.size()});
  return tokens;
}

}  // namespace kenes::scenario
