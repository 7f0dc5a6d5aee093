#include "support/walk.hpp"

#include <algorithm>

#include "core/rng.hpp"

namespace kenes::test {

using rules::Hearing;
using rules::Move;
using rules::Script;
using rules::SeatId;

std::vector<SeatId> all_actors(const Script& script) {
  std::vector<SeatId> actors;
  for (std::size_t i = 0; i < script.seats.size(); ++i) actors.push_back(SeatId(i));
  actors.insert(actors.end(), {rules::kFate, rules::kClock, rules::kTeller, rules::kFacilitator});
  return actors;
}

namespace {

/// In 100, how often a move that was picked is made: what empties the hall or moves the meeting on is tried
/// seldom, so that walks see much.
std::uint32_t readiness(const Move& move) {
  if (const auto* mark = std::get_if<rules::MarkPresence>(&move)) return mark->here ? 50 : 1;
  if (std::holds_alternative<rules::Adjourn>(move) || std::holds_alternative<rules::ReopenVote>(move))
    return 10;
  // Whoever has declared an interest in everything has nothing left to promise or to vote on.
  if (std::holds_alternative<rules::DeclareInterest>(move)) return 5;
  return std::holds_alternative<rules::NextPhase>(move) ? 12 : 100;
}

/// A kind first, then one of its moves: otherwise the kinds with many values would drown the others.
Move pick(const std::vector<Move>& legal, Rng& rng) {
  std::vector<std::size_t> kinds;
  for (const Move& move : legal) {
    if (std::find(kinds.begin(), kinds.end(), move.index()) == kinds.end()) kinds.push_back(move.index());
  }
  const std::size_t kind = kinds[rng.below(static_cast<std::uint32_t>(kinds.size()))];
  std::vector<Move> of_kind;
  std::copy_if(legal.begin(), legal.end(), std::back_inserter(of_kind),
               [&](const Move& m) { return m.index() == kind; });
  return of_kind[rng.below(static_cast<std::uint32_t>(of_kind.size()))];
}

}  // namespace

Hearing walk(const Script& script, std::uint64_t seed, std::size_t limit,
             const std::function<void(const Step&)>& seen, const rules::HearingOptions& options) {
  return walk_from(script, rules::initial_hearing(script, options), seed, limit, seen);
}

Hearing walk_from(const Script& script, Hearing hearing, std::uint64_t seed, std::size_t limit,
                  const std::function<void(const Step&)>& seen) {
  Rng rng(seed);
  const std::vector<SeatId> actors = all_actors(script);
  std::vector<Move> legal;
  for (std::size_t moves = 0, tries = 0; moves < limit && tries < 100 * limit; ++tries) {
    if (rules::is_over(script, hearing)) break;
    const SeatId seat = actors[rng.below(static_cast<std::uint32_t>(actors.size()))];
    rules::legal_moves(script, hearing, seat, legal);
    if (legal.empty()) continue;
    const rules::Action action{seat, pick(legal, rng)};
    if (!rng.chance(readiness(action.move))) continue;
    seen(Step{hearing, action, legal});
    rules::advance(script, hearing, action, nullptr);
    ++moves;
  }
  return hearing;
}

namespace {

void deal_other_hands(const Script& script, Hearing& other, SeatId seat, Rng& rng) {
  for (std::size_t e = 0; e < script.evidence.size(); ++e) {
    for (std::size_t s = 0; s < script.seats.size(); ++s) {
      if (SeatId(s) == seat) continue;
      rng.chance(50) ? other.holders.items[e].add(SeatId(s)) : other.holders.items[e].remove(SeatId(s));
    }
  }
}

void forget_private_promises(const Script& script, Hearing& other, SeatId seat, Rng& rng) {
  FixedList<rules::Pledge, rules::kMaxPledges> kept;
  for (const rules::Pledge& pledge : other.pledges) {
    if (pledge.by == seat || pledge.to == seat) kept.push(pledge);
  }
  for (std::size_t s = 0; s + 1 < script.seats.size(); ++s) {
    const SeatId by(s);
    const SeatId to(s + 1);
    const bool private_to_others = by != seat && to != seat && !kept.full();
    if (private_to_others && rng.chance(30) && !script.recommendations.empty()) {
      kept.push(rules::Pledge{rules::RecommendationId(0), by, to});
    }
  }
  other.pledges = kept;
}

void change_ballots(Hearing& other, SeatId seat, Rng& rng) {
  const bool unpublished =
      other.vote.stage == rules::VoteStage::open || other.vote.stage == rules::VoteStage::closed;
  const bool presides_over_count = other.vote.stage == rules::VoteStage::closed && other.presiding == seat;
  if (!unpublished || presides_over_count || other.vote.method == rules::Method::secret) return;
  for (SeatId voter : other.vote.voted) {
    if (voter == seat) continue;
    const std::size_t shift = 2 * voter.index();
    const std::uint64_t choice = 1 + rng.below(3);
    const bool against = choice == static_cast<std::uint64_t>(rules::Ballot::against);
    const auto reason = static_cast<rules::Objection>(rng.below(rules::kNames<rules::Objection>.size()));
    other.vote.why[voter.index()] = against ? reason : rules::Objection::none;
    other.vote.ballots = (other.vote.ballots & ~(std::uint64_t{3} << shift)) | (choice << shift);
  }
}

}  // namespace

Hearing with_other_secrets(const Script& script, const Hearing& hearing, SeatId seat, std::uint64_t seed) {
  Rng rng(seed);
  Hearing other = hearing;
  const rules::ClaimSet known = script.seats[seat.index()].knows;
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    if (!known.has(rules::ClaimId(i)))
      other.claims.items[i].truth = static_cast<std::uint8_t>(rng.below(4)) & 3U;
  }
  deal_other_hands(script, other, seat, rng);
  forget_private_promises(script, other, seat, rng);
  change_ballots(other, seat, rng);
  for (auto& issue : other.minds) {
    for (std::size_t mind = 0; mind < issue.size(); ++mind) {
      if (mind != script.seats[seat.index()].mind) issue[mind] = static_cast<std::int8_t>(rng.below(100));
    }
  }
  other.variant = rules::VariantId(rng.below(static_cast<std::uint32_t>(script.variants.size())));
  return other;
}

}  // namespace kenes::test
