#pragma once
// Inside the rules: every value a move can have in some hearing of the script, one overload for each move
// that holds any. Those of the reserved seats have none here, because no seat at the table can make them. Not
// for other rooms.

#include <algorithm>
#include <type_traits>

#include "rules/rules.hpp"

namespace kenes::rules::detail {

/// Names a kind of move in an overload.
template <class M>
struct Of {
  using Made = M;
};

// Each value goes to `sink`, in a fixed order.

template <class M, class Sink>
void each(Of<M> /*move*/, const Script& /*script*/, Sink sink) {
  if constexpr (std::is_empty_v<M>) sink(M{});
}

template <class M, class IdType, class Sink>
void each_id(std::size_t count, Sink sink) {
  for (std::size_t i = 0; i < count; ++i) sink(M{IdType(i)});
}
template <class M, class E, class Sink>
void each_name(Sink sink, std::size_t first = 0) {
  for (std::size_t i = first; i < kNames<E>.size(); ++i) sink(M{static_cast<E>(i)});
}
template <class M, class IdType, class E, class Sink>
void each_id_and_name(std::size_t count, Sink sink) {
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t n = 0; n < kNames<E>.size(); ++n) sink(M{IdType(i), static_cast<E>(n)});
  }
}
template <class M, class Sink>
void each_seat(const Script& script, Sink sink) {
  each_id<M, SeatId>(script.seats.size(), sink);
}
template <class M, class Sink>
void each_recommendation(const Script& script, Sink sink) {
  each_id<M, RecommendationId>(script.recommendations.size(), sink);
}
template <class M, class Sink>
void each_motion(Sink sink) {
  each_id<M, MotionId>(kMaxMotions, sink);
}
template <class M, class Sink>
void each_wording_of(MotionId motion, std::size_t slots, Sink sink) {
  for (std::size_t slot = 0; slot < slots; ++slot) {
    for (std::size_t option = 0; option < kMaxOptions; ++option)
      sink(M{motion, static_cast<std::uint8_t>(slot), static_cast<std::uint8_t>(option)});
  }
}
template <class M, class Sink>
void each_wording(const Script& script, Sink sink) {
  std::size_t slots = 0;
  for (const Recommendation& r : script.recommendations) slots = std::max(slots, r.slots.size());
  for (std::size_t motion = 0; motion < kMaxMotions; ++motion)
    each_wording_of<M>(MotionId(motion), slots, sink);
}

