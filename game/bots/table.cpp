#include "bots/table.hpp"

#include <algorithm>

#include "bots/among.hpp"
#include "bots/bots.hpp"
#include "core/hash.hpp"
#include "core/rng.hpp"

namespace kenes::bots {
namespace {

using rules::Hearing;
using rules::Script;
using rules::SeatId;
using rules::VoteStage;

void ask(std::vector<SeatId>& order, rules::SeatSet& asked, SeatId seat) {
  if (seat.is_none() || rules::is_reserved(seat) || asked.has(seat)) return;
  asked.add(seat);
  order.push_back(seat);
}

std::uint64_t person(std::uint64_t seed, SeatId seat) {
  return mix64(seed + 0x632BE59BD9B4E019ULL, seat.raw + 0x9E3779B97F4A7C15ULL);
}

std::uint64_t draw_of(std::uint64_t seed, rules::InjectId inject) {
  return mix64(seed ^ 0xA0761D6478BD642FULL, inject.raw + 0xE7037ED1A0B428DBULL);
}

/// In which order the news of a hearing come.
std::uint32_t rank_of(const Script& script, rules::InjectId inject, std::uint64_t seed) {
  std::uint32_t before = 0;
  for (const rules::InjectId other : rules::InjectSet::first(script.injects.size())) {
    before += draw_of(seed, other) < draw_of(seed, inject) ? 1U : 0U;
  }
  return before;
}

/// An inject comes, if this hearing has it at all, at the first fitting moment after a minute that the seed
/// gives it. The time between the report and the last words is shared out among the news, each early in its
/// part, so that people can take in one before they hear the next.
bool wants_inject(const Script& script, const Hearing& hearing, rules::InjectId inject, std::uint64_t seed) {
  constexpr std::uint32_t kHowOften = 75;                // In 100 hearings.
  constexpr std::uint32_t kEarliest = 25, kLatest = 85;  // In 100 of the planned time.
  constexpr std::uint32_t kEarly = 40;                   // In 100 of its own part of the time.
  Rng rng(draw_of(seed, inject));
  if (!rng.chance(kHowOften)) return false;
  std::uint32_t planned_s = 0;
  for (const rules::PhaseRule& phase : script.rulebook.phases) planned_s += phase.minutes * 60U;
  const auto parts = static_cast<std::uint32_t>(script.injects.size());
  const std::uint32_t part_s = planned_s * (kLatest - kEarliest) / 100 / parts;
  const std::uint32_t begins_s = planned_s * kEarliest / 100 + part_s * rank_of(script, inject, seed);
  return hearing.elapsed_s >= begins_s + part_s * rng.below(kEarly) / 100;
}

/// By seat; but in question time it is drawn which member is quicker with a hand than another, or whoever
/// sits first would always ask first, and the last hardly ever.
FixedList<SeatId, rules::kMaxSeats> by_quickness(const Script& script, const Hearing& hearing,
                                                 std::uint64_t seed) {
  FixedList<SeatId, rules::kMaxSeats> members, seats;
  for (const SeatId seat : hearing.present& script.voters) members.push(seat);
  const auto quickness = [&](SeatId seat) {
    return mix64(seed + 0x8EBC6AF09C88C6E3ULL, seat.raw + 0x1D8E4E27C47D124FULL);
  };
  if (phase_of(script, hearing) == rules::PhaseKind::questions)
    std::ranges::sort(members.begin(), members.end(), {}, quickness);
  const SeatId* next = members.begin();
  for (const SeatId seat : hearing.present) seats.push(script.voters.has(seat) ? *next++ : seat);
  return seats;
}

}  // namespace

std::vector<SeatId> asking_order(const Script& script, const Hearing& hearing, std::uint64_t seed) {
  std::vector<SeatId> order;
  order.reserve(script.seats.size());
  rules::SeatSet asked;
  for (SeatId seat : hearing.pending.seats) ask(order, asked, seat);
  if (!hearing.floor.order_by.is_none()) ask(order, asked, hearing.presiding);
  ask(order, asked, hearing.floor.respondent);
  for (SeatId seat : rules::missing_voters(script, hearing)) ask(order, asked, seat);
  if (hearing.vote.stage == VoteStage::open || hearing.vote.stage == VoteStage::closed) {
    for (SeatId seat : hearing.present) {
      if (seat != hearing.presiding) ask(order, asked, seat);
    }
    ask(order, asked, hearing.presiding);
    return order;
  }
  ask(order, asked, hearing.talk.asked.is_none() ? hearing.talk.from : hearing.talk.to);
  ask(order, asked, hearing.floor.holder);
  ask(order, asked, script.secretary);
  for (SeatId seat : by_quickness(script, hearing, seed)) {
    if (seat != hearing.presiding) ask(order, asked, seat);
  }
  ask(order, asked, hearing.presiding);
  return order;
}

rules::MoveKindSet worth_a_thought(const Script& script, const Hearing& hearing, SeatId seat) {
  using Kind = rules::MoveKind;
  constexpr rules::MoveKindSet kNever =
      rules::kind_set({Kind::mark_presence, Kind::leave_queue, Kind::propose_procedure, Kind::withdraw,
                       Kind::predict, Kind::state_position});
  rules::MoveKindSet kinds = rules::MoveKindSet::first(rules::kMoveKinds) - kNever;
  // Of points of order they know the one about a text that was not read.
  if (hearing.vote.stage != VoteStage::open) kinds.remove(id_of(Kind::raise_order));
  if (script.seats[seat.index()].interests.empty()) kinds.remove(id_of(Kind::declare_interest));
  return kinds;
}

namespace {

/// `legal` is room for the list of moves, so that one allocation serves all who are asked.
std::optional<rules::Action> asked(const Script& script, const Hearing& hearing, SeatId seat,
                                   std::uint64_t seed, Level level, std::vector<rules::Move>& legal) {
  rules::legal_moves(script, hearing, seat, worth_a_thought(script, hearing, seat), legal);
  return action_among(script, hearing, seat, legal, seed, level);
}

}  // namespace

std::optional<rules::Action> action_among(const Script& script, const Hearing& hearing, SeatId seat,
                                          std::span<const rules::Move> moves, std::uint64_t seed,
                                          Level level) {
  if (moves.empty()) return std::nullopt;
  auto move = choose(script, rules::view_for(script, hearing, seat), moves, person(seed, seat), level);
  if (!move) return std::nullopt;
  return rules::Action{seat, *move};
}

std::optional<rules::Action> action_of(const Script& script, const Hearing& hearing, SeatId seat,
                                       std::uint64_t seed, Level level) {
  std::vector<rules::Move> legal;
  return asked(script, hearing, seat, seed, level, legal);
}

rules::Ballot secret_ballot_of(const Script& script, const Hearing& hearing, SeatId seat, std::uint64_t seed,
                               Level level) {
  KENES_EXPECT(!hearing.vote.motion.is_none());
  return ballot_on(script, rules::view_for(script, hearing, seat), hearing.motions[hearing.vote.motion],
                   person(seed, seat), level);
}

namespace {

/// The variant or one of a group of beats, by the author's weights.
rules::Action drawn(const Script& script, const Hearing& hearing, std::uint64_t seed) {
  const auto legal = rules::legal_moves(script, hearing, rules::kFate);
  std::vector<std::uint32_t> weights;
  weights.reserve(legal.size());
  for (const rules::Move& move : legal) weights.push_back(rules::weight_of_draw(script, move));
  Rng rng(mix64(seed + 1, rules::digest_of(hearing)));
  return rules::Action{rules::kFate, legal[rng.weighted(weights)]};
}

}  // namespace

std::optional<rules::Action> fate_action(const Script& script, const Hearing& hearing, std::uint64_t seed) {
  if (rules::is_over(script, hearing)) return std::nullopt;
  if (!hearing.is(Hearing::drawn) || !hearing.draws.empty()) return drawn(script, hearing, seed);
  // News do not come between two papers on one claim.
  if (!hearing.floor.holder.is_none() && !hearing.floor.claim.is_none()) return std::nullopt;
  for (const rules::InjectId inject : rules::InjectSet::first(script.injects.size()) - hearing.injected) {
    const rules::Action news{rules::kFate, rules::PlayInject{inject}};
    if (wants_inject(script, hearing, inject, seed) && !rules::check(script, hearing, news)) return news;
  }
  return std::nullopt;
}

std::optional<rules::Action> next_action(const Script& script, const Hearing& hearing, rules::SeatSet bots,
                                         std::uint64_t seed, Level level) {
  if (auto action = fate_action(script, hearing, seed)) return action;
  if (rules::is_over(script, hearing)) return std::nullopt;
  std::vector<rules::Move> legal;
  for (SeatId seat : asking_order(script, hearing, seed)) {
    if (!bots.has(seat)) continue;
    if (auto action = asked(script, hearing, seat, seed, level, legal)) return action;
  }
  return std::nullopt;
}

}  // namespace kenes::bots
