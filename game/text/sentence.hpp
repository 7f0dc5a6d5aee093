#pragma once
// Sentences with places to fill in: `{name}`, and `{{` and `}}` for braces. The numbers in them are written
// as each language writes them.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "text/language.hpp"

namespace kenes::text {

/// One value for a sentence: words, or a whole number that is grouped by thousands and may choose the plural
/// form.
struct Arg {
  std::string name;
  std::variant<std::string, std::int64_t> value;

  Arg(std::string_view arg_name, std::string_view words) : name(arg_name), value(std::string(words)) {}
  Arg(std::string_view arg_name, const std::string& words) : name(arg_name), value(words) {}
  Arg(std::string_view arg_name, const char* words) : name(arg_name), value(std::string(words)) {}
  template <class Number>
  requires std::is_integral_v<Number> Arg(std::string_view arg_name, Number number)
      : name(arg_name), value(static_cast<std::int64_t>(number)) {}
};
using Args = std::vector<Arg>;

/// The number called `name` among the arguments, if there is one.
[[nodiscard]] std::optional<std::int64_t> number_named(const Args& args, std::string_view name);

/// What stands for a placeholder that no argument fills; nothing: it stays as `{name}`, so that the gap is
/// seen.
using Unfilled = std::function<std::optional<std::string>(std::string_view name)>;

/// The sentence with its places filled in. Words that come to stand between its quotation marks get the inner
/// marks of the language in place of the outer ones.
[[nodiscard]] std::string filled(Language language, std::string_view sentence, const Args& args,
                                 const Unfilled& unfilled = {});

/// The names of the placeholders of a sentence, in order, each once.
[[nodiscard]] std::vector<std::string> placeholders_of(std::string_view sentence);

}  // namespace kenes::text
