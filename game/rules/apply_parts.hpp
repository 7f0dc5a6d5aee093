#pragma once
// Inside the rules: what each move does, one overload a move. Requires in each case that check allows it. Not
// for other rooms.

#include "rules/check_parts.hpp"
#include "rules/turn.hpp"

namespace kenes::rules::detail {

/// From now on the motion is not put before its text was read as it then stands.
void call_reading(Hearing& hearing, MotionId motion);

// Procedure, the floor, chance and time: apply.cpp.
void apply_move(Turn& t, const OpenMeeting& m);
void apply_move(Turn& t, const MarkPresence& m);
void apply_move(Turn& t, const CertifyQuorum& m);
void apply_move(Turn& t, const DeclareInterest& m);
void apply_move(Turn& t, const NextPhase& m);
void apply_move(Turn& t, const Extend& m);
void apply_move(Turn& t, const HandOver& m);
void apply_move(Turn& t, const Adjourn& m);
void apply_move(Turn& t, const CloseMeeting& m);
void apply_move(Turn& t, const AskFloor& m);
void apply_move(Turn& t, const LeaveQueue& m);
void apply_move(Turn& t, const GiveFloor& m);
void apply_move(Turn& t, const TakeFloor& m);
void apply_move(Turn& t, const YieldFloor& m);
void apply_move(Turn& t, const RaiseOrder& m);
void apply_move(Turn& t, const RuleOnOrder& m);
void apply_move(Turn& t, const Predict& m);
void apply_move(Turn& t, const StatePosition& m);
void apply_move(Turn& t, const Choose& m);
void apply_move(Turn& t, const PlayInject& m);
void apply_move(Turn& t, const DrawVariant& m);
void apply_move(Turn& t, const DrawBeat& m);
void apply_move(Turn& t, const Tick& m);
// Speech and private talks: apply_speech.cpp.
void apply_move(Turn& t, const DeliverSection& m);
void apply_move(Turn& t, const AskClaim& m);
void apply_move(Turn& t, const Press& m);
void apply_move(Turn& t, const Present& m);
void apply_move(Turn& t, const SupportQuestion& m);
void apply_move(Turn& t, const Answer& m);
void apply_move(Turn& t, const Refer& m);
void apply_move(Turn& t, const RecordCommitment& m);
void apply_move(Turn& t, const Speak& m);
void apply_move(Turn& t, const Approach& m);
void apply_move(Turn& t, const SeekPledge& m);
void apply_move(Turn& t, const OfferPledge& m);
void apply_move(Turn& t, const ReplyPledge& m);
// Deliberation and votes: apply_motions.cpp.
void apply_move(Turn& t, const Propose& m);
void apply_move(Turn& t, const ProposeProcedure& m);
void apply_move(Turn& t, const FillSlot& m);
void apply_move(Turn& t, const Amend& m);
void apply_move(Turn& t, const AcceptAmendment& m);
void apply_move(Turn& t, const Second& m);
void apply_move(Turn& t, const Withdraw& m);
void apply_move(Turn& t, const CallReading& m);
void apply_move(Turn& t, const ReadBack& m);
void apply_move(Turn& t, const OpenVote& m);
void apply_move(Turn& t, const CastBallot& m);
void apply_move(Turn& t, const CastSecret& m);
void apply_move(Turn& t, const CountHall& m);
void apply_move(Turn& t, const CloseVote& m);
void apply_move(Turn& t, const CountBox& m);
void apply_move(Turn& t, const ReopenVote& m);
void apply_move(Turn& t, const CastingVote& m);
void apply_move(Turn& t, const PublishVote& m);

}  // namespace kenes::rules::detail
