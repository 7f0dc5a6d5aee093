#pragma once
// The rules of a hearing: who may do what, when, and what follows.
//
// Everything here is a pure function of its arguments. There is no clock, no random source, no text for
// people and no I/O; a Hearing is a plain value. `check` is the one truth: `legal_moves` offers what it
// allows and `apply` refuses what it refuses.

#include <optional>
#include <vector>

#include "core/result.hpp"
#include "rules/refusal.hpp"
#include "rules/script.hpp"

namespace kenes::rules {

struct HearingOptions {
  bool moves_keep_time = true;  // False in a room, where the clock's ticks keep the time.
  SeatSet extra_seats;          // Seats that are not core and are taken: they are present too.
};

/// The hearing before anything has happened. Fate has yet to draw the variant.
[[nodiscard]] Hearing initial_hearing(const Script& script, const HearingOptions& options = {});

/// The first rule that `action` breaks, or nothing if it is allowed. Reads only what the seat may see.
[[nodiscard]] std::optional<Refusal> check(const Script& script, const Hearing& hearing,
                                           const Action& action);

/// Every move `seat` may make now, in a fixed order. Empty for a seat that must wait and for one the script
/// does not have. Moves whose values cannot be listed (counts by the teller, ticks of the clock) are not
/// offered, and ballots are offered without a reason.
[[nodiscard]] std::vector<Move> legal_moves(const Script& script, const Hearing& hearing, SeatId seat);
/// The same into a list that is cleared first, to save allocations.
void legal_moves(const Script& script, const Hearing& hearing, SeatId seat, std::vector<Move>& moves);
/// Only those of these kinds, in the same order.
void legal_moves(const Script& script, const Hearing& hearing, SeatId seat, MoveKindSet kinds,
                 std::vector<Move>& moves);
/// Whether `seat`, which is not reserved, has a legal move of one of these kinds. Cheaper than listing them.
[[nodiscard]] bool has_legal_move(const Script& script, const Hearing& hearing, SeatId seat,
                                  MoveKindSet kinds);

/// The kinds of move that `seat` might make now. One left out has no legal move; one that is in may still
/// have none, for want of a value. For those who only ask whether a seat has anything to do: far cheaper than
/// legal_moves. Rules nothing out for reserved seats.
[[nodiscard]] MoveKindSet open_kinds(const Script& script, const Hearing& hearing, SeatId seat);
/// The legal moves of one kind that open_kinds named for this hearing and seat: it is not asked again.
void legal_moves_of(const Script& script, const Hearing& hearing, SeatId seat, MoveKind open,
                    std::vector<Move>& moves);

/// Every move that could be made by some seat in some hearing of this script, listable ones only; what
/// legal_moves is held against.
[[nodiscard]] std::vector<Move> conceivable_moves(const Script& script);

struct Applied {
  Hearing hearing;
  Happenings happenings;
};
/// The hearing after `action` and what came of it, or why it is refused. `hearing` itself never changes.
[[nodiscard]] Result<Applied, Refusal> apply(const Script& script, const Hearing& hearing,
                                             const Action& action);

/// Does the same in place; `happenings` may be null. Requires that check allows the action.
void advance(const Script& script, Hearing& hearing, const Action& action, Happenings* happenings);

/// The phase the hearing is in; `closed` after the last.
[[nodiscard]] PhaseKind phase_of(const Script& script, const Hearing& hearing);
/// The rulebook's phase, or null when the hearing is over.
[[nodiscard]] const PhaseRule* phase_rule_of(const Script& script, const Hearing& hearing);
[[nodiscard]] bool is_over(const Script& script, const Hearing& hearing);

/// The numbers that a quorum or a vote would be judged by now; without ballots unless the vote is closed.
[[nodiscard]] Counts counts_now(const Script& script, const Hearing& hearing);
/// The working of the vote that is closed or published. Requires vote.stage >= closed.
[[nodiscard]] Verdict verdict_of(const Script& script, const Hearing& hearing);
/// Seats that may still cast a ballot in the open vote.
[[nodiscard]] SeatSet missing_voters(const Script& script, const Hearing& hearing);
/// Members present who have not declared an interest in the motion's issue.
[[nodiscard]] SeatSet eligible_voters(const Script& script, const Hearing& hearing, const Motion& motion);

/// The issue a motion is about; none for procedural motions.
[[nodiscard]] IssueId issue_of(const Script& script, const Hearing& hearing, const Motion& motion);
/// The recommendation a motion is about, directly or as an amendment; none for others.
[[nodiscard]] RecommendationId recommendation_of(const Hearing& hearing, const Motion& motion);
/// The motion on the table that drafts `recommendation` or drafted it; none when not proposed.
[[nodiscard]] MotionId motion_of(const Hearing& hearing, RecommendationId recommendation);
/// How likely fate is to draw this of what it may draw now: the weight the author gave it. 0 for a draw of
/// nothing.
[[nodiscard]] std::uint32_t weight_of_draw(const Script& script, const Move& move);

/// Whether the text that `motion` drafts has been read back as it stands.
[[nodiscard]] bool was_read(const Hearing& hearing, MotionId motion);
/// Whether the motion may not be put before its text is read: the chair has called for that, or a vote on it
/// was stopped. Without somebody who could read, it need not be.
[[nodiscard]] bool must_be_read(const Script& script, const Hearing& hearing, MotionId motion);
/// Sum of the fit of the filled slots.
[[nodiscard]] int score_of(const Script& script, const Hearing& hearing, RecommendationId recommendation);

/// The ending that holds now: the scenario's first whose condition holds. None for a hearing without a quorum
/// that was adjourned.
[[nodiscard]] EndingId ending_of(const Script& script, const Hearing& hearing);

/// Whether evidence presented with that line bears on the claim, and how: its weight (strength × reliability)
/// and sign are in Bears.
[[nodiscard]] const Bears* bearing_of(const Script& script, EvidenceId evidence, ClaimId claim);

/// The dates that can be named with a promise about a claim: the options of the deadline in the
/// recommendation about it, of several in the one about the fewest claims. In Answer and Hearing they count
/// from 1.
struct Dates {
  RecommendationId of{};  // None: no recommendation about it has a deadline.
  std::uint8_t slot = 0;
  std::uint8_t count = 0;
};
[[nodiscard]] Dates dates_for(const Script& script, ClaimId claim);
/// Whether that one can be held against a calendar. "In the shortest possible time" cannot.
[[nodiscard]] bool is_a_date(const Script& script, ClaimId claim, std::uint8_t by_when);

inline constexpr int kDecisiveWeight = 4;  // Strength × reliability that settles a claim.
inline constexpr int kExplainingWeight = 3;
inline constexpr std::size_t kInsistingSupporters = 2;  // So many who join in a question, and it is answered.
inline constexpr int kMostPresses =
    3;  // After so many questions on one claim the chair lets nobody deflect again.

}  // namespace kenes::rules