// clang-format off
template <class Sink> void each(Of<DeclareInterest>, const Script& script, Sink sink) { each_id<DeclareInterest, IssueId>(script.issue_count, sink); }
template <class Sink> void each(Of<GiveFloor>, const Script& script, Sink sink) { each_seat<GiveFloor>(script, sink); }
template <class Sink> void each(Of<RaiseOrder>, const Script&, Sink sink) { each_name<RaiseOrder, OrderKind>(sink); }
template <class Sink> void each(Of<RuleOnOrder>, const Script&, Sink sink) { sink(RuleOnOrder{true}); sink(RuleOnOrder{false}); }
template <class Sink> void each(Of<DeliverSection>, const Script& script, Sink sink) { each_id<DeliverSection, SectionId>(script.sections.size(), sink); }
template <class Sink> void each(Of<AskClaim>, const Script& script, Sink sink) { each_id_and_name<AskClaim, ClaimId, Tone>(script.claims.size(), sink); }
template <class Sink> void each(Of<Press>, const Script&, Sink sink) { each_name<Press, Tone>(sink); }
template <class Sink> void each(Of<Refer>, const Script& script, Sink sink) { each_seat<Refer>(script, sink); }
template <class Sink> void each(Of<RecordCommitment>, const Script& script, Sink sink) { each_id<RecordCommitment, ClaimId>(script.claims.size(), sink); }
template <class Sink> void each(Of<Speak>, const Script& script, Sink sink) { each_id_and_name<Speak, IssueId, Stance>(script.issue_count, sink); }
template <class Sink> void each(Of<Approach>, const Script& script, Sink sink) { each_seat<Approach>(script, sink); }
template <class Sink> void each(Of<SeekPledge>, const Script& script, Sink sink) { each_recommendation<SeekPledge>(script, sink); }
template <class Sink> void each(Of<OfferPledge>, const Script& script, Sink sink) { each_recommendation<OfferPledge>(script, sink); }
template <class Sink> void each(Of<ReplyPledge>, const Script&, Sink sink) { sink(ReplyPledge{true}); sink(ReplyPledge{false}); }
template <class Sink> void each(Of<Propose>, const Script& script, Sink sink) { each_recommendation<Propose>(script, sink); }
template <class Sink> void each(Of<FillSlot>, const Script& script, Sink sink) { each_wording<FillSlot>(script, sink); }
template <class Sink> void each(Of<Amend>, const Script& script, Sink sink) { each_wording<Amend>(script, sink); }
template <class Sink> void each(Of<AcceptAmendment>, const Script&, Sink sink) { each_motion<AcceptAmendment>(sink); }
template <class Sink> void each(Of<Second>, const Script&, Sink sink) { each_motion<Second>(sink); }
template <class Sink> void each(Of<Withdraw>, const Script&, Sink sink) { each_motion<Withdraw>(sink); }
template <class Sink> void each(Of<CallReading>, const Script&, Sink sink) { each_motion<CallReading>(sink); }
template <class Sink> void each(Of<ReadBack>, const Script&, Sink sink) { each_motion<ReadBack>(sink); }
template <class Sink> void each(Of<OpenVote>, const Script&, Sink sink) { each_id_and_name<OpenVote, MotionId, Method>(kMaxMotions, sink); }
template <class Sink> void each(Of<CastBallot>, const Script&, Sink sink) { each_name<CastBallot, Ballot>(sink, 1); }
template <class Sink> void each(Of<CastingVote>, const Script&, Sink sink) { sink(CastingVote{Ballot::in_favour}); sink(CastingVote{Ballot::against}); }
// clang-format on

template <class Sink>
void each_answer(std::size_t dates, Sink sink) {
  for (std::size_t kind = 1; kind < kNames<AnswerKind>.size(); ++kind)
    sink(Answer{static_cast<AnswerKind>(kind), 0});
  for (std::size_t by = 1; by <= dates; ++by) sink(Answer{AnswerKind::commit, static_cast<std::uint8_t>(by)});
}
template <class Sink>
void each(Of<Answer>, const Script&, Sink sink) {
  each_answer(kMaxOptions, sink);
}
template <class Sink>
void each(Of<MarkPresence>, const Script& script, Sink sink) {
  for (std::size_t i = 0; i < script.seats.size(); ++i) {
    sink(MarkPresence{SeatId(i), true});
    sink(MarkPresence{SeatId(i), false});
  }
}
template <class Sink>
void each(Of<Present>, const Script& script, Sink sink) {
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    for (std::uint8_t line = 0; line < script.evidence[i].lines; ++line) sink(Present{EvidenceId(i), line});
  }
}
template <class Sink>
void each(Of<ProposeProcedure>, const Script&, Sink sink) {
  for (const MotionKind kind : {MotionKind::extend, MotionKind::secret_ballot, MotionKind::adjourn})
    sink(ProposeProcedure{kind});
}
template <class Sink>
void each(Of<Predict>, const Script& script, Sink sink) {
  for (std::size_t n = 0; n <= script.voters.size(); ++n) sink(Predict{static_cast<std::uint8_t>(n)});
}
template <class Sink>
void each(Of<StatePosition>, const Script&, Sink sink) {
  for (int value = -2; value <= 2; ++value) sink(StatePosition{static_cast<std::int8_t>(value)});
}
template <class Sink>
void each(Of<Choose>, const Script& script, Sink sink) {
  for (std::size_t beat = 0; beat < script.beats.size(); ++beat) {
    for (std::size_t i = 0; i < script.beats[beat].choices.size(); ++i)
      sink(Choose{BeatId(beat), static_cast<std::uint8_t>(i)});
  }
}

}  // namespace kenes::rules::detail
