#include "room/promise_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kenes::room {
namespace {

using Word = std::u32string;
using Words = std::vector<Word>;

constexpr std::size_t kStem = 5;       // Letters of a word that are compared.
constexpr std::size_t kLeastStem = 4;  // Of fewer the whole word is.
constexpr std::size_t kShort = 3;      // A shorter word says too little, unless it is a number.

/// Letters as numbers.
Word letters_of(std::string_view text) {
  Word out;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    char32_t letter = length == 1 ? byte : byte & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
      letter = (letter << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    out.push_back(letter);
    i += length;
  }
  return out;
}

/// The small letter, of Latin and Cyrillic, also the Kazakh ones.
char32_t small(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  // Қ, Ғ, Ң, Ү …: the small letter follows the large one.
  return c >= 0x460 && c <= 0x52F && c % 2 == 0 ? c + 1 : c;
}

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return is_figure(c) || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x2000); }

Words all_words(std::string_view text) {
  Words words(1);
  for (const char32_t letter : letters_of(text)) {
    const char32_t c = small(letter);
    if (is_letter(c)) {
      words.back().push_back(c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool says_little(const Word& word) { return word.size() < kShort && !is_figure(word[0]); }

template <std::size_t N>
bool is_one_of(const Word& word, const std::array<const char32_t*, N>& list) {
  return std::ranges::any_of(list, [&](const char32_t* one) { return word == one; });
}

/// Kazakh verbs deny at their end: жасамаймыз, бермейді.
bool is_denied_verb(const Word& word) {
  constexpr std::array<const char32_t*, 6> kEnds{U"мын", U"мін", U"мыз", U"міз", U"ды", U"ді"};
  return std::ranges::any_of(kEnds, [&](const char32_t* end) {
    if (!word.ends_with(end)) return false;
    const Word before = word.substr(0, word.size() - Word(end).size());
    if (before.size() < 4 || !(before.ends_with(U"ай") || before.ends_with(U"ей"))) return false;
    const char32_t sign = before[before.size() - 3];
    return sign == U'м' || sign == U'б' || sign == U'п';
  });
}

/// «Не позднее 15 апреля» promises it.
bool sets_a_bound(const Words& words, std::size_t next) {
  constexpr std::array<const char32_t*, 6> kBounds{U"позднее", U"позже", U"менее",
                                                   U"более",   U"реже",  U"меньше"};
  constexpr std::array<const char32_t*, 3> kLater{U"later", U"less", U"fewer"};
  return next < words.size() && (is_one_of(words[next], kBounds) || is_one_of(words[next], kLater));
}

bool denies(const Words& words) {
  constexpr std::array<const char32_t*, 14> kDenials{U"не",  U"нет",   U"никогда", U"нельзя", U"емес",
                                                     U"жоқ", U"not",   U"never",   U"cannot", U"won",
                                                     U"don", U"doesn", U"no",      U"никто"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_denied_verb(words[i])) return true;
    if (is_one_of(words[i], kDenials) && !sets_a_bound(words, i + 1)) return true;
  }
  return false;
}

/// After a day is no day that one promised.
bool is_after(const Words& words) {
  constexpr std::array<const char32_t*, 3> kAfter{U"после", U"кейін", U"after"};
  return std::ranges::any_of(words, [&](const Word& word) { return is_one_of(word, kAfter); });
}

bool alike(const Word& a, const Word& b) {
  const std::size_t stem = std::min({kStem, a.size(), b.size()});
  if (stem < kLeastStem || is_figure(a[0]) || is_figure(b[0])) return a == b;
  return a.substr(0, stem) == b.substr(0, stem);
}

bool has(const Words& words, const Word& wanted) {
  return std::ranges::any_of(words, [&](const Word& word) { return alike(word, wanted); });
}

/// 1 to 12; 0: no month. Names as they begin, in three languages; the Russian May is too short for that.
unsigned month_of(const Word& word) {
  constexpr std::array<std::array<const char32_t*, 3>, 12> kMonths{{{U"қаңтар", U"январ", U"januar"},
                                                                    {U"ақпан", U"феврал", U"februar"},
                                                                    {U"наурыз", U"март", U"march"},
                                                                    {U"сәуір", U"апрел", U"april"},
                                                                    {U"мамыр", U"мамыр", U"мамыр"},
                                                                    {U"маусым", U"июн", U"june"},
                                                                    {U"шілде", U"июл", U"july"},
                                                                    {U"тамыз", U"август", U"august"},
                                                                    {U"қыркүйе", U"сентябр", U"september"},
                                                                    {U"қазан", U"октябр", U"october"},
                                                                    {U"қараша", U"ноябр", U"november"},
                                                                    {U"желтоқсан", U"декабр", U"december"}}};
  constexpr std::array<const char32_t*, 6> kMay{U"май", U"мая", U"маю", U"мае", U"маем", U"may"};
  if (is_one_of(word, kMay)) return 5;
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    for (const char32_t* name : kMonths[month]) {
      if (word.starts_with(name)) return static_cast<unsigned>(month + 1);
    }
  }
  return 0;
}

bool is_year(const Word& word) {
  return word.size() == 4 && std::ranges::all_of(word, is_figure) &&
         (word.starts_with(U"19") || word.starts_with(U"20"));
}

/// What stands around a date in any of them.
bool is_filler(const Word& word) {
  constexpr std::array<const char32_t*, 14> kFillers{U"год",   U"года",   U"году",   U"годом", U"жыл",
                                                     U"жылы",  U"жылғы",  U"жылдың", U"дейін", U"year",
                                                     U"until", U"before", U"the",    U"срок"};
  return says_little(word) || is_one_of(word, kFillers);
}

struct Day {
  Word day;  // Empty: only the month is said.
  unsigned month = 0;
  friend bool operator==(const Day&, const Day&) = default;
};

struct Time {
  std::vector<Day> days;
  Words years, others;
};

/// A figure and a month that stand together are one day, whichever comes first.
void put(Time& time, Day next) {
  if (!time.days.empty()) {
    Day& last = time.days.back();
    if (last.month == 0 && next.day.empty()) {
      last.month = next.month;
      return;
    }
    if (last.day.empty() && next.month == 0) {
      last.day = next.day;
      return;
    }
  }
  time.days.push_back(std::move(next));
}

Time time_of(const Words& words) {
  Time time;
  for (const Word& word : words) {
    const unsigned month = month_of(word);
    if (is_year(word)) {
      time.years.push_back(word);
    } else if (is_figure(word[0])) {
      put(time, {word, 0});
    } else if (month != 0) {
      put(time, {{}, month});
    } else if (!is_filler(word)) {
      time.others.push_back(word);
    }
  }
  return time;
}

}  // namespace

double likeness(std::string_view said, std::string_view option) {
  Words fewer = all_words(said), more = all_words(option);
  if (denies(fewer) != denies(more)) return 0;
  std::erase_if(fewer, says_little);
  std::erase_if(more, says_little);
  if (fewer.size() > more.size()) std::swap(fewer, more);
  if (fewer.empty()) return 0;
  const auto both = std::ranges::count_if(fewer, [&](const Word& word) { return has(more, word); });
  return static_cast<double>(both) / static_cast<double>(fewer.size());
}

bool same_time(std::string_view said, std::string_view option) {
  const Words all = all_words(said), wanted = all_words(option);
  if (denies(all) != denies(wanted) || is_after(all) != is_after(wanted)) return false;
  const Time now = time_of(all), then = time_of(wanted);
  if (now.days != then.days) return false;
  // Whoever names the day need not name the year.
  const bool one_leaves_it_out = !now.days.empty() && (now.years.empty() || then.years.empty());
  if (now.years != then.years && !one_leaves_it_out) return false;
  if (!now.days.empty()) return true;
  return !then.others.empty() &&
         std::ranges::all_of(then.others, [&](const Word& word) { return has(now.others, word); });
}

}  // namespace kenes::room
