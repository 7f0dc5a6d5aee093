#include "records/sitting.hpp"

#include <algorithm>

#include "records/by_hand.hpp"

namespace kenes::records {
namespace {

constexpr int kMinutesOfADay = 24 * 60;

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

std::string clock_words(int minute) {
  minute %= kMinutesOfADay;
  const std::string rest = std::to_string(minute % 60);
  return std::to_string(minute / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
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

std::string opened_and_closed(const Voice& voice, const assess::Facts& facts) {
  const bool told = voice.texts.can_say(voice.language, "sitting");
  const auto opened = told ? time_of_day(voice.tell("sitting")) : std::nullopt;
  // A minute that has begun is counted: nobody closes a meeting before its last word.
  const int lasted = (facts.hearing.elapsed_s + 59) / 60;
  return voice.say("minutes_page.times",
                   {{"from", opened ? clock_words(*opened) : kBlank},
                    {"to", opened && facts.over ? clock_words(*opened + lasted) : kBlank}});
}

}  // namespace kenes::records
