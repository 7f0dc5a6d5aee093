#pragma once
// What one seat may know of a hearing: built up from nothing, small, without text. Two hearings with equal
// views have equal legal moves and equal refusals for that seat. The public screen and the facilitator are
// seats with views of their own.

#include <cstdint>

#include "rules/rules.hpp"

namespace kenes::rules {

/// A claim as a seat sees it. Truth is set only for those who know it from their own work, and for everybody
/// when the hearing is over.
struct ClaimView {
  Progress progress{};
  AnswerKind answer{};
  std::uint8_t asked = 0;
  std::uint8_t supporting = 0, contradicting = 0, explaining = 0;
  std::uint8_t marks = 0;
  std::uint8_t by_when = 0;
  bool truth_known = false;
  Truth truth{};
  friend bool operator==(const ClaimView&, const ClaimView&) = default;
};

struct SeatView {
  SeatId seat{};
  // Everybody's.
  PhaseKind phase{};
  std::uint8_t phase_place = 0;
  std::uint8_t extended = 0;
  std::uint16_t elapsed_s = 0, phase_from_s = 0, turn_from_s = 0;
  std::uint16_t marks = 0;  // Hearing::Mark.
  SeatId presiding{};
  SeatSet present;
  std::array<SeatSet, kMaxIssues> declared{};
  Floor floor;
  FixedList<SeatId, kMaxSeats> queue;
  SectionSet delivered;
  std::array<ClaimView, kMaxClaims> claims{};
  EvidenceSet on_table, presented;
  std::array<Motion, kMaxMotions> motions{};
  std::uint16_t read_back = 0, reading_called = 0;  // Bit a motion.
  std::uint8_t unread_votes = 0;
  ClaimSet concrete, conceded;
  RecommendationSet proposed, adopted, rejected;
  Vote vote;  // Without ballots and totals until published; then ballots by name if the vote was open or by
              // roll-call.
  SeatSet ordered, heard, supporters;
  InjectSet injected;  // Only for the facilitator.
  std::array<std::uint64_t, kMaxBearings / 64> shown{};
  std::uint8_t trust = 0, guard = 0;
  std::array<std::uint8_t, kMaxSeats> standing{}, turns{};
  std::array<Mood, kMaxSeats> moods{};
  bool fate_first = false;      // Chance has to be drawn before anybody moves.
  bool choice_pending = false;  // Somebody has yet to choose; nothing says who or what.
  PublicState public_state;     // Values of what choices read; the masks are in the Script.
  std::array<std::int16_t, kMaxVariables> variables{};
  // This seat's own.
  bool known = false;  // The seat exists.
  EvidenceSet holds;   // In its hands, on the table or not.
  BeatId pending{};    // A choice put to this seat.
  Ballot my_ballot{};  // In the vote that is open or was last.
  bool voted = false, predicted = false, stated = false;
  bool tie_to_break = false;  // For whoever presides over a closed vote; the count itself stays unseen.
  FixedList<Pledge, kMaxPledges> pledges;  // Those made by or to this seat.
  Talk talk;  // Only for the two who talk; otherwise blank but for `talk_running`.
  bool talk_running = false;
  std::uint8_t approaches = 0;
  std::array<std::int8_t, kMaxIssues> mind{};
  friend bool operator==(const SeatView&, const SeatView&) = default;
};

/// Never reads more than the seat may know; for a seat that does not exist, what the public sees.
[[nodiscard]] SeatView view_for(const Script& script, const Hearing& hearing, SeatId seat);

}  // namespace kenes::rules
