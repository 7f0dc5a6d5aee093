#pragma once
// The words of a condition or an effect, each with its place.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kenes::scenario {

struct Token {
  enum class Kind : std::uint8_t { word, number, sign, end };
  Kind kind = Kind::end;
  std::string_view text;
  std::size_t offset = 0;  // Byte in the text.
};

/// What was found where no token can begin.
struct StrayCharacter {
  std::size_t offset = 0;
  std::string_view text;
  std::string_view meant;  // "and" for "&&" and the like; may be empty.
};

struct Tokens {
  std::vector<Token> all;  // The last one is `end`.
  std::optional<StrayCharacter> stray;
};

/// Cuts `text`; stops at the first stray character. The tokens point into `text`.
[[nodiscard]] Tokens tokens_of(std::string_view text);

}  // namespace kenes::scenario
