// The moves a seat may make now: each kind it may try at all, with every value that move can have, filtered
// by check.

#include "rules/check_parts.hpp"

namespace kenes::rules {
namespace {

using Moves = std::vector<Move>;

// Every value a move can have in some hearing of the script: one overload for each move that holds any. Those
// of the reserved seats have none here, because no seat at the table can make them.

template <class M>
struct Of {};

template <class M>
void each(Of<M> /*move*/, Moves& out, const Script& /*script*/) {
  if constexpr (std::is_empty_v<M>) out.push_back(M{});
}

template <class M, class IdType>
void each_id(Moves& out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out.push_back(M{IdType(i)});
}
template <class M, class E>
void each_name(Moves& out, std::size_t first = 0) {
  for (std::size_t i = first; i < kNames<E>.size(); ++i) out.push_back(M{static_cast<E>(i)});
}
template <class M, class IdType, class E>
void each_id_and_name(Moves& out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t n = 0; n < kNames<E>.size(); ++n) out.push_back(M{IdType(i), static_cast<E>(n)});
  }
}
template <class M>
void each_seat(Moves& out, const Script& script) {
  each_id<M, SeatId>(out, script.seats.size());
}
template <class M>
void each_recommendation(Moves& out, const Script& script) {
  each_id<M, RecommendationId>(out, script.recommendations.size());
}
template <class M>
void each_motion(Moves& out) {
  each_id<M, MotionId>(out, kMaxMotions);
}
template <class M>
void each_wording(Moves& out, const Script& script) {
  std::size_t slots = 0;
  for (const Recommendation& r : script.recommendations) slots = std::max(slots, r.slots.size());
  for (std::size_t motion = 0; motion < kMaxMotions; ++motion) {
    for (std::size_t slot = 0; slot < slots; ++slot) {
      for (std::size_t option = 0; option < kMaxOptions; ++option) {
        out.push_back(
            M{MotionId(motion), static_cast<std::uint8_t>(slot), static_cast<std::uint8_t>(option)});
      }
    }
  }
}

// clang-format off
void each(Of<DeclareInterest>, Moves& out, const Script& script) { each_id<DeclareInterest, IssueId>(out, script.issue_count); }
void each(Of<GiveFloor>, Moves& out, const Script& script) { each_seat<GiveFloor>(out, script); }
void each(Of<RaiseOrder>, Moves& out, const Script&) { each_name<RaiseOrder, OrderKind>(out); }
void each(Of<RuleOnOrder>, Moves& out, const Script&) { out.insert(out.end(), {RuleOnOrder{true}, RuleOnOrder{false}}); }
void each(Of<DeliverSection>, Moves& out, const Script& script) { each_id<DeliverSection, SectionId>(out, script.sections.size()); }
void each(Of<AskClaim>, Moves& out, const Script& script) { each_id_and_name<AskClaim, ClaimId, Tone>(out, script.claims.size()); }
void each(Of<Press>, Moves& out, const Script&) { each_name<Press, Tone>(out); }
void each(Of<Answer>, Moves& out, const Script&) { each_name<Answer, AnswerKind>(out, 1); }
void each(Of<Refer>, Moves& out, const Script& script) { each_seat<Refer>(out, script); }
void each(Of<RecordCommitment>, Moves& out, const Script& script) { each_id<RecordCommitment, ClaimId>(out, script.claims.size()); }
void each(Of<Speak>, Moves& out, const Script& script) { each_id_and_name<Speak, IssueId, Stance>(out, script.issue_count); }
void each(Of<Approach>, Moves& out, const Script& script) { each_seat<Approach>(out, script); }
void each(Of<SeekPledge>, Moves& out, const Script& script) { each_recommendation<SeekPledge>(out, script); }
void each(Of<OfferPledge>, Moves& out, const Script& script) { each_recommendation<OfferPledge>(out, script); }
void each(Of<ReplyPledge>, Moves& out, const Script&) { out.insert(out.end(), {ReplyPledge{true}, ReplyPledge{false}}); }
void each(Of<Propose>, Moves& out, const Script& script) { each_recommendation<Propose>(out, script); }
void each(Of<FillSlot>, Moves& out, const Script& script) { each_wording<FillSlot>(out, script); }
void each(Of<Amend>, Moves& out, const Script& script) { each_wording<Amend>(out, script); }
void each(Of<AcceptAmendment>, Moves& out, const Script&) { each_motion<AcceptAmendment>(out); }
void each(Of<Second>, Moves& out, const Script&) { each_motion<Second>(out); }
void each(Of<Withdraw>, Moves& out, const Script&) { each_motion<Withdraw>(out); }
void each(Of<ReadBack>, Moves& out, const Script&) { each_motion<ReadBack>(out); }
void each(Of<OpenVote>, Moves& out, const Script&) { each_id_and_name<OpenVote, MotionId, Method>(out, kMaxMotions); }
void each(Of<CastBallot>, Moves& out, const Script&) { each_name<CastBallot, Ballot>(out, 1); }
void each(Of<CastingVote>, Moves& out, const Script&) { out.insert(out.end(), {CastingVote{Ballot::in_favour}, CastingVote{Ballot::against}}); }
// clang-format on

