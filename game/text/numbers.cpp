#include "text/numbers.hpp"

#include <array>

namespace kenes::text {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kMinus = "\u2212";

std::string grouped(std::uint64_t value) {
  std::string digits = std::to_string(value);
  if (digits.size() < 5) return digits;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += kNoBreakSpace;
    out += digits[i];
  }
  return out;
}

std::uint64_t size_of(std::int64_t value) {
  return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

std::string_view decimal_mark(Language language) { return language == Language::en ? "." : ","; }

Plural russian_form(std::uint64_t size) {
  const std::uint64_t last_two = size % 100;
  const std::uint64_t last = size % 10;
  if (last_two >= 11 && last_two <= 14) return Plural::many;
  if (last == 1) return Plural::one;
  return last >= 2 && last <= 4 ? Plural::few : Plural::many;
}

}  // namespace

std::string_view name_of(Plural form) {
  constexpr std::array<std::string_view, 4> kNames{"one", "few", "many", "other"};
  return kNames[static_cast<std::size_t>(form)];
}

Plural plural_form(Language language, std::int64_t number) {
  switch (language) {
    case Language::kk:
      return Plural::other;
    case Language::ru:
      return russian_form(size_of(number));
    case Language::en:
      return size_of(number) == 1 ? Plural::one : Plural::other;
  }
  return Plural::other;
}

bool uses(Language language, Plural form) {
  switch (language) {
    case Language::kk:
      return form == Plural::other;
    case Language::ru:
      return form != Plural::other;
    case Language::en:
      return form == Plural::one || form == Plural::other;
  }
  return false;
}

std::string number(Language /*language*/, std::int64_t value) {
  return (value < 0 ? std::string(kMinus) : std::string()) + grouped(size_of(value));
}

std::string tenths(Language language, std::int64_t value) {
  const std::uint64_t size = size_of(value);
  std::string out = (value < 0 ? std::string(kMinus) : std::string()) + grouped(size / 10);
  if (size % 10 != 0) out.append(decimal_mark(language)).append(std::to_string(size % 10));
  return out;
}

std::string rounded_thousandths(Language language, std::int64_t value) {
  const std::uint64_t hundredths = (size_of(value) + 5) / 10;
  const std::string rest = std::to_string(hundredths % 100);
  std::string out = (value < 0 ? std::string(kMinus) : std::string()) + grouped(hundredths / 100);
  return out.append(decimal_mark(language)).append(rest.size() < 2 ? "0" : "").append(rest);
}

std::string clock_time(std::int64_t seconds) {
  const std::int64_t shown = seconds < 0 ? 0 : seconds;
  const std::string minutes = std::to_string(shown / 60);
  const std::string rest = std::to_string(shown % 60);
  return (minutes.size() < 2 ? "0" : "") + minutes + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace kenes::text
