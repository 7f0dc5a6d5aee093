#pragma once
// Inside the rules: what a check of one move may look at, and one overload a move. Not for other rooms.

#include <optional>

#include "rules/rules.hpp"

namespace kenes::rules::detail {

/// A seat that exists and is present, in a phase that lets its role make this kind of move.
struct Asking {
  const Script& script;
  const Hearing& hearing;
  SeatId seat;
  const PhaseRule& phase;

  [[nodiscard]] bool presides() const { return hearing.presiding == seat; }
  [[nodiscard]] bool has_floor() const { return hearing.floor.holder == seat; }
  [[nodiscard]] bool votes() const { return script.voters.has(seat); }
  [[nodiscard]] bool vote_runs() const {
    return hearing.vote.stage == VoteStage::open || hearing.vote.stage == VoteStage::closed;
  }
};

using Refused = std::optional<Refusal>;
[[nodiscard]] inline Refused refuse(RefusalCode code) { return Refusal{code}; }
inline constexpr Refused kAllowed = std::nullopt;

/// The kinds that check would not refuse before it looks at the move's values. Not for reserved seats.
[[nodiscard]] MoveKindSet kinds_let_through(const Script& script, const Hearing& hearing, SeatId seat);
/// Which choices of a beat that has some are possible now, a bit each in their order; never none.
[[nodiscard]] std::uint32_t possible_choices(const Script& script, const Hearing& hearing, const Beat& beat);
/// Whether the hard time of the phase is over.
[[nodiscard]] bool time_is_up(const Script& script, const Hearing& hearing);
/// A draft on the table with that place, or null.
[[nodiscard]] const Motion* draft_at(const Hearing& hearing, MotionId at);
[[nodiscard]] bool motions_left(const Hearing& hearing);
/// A motion about how the meeting goes on: more time, a secret ballot, adjournment.
[[nodiscard]] bool is_procedural(MotionKind kind);
/// Whether such a motion lies on the table and the chair can put it to the vote: it comes before all other
/// business and is decided in the phase in which it was made.
[[nodiscard]] bool procedure_waits(const Asking& q);
/// A free place on the table; none when it is full. Decided procedural motions and amendments give theirs up.
[[nodiscard]] MotionId free_place(const Hearing& hearing);
/// Whether a seat has declared an interest in what a recommendation is about: where that bars it
/// from voting on it, it has no vote to promise.
[[nodiscard]] bool is_barred(const Script& script, const Hearing& hearing, SeatId seat,
                             RecommendationId recommendation);
/// Whether a motion of this kind was adopted and still lies on the table.
[[nodiscard]] bool stands_adopted(const Hearing& hearing, MotionKind kind);

// Procedure and the floor: check_procedure.cpp.
[[nodiscard]] Refused check_move(const Asking& q, const OpenMeeting& m);
[[nodiscard]] Refused check_move(const Asking& q, const MarkPresence& m);
[[nodiscard]] Refused check_move(const Asking& q, const CertifyQuorum& m);
[[nodiscard]] Refused check_move(const Asking& q, const DeclareInterest& m);
[[nodiscard]] Refused check_move(const Asking& q, const NextPhase& m);
[[nodiscard]] Refused check_move(const Asking& q, const Extend& m);
[[nodiscard]] Refused check_move(const Asking& q, const HandOver& m);
[[nodiscard]] Refused check_move(const Asking& q, const Adjourn& m);
[[nodiscard]] Refused check_move(const Asking& q, const CloseMeeting& m);
[[nodiscard]] Refused check_move(const Asking& q, const AskFloor& m);
[[nodiscard]] Refused check_move(const Asking& q, const LeaveQueue& m);
[[nodiscard]] Refused check_move(const Asking& q, const GiveFloor& m);
[[nodiscard]] Refused check_move(const Asking& q, const TakeFloor& m);
[[nodiscard]] Refused check_move(const Asking& q, const YieldFloor& m);
[[nodiscard]] Refused check_move(const Asking& q, const RaiseOrder& m);
[[nodiscard]] Refused check_move(const Asking& q, const RuleOnOrder& m);
[[nodiscard]] Refused check_move(const Asking& q, const Predict& m);
[[nodiscard]] Refused check_move(const Asking& q, const StatePosition& m);
[[nodiscard]] Refused check_move(const Asking& q, const Choose& m);
// Speech and private talks: check_speech.cpp.
[[nodiscard]] Refused check_move(const Asking& q, const DeliverSection& m);
[[nodiscard]] Refused check_move(const Asking& q, const AskClaim& m);
[[nodiscard]] Refused check_move(const Asking& q, const Press& m);
[[nodiscard]] Refused check_move(const Asking& q, const Present& m);
[[nodiscard]] Refused check_move(const Asking& q, const SupportQuestion& m);
[[nodiscard]] Refused check_move(const Asking& q, const Answer& m);
[[nodiscard]] Refused check_move(const Asking& q, const Refer& m);
[[nodiscard]] Refused check_move(const Asking& q, const RecordCommitment& m);
[[nodiscard]] Refused check_move(const Asking& q, const Speak& m);
[[nodiscard]] Refused check_move(const Asking& q, const Approach& m);
[[nodiscard]] Refused check_move(const Asking& q, const SeekPledge& m);
[[nodiscard]] Refused check_move(const Asking& q, const OfferPledge& m);
[[nodiscard]] Refused check_move(const Asking& q, const ReplyPledge& m);
// Deliberation and votes: check_motions.cpp.
[[nodiscard]] Refused check_move(const Asking& q, const Propose& m);
[[nodiscard]] Refused check_move(const Asking& q, const ProposeProcedure& m);
[[nodiscard]] Refused check_move(const Asking& q, const FillSlot& m);
[[nodiscard]] Refused check_move(const Asking& q, const Amend& m);
[[nodiscard]] Refused check_move(const Asking& q, const AcceptAmendment& m);
[[nodiscard]] Refused check_move(const Asking& q, const Second& m);
[[nodiscard]] Refused check_move(const Asking& q, const Withdraw& m);
[[nodiscard]] Refused check_move(const Asking& q, const CallReading& m);
[[nodiscard]] Refused check_move(const Asking& q, const ReadBack& m);
[[nodiscard]] Refused check_move(const Asking& q, const OpenVote& m);
[[nodiscard]] Refused check_move(const Asking& q, const CastBallot& m);
[[nodiscard]] Refused check_move(const Asking& q, const CastSecret& m);
[[nodiscard]] Refused check_move(const Asking& q, const CloseVote& m);
[[nodiscard]] Refused check_move(const Asking& q, const CastingVote& m);
[[nodiscard]] Refused check_move(const Asking& q, const PublishVote& m);
// The reserved seats, whose moves no rulebook grants: check_reserved.cpp.
[[nodiscard]] Refused check_reserved(const Script& script, const Hearing& hearing, const Action& action);
/// Whether the beat answers what happened: subject, number, condition, and not a second time.
[[nodiscard]] bool answers(const Script& script, const Hearing& hearing, const Beat& beat,
                           const Happening& happening);
/// What a draw waits to have answered.
[[nodiscard]] Happening happening_of(const Draw& draw);
/// Gives `found` each beat of the draw's group that answers it now.
template <class Found>
void each_drawable(const Script& script, const Hearing& hearing, const Draw& draw, Found found) {
  const Happening happening = happening_of(draw);
  for (BeatId id : script.answering(happening.kind, happening.a)) {
    const Beat& beat = script.beats[id.index()];
    if (beat.group == draw.group && answers(script, hearing, beat, happening)) found(id);
  }
}

// Moves that only reserved seats make are refused to everyone at the table.
template <class M>
[[nodiscard]] Refused check_move(const Asking& /*q*/, const M& /*m*/) {
  return refuse(RefusalCode::not_your_role);
}

}  // namespace kenes::rules::detail