void each(Of<MarkPresence>, Moves& out, const Script& script) {
  for (std::size_t i = 0; i < script.seats.size(); ++i) {
    out.insert(out.end(), {MarkPresence{SeatId(i), true}, MarkPresence{SeatId(i), false}});
  }
}
void each(Of<Present>, Moves& out, const Script& script) {
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    for (std::uint8_t line = 0; line < script.evidence[i].lines; ++line)
      out.push_back(Present{EvidenceId(i), line});
  }
}
void each(Of<ProposeProcedure>, Moves& out, const Script&) {
  for (const MotionKind kind : {MotionKind::extend, MotionKind::secret_ballot, MotionKind::adjourn}) {
    out.push_back(ProposeProcedure{kind});
  }
}
void each(Of<Predict>, Moves& out, const Script& script) {
  for (std::size_t n = 0; n <= script.voters.size(); ++n)
    out.push_back(Predict{static_cast<std::uint8_t>(n)});
}
void each(Of<StatePosition>, Moves& out, const Script&) {
  for (int value = -2; value <= 2; ++value) out.push_back(StatePosition{static_cast<std::int8_t>(value)});
}
void each(Of<Choose>, Moves& out, const Script& script) {
  for (std::size_t beat = 0; beat < script.beats.size(); ++beat) {
    for (std::size_t i = 0; i < script.beats[beat].choices.size(); ++i) {
      out.push_back(Choose{BeatId(beat), static_cast<std::uint8_t>(i)});
    }
  }
}

using Each = void (*)(Moves&, const Script&);
template <std::size_t... Kinds>
constexpr std::array<Each, kMoveKinds> each_by_kind(std::index_sequence<Kinds...> /*kinds*/) {
  return {[](Moves& out, const Script& script) {
    each(Of<std::variant_alternative_t<Kinds, Move>>{}, out, script);
  }...};
}
constexpr std::array<Each, kMoveKinds> kEach = each_by_kind(std::make_index_sequence<kMoveKinds>{});

void conceive(MoveKind kind, Moves& out, const Script& script) {
  kEach[static_cast<std::size_t>(kind)](out, script);
}

/// The same, but only what can be meant now, where the list would be long: a shortcut that leaves nothing out
/// (a law test).
void conceive_now(MoveKind kind, Moves& out, const Script& script, const Hearing& h, SeatId seat) {
  if (kind == MoveKind::choose) {
    for (std::size_t i = 0; i < kMaxPending; ++i) {
      if (h.pending.seats[i] != seat) continue;
      const std::size_t choices = script.beats[h.pending.beats[i].index()].choices.size();
      for (std::size_t c = 0; c < choices; ++c)
        out.push_back(Choose{h.pending.beats[i], static_cast<std::uint8_t>(c)});
    }
    return;
  }
  const bool needs_floor = kind == MoveKind::ask_claim || kind == MoveKind::press ||
                           kind == MoveKind::present || kind == MoveKind::speak ||
                           kind == MoveKind::propose || kind == MoveKind::amend;
  const bool answers_with_proof = kind == MoveKind::present && h.floor.respondent == seat;
  if (needs_floor && h.floor.holder != seat && !answers_with_proof) return;
  const bool needs_question = kind == MoveKind::answer || kind == MoveKind::refer;
  if (needs_question && h.floor.respondent != seat) return;
  const bool needs_draft = kind == MoveKind::fill_slot || kind == MoveKind::amend;
  if (needs_draft && h.proposed.empty()) return;
  const bool needs_talk = kind == MoveKind::seek_pledge || kind == MoveKind::offer_pledge;
  if (needs_talk && h.talk.from != seat) return;
  conceive(kind, out, script);
}

void reserved_moves(const Script& script, const Hearing& h, SeatId seat, Moves& out) {
  if (seat == kFate) {
    each_id<DrawVariant, VariantId>(out, script.variants.size());
    if (!h.draws.empty()) {
      for (BeatId beat : detail::drawable(script, h, h.draws[0])) out.push_back(DrawBeat{beat});
      out.push_back(DrawBeat{});
    }
  }
  if (seat == kFate || seat == kFacilitator) each_id<PlayInject, InjectId>(out, script.injects.size());
  if (seat == kClock) out.push_back(Tick{60});
  if (seat != kTeller) return;
  const std::size_t voted = h.vote.voted.size();
  for (std::size_t yes = 0; yes <= voted; ++yes) {
    for (std::size_t no = 0; yes + no <= voted; ++no) {
      out.push_back(CountBox{static_cast<std::uint8_t>(yes), static_cast<std::uint8_t>(no),
                             static_cast<std::uint8_t>(voted - yes - no)});
    }
  }
  const auto third = static_cast<std::uint16_t>(script.residents / 3);
  const auto rest = static_cast<std::uint16_t>(script.residents - third);
  out.insert(out.end(), {CountHall{rest, third, 0}, CountHall{third, rest, 0}, ReopenVote{}});
}

}  // namespace

void legal_moves(const Script& script, const Hearing& hearing, SeatId seat, std::vector<Move>& moves) {
  moves.clear();
  if (is_reserved(seat)) {
    reserved_moves(script, hearing, seat, moves);
  } else {
    for (std::size_t k = 0; k < kMoveKinds; ++k) {
      const auto kind = static_cast<MoveKind>(k);
      if (detail::may_try(script, hearing, seat, kind)) conceive_now(kind, moves, script, hearing, seat);
    }
  }
  std::erase_if(moves, [&](const Move& move) { return check(script, hearing, {seat, move}).has_value(); });
}

std::vector<Move> legal_moves(const Script& script, const Hearing& hearing, SeatId seat) {
  std::vector<Move> moves;
  legal_moves(script, hearing, seat, moves);
  return moves;
}

std::vector<Move> conceivable_moves(const Script& script) {
  std::vector<Move> moves;
  for (std::size_t k = 0; k < kMoveKinds; ++k) conceive(static_cast<MoveKind>(k), moves, script);
  return moves;
}

}  // namespace kenes::rules
