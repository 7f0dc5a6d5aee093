// The moves a seat may make now: of each kind that is open to it, every value that check allows.

#include <algorithm>

#include "core/fixed_list.hpp"
#include "rules/check_parts.hpp"
#include "rules/values.hpp"

namespace kenes::rules {
namespace {

using detail::Asking;
using detail::each;
using detail::Of;
using Moves = std::vector<Move>;

// The values a move can have in this hearing, where those it can have in some hearing (values.hpp) are many:
// a shortcut that leaves out only what check would refuse (a law).

template <class M, class Sink>
void each_now(Of<M> move, const Asking& q, Sink sink) {
  each(move, q.script, sink);
}

template <class Sink>
void each_now(Of<Present> /*move*/, const Asking& q, Sink sink) {
  for (std::size_t i = 0; i < q.script.evidence.size(); ++i) {
    const EvidenceId id(i);
    if (!q.hearing.on_table.has(id) && !q.hearing.holders[id].has(q.seat)) continue;
    for (std::uint8_t line = 0; line < q.script.evidence[i].lines; ++line) sink(Present{id, line});
  }
}

template <class Sink>
void each_now(Of<Answer> /*move*/, const Asking& q, Sink sink) {
  const ClaimId claim = q.hearing.floor.claim;
  detail::each_answer(claim.is_none() ? 0 : dates_for(q.script, claim).count, sink);
}

template <class Sink>
void each_now(Of<MarkPresence> /*move*/, const Asking& q, Sink sink) {
  for (std::size_t i = 0; i < q.script.seats.size(); ++i)
    sink(MarkPresence{SeatId(i), !q.hearing.present.has(SeatId(i))});
}

template <class Sink>
void each_draft(const Asking& q, Sink sink) {
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    if (const Motion* motion = detail::draft_at(q.hearing, MotionId(i))) sink(MotionId(i), *motion);
  }
}
template <class M, class Sink>
void each_wording_now(const Asking& q, bool own, Sink sink) {
  each_draft(q, [&](MotionId at, const Motion& motion) {
    if (motion.kind != MotionKind::recommendation || (motion.proposer == q.seat) != own) return;
    detail::each_wording_of<M>(at, q.script.recommendations[motion.subject].slots.size(), sink);
  });
}
template <class Sink>
void each_now(Of<FillSlot> /*move*/, const Asking& q, Sink sink) {
  each_wording_now<FillSlot>(q, true, sink);
}
template <class Sink>
void each_now(Of<Amend> /*move*/, const Asking& q, Sink sink) {
  each_wording_now<Amend>(q, false, sink);
}
template <class Sink>
void each_now(Of<OpenVote> /*move*/, const Asking& q, Sink sink) {
  each_draft(q, [&](MotionId at, const Motion&) {
    for (std::size_t i = 0; i < kNames<Method>.size(); ++i) sink(OpenVote{at, static_cast<Method>(i)});
  });
}

template <class M, class Sink>
void each_allowed(Of<M> move, const Asking& q, Sink sink) {
  each_now(move, q, [&](const M& value) {
    if (!check_move(q, value)) sink(value);
  });
}

/// What is put to a seat, in the order of the beats: which place among the pending choices happened to be
/// free must not show.
FixedList<BeatId, kMaxPending> put_to(const PendingChoices& pending, SeatId seat) {
  FixedList<BeatId, kMaxPending> beats;
  for (std::size_t i = 0; i < kMaxPending; ++i) {
    if (pending.seats[i] == seat) beats.push(pending.beats[i]);
  }
  std::sort(beats.begin(), beats.end());
  return beats;
}

/// Judges each choice of a beat once, not once for each move.
template <class Sink>
void each_allowed(Of<Choose> /*move*/, const Asking& q, Sink sink) {
  for (const BeatId id : put_to(q.hearing.pending, q.seat)) {
    const Beat& beat = q.script.beats[id.index()];
    const std::uint32_t possible = detail::possible_choices(q.script, q.hearing, beat);
    for (std::size_t c = 0; c < beat.choices.size(); ++c) {
      if (((possible >> c) & 1U) != 0) sink(Choose{id, static_cast<std::uint8_t>(c)});
    }
  }
}

/// Puts the moves of one kind into a list.
template <class M>
void offer(const Asking& q, Moves& out) {
  each_allowed(Of<M>{}, q, [&](const M& move) { out.emplace_back(std::in_place_type<M>, move); });
}
/// Whether there are any.
template <class M>
bool has_any(const Asking& q) {
  bool any = false;
  each_allowed(Of<M>{}, q, [&](const M& /*move*/) { any = true; });
  return any;
}

using Offer = void (*)(const Asking&, Moves&);
using HasAny = bool (*)(const Asking&);
template <std::size_t... Kinds>
constexpr std::array<Offer, kMoveKinds> offers(std::index_sequence<Kinds...> /*kinds*/) {
  return {&offer<std::variant_alternative_t<Kinds, Move>>...};
}
template <std::size_t... Kinds>
constexpr std::array<HasAny, kMoveKinds> has_any_of_each(std::index_sequence<Kinds...> /*kinds*/) {
  return {&has_any<std::variant_alternative_t<Kinds, Move>>...};
}
constexpr std::array<Offer, kMoveKinds> kOffers = offers(std::make_index_sequence<kMoveKinds>{});
constexpr std::array<HasAny, kMoveKinds> kHasAny = has_any_of_each(std::make_index_sequence<kMoveKinds>{});

template <std::size_t... Kinds>
void conceive_all(std::index_sequence<Kinds...> /*kinds*/, const Script& script, Moves& out) {
  const auto keep = [&](const auto& move) { out.emplace_back(move); };
  (each(Of<std::variant_alternative_t<Kinds, Move>>{}, script, keep), ...);
}

/// Counts that a teller could report. Of the hands in the hall a few examples.
void conceive_counts(const Script& script, const Hearing& h, Moves& out) {
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

void conceive_reserved(const Script& script, const Hearing& h, SeatId seat, Moves& out) {
  const auto keep = [&](const auto& move) { out.emplace_back(move); };
  if (seat == kFate) {
    detail::each_id<DrawVariant, VariantId>(script.variants.size(), keep);
    if (!h.draws.empty()) {
      detail::each_drawable(script, h, h.draws[0], [&](BeatId beat) { out.push_back(DrawBeat{beat}); });
      out.push_back(DrawBeat{});
    }
  }
  if (seat == kFate || seat == kFacilitator)
    detail::each_id<PlayInject, InjectId>(script.injects.size(), keep);
  if (seat == kClock) out.push_back(Tick{60});
  if (seat == kTeller) conceive_counts(script, h, out);
}

}  // namespace

void legal_moves(const Script& script, const Hearing& hearing, SeatId seat, MoveKindSet kinds,
                 std::vector<Move>& moves) {
  moves.clear();
  if (is_reserved(seat)) {
    conceive_reserved(script, hearing, seat, moves);
    std::erase_if(moves, [&](const Move& move) {
      return !kinds.has(id_of(kind_of(move))) || check(script, hearing, {seat, move}).has_value();
    });
    return;
  }
  const MoveKindSet open = open_kinds(script, hearing, seat) & kinds;
  if (open.empty()) return;
  const Asking asking{script, hearing, seat, *phase_rule_of(script, hearing)};
  for (const auto kind : open) kOffers[kind.index()](asking, moves);
}

void legal_moves(const Script& script, const Hearing& hearing, SeatId seat, std::vector<Move>& moves) {
  legal_moves(script, hearing, seat, MoveKindSet::first(kMoveKinds), moves);
}

void legal_moves_of(const Script& script, const Hearing& hearing, SeatId seat, MoveKind open,
                    std::vector<Move>& moves) {
  if (is_reserved(seat)) return legal_moves(script, hearing, seat, kind_set({open}), moves);
  moves.clear();
  const Asking asking{script, hearing, seat, *phase_rule_of(script, hearing)};
  kOffers[id_of(open).index()](asking, moves);
}

bool has_legal_move(const Script& script, const Hearing& hearing, SeatId seat, MoveKindSet kinds) {
  KENES_EXPECT(!is_reserved(seat));
  const MoveKindSet open = open_kinds(script, hearing, seat) & kinds;
  if (open.empty()) return false;
  const Asking asking{script, hearing, seat, *phase_rule_of(script, hearing)};
  for (const auto kind : open) {
    if (kHasAny[kind.index()](asking)) return true;
  }
  return false;
}

std::vector<Move> legal_moves(const Script& script, const Hearing& hearing, SeatId seat) {
  std::vector<Move> moves;
  legal_moves(script, hearing, seat, moves);
  return moves;
}

std::vector<Move> conceivable_moves(const Script& script) {
  std::vector<Move> moves;
  conceive_all(std::make_index_sequence<kMoveKinds>{}, script, moves);
  return moves;
}

}  // namespace kenes::rules
