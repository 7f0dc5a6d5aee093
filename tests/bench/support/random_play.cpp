#include "bench/support/random_play.hpp"

#include <algorithm>

namespace kenes::bench {

using rules::Hearing;
using rules::MoveKind;
using rules::Script;
using rules::SeatId;

namespace {

SeatId one_of(rules::SeatSet seats, Rng& rng) {
  std::uint32_t skip = rng.below(static_cast<std::uint32_t>(seats.size()));
  for (SeatId seat : seats) {
    if (skip-- == 0) return seat;
  }
  return {};
}

/// When nobody in particular has to act: whoever presides, or anybody.
SeatId somebody(const Hearing& h, Rng& rng) { return rng.chance(50) ? h.presiding : one_of(h.present, rng); }

/// What a seat may do at nearly any time and seldom has reason to. As likely as the rest, it would fill the
/// hearing, or empty the hall in the opening.
constexpr rules::MoveKindSet kPastimes = rules::kind_set(
    {MoveKind::mark_presence, MoveKind::leave_queue, MoveKind::raise_order, MoveKind::declare_interest,
     MoveKind::propose_procedure, MoveKind::withdraw, MoveKind::predict, MoveKind::state_position});

bool is_better(const rules::Move& move) { return !kPastimes.has(id_of(kind_of(move))); }

/// One of the moves, seldom a pastime; null when there was nothing better.
const rules::Move* draw(const std::vector<rules::Move>& legal, Rng& rng) {
  constexpr std::uint32_t kSeldom = 1;  // Of 100.
  const auto any_of = [&](std::size_t count) { return rng.below(static_cast<std::uint32_t>(count)); };
  if (rng.chance(kSeldom)) return &legal[any_of(legal.size())];
  const auto better = static_cast<std::size_t>(std::count_if(legal.begin(), legal.end(), is_better));
  if (better == 0) return nullptr;
  std::size_t skip = any_of(better);
  for (const rules::Move& move : legal) {
    if (is_better(move) && skip-- == 0) return &move;
  }
  return nullptr;
}

}  // namespace

SeatId acting_seat(const Script& script, const Hearing& h, Rng& rng) {
  if (!h.is(Hearing::drawn) || !h.draws.empty()) return rules::kFate;
  for (SeatId seat : h.pending.seats) {
    if (!seat.is_none()) return seat;
  }
  if (!h.floor.order_by.is_none()) return h.presiding;
  if (!h.floor.respondent.is_none()) return h.floor.respondent;
  const rules::SeatSet missing = missing_voters(script, h);
  if (!missing.empty()) return one_of(missing, rng);
  if (h.vote.stage == rules::VoteStage::open && h.vote.method == rules::Method::secret) return rules::kTeller;
  if (h.vote.stage == rules::VoteStage::open || h.vote.stage == rules::VoteStage::closed) return h.presiding;
  if (!h.floor.holder.is_none()) return h.floor.holder;
  return somebody(h, rng);
}

/// Of 100 seats with nothing but pastimes, so many are asked for one.
constexpr std::uint32_t kSeldomIdle = 3;

Played play_at_random(const Script& script, Rng& rng, std::size_t limit, rules::Happenings* told) {
  Played played;
  played.last = initial_hearing(script);
  std::vector<rules::Move> legal;
  while (played.moves < limit && !is_over(script, played.last)) {
    SeatId seat = acting_seat(script, played.last, rng);
    legal_moves(script, played.last, seat, legal);
    ++played.lists;
    const rules::Move* move = legal.empty() ? nullptr : draw(legal, rng);
    while (move == nullptr) {
      // Nothing to do after all: somebody else.
      seat = somebody(played.last, rng);
      const bool idle = (open_kinds(script, played.last, seat) - kPastimes).empty();
      if (idle && !rng.chance(kSeldomIdle)) continue;
      legal_moves(script, played.last, seat, legal);
      ++played.lists;
      if (!legal.empty()) move = draw(legal, rng);
    }
    advance(script, played.last, {seat, *move}, told);
    played.offered += legal.size();
    ++played.moves;
  }
  return played;
}

}  // namespace kenes::bench
