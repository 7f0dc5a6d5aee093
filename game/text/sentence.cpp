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
  std::string out;
  while (!sentence.empty()) {
    const Piece piece = next_piece(sentence);
    if (piece.is_place) {
      out += value_for(language, piece.text, args, unfilled);
    } else {
      out += piece.text;
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
