// Moves and actions as JSON.

#include <algorithm>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "codec/codec.hpp"
#include "codec/json_reader.hpp"
#include "codec/move_fields.hpp"
#include "codec/names.hpp"

namespace kenes::codec {
namespace {

using nlohmann::ordered_json;
using rules::MotionId;
using Code = DecodeFault::Code;

constexpr std::size_t kLongestMove = std::size_t{16} * 1024;

/// The recommendation whose slots a motion on the table has; none when unknown.
rules::RecommendationId drafted(const Words& words, MotionId at) {
  if (at.index() >= words.table.size()) return {};
  const rules::Motion& motion = words.table[at.index()];
  if (motion.kind != rules::MotionKind::recommendation) return {};
  return rules::RecommendationId(motion.subject);
}

const detail::WordList& slot_words(const Words& words, MotionId at) {
  const rules::RecommendationId id = drafted(words, at);
  return detail::inner_words(words.script.names.slots, id.is_none() ? SIZE_MAX : id.index());
}

const detail::WordList& option_words(const Words& words, MotionId at, std::size_t slot) {
  static const detail::WordList kNone;
  const rules::RecommendationId id = drafted(words, at);
  if (id.is_none() || id.index() >= words.script.names.options.size()) return kNone;
  return detail::inner_words(words.script.names.options[id.index()], slot);
}

/// The words of the dates that can be named with a promise now.
const detail::WordList& date_words(const Words& words) {
  static const detail::WordList kNone;
  const rules::Dates dates =
      words.claim.is_none() ? rules::Dates{} : rules::dates_for(words.script, words.claim);
  if (dates.of.is_none() || dates.of.index() >= words.script.names.options.size()) return kNone;
  return detail::inner_words(words.script.names.options[dates.of.index()], dates.slot);
}

class Writer {
 public:
  Writer(const Words& words, ordered_json& out) : words_(words), out_(out) {}

  template <class IdType>
  void id(const char* key, IdType id) {
    const std::string* word = detail::word_of(words_.script.names, id);
    out_[key] = word == nullptr ? ordered_json(nullptr) : ordered_json(*word);
  }
  void id_or_none(const char* key, rules::BeatId beat) { id(key, beat); }
  template <class E>
  void name(const char* key, E value) {
    out_[key] = std::string(rules::name_of(value));
  }
  /// Left out where it is the first of its list, which stands for nothing.
  template <class E>
  void name_unless_first(const char* key, E value) {
    if (value != E{}) name(key, value);
  }
  void yes(const char* key, bool value) { out_[key] = value; }
  void yes_if_so(const char* key, bool value) {
    if (value) out_[key] = true;
  }
  template <class N>
  void number(const char* key, N value) {
    out_[key] = value;
  }
  void line(const char* key, rules::EvidenceId evidence, std::uint8_t line) {
    word_or_number(key, detail::inner_words(words_.script.names.evidence_lines, evidence.index()), line);
  }
  void choice(const char* key, rules::BeatId beat, std::uint8_t choice) {
    word_or_number(key, detail::inner_words(words_.script.names.choices, beat.index()), choice);
  }
  /// Left out where none is named.
  void date(const char* key, std::uint8_t by) {
    if (by != 0) word_or_number(key, date_words(words_), static_cast<std::uint8_t>(by - 1));
  }
  void motion(const char* key, MotionId at) { out_[key] = at.raw; }
  void wording(MotionId at, std::uint8_t slot, std::uint8_t option) {
    word_or_number("slot", slot_words(words_, at), slot);
    word_or_number("option", option_words(words_, at, slot), option);
  }

