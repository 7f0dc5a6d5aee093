#include "scenario/time_of_day.hpp"

namespace kenes::scenario {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits that end at `end`, at most three: "15" of "15:00".
std::string_view digits_before(std::string_view text, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && end - from < 3 && is_digit(text[from - 1])) --from;
  return text.substr(from, end - from);
}

std::string_view digits_after(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && end - from < 3 && is_digit(text[end])) ++end;
  return text.substr(from, end - from);
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

}  // namespace

std::optional<int> time_of_day(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    const std::string_view hours = digits_before(text, at), minutes = digits_after(text, at + 1);
    const bool shaped = (hours.size() == 1 || hours.size() == 2) && minutes.size() == 2;
    if (shaped && number(hours) < 24 && number(minutes) < 60) return 60 * number(hours) + number(minutes);
  }
  return std::nullopt;
}

}  // namespace kenes::scenario
