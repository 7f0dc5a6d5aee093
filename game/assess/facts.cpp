#include "assess/facts.hpp"

#include <algorithm>
#include <numeric>

#include "assess/facts_parts.hpp"

namespace kenes::assess {
namespace detail {
namespace {

using namespace rules;

bool settles(const Script& script, EvidenceId id, const Bears& bears) {
  const int weight = bears.strength * script.evidence[id.index()].reliability;
  return weight >= (bears.how == Bearing::explains ? kExplainingWeight : kDecisiveWeight);
}

bool was_shown(const ClaimFacts& claim, EvidenceId id) {
  return std::any_of(claim.shown.begin(), claim.shown.end(),
                     [id](const Shown& s) { return s.evidence == id && s.bears != nullptr; });
}

int weight_of(const Script& script, const Proof& proof) {
  return proof.bears->strength * script.evidence[proof.evidence.index()].reliability;
}

/// What exists in this hearing and would have settled the claim. An explanation settles nothing where nothing
/// was shown against it, so it stands behind proof for or against.
std::vector<Proof> unused_proofs(const Script& script, const Facts& facts, ClaimId claim) {
  std::vector<Proof> unused;
  for (std::size_t e = 0; e < script.evidence.size(); ++e) {
    const EvidenceId id(e);
    const Bears* bears = bearing_of(script, id, claim);
    const SeatSet holders = facts.hearing.holders[id];
    const bool on_table = facts.hearing.on_table.has(id);
    const bool exists = on_table || !holders.empty();
    if (bears == nullptr || !exists || !settles(script, id, *bears)) continue;
    if (!was_shown(facts.claims[claim.index()], id)) unused.push_back({id, holders, on_table, bears});
  }
  std::stable_sort(unused.begin(), unused.end(), [&](const Proof& a, const Proof& b) {
    const bool a_explains = a.bears->how == Bearing::explains;
    const bool b_explains = b.bears->how == Bearing::explains;
    if (a_explains != b_explains) return b_explains;
    return weight_of(script, a) > weight_of(script, b);
  });
  return unused;
}

void conclude_claims(const Script& script, Facts& facts) {
  for (std::size_t i = 0; i < facts.claims.size(); ++i) {
    const ClaimState& state = facts.hearing.claims.items[i];
    ClaimFacts& claim = facts.claims[i];
    claim.delivered = state.reached() != Progress::undelivered;
    claim.truth = static_cast<Truth>(state.truth);
    claim.reached = state.reached();
    claim.marks = state.marks;
    claim.unused = unused_proofs(script, facts, ClaimId(i));
    // A promise on what then stood confirmed asks nothing of anybody.
    if (!state.is(ClaimState::was_committed) || claim.reached == Progress::confirmed) continue;
    Slip slip;
    slip.claim = ClaimId(i);
    slip.kind = Slip::Kind::commitment_left_vague;
    if (!facts.hearing.concrete.has(slip.claim)) facts.slips.push_back(slip);
    slip.kind = Slip::Kind::commitment_not_recorded;
    if (!state.is(ClaimState::was_recorded)) facts.slips.push_back(slip);
  }
}

void conclude_seats(const Script& script, Facts& facts) {
  for (std::size_t i = 0; i < facts.seats.size(); ++i) {
    SeatFacts& seat = facts.seats[i];
    seat.turns = facts.hearing.turns.items[i];
    seat.standing = facts.hearing.standing.items[i];
    for (const EvidenceId id : seat.held) {
      // What the script laid on the table has been seen as well.
      if (!facts.hearing.presented.has(id) && !facts.hearing.on_table.has(id)) seat.never_shown.add(id);
    }
    for (const Goal& goal : script.seats[i].goals)
      seat.goals.push_back(holds(script, facts.hearing, goal.when));
  }
}

PledgeFacts::Outcome outcome_of(const Facts& facts, const Pledge& pledge) {
  for (const VoteFacts& vote : facts.votes) {
    const bool about =
        vote.kind == MotionKind::recommendation && vote.recommendation == pledge.recommendation;
    if (!about) continue;
    if (vote.method == Method::secret) return PledgeFacts::Outcome::unknown;
    const auto ballot = vote.ballot_of(pledge.by);
    if (ballot == Ballot::none) return PledgeFacts::Outcome::not_cast;
    return ballot == Ballot::in_favour ? PledgeFacts::Outcome::kept : PledgeFacts::Outcome::broken;
  }
  return PledgeFacts::Outcome::never_put;
}

void conclude_wording(const Script& script, Facts& facts) {
  for (const RecommendationId id : facts.hearing.adopted) {
    const MotionId at = motion_of(facts.hearing, id);
    if (at.is_none()) continue;
    const auto& slots = script.recommendations[id.index()].slots;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const std::uint8_t filled = facts.hearing.motions[at].slot(i);
      if (slots[i].kind != SlotKind::addressee || filled == 0 || slots[i].fit[filled - 1U] > 0) continue;
      Slip slip;
      slip.kind = Slip::Kind::wrong_addressee;
      slip.recommendation = id;
      facts.slips.push_back(slip);
    }
  }
}

std::uint16_t members_gini(const Script& script, const Facts& facts) {
  std::vector<std::uint32_t> seconds;
  for (const SeatId seat : script.voters& facts.hearing.present)
    seconds.push_back(facts.seats[seat.index()].speech_s);
  return gini_thousandths(std::move(seconds));
}

}  // namespace

void conclude(const Script& script, Facts& facts) {
  conclude_claims(script, facts);
  conclude_seats(script, facts);
  conclude_wording(script, facts);
  for (const Pledge& pledge : facts.hearing.pledges)
    facts.pledges.push_back({pledge, outcome_of(facts, pledge)});
  facts.over = is_over(script, facts.hearing);
  if (facts.over) facts.ending = ending_of(script, facts.hearing);
  facts.gini_thousandths = members_gini(script, facts);
}

}  // namespace detail

Facts facts_of(const rules::Script& script, const rules::HearingOptions& options,
               std::span<const rules::Action> actions) {
  Facts facts;
  detail::Collector collector(script, facts);
  const Folded folded = fold(script, options, actions, [&](const Step& step) { collector.look(step); });
  facts.hearing = folded.hearing;
  facts.moves = folded.applied;
  detail::conclude(script, facts);
  return facts;
}

std::vector<Slip> slips_in(const rules::Script& script, const Step& step) {
  Facts facts;
  detail::Collector(script, facts).look(step);
  return std::move(facts.slips);
}

std::uint16_t gini_thousandths(std::vector<std::uint32_t> values) {
  const std::int64_t n = static_cast<std::int64_t>(values.size());
  const std::int64_t sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  if (n < 2 || sum == 0) return 0;
  std::sort(values.begin(), values.end());
  std::int64_t weighted = 0;
  for (std::int64_t i = 0; i < n; ++i)
    weighted += (2 * (i + 1) - n - 1) * values[static_cast<std::size_t>(i)];
  // G = weighted / (n · sum), at most (n − 1) / n.
  return static_cast<std::uint16_t>((1000 * weighted + (n - 1) * sum / 2) / ((n - 1) * sum));
}

}  // namespace kenes::assess
