#pragma once
// What a person may not do now, and why: for a choice that is shown though it cannot be made.

#include <optional>
#include <span>
#include <vector>

#include "records/voice.hpp"
#include "rules/rules.hpp"

namespace kenes::solo {

/// Each kind of move the seat may sometimes make and may not make now, with the reason.
struct Barred {
  rules::MoveKind kind{};
  rules::RefusalCode why{};
};
[[nodiscard]] std::vector<Barred> barred_now(const rules::Script& script, const rules::Hearing& hearing,
                                             rules::SeatId seat);

/// Of those the few a person looks for: to ask, to show a document, to propose, to vote. None while somebody
/// waits for this seat's answer or ballot: then there is only that to do. `moves`: what it may do.
[[nodiscard]] std::vector<Barred> missed_now(const rules::Script& script, const rules::Hearing& hearing,
                                             rules::SeatId seat, std::span<const rules::Move> moves);

/// The later part of the meeting in which the rulebook lets the seat do this; none: there is none.
[[nodiscard]] std::optional<rules::PhaseKind> comes_in(const rules::Script& script,
                                                       const rules::SeatView& view, rules::MoveKind kind);

/// Why not: when it comes, or the refusal in words, with the rule behind it.
[[nodiscard]] std::string why_told(const records::Voice& voice, const rules::SeatView& view,
                                   const Barred& barred);

}  // namespace kenes::solo
