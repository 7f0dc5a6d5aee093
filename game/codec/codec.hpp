#pragma once
// The JSON of moves, refusals, happenings and views: for the journal, the hall and plans. Ids are spelled by
// the author's words, enumerators by their names:
// {"seat":"akim","move":"ask_claim","claim":"water_share","tone":"neutral"}. Nothing here judges whether a
// move is allowed; what is decoded is only well formed and names things that exist.

#include <span>
#include <string>
#include <string_view>

#include "codec/fault.hpp"
#include "rules/view.hpp"

namespace kenes::codec {

/// What gives words their meaning: the script, and the table, because the slots of a motion are those of its
/// recommendation.
struct Words {
  const rules::Script& script;
  std::span<const rules::Motion>
      table{};  // Hearing::motions.items or SeatView::motions; empty: slots are numbers.
  /// For texts that are read before any hearing runs (plans): words of slots, options and motions need only
  /// exist somewhere. What they mean is then not known, so that what is decoded must not be played.
  bool any_table = false;
  rules::ClaimId claim{};  // Under discussion: the dates named with a promise are those of its deadline.
};
[[nodiscard]] Words words_of(const rules::Script& script, const rules::Hearing& hearing);
[[nodiscard]] Words words_of(const rules::Script& script, const rules::SeatView& view);

/// The author's word for a seat, or the name of a reserved one: facilitator, clock, fate, teller,
/// public_screen.
[[nodiscard]] std::string seat_word(const rules::Script& script, rules::SeatId seat);
/// Whether it names one of those, so that no seat of a scenario can have it.
[[nodiscard]] bool is_reserved_seat_word(std::string_view word);
[[nodiscard]] Result<rules::SeatId, DecodeFault> seat_named(const rules::Script& script,
                                                            std::string_view word);

/// One line of JSON, always the same for the same action.
[[nodiscard]] std::string encode_action(const Words& words, const rules::Action& action);
/// The same without the seat.
[[nodiscard]] std::string encode_move(const Words& words, const rules::Move& move);

/// Every text gets an answer: malformed, hostile or huge ones a fault. A motion may also be named by the
/// recommendation it drafts or by its kind ("report"), and slots and options by number.
[[nodiscard]] Result<rules::Action, DecodeFault> decode_action(const Words& words, std::string_view text);
[[nodiscard]] Result<rules::Move, DecodeFault> decode_move(const Words& words, std::string_view text);

[[nodiscard]] std::string encode_refusal(rules::Refusal refusal);
[[nodiscard]] Result<rules::Refusal, DecodeFault> decode_refusal(std::string_view text);

/// A list, one object each. Holds everything that happened: filter what a seat may know first.
[[nodiscard]] std::string encode_happenings(const rules::Script& script, const rules::Happenings& happenings);

/// What a seat may know, in words; never more than is in the view.
[[nodiscard]] std::string encode_view(const rules::Script& script, const rules::SeatView& view);

}  // namespace kenes::codec
