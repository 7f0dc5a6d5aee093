#pragma once
// The fields of every move, said once for writing and for reading: inside the codec only. `io` is a writer or
// a reader; a move without fields needs no line here, one with fields does not compile without.

#include <type_traits>

#include "rules/move.hpp"

namespace kenes::codec::detail {

template <class Io, class M>
void fields(Io& /*io*/, M& /*move*/) {
  static_assert(std::is_empty_v<M>, "say which fields this move has");
}

// "seat" is who moves; whom a move is about is "who" or "to".
// clang-format off
template <class Io> void fields(Io& io, rules::MarkPresence& m) { io.id("who", m.seat); io.yes("here", m.here); }
template <class Io> void fields(Io& io, rules::DeclareInterest& m) { io.id("issue", m.issue); }
template <class Io> void fields(Io& io, rules::GiveFloor& m) { io.id("to", m.seat); }
template <class Io> void fields(Io& io, rules::RaiseOrder& m) { io.name("kind", m.kind); }
template <class Io> void fields(Io& io, rules::RuleOnOrder& m) { io.yes("upheld", m.upheld); }
template <class Io> void fields(Io& io, rules::DeliverSection& m) { io.id("section", m.section); }
template <class Io> void fields(Io& io, rules::AskClaim& m) { io.id("claim", m.claim); io.name("tone", m.tone); }
template <class Io> void fields(Io& io, rules::Press& m) { io.name("tone", m.tone); }
template <class Io> void fields(Io& io, rules::Present& m) { io.id("evidence", m.evidence); io.line("line", m.evidence, m.line); }
template <class Io> void fields(Io& io, rules::Answer& m) { io.name("kind", m.kind); io.date("by", m.by); }
template <class Io> void fields(Io& io, rules::Refer& m) { io.id("to", m.seat); }
template <class Io> void fields(Io& io, rules::RecordCommitment& m) { io.id("claim", m.claim); }
template <class Io> void fields(Io& io, rules::Speak& m) { io.id("issue", m.issue); io.name("stance", m.stance); }
template <class Io> void fields(Io& io, rules::Approach& m) { io.id("to", m.seat); }
template <class Io> void fields(Io& io, rules::SeekPledge& m) { io.id("recommendation", m.recommendation); }
template <class Io> void fields(Io& io, rules::OfferPledge& m) { io.id("recommendation", m.recommendation); }
template <class Io> void fields(Io& io, rules::ReplyPledge& m) { io.yes("agreed", m.agreed); }
template <class Io> void fields(Io& io, rules::Propose& m) { io.id("recommendation", m.recommendation); }
template <class Io> void fields(Io& io, rules::ProposeProcedure& m) { io.name("kind", m.kind); }
template <class Io> void fields(Io& io, rules::FillSlot& m) { io.motion("motion", m.motion); io.wording(m.motion, m.slot, m.option); }
template <class Io> void fields(Io& io, rules::Amend& m) { io.motion("motion", m.motion); io.wording(m.motion, m.slot, m.option); }
template <class Io> void fields(Io& io, rules::AcceptAmendment& m) { io.motion("motion", m.motion); }
template <class Io> void fields(Io& io, rules::Second& m) { io.motion("motion", m.motion); }
template <class Io> void fields(Io& io, rules::Withdraw& m) { io.motion("motion", m.motion); }
template <class Io> void fields(Io& io, rules::CallReading& m) { io.motion("motion", m.motion); }
template <class Io> void fields(Io& io, rules::ReadBack& m) { io.motion("motion", m.motion); }
template <class Io> void fields(Io& io, rules::OpenVote& m) { io.motion("motion", m.motion); io.name("method", m.method); }
template <class Io> void fields(Io& io, rules::CastBallot& m) { io.name("choice", m.choice); io.name_unless_first("why", m.why); }
template <class Io> void fields(Io& io, rules::CastingVote& m) { io.name("choice", m.choice); }
template <class Io> void fields(Io& io, rules::Predict& m) { io.number("in_favour", m.in_favour); }
template <class Io> void fields(Io& io, rules::StatePosition& m) { io.number("value", m.value); }
template <class Io> void fields(Io& io, rules::Choose& m) { io.id("beat", m.beat); io.choice("choice", m.beat, m.choice); }
template <class Io> void fields(Io& io, rules::PlayInject& m) { io.id("inject", m.inject); }
template <class Io> void fields(Io& io, rules::DrawVariant& m) { io.id("variant", m.variant); }
template <class Io> void fields(Io& io, rules::DrawBeat& m) { io.id_or_none("beat", m.beat); }
template <class Io> void fields(Io& io, rules::Tick& m) { io.number("seconds", m.seconds); io.yes_if_so("interpreted", m.interpreted); }
template <class Io, class M> void counts(Io& io, M& m) {
  io.number("in_favour", m.in_favour);
  io.number("against", m.against);
  io.number("abstain", m.abstain);
}
template <class Io> void fields(Io& io, rules::CountHall& m) { counts(io, m); }
template <class Io> void fields(Io& io, rules::CountBox& m) { counts(io, m); }
// clang-format on

}  // namespace kenes::codec::detail
