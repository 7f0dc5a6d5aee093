#include "scenario/json_faults.hpp"

#include <algorithm>

#include "scenario/code_points.hpp"

namespace kenes::scenario {
namespace {

constexpr std::size_t kLongestToken = 20;

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

std::size_t past_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

bool is_hex(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool is_good_escape(std::string_view rest) {
  if (rest.size() < 2) return false;
  if (rest[1] != 'u') return std::string_view("\"\\/bfnrt").find(rest[1]) != std::string_view::npos;
  return rest.size() >= 6 && std::ranges::all_of(rest.substr(2, 4), is_hex);
}

/// Whether the string whose opening quote stands at `at` ends on its line and holds no wrong escape.
bool is_whole_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') return true;
    if (static_cast<unsigned char>(text[at]) < 0x20U) return false;
    if (text[at] != '\\') continue;
    if (!is_good_escape(text.substr(at))) return false;
    ++at;
  }
  return false;
}

bool begins_value(char byte) {
  return byte == '"' || byte == '{' || byte == '[' || byte == '-' || (byte >= '0' && byte <= '9') ||
         byte == 't' || byte == 'f' || byte == 'n';
}

std::string token_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  const bool is_word = begins_value(text[at]) && text[at] != '{' && text[at] != '[';
  while (is_word && end < text.size() && !is_blank(text[end]) &&
         std::string_view(",:]}[{").find(text[end]) == std::string_view::npos) {
    ++end;
  }
  const std::size_t first = std::max<std::size_t>(code_point_at(text, at).size, 1);
  return shortened(text.substr(at, std::max(end - at, first)), kLongestToken);
}

/// A comma between the value before and the byte at `before`: where a blank was or, where lines end at once
/// and begin at the margin, at the end of the first of them, where nothing else moves. Between two values
/// that touch (`1"b"`) what else is found on that line stands a column further right: better than not at all.
void put_comma(std::string& text, std::size_t before) {
  std::size_t at = before;
  for (; at > 0 && is_blank(text[at - 1]); --at) {
    if (text[at - 1] == '\n') continue;
    text[at - 1] = ',';
    return;
  }
  text.insert(at, 1, ',');
}

/// To the end of its line; one in the manner of C to its end.
void blank_comment(std::string& text, std::size_t at) {
  const bool in_c = text.compare(at, 2, "/*") == 0;
  const std::size_t closed = in_c ? text.find("*/", at + 2) : text.find('\n', at);
  const std::size_t end = closed == std::string::npos ? text.size() : closed + (in_c ? 2 : 0);
  for (; at < end; ++at) {
    if (text[at] != '\n') text[at] = ' ';
  }
}

Lapse lapse_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {Code::ends_too_soon, text.size(), {}};
  if (text[at] == '/' || text[at] == '#') return {Code::comment_in_json, at, {}};
  if (text[at] == '"' && !is_whole_string(text, at)) return {Code::broken_text, at, {}};
  return {Code::not_json, at, token_at(text, at)};
}

}  // namespace

Lapse lapse_in(std::string_view text, std::size_t from, Before before) {
  const std::size_t at = past_blanks(text, from);
  if (at >= text.size()) return lapse_at(text, at);
  if (before == Before::key && text[at] == ':') return lapse_at(text, past_blanks(text, at + 1));
  if (before != Before::value) return lapse_at(text, at);
  if (text[at] == ',') {
    const std::size_t next = past_blanks(text, at + 1);
    const bool closes = next < text.size() && (text[next] == ']' || text[next] == '}');
    return closes ? Lapse{Code::trailing_comma, at, {}} : lapse_at(text, next);
  }
  if (begins_value(text[at])) return {Code::missing_comma, at, token_at(text, at)};
  return lapse_at(text, at);
}

bool mend(std::string& text, const Lapse& lapse) {
  switch (lapse.code) {
    case Code::trailing_comma:
      text[lapse.offset] = ' ';
      return true;
    case Code::missing_comma:
      put_comma(text, lapse.offset);
      return true;
    case Code::comment_in_json:
      blank_comment(text, lapse.offset);
      return true;
    default:
      return false;
  }
}

}  // namespace kenes::scenario
