// The moves a seat may make now: each kind it may try at all, with every value that move can have, filtered
// by check.

#include "rules/check_parts.hpp"

namespace kenes::rules {
namespace {

using Moves = std::vector<Move>;

template <class M, class IdType>
void each_id(Moves& out, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) out.push_back(M{IdType(i)});
}

template <class M, class E>
void each_name(Moves& out, std::size_t first = 0) {
  for (std::size_t i = first; i < kNames<E>.size(); ++i) out.push_back(M{static_cast<E>(i)});
}

template <class M>
void each_wording(Moves& out, const Script& script) {
  for (std::size_t motion = 0; motion < kMaxMotions; ++motion) {
    std::size_t slots = 0;
    for (const Recommendation& r : script.recommendations) slots = std::max(slots, r.slots.size());
    for (std::size_t slot = 0; slot < slots; ++slot) {
      for (std::size_t option = 0; option < kMaxOptions; ++option) {
        out.push_back(
            M{MotionId(motion), static_cast<std::uint8_t>(slot), static_cast<std::uint8_t>(option)});
      }
    }
  }
}

void each_choice(Moves& out, const Script& script) {
  for (std::size_t beat = 0; beat < script.beats.size(); ++beat) {
    for (std::size_t i = 0; i < script.beats[beat].choices.size(); ++i) {
      out.push_back(Choose{BeatId(beat), static_cast<std::uint8_t>(i)});
    }
  }
}

/// Two-valued moves of the table: claims by tone, lines of evidence, statements, votes.
void each_pair(MoveKind kind, Moves& out, const Script& script) {
  switch (kind) {
    case MoveKind::mark_presence:
      for (std::size_t i = 0; i < script.seats.size(); ++i) {
        out.push_back(MarkPresence{SeatId(i), true});
        out.push_back(MarkPresence{SeatId(i), false});
      }
      break;
    case MoveKind::ask_claim:
      for (std::size_t i = 0; i < script.claims.size(); ++i) {
        for (std::size_t t = 0; t < kNames<Tone>.size(); ++t)
          out.push_back(AskClaim{ClaimId(i), static_cast<Tone>(t)});
      }
      break;
    case MoveKind::present:
      for (std::size_t i = 0; i < script.evidence.size(); ++i) {
        for (std::uint8_t line = 0; line < script.evidence[i].lines; ++line)
          out.push_back(Present{EvidenceId(i), line});
      }
      break;
    case MoveKind::speak:
      for (std::size_t i = 0; i < script.issue_count; ++i) {
        for (std::size_t s = 0; s < kNames<Stance>.size(); ++s)
          out.push_back(Speak{IssueId(i), static_cast<Stance>(s)});
      }
      break;
    case MoveKind::open_vote:
      for (std::size_t i = 0; i < kMaxMotions; ++i) {
        for (std::size_t m = 0; m < kNames<Method>.size(); ++m)
          out.push_back(OpenVote{MotionId(i), static_cast<Method>(m)});
      }
      break;
    default:
      break;
  }
}

/// Moves of one value, or of none.
void each_single(MoveKind kind, Moves& out, const Script& script) {
  switch (kind) {
    case MoveKind::open_meeting:
      out.push_back(OpenMeeting{});
      break;
    case MoveKind::certify_quorum:
      out.push_back(CertifyQuorum{});
      break;
    case MoveKind::declare_interest:
      each_id<DeclareInterest, IssueId>(out, script.issue_count);
      break;
    case MoveKind::next_phase:
      out.push_back(NextPhase{});
      break;
    case MoveKind::extend:
      out.push_back(Extend{});
      break;
    case MoveKind::hand_over:
      out.push_back(HandOver{});
      break;
    case MoveKind::adjourn:
      out.push_back(Adjourn{});
      break;
    case MoveKind::close_meeting:
      out.push_back(CloseMeeting{});
      break;
    case MoveKind::ask_floor:
      out.push_back(AskFloor{});
      break;
    case MoveKind::leave_queue:
      out.push_back(LeaveQueue{});
      break;
    case MoveKind::give_floor:
      each_id<GiveFloor, SeatId>(out, script.seats.size());
      break;
    case MoveKind::take_floor:
      out.push_back(TakeFloor{});
      break;
    case MoveKind::yield_floor:
      out.push_back(YieldFloor{});
      break;
    case MoveKind::raise_order:
      each_name<RaiseOrder, OrderKind>(out);
      break;
    case MoveKind::rule_on_order:
      out.insert(out.end(), {RuleOnOrder{true}, RuleOnOrder{false}});
      break;
    case MoveKind::deliver_section:
      each_id<DeliverSection, SectionId>(out, script.sections.size());
      break;
    case MoveKind::press:
      each_name<Press, Tone>(out);
      break;
    case MoveKind::support_question:
      out.push_back(SupportQuestion{});
      break;
    case MoveKind::answer:
      each_name<Answer, AnswerKind>(out, 1);
      break;
    case MoveKind::refer:
      each_id<Refer, SeatId>(out, script.seats.size());
      break;
    case MoveKind::record_commitment:
      each_id<RecordCommitment, ClaimId>(out, script.claims.size());
      break;
    case MoveKind::approach:
      each_id<Approach, SeatId>(out, script.seats.size());
      break;
    case MoveKind::seek_pledge:
      each_id<SeekPledge, RecommendationId>(out, script.recommendations.size());
      break;
    case MoveKind::offer_pledge:
      each_id<OfferPledge, RecommendationId>(out, script.recommendations.size());
      break;
    case MoveKind::reply_pledge:
      out.insert(out.end(), {ReplyPledge{true}, ReplyPledge{false}});
      break;
    default:
      break;
  }
}

void each_motion_move(MoveKind kind, Moves& out, const Script& script) {
  switch (kind) {
    case MoveKind::propose:
      each_id<Propose, RecommendationId>(out, script.recommendations.size());
      break;
    case MoveKind::propose_procedure:
      out.insert(out.end(),
                 {ProposeProcedure{MotionKind::extend}, ProposeProcedure{MotionKind::secret_ballot},
                  ProposeProcedure{MotionKind::adjourn}});
      break;
    case MoveKind::fill_slot:
      each_wording<FillSlot>(out, script);
      break;
    case MoveKind::amend:
      each_wording<Amend>(out, script);
      break;
    case MoveKind::accept_amendment:
      each_id<AcceptAmendment, MotionId>(out, kMaxMotions);
      break;
    case MoveKind::second:
      each_id<Second, MotionId>(out, kMaxMotions);
      break;
    case MoveKind::withdraw:
      each_id<Withdraw, MotionId>(out, kMaxMotions);
      break;
    case MoveKind::read_back:
      each_id<ReadBack, MotionId>(out, kMaxMotions);
      break;
    case MoveKind::cast_ballot:
      each_name<CastBallot, Ballot>(out, 1);
      break;
    case MoveKind::cast_secret:
      out.push_back(CastSecret{});
      break;
    case MoveKind::close_vote:
      out.push_back(CloseVote{});
      break;
    case MoveKind::casting_vote:
      out.insert(out.end(), {CastingVote{Ballot::in_favour}, CastingVote{Ballot::against}});
      break;
    case MoveKind::publish_vote:
      out.push_back(PublishVote{});
      break;
    case MoveKind::predict:
      for (std::size_t n = 0; n <= script.voters.size(); ++n)
        out.push_back(Predict{static_cast<std::uint8_t>(n)});
      break;
    case MoveKind::state_position:
      for (int value = -2; value <= 2; ++value) out.push_back(StatePosition{static_cast<std::int8_t>(value)});
      break;
    default:
      break;
  }
}

/// Every value a move of this kind can have in some hearing of the script.
void conceive(MoveKind kind, Moves& out, const Script& script) {
  each_single(kind, out, script);
  each_pair(kind, out, script);
  each_motion_move(kind, out, script);
  if (kind == MoveKind::choose) each_choice(out, script);
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
  if (needs_floor && h.floor.holder != seat) return;
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
