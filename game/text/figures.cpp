#include "text/figures.hpp"

#include <algorithm>

namespace kenes::text {
namespace {

struct Day {
  std::string year, month, day;
};

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The parts of "2023-04-19", or empty ones.
Day day_of(std::string_view iso) {
  const bool shaped = iso.size() == 10 && iso[4] == '-' && iso[7] == '-';
  if (!shaped) return {};
  Day day{std::string(iso.substr(0, 4)), std::string(iso.substr(5, 2)), std::string(iso.substr(8, 2))};
  const bool figures = is_digits(day.year) && is_digits(day.month) && is_digits(day.day);
  return figures && day.month >= "01" && day.month <= "12" ? day : Day{};
}

}  // namespace

std::string tenge(const Catalogue& catalogue, Language language, std::int64_t amount) {
  return catalogue.say(language, "figure.tenge", {{"n", amount}});
}

std::string million_tenge(const Catalogue& catalogue, Language language, std::int64_t millions) {
  return catalogue.say(language, "figure.million_tenge", {{"n", millions}});
}

std::string date_in_words(const Catalogue& catalogue, Language language, std::string_view iso_day) {
  const Day day = day_of(iso_day);
  if (day.year.empty()) return std::string(iso_day);
  const std::string bare = day.day.front() == '0' ? day.day.substr(1) : day.day;
  return catalogue.say(
      language, "date.words",
      {{"day", bare}, {"month", catalogue.say(language, "date.month." + day.month)}, {"year", day.year}});
}

std::string date_in_figures(std::string_view iso_day) {
  const Day day = day_of(iso_day);
  return day.year.empty() ? std::string(iso_day) : day.day + "." + day.month + "." + day.year;
}

std::string clock_in_figures(int minute) {
  constexpr int kMinutesOfADay = 24 * 60;
  minute %= kMinutesOfADay;
  const std::string rest = std::to_string(minute % 60);
  return std::to_string(minute / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

std::string figure(const Catalogue& catalogue, Language language, std::string_view unit, std::int64_t value) {
  const std::string key = "figure." + std::string(unit);
  return catalogue.has(language, key) ? catalogue.say(language, key, {{"n", value}})
                                      : number(language, value);
}

}  // namespace kenes::text
