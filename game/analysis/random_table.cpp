#include "analysis/random_table.hpp"

#include <algorithm>

namespace kenes::analysis {
namespace {

using namespace rules;

constexpr int kTries = 48;  // Before somebody moves who would rather not.

/// In 100, how often a kind of move that was picked is made.
std::uint32_t readiness(MoveKind kind) {
  switch (kind) {
    case MoveKind::mark_presence:
      return 50;
    case MoveKind::state_position:
    case MoveKind::predict:
    case MoveKind::leave_queue:
    case MoveKind::raise_order:
    case MoveKind::declare_interest:
    case MoveKind::withdraw:
    case MoveKind::propose_procedure:
    case MoveKind::adjourn:
      return 5;
    case MoveKind::next_phase:
      return 25;
    case MoveKind::hand_over:
    case MoveKind::take_floor:
    case MoveKind::extend:
      return 15;
    case MoveKind::refer:
      return 20;
    case MoveKind::yield_floor:
      return 30;
    default:
      return 100;
  }
}

/// And how often one of its moves is, after that: somebody comes in far more readily than goes.
std::uint32_t readiness(const Move& move) {
  const auto* presence = std::get_if<MarkPresence>(&move);
  return presence != nullptr && !presence->here ? 2 : 100;
}

bool votes_run(const Hearing& h) {
  return h.vote.stage == VoteStage::open || h.vote.stage == VoteStage::closed;
}

}  // namespace

RandomTable::RandomTable(const Script& script, std::uint64_t seed)
    : script_(script), rng_(Rng(seed).fork(0x7AB1E)) {}

std::optional<Action> RandomTable::next(const Hearing& hearing) {
  if (is_over(script_, hearing)) return std::nullopt;
  if (!hearing.is(Hearing::drawn) || !hearing.draws.empty()) return drawn(hearing);
  if (auto action = counted(hearing)) return action;
  if (auto action = news(hearing)) return action;
  for (int i = 0; i < kTries; ++i) {
    if (auto action = made_by(hearing, whose_turn(hearing), false)) return action;
  }
  return first_possible(hearing);
}

/// The variant and groups of beats are drawn by the author's weights.
std::optional<Action> RandomTable::drawn(const Hearing& hearing) {
  legal_moves(script_, hearing, kFate, legal_);
  if (legal_.empty()) return std::nullopt;
  std::vector<std::uint32_t> weights;
  weights.reserve(legal_.size());
  for (const Move& move : legal_) weights.push_back(weight_of_draw(script_, move));
  return Action{kFate, legal_[rng_.weighted(weights)]};
}

/// A secret vote that everybody has cast is counted any way it could have gone; so are the hands of the hall.
std::optional<Action> RandomTable::counted(const Hearing& hearing) {
  if (hearing.vote.stage != VoteStage::open) return std::nullopt;
  if (hearing.vote.method == Method::secret) {
    if (!missing_voters(script_, hearing).empty() || hearing.vote.voted.empty()) return std::nullopt;
    const auto voted = static_cast<std::uint32_t>(hearing.vote.voted.size());
    std::uint32_t yes = 0;
    for (std::uint32_t i = 0; i < voted; ++i) yes += rng_.chance(leaning_) ? 1U : 0U;
    const std::uint32_t no = rng_.below(voted - yes + 1);
    return Action{kTeller, CountBox{static_cast<std::uint8_t>(yes), static_cast<std::uint8_t>(no),
                                    static_cast<std::uint8_t>(voted - yes - no)}};
  }
  const bool hall = script_.rulebook.gathering && script_.residents > 0;
  const bool raised = hearing.vote.hall_in_favour + hearing.vote.hall_against + hearing.vote.hall_abstain > 0;
  if (!hall || raised || rng_.chance(50)) return std::nullopt;
  const std::uint32_t yes = rng_.below(std::uint32_t{script_.residents} + 1);
  const std::uint32_t no = rng_.below(script_.residents - yes + 1);
  return Action{kTeller, CountHall{static_cast<std::uint16_t>(yes), static_cast<std::uint16_t>(no), 0}};
}

std::optional<Action> RandomTable::news(const Hearing& hearing) {
  constexpr std::uint32_t kOnceInMoves = 32;
  const bool all = hearing.injected.size() == script_.injects.size();
  if (all || votes_run(hearing) || rng_.below(kOnceInMoves) != 0) return std::nullopt;
  legal_moves(script_, hearing, kFate, legal_);
  if (legal_.empty()) return std::nullopt;
  return Action{kFate, legal_[rng_.below(static_cast<std::uint32_t>(legal_.size()))]};
}

SeatId RandomTable::whose_turn(const Hearing& hearing) {
  constexpr std::uint32_t kDutiful = 85;
  if (rng_.chance(kDutiful)) {
    for (SeatId seat : hearing.pending.seats) {
      if (!seat.is_none()) return seat;
    }
    if (!hearing.floor.order_by.is_none()) return hearing.presiding;
    const SeatSet missing = missing_voters(script_, hearing);
    if (!missing.empty()) return one_of(missing);
    if (votes_run(hearing)) return hearing.presiding;
    if (!hearing.floor.respondent.is_none()) return hearing.floor.respondent;
    if (!hearing.talk.from.is_none())
      return hearing.talk.asked.is_none() ? hearing.talk.from : hearing.talk.to;
    if (!hearing.floor.holder.is_none()) return hearing.floor.holder;
  }
  if (hearing.present.empty()) return hearing.presiding;
  return rng_.chance(30) ? hearing.presiding : one_of(hearing.present);
}

Ballot RandomTable::ballot() {
  if (rng_.chance(leaning_)) return Ballot::in_favour;
  return rng_.chance(80) ? Ballot::against : Ballot::abstain;
}

/// A kind first, then one of its moves: otherwise the kinds with many values would drown the others. Most
/// kinds that come up are ones that nobody is ready for, and those need not be listed.
std::optional<Action> RandomTable::made_by(const Hearing& hearing, SeatId seat, bool at_any_rate) {
  MoveKindSet kinds = open_kinds(script_, hearing, seat);
  while (!kinds.empty()) {
    const auto id = one_of(kinds);
    const auto kind = static_cast<MoveKind>(id.index());
    if (!at_any_rate && !rng_.chance(readiness(kind))) return std::nullopt;
    legal_moves_of(script_, hearing, seat, kind, legal_);
    kinds.remove(id);
    if (legal_.empty()) continue;
    const Move& move = legal_[rng_.below(static_cast<std::uint32_t>(legal_.size()))];
    if (!at_any_rate && !rng_.chance(readiness(move))) return std::nullopt;
    return leaning(hearing, {seat, move});
  }
  return std::nullopt;
}

/// The move, or the ballot that the vote's leaning makes of it.
Action RandomTable::leaning(const Hearing& hearing, const Action& action) {
  if (std::holds_alternative<OpenVote>(action.move)) leaning_ = rng_.chance(65) ? 90 : rng_.below(60);
  if (!std::holds_alternative<CastBallot>(action.move)) return action;
  const Action leaning{action.seat, CastBallot{ballot()}};
  return check(script_, hearing, leaning) ? action : leaning;
}

std::optional<Action> RandomTable::first_possible(const Hearing& hearing) {
  for (SeatId seat : hearing.present) {
    if (auto action = made_by(hearing, seat, true)) return action;
  }
  for (SeatId seat : {kFate, kTeller}) {
    if (auto action = made_by(hearing, seat, true)) return action;
  }
  return std::nullopt;
}

}  // namespace kenes::analysis
