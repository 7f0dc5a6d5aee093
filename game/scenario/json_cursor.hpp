#pragma once
// Walks JSON text token by token in step with a parser that has accepted it, to know where each token stands.

#include <cstddef>
#include <string_view>

#include "scenario/diagnostics.hpp"

namespace kenes::scenario {

/// Where the byte `offset` of `text` stands. A byte order mark at the beginning takes no column.
[[nodiscard]] Position position_of(std::string_view text, std::size_t offset);

class JsonCursor {
 public:
  /// `from`: where the JSON begins, after a byte order mark.
  JsonCursor(std::string_view text, std::size_t from) : text_(text), at_(from) {}

  /// Passes over blanks and separators, then over one token; gives the place where the token began.
  Position eat_token();
  /// Where the last eaten token began and where the next thing begins.
  [[nodiscard]] std::size_t token_from() const { return token_from_; }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  void step();
  void eat_string();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t token_from_ = 0;
  Position position_;
};

}  // namespace kenes::scenario
