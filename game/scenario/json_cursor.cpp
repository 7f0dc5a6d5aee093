#include "scenario/json_cursor.hpp"

namespace kenes::scenario {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

void advance(Position& position, char byte) {
  if (byte == '\n') {
    ++position.line;
    position.column = 1;
  } else if (!is_continuation(byte)) {
    ++position.column;
  }
}

bool is_between(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == ',' || byte == ':';
}
bool ends_word(char byte) {
  return is_between(byte) || byte == ']' || byte == '}' || byte == '[' || byte == '{' || byte == '"';
}

}  // namespace

Position position_of(std::string_view text, std::size_t offset) {
  Position position;
  const std::size_t from = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::size_t at = from; at < offset && at < text.size(); ++at) advance(position, text[at]);
  return position;
}

void JsonCursor::step() { advance(position_, text_[at_++]); }

void JsonCursor::eat_string() {
  step();
  while (at_ < text_.size() && text_[at_] != '"') {
    if (text_[at_] == '\\' && at_ + 1 < text_.size()) step();
    step();
  }
  if (at_ < text_.size()) step();
}

Position JsonCursor::eat_token() {
  while (at_ < text_.size() && is_between(text_[at_])) step();
  token_from_ = at_;
  const Position began = position_;
  if (at_ >= text_.size()) return began;
  const char first = text_[at_];
  if (first == '"') {
    eat_string();
  } else if (ends_word(first)) {
    step();
  } else {
    while (at_ < text_.size() && !ends_word(text_[at_])) step();
  }
  return began;
}

}  // namespace kenes::scenario
