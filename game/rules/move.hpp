#pragma once
// What a seat may ask for. A move holds only what the seat chose: who chose it is in Action, what comes of it
// is in the Hearing. To add one, follow "Adding a move" in game/README.md.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

#include "rules/ids.hpp"
#include "rules/words.hpp"

namespace kenes::rules {

// clang-format off
// Procedure.
struct OpenMeeting      { friend bool operator==(const OpenMeeting&, const OpenMeeting&) = default; };
struct MarkPresence     { SeatId seat; bool here = false; friend bool operator==(const MarkPresence&, const MarkPresence&) = default; };
struct CertifyQuorum    { friend bool operator==(const CertifyQuorum&, const CertifyQuorum&) = default; };
struct DeclareInterest  { IssueId issue; friend bool operator==(const DeclareInterest&, const DeclareInterest&) = default; };
struct NextPhase        { friend bool operator==(const NextPhase&, const NextPhase&) = default; };
struct Extend           { friend bool operator==(const Extend&, const Extend&) = default; };   // More time for this phase, by the chair.
struct HandOver         { friend bool operator==(const HandOver&, const HandOver&) = default; };  // The chair lets the deputy preside, or takes over again.
struct Adjourn          { friend bool operator==(const Adjourn&, const Adjourn&) = default; };
struct CloseMeeting     { friend bool operator==(const CloseMeeting&, const CloseMeeting&) = default; };
// The floor.
struct AskFloor         { friend bool operator==(const AskFloor&, const AskFloor&) = default; };
struct LeaveQueue       { friend bool operator==(const LeaveQueue&, const LeaveQueue&) = default; };
struct GiveFloor        { SeatId seat; friend bool operator==(const GiveFloor&, const GiveFloor&) = default; };
struct TakeFloor        { friend bool operator==(const TakeFloor&, const TakeFloor&) = default; };  // The chair ends a speaker's turn.
struct YieldFloor       { friend bool operator==(const YieldFloor&, const YieldFloor&) = default; };
struct RaiseOrder       { OrderKind kind{}; friend bool operator==(const RaiseOrder&, const RaiseOrder&) = default; };
struct RuleOnOrder      { bool upheld = false; friend bool operator==(const RuleOnOrder&, const RuleOnOrder&) = default; };
// Speech.
struct DeliverSection   { SectionId section; friend bool operator==(const DeliverSection&, const DeliverSection&) = default; };
struct AskClaim         { ClaimId claim; Tone tone{}; friend bool operator==(const AskClaim&, const AskClaim&) = default; };
struct Press            { Tone tone{}; friend bool operator==(const Press&, const Press&) = default; };  // A follow-up on the claim under discussion.
struct Present          { EvidenceId evidence; std::uint8_t line = 0; friend bool operator==(const Present&, const Present&) = default; };
struct SupportQuestion  { friend bool operator==(const SupportQuestion&, const SupportQuestion&) = default; };  // "I should like to hear that too."
struct Answer           { AnswerKind kind{}; std::uint8_t by = 0; friend bool operator==(const Answer&, const Answer&) = default; };  // `by`: the date named with a promise, as in Hearing::by_when.
struct Refer            { SeatId seat; friend bool operator==(const Refer&, const Refer&) = default; };  // Hands the question to a colleague.
struct RecordCommitment { ClaimId claim; friend bool operator==(const RecordCommitment&, const RecordCommitment&) = default; };
struct Speak            { IssueId issue; Stance stance{}; friend bool operator==(const Speak&, const Speak&) = default; };
// Private talks in the recess.
struct Approach         { SeatId seat; friend bool operator==(const Approach&, const Approach&) = default; };
struct SeekPledge       { RecommendationId recommendation; friend bool operator==(const SeekPledge&, const SeekPledge&) = default; };
struct OfferPledge      { RecommendationId recommendation; friend bool operator==(const OfferPledge&, const OfferPledge&) = default; };  // "… and I support yours."
struct ReplyPledge      { bool agreed = false; friend bool operator==(const ReplyPledge&, const ReplyPledge&) = default; };  // To what was asked; as long as nothing was, a no of either ends the talk.
// Deliberation.
struct Propose          { RecommendationId recommendation; friend bool operator==(const Propose&, const Propose&) = default; };
struct ProposeProcedure { MotionKind kind{}; friend bool operator==(const ProposeProcedure&, const ProposeProcedure&) = default; };
struct FillSlot         { MotionId motion; std::uint8_t slot = 0; std::uint8_t option = 0; friend bool operator==(const FillSlot&, const FillSlot&) = default; };
struct Amend            { MotionId motion; std::uint8_t slot = 0; std::uint8_t option = 0; friend bool operator==(const Amend&, const Amend&) = default; };
struct AcceptAmendment  { MotionId motion; friend bool operator==(const AcceptAmendment&, const AcceptAmendment&) = default; };
struct Second           { MotionId motion; friend bool operator==(const Second&, const Second&) = default; };  // Also called co-signing.
struct Withdraw         { MotionId motion; friend bool operator==(const Withdraw&, const Withdraw&) = default; };
struct CallReading      { MotionId motion; friend bool operator==(const CallReading&, const CallReading&) = default; };  // The chair wants the text read before it is put.
struct ReadBack         { MotionId motion; friend bool operator==(const ReadBack&, const ReadBack&) = default; };
// Votes. Closing and publishing are two moves: nobody knows the tally between them. Why somebody is against is
// said with the ballot and heard with the result.
struct OpenVote         { MotionId motion; Method method{}; friend bool operator==(const OpenVote&, const OpenVote&) = default; };
struct CastBallot       { Ballot choice{}; Objection why{}; friend bool operator==(const CastBallot&, const CastBallot&) = default; };
struct CastSecret       { friend bool operator==(const CastSecret&, const CastSecret&) = default; };  // That a seat voted; how lies in the BallotBox.
struct CountHall        { std::uint16_t in_favour = 0, against = 0, abstain = 0; friend bool operator==(const CountHall&, const CountHall&) = default; };  // Hands of residents without a seat.
struct CloseVote        { friend bool operator==(const CloseVote&, const CloseVote&) = default; };
struct CountBox         { std::uint8_t in_favour = 0, against = 0, abstain = 0; friend bool operator==(const CountBox&, const CountBox&) = default; };  // The teller closes a secret vote.
struct ReopenVote       { friend bool operator==(const ReopenVote&, const ReopenVote&) = default; };  // The box was lost: the vote begins again.
struct CastingVote      { Ballot choice{}; friend bool operator==(const CastingVote&, const CastingVote&) = default; };
struct PublishVote      { friend bool operator==(const PublishVote&, const PublishVote&) = default; };
struct Predict          { std::uint8_t in_favour = 0; friend bool operator==(const Predict&, const Predict&) = default; };
struct StatePosition    { std::int8_t value = 0; friend bool operator==(const StatePosition&, const StatePosition&) = default; };  // −2 … 2, private.
// The script, chance, time.
struct Choose           { BeatId beat; std::uint8_t choice = 0; friend bool operator==(const Choose&, const Choose&) = default; };
struct PlayInject       { InjectId inject; friend bool operator==(const PlayInject&, const PlayInject&) = default; };
struct DrawVariant      { VariantId variant; friend bool operator==(const DrawVariant&, const DrawVariant&) = default; };
struct DrawBeat         { BeatId beat; friend bool operator==(const DrawBeat&, const DrawBeat&) = default; };  // None when nothing fits any more.
struct Tick             { std::uint16_t seconds = 0; bool interpreted = false; friend bool operator==(const Tick&, const Tick&) = default; };  // While somebody interprets, the meeting's time goes on and the speaker's stands.
// clang-format on

using Move =
    std::variant<OpenMeeting, MarkPresence, CertifyQuorum, DeclareInterest, NextPhase, Extend, HandOver,
                 Adjourn, CloseMeeting, AskFloor, LeaveQueue, GiveFloor, TakeFloor, YieldFloor, RaiseOrder,
                 RuleOnOrder, DeliverSection, AskClaim, Press, Present, SupportQuestion, Answer, Refer,
                 RecordCommitment, Speak, Approach, SeekPledge, OfferPledge, ReplyPledge, Propose,
                 ProposeProcedure, FillSlot, Amend, AcceptAmendment, Second, Withdraw, CallReading, ReadBack,
                 OpenVote, CastBallot, CastSecret, CountHall, CloseVote, CountBox, ReopenVote, CastingVote,
                 PublishVote, Predict, StatePosition, Choose, PlayInject, DrawVariant, DrawBeat, Tick>;

inline constexpr std::size_t kMoveKinds = std::variant_size_v<Move>;

/// The kind of a move, in the order of the alternatives of Move and spelled as in JSON.
enum class MoveKind : std::uint8_t {
  open_meeting,
  mark_presence,
  certify_quorum,
  declare_interest,
  next_phase,
  extend,
  hand_over,
  adjourn,
  close_meeting,
  ask_floor,
  leave_queue,
  give_floor,
  take_floor,
  yield_floor,
  raise_order,
  rule_on_order,
  deliver_section,
  ask_claim,
  press,
  present,
  support_question,
  answer,
  refer,
  record_commitment,
  speak,
  approach,
  seek_pledge,
  offer_pledge,
  reply_pledge,
  propose,
  propose_procedure,
  fill_slot,
  amend,
  accept_amendment,
  second,
  withdraw,
  call_reading,
  read_back,
  open_vote,
  cast_ballot,
  cast_secret,
  count_hall,
  close_vote,
  count_box,
  reopen_vote,
  casting_vote,
  publish_vote,
  predict,
  state_position,
  choose,
  play_inject,
  draw_variant,
  draw_beat,
  tick,
};
static_assert(static_cast<std::size_t>(MoveKind::tick) + 1 == kMoveKinds);

template <>
inline constexpr std::array<std::string_view, kMoveKinds> kNames<MoveKind>{"open_meeting",
                                                                           "mark_presence",
                                                                           "certify_quorum",
                                                                           "declare_interest",
                                                                           "next_phase",
                                                                           "extend",
                                                                           "hand_over",
                                                                           "adjourn",
                                                                           "close_meeting",
                                                                           "ask_floor",
                                                                           "leave_queue",
                                                                           "give_floor",
                                                                           "take_floor",
                                                                           "yield_floor",
                                                                           "raise_order",
                                                                           "rule_on_order",
                                                                           "deliver_section",
                                                                           "ask_claim",
                                                                           "press",
                                                                           "present",
                                                                           "support_question",
                                                                           "answer",
                                                                           "refer",
                                                                           "record_commitment",
                                                                           "speak",
                                                                           "approach",
                                                                           "seek_pledge",
                                                                           "offer_pledge",
                                                                           "reply_pledge",
                                                                           "propose",
                                                                           "propose_procedure",
                                                                           "fill_slot",
                                                                           "amend",
                                                                           "accept_amendment",
                                                                           "second",
                                                                           "withdraw",
                                                                           "call_reading",
                                                                           "read_back",
                                                                           "open_vote",
                                                                           "cast_ballot",
                                                                           "cast_secret",
                                                                           "count_hall",
                                                                           "close_vote",
                                                                           "count_box",
                                                                           "reopen_vote",
                                                                           "casting_vote",
                                                                           "publish_vote",
                                                                           "predict",
                                                                           "state_position",
                                                                           "choose",
                                                                           "play_inject",
                                                                           "draw_variant",
                                                                           "draw_beat",
                                                                           "tick"};

[[nodiscard]] inline MoveKind kind_of(const Move& move) { return static_cast<MoveKind>(move.index()); }

/// A set of kinds of move, as a rulebook grants them to a role in a phase.
using MoveKindSet = IdSet<Id<struct MoveKindTag, std::uint8_t>, std::uint64_t>;
[[nodiscard]] constexpr auto id_of(MoveKind kind) {
  return Id<struct MoveKindTag, std::uint8_t>(static_cast<std::size_t>(kind));
}

[[nodiscard]] constexpr MoveKindSet kind_set(std::initializer_list<MoveKind> list) {
  MoveKindSet set;
  for (const MoveKind kind : list) set.add(id_of(kind));
  return set;
}

/// A move and the seat that makes it. The journal is a list of these.
struct Action {
  SeatId seat;
  Move move;
  friend bool operator==(const Action&, const Action&) = default;
};

}  // namespace kenes::rules
