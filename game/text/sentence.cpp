#include "text/sentence.hpp"

#include <algorithm>

#include "text/numbers.hpp"

namespace kenes::text {
namespace {

const Arg* arg_named(const Args& args, std::string_view name) {
  const auto at = std::find_if(args.begin(), args.end(), [&](const Arg& arg) { return arg.name == name; });
  return at == args.end() ? nullptr : &*at;
}

std::string value_for(Language language, std::string_view name, const Args& args, const Unfilled& unfilled) {
  if (const Arg* arg = arg_named(args, name)) {
    if (const auto* words = std::get_if<std::string>(&arg->value)) return *words;
    return number(language, std::get<std::int64_t>(arg->value));
  }
  if (unfilled) {
    if (auto words = unfilled(name)) return *words;
  }
  return "{" + std::string(name) + "}";
}

/// One piece of a sentence: plain text, or the name of a placeholder.
struct Piece {
  std::string_view text;
  bool is_place = false;
};

/// Quotation marks of a language, and those it uses inside a quotation.
struct Marks {
  std::string_view open, close, inner_open, inner_close;
};

const Marks& marks_of(Language language) {
  static constexpr Marks kKazakh{"«", "»", "“", "”"};
  static constexpr Marks kRussian{"«", "»", "„", "“"};
  static constexpr Marks kEnglish{"“", "”", "‘", "’"};
  if (language == Language::kk) return kKazakh;
  return language == Language::ru ? kRussian : kEnglish;
}

std::string with_inner_marks(const Marks& marks, std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const bool opens = words.starts_with(marks.open);
    const bool closes = !opens && words.starts_with(marks.close);
    const std::size_t length = opens ? marks.open.size() : closes ? marks.close.size() : 1;
    out += opens ? marks.inner_open : closes ? marks.inner_close : words.substr(0, 1);
    words.remove_prefix(length);
  }
  return out;
}

/// Whether a quotation is open at the end of a text that was outside of one (or not) at its start.
bool is_quoting(const Marks& marks, std::string_view text, bool quoting) {
  const std::size_t opened = text.rfind(marks.open);
  const std::size_t closed = text.rfind(marks.close);
  if (opened == std::string_view::npos && closed == std::string_view::npos) return quoting;
  if (opened == std::string_view::npos) return false;
  return closed == std::string_view::npos || opened > closed;
}

/// Takes the next piece off the front of `rest`. A brace that nothing closes is plain text.
Piece next_piece(std::string_view& rest) {
  const auto take = [&rest](std::size_t length) {
    const std::string_view taken = rest.substr(0, length);
    rest.remove_prefix(length);
    return taken;
  };
  if (rest.starts_with("{{") || rest.starts_with("}}")) return {take(2).substr(1), false};
  if (rest.front() == '{') {
    const std::size_t end = rest.find('}');
    if (end == std::string_view::npos) return {take(rest.size()), false};
    return {take(end + 1).substr(1, end - 1), true};
  }
  if (rest.front() == '}') return {take(1), false};
  return {take(std::min(rest.find_first_of("{}"), rest.size())), false};
}

}  // namespace

std::optional<std::int64_t> number_named(const Args& args, std::string_view name) {
  const Arg* arg = arg_named(args, name);
  if (arg == nullptr) return std::nullopt;
  const auto* value = std::get_if<std::int64_t>(&arg->value);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::string filled(Language language, std::string_view sentence, const Args& args, const Unfilled& unfilled) {
  const Marks& marks = marks_of(language);
  bool quoting = false;
  std::string out;
  while (!sentence.empty()) {
    const Piece piece = next_piece(sentence);
    if (piece.is_place) {
      const std::string value = value_for(language, piece.text, args, unfilled);
      out += quoting ? with_inner_marks(marks, value) : value;
    } else {
      out += piece.text;
      quoting = is_quoting(marks, piece.text, quoting);
    }
  }
  return out;
}

std::vector<std::string> placeholders_of(std::string_view sentence) {
  std::vector<std::string> names;
  while (!sentence.empty()) {
    const Piece piece = next_piece(sentence);
    const std::string name(piece.text);
    if (piece.is_place && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace kenes::text
