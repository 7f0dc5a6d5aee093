#include "codec/names.hpp"

#include <algorithm>

#include "codec/codec.hpp"
#include "codec/json_reader.hpp"

namespace kenes::codec {
namespace detail {

std::optional<std::size_t> place_of(const WordList& words, std::string_view word) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) return std::nullopt;
  return static_cast<std::size_t>(at - words.begin());
}

const std::string* word_at(const WordList& words, std::size_t place) {
  return place < words.size() ? &words[place] : nullptr;
}

const WordList& inner_words(const std::vector<WordList>& lists, std::size_t place) {
  static const WordList kNone;
  return place < lists.size() ? lists[place] : kNone;
}

}  // namespace detail

namespace {

struct ReservedSeat {
  rules::SeatId seat;
  std::string_view word;
};
constexpr std::array<ReservedSeat, 5> kReserved{{{rules::kFacilitator, "facilitator"},
                                                 {rules::kClock, "clock"},
                                                 {rules::kFate, "fate"},
                                                 {rules::kTeller, "teller"},
                                                 {rules::kPublicScreen, "public_screen"}}};

}  // namespace

Words words_of(const rules::Script& script, const rules::Hearing& hearing) {
  return {script, hearing.motions.items, false, hearing.floor.claim};
}

Words words_of(const rules::Script& script, const rules::SeatView& view) {
  return {script, view.motions, false, view.floor.claim};
}

std::string seat_word(const rules::Script& script, rules::SeatId seat) {
  for (const ReservedSeat& reserved : kReserved) {
    if (reserved.seat == seat) return std::string(reserved.word);
  }
  const std::string* word = detail::word_of(script.names, seat);
  return word == nullptr ? std::string() : *word;
}

bool is_reserved_seat_word(std::string_view word) {
  return std::any_of(kReserved.begin(), kReserved.end(),
                     [&](const ReservedSeat& r) { return r.word == word; });
}

Result<rules::SeatId, DecodeFault> seat_named(const rules::Script& script, std::string_view word) {
  for (const ReservedSeat& reserved : kReserved) {
    if (reserved.word == word) return reserved.seat;
  }
  if (const auto seat = detail::id_of_word<rules::SeatId>(script.names, word)) return *seat;
  return Unexpected{detail::fault(DecodeFault::Code::unknown_word, "/seat", word)};
}

}  // namespace kenes::codec
