#include "text/ties.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kenes::text {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::array<std::string_view, 36> kUnits{
    "%",  "‰",  "₸",  "°C",  "°",   "m",       "km",      "cm",  "mm",   "kg",  "mg",  "g",
    "ha", "kW", "MW", "t",   "l",   "million", "billion", "м",   "км",   "см",  "мм",  "кг",
    "мг", "г",  "га", "кВт", "МВт", "т",       "л",       "млн", "млрд", "тыс", "мың", "тг"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Of the three languages, by the first byte; quotation marks and dashes are none.
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || (byte >= 0xC3 && byte < 0xE0);
}

bool begins_with_unit(std::string_view rest) {
  return std::ranges::any_of(kUnits, [&](std::string_view unit) {
    return rest.starts_with(unit) && (rest.size() == unit.size() || !is_letter(rest[unit.size()]));
  });
}

/// Three figures that are the next thousand: "100" of "7 100", not "100" of "in 2026 1000 people".
bool begins_with_thousands(std::string_view rest) {
  const auto digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  return digits == 3;
}

/// At most three figures stand before a thousand, and no decimals: "7" of "7 100".
bool ends_with_group(std::string_view before) {
  std::size_t digits = 0;
  while (digits < before.size() && is_digit(before[before.size() - 1 - digits])) ++digits;
  if (digits == 0 || digits > 3) return false;
  const std::string_view rest = before.substr(0, before.size() - digits);
  return rest.empty() || (rest.back() != ',' && rest.back() != '.' && rest.back() != ':');
}

bool begins_with_dash(std::string_view rest) { return rest.starts_with("– ") || rest.starts_with("— "); }

bool holds_together(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  // What a person says may begin with a dash of its own.
  if (begins_with_dash(after)) return before.back() != '\n' && before.back() != ' ';
  if (is_digit(before.back()) || before.back() == '}') {
    if (begins_with_unit(after)) return true;
    return ends_with_group(before) && begins_with_thousands(after);
  }
  return before.ends_with("№") && is_digit(after.front());
}

}  // namespace

std::string tied(std::string text) {
  for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    const std::string_view all = text;
    if (holds_together(all.substr(0, at), all.substr(at + 1))) text.replace(at, 1, kNoBreak);
  }
  return text;
}

}  // namespace kenes::text