 private:
  void word_or_number(const char* key, const detail::WordList& list, std::uint8_t place) {
    const std::string* word = detail::word_at(list, place);
    out_[key] = word == nullptr ? ordered_json(place) : ordered_json(*word);
  }
  const Words& words_;
  ordered_json& out_;
};

/// Whether any of the inner lists holds the word.
bool stands_somewhere(const std::vector<detail::WordList>& lists, std::string_view word) {
  for (const auto& list : lists) {
    if (detail::place_of(list, word)) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Words& words, detail::ObjectReader& in) : words_(words), in_(in) {}

  template <class IdType>
  void id(const char* key, IdType& id) {
    const std::string word = in_.text(key);
    if (!in_.is_good()) return;
    const auto found = detail::id_of_word<IdType>(words_.script.names, word);
    if (found) {
      id = *found;
    } else {
      in_.refuse(Code::unknown_word, key, word);
    }
  }
  void id_or_none(const char* key, rules::BeatId& beat) {
    const nlohmann::json* value = in_.must(key);
    if (value != nullptr && !value->is_null()) id(key, beat);
  }
  template <class E>
  void name(const char* key, E& value) {
    const std::string word = in_.text(key);
    if (!in_.is_good()) return;
    const auto found = rules::named<E>(word);
    if (found) {
      value = *found;
    } else {
      in_.refuse(Code::unknown_word, key, word);
    }
  }
  template <class E>
  void name_unless_first(const char* key, E& value) {
    if (in_.may(key) != nullptr) name(key, value);
  }
  void yes(const char* key, bool& value) { value = in_.yes(key); }
  void yes_if_so(const char* key, bool& value) { value = in_.yes_or(key, false); }
  template <class N>
  void number(const char* key, N& value) {
    value = static_cast<N>(in_.number(key, std::numeric_limits<N>::min(), std::numeric_limits<N>::max()));
  }
  void line(const char* key, rules::EvidenceId evidence, std::uint8_t& line) {
    line = word_or_number(key, detail::inner_words(words_.script.names.evidence_lines, evidence.index()),
                          rules::kMaxLinesOfEvidence, false);
  }
  void choice(const char* key, rules::BeatId beat, std::uint8_t& choice) {
    choice = word_or_number(key, detail::inner_words(words_.script.names.choices, beat.index()),
                            rules::kMaxChoices, false);
  }
  void date(const char* key, std::uint8_t& by) {
    if (!in_.is_good() || in_.may(key) == nullptr) return;
    const std::uint8_t place =
        word_or_number(key, date_words(words_), rules::kMaxOptions, is_any_option(key));
    by = static_cast<std::uint8_t>(place + 1);
  }
  void motion(const char* key, MotionId& at) {
    const nlohmann::json* value = in_.must(key);
    if (value == nullptr) return;
    if (!value->is_string()) {
      at = MotionId(static_cast<std::size_t>(in_.number(key, 0, rules::kMaxMotions - 1)));
      return;
    }
    const auto word = value->get<std::string>();
    const auto found = motion_called(word);
    if (found) {
      at = *found;
    } else {
      in_.refuse(Code::unknown_word, key, word);
    }
  }
  void wording(MotionId at, std::uint8_t& slot, std::uint8_t& option) {
    if (!in_.is_good()) return;
    const auto& names = words_.script.names;
    const bool slot_anywhere = words_.any_table && in_.has("slot") && is_known("slot", names.slots);
    slot = word_or_number("slot", slot_words(words_, at), rules::kMaxSlots, slot_anywhere);
    option =
        word_or_number("option", option_words(words_, at, slot), rules::kMaxOptions, is_any_option("option"));
  }

 private:
  /// Whether no table is known, and some recommendation offers the word.
  [[nodiscard]] bool is_any_option(const char* key) {
    return words_.any_table && std::ranges::any_of(words_.script.names.options,
                                                   [&](const auto& lists) { return is_known(key, lists); });
  }
  [[nodiscard]] bool is_known(const char* key, const std::vector<detail::WordList>& lists) {
    const nlohmann::json* value = in_.may(key);
    return value != nullptr && value->is_string() && stands_somewhere(lists, value->get<std::string>());
  }

  /// A word of the list, or the number of its place. `anywhere`: the word is known to exist, its place is
  /// not.
  std::uint8_t word_or_number(const char* key, const detail::WordList& list, std::size_t most,
                              bool anywhere) {
    if (!in_.is_good()) return 0;
    const nlohmann::json* value = in_.must(key);
    if (value == nullptr) return 0;
    if (!value->is_string())
      return static_cast<std::uint8_t>(in_.number(key, 0, static_cast<std::int64_t>(most) - 1));
    const auto word = value->get<std::string>();
    const auto place = detail::place_of(list, word);
    if (!place && !anywhere) in_.refuse(Code::unknown_word, key, word);
    return static_cast<std::uint8_t>(place.value_or(0));
  }

  /// The motion that drafts the recommendation of that name, or the latest draft of that kind.
  [[nodiscard]] std::optional<MotionId> motion_called(std::string_view word) const {
    const auto recommendation = detail::id_of_word<rules::RecommendationId>(words_.script.names, word);
    const auto kind = rules::named<rules::MotionKind>(word);
    if (words_.any_table && (recommendation || kind)) return MotionId(0);
    std::optional<MotionId> found;
    for (std::size_t i = 0; i < words_.table.size(); ++i) {
      const rules::Motion& motion = words_.table[i];
      if (motion.kind == rules::MotionKind::none) continue;
      const bool drafts = recommendation && drafted(words_, MotionId(i)) == *recommendation;
      const bool is_kind = kind && motion.kind == *kind && motion.state == rules::MotionState::draft;
      if (drafts || is_kind) found = MotionId(i);
    }
    return found;
  }

  const Words& words_;
  detail::ObjectReader& in_;
};

void write_move(const Words& words, rules::Move move, ordered_json& out) {
  out["move"] = std::string(rules::name_of(rules::kind_of(move)));
  Writer writer(words, out);
  std::visit([&](auto& m) { detail::fields(writer, m); }, move);
}

std::string line_of(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

template <std::size_t... I>
rules::Move blank_move(rules::MoveKind kind, std::index_sequence<I...>) {
  using Maker = rules::Move (*)();
  static constexpr std::array<Maker, sizeof...(I)> kMakers{
      +[]() -> rules::Move { return rules::Move(std::in_place_index<I>); }...};
  return kMakers[static_cast<std::size_t>(kind)]();
}

rules::Move read_move(const Words& words, detail::ObjectReader& in) {
  const std::string word = in.text("move");
  if (!in.is_good()) return {};
  const auto kind = rules::named<rules::MoveKind>(word);
  if (!kind) {
    in.refuse(Code::unknown_word, "move", word);
    return {};
  }
  rules::Move move = blank_move(*kind, std::make_index_sequence<rules::kMoveKinds>());
  Reader reader(words, in);
  std::visit([&](auto& m) { detail::fields(reader, m); }, move);
  in.refuse_the_rest();
  return move;
}

}  // namespace

std::string encode_move(const Words& words, const rules::Move& move) {
  ordered_json out = ordered_json::object();
  write_move(words, move, out);
  return line_of(out);
}

std::string encode_action(const Words& words, const rules::Action& action) {
  ordered_json out = ordered_json::object();
  out["seat"] = seat_word(words.script, action.seat);
  write_move(words, action.move, out);
  return line_of(out);
}

Result<rules::Move, DecodeFault> decode_move(const Words& words, std::string_view text) {
  const auto json = detail::parse_strict(text, kLongestMove);
  if (!json) return Unexpected{json.error()};
  detail::Faults faults;
  detail::ObjectReader in(*json, "", faults);
  rules::Move move = read_move(words, in);
  if (!faults.empty()) return Unexpected{faults.front()};
  return move;
}

Result<rules::Action, DecodeFault> decode_action(const Words& words, std::string_view text) {
  const auto json = detail::parse_strict(text, kLongestMove);
  if (!json) return Unexpected{json.error()};
  detail::Faults faults;
  detail::ObjectReader in(*json, "", faults);
  const std::string word = in.text("seat");
  if (!faults.empty()) return Unexpected{faults.front()};
  const auto seat = seat_named(words.script, word);
  if (!seat) return Unexpected{seat.error()};
  rules::Action action{*seat, read_move(words, in)};
  if (!faults.empty()) return Unexpected{faults.front()};
  return action;
}

std::string encode_refusal(rules::Refusal refusal) {
  ordered_json out = ordered_json::object();
  out["refused"] = std::string(rules::name_of(refusal.code));
  return line_of(out);
}

Result<rules::Refusal, DecodeFault> decode_refusal(std::string_view text) {
  const auto json = detail::parse_strict(text, kLongestMove);
  if (!json) return Unexpected{json.error()};
  detail::Faults faults;
  detail::ObjectReader in(*json, "", faults);
  const std::string word = in.text("refused");
  in.refuse_the_rest();
  const auto code = rules::named<rules::RefusalCode>(word);
  if (faults.empty() && !code) in.refuse(Code::unknown_word, "refused", word);
  if (!faults.empty()) return Unexpected{faults.front()};
  return rules::Refusal{*code};
}

}  // namespace kenes::codec
