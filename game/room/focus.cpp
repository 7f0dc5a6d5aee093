#include "room/focus.hpp"

#include <algorithm>

#include "bots/among.hpp"
#include "bots/table.hpp"

namespace kenes::room {

using namespace rules;

namespace {

std::size_t documents_on(const Script& script, ClaimId claim) {
  return static_cast<std::size_t>(std::ranges::count_if(script.evidence, [&](const Evidence& evidence) {
    return std::ranges::any_of(evidence.bears, [&](const Bears& bears) { return bears.on == claim; });
  }));
}

}  // namespace

Focus focus_on(const Script& script, ClaimId claim) {
  Focus found;
  std::size_t about = 0;
  for (std::size_t i = 0; i < script.recommendations.size(); ++i) {
    const Recommendation& draft = script.recommendations[i];
    // The one that is about the fewest claims is the one most about this.
    if (!draft.about.has(claim) || (!found.is_none() && draft.about.size() >= about)) continue;
    found = {claim, RecommendationId(i)};
    about = draft.about.size();
  }
  return found;
}

std::vector<ClaimId> claims_to_focus_on(const Script& script) {
  std::vector<ClaimId> claims;
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    if (!focus_on(script, ClaimId(i)).is_none()) claims.emplace_back(i);
  }
  std::ranges::stable_sort(claims, std::greater<>(), [&](ClaimId claim) {
    return std::pair(std::size_t{script.claims[claim.index()].weight}, documents_on(script, claim));
  });
  return claims;
}

Focus central_focus(const Script& script) {
  const std::vector<ClaimId> claims = claims_to_focus_on(script);
  return claims.empty() ? Focus{} : focus_on(script, claims.front());
}

bool is_outside(const Focus& focus, const Move& move, const Talk& talk) {
  if (focus.is_none()) return false;
  if (const auto* ask = std::get_if<AskClaim>(&move)) return ask->claim != focus.claim;
  if (const auto* draft = std::get_if<Propose>(&move)) return draft->recommendation != focus.recommendation;
  // What was offered cannot be sought; where that is the one recommendation, any other one ends the talk.
  if (const auto* pledge = std::get_if<SeekPledge>(&move))
    return pledge->recommendation != focus.recommendation && talk.offered != focus.recommendation;
  // There is nothing else to give for it.
  return std::holds_alternative<OfferPledge>(move) || std::holds_alternative<Amend>(move);
}

namespace {

/// Of recommendations or, where `kind` says so, of the report.
bool is_decided(const Hearing& hearing, MotionKind kind) {
  return std::ranges::any_of(hearing.motions.items, [&](const Motion& motion) {
    const bool decided = motion.state == MotionState::adopted || motion.state == MotionState::rejected;
    return motion.kind == kind && decided;
  });
}

}  // namespace

bool strays_from_one_vote(const Script& script, const Hearing& hearing, const Focus& focus,
                          const Move& move) {
  const PhaseRule* phase = phase_rule_of(script, hearing);
  if (focus.is_none() || phase == nullptr || phase->leave.report_decided) return false;
  const bool voted = is_decided(hearing, MotionKind::recommendation);
  const auto* open = std::get_if<OpenVote>(&move);
  if (open != nullptr) return voted && hearing.motions[open->motion].kind == MotionKind::report;
  const bool ends = std::holds_alternative<NextPhase>(move) && phase->kind == PhaseKind::resolution;
  const bool may_vote = std::ranges::any_of(hearing.motions.items, [](const Motion& motion) {
    return motion.kind == MotionKind::report && motion.state == MotionState::draft;
  });
  return ends && may_vote && !voted;
}

namespace {

/// Whoever dreads the one recommendation has nothing to bargain for.
bool leads_away(const Script& script, const Hearing& hearing, const Focus& focus, const Action& action) {
  // A motion on procedure is a vote more.
  if (std::holds_alternative<ProposeProcedure>(action.move)) return true;
  if (strays_from_one_vote(script, hearing, focus, action.move)) return true;
  const bool dreads = script.seats[action.seat.index()].dreads.has(focus.recommendation);
  const bool bargains = std::holds_alternative<Approach>(action.move);
  return is_outside(focus, action.move, hearing.talk) || (dreads && bargains);
}

}  // namespace

std::optional<Action> bot_inside(const Script& script, const Hearing& hearing, const Focus& focus,
                                 SeatId seat, std::uint64_t seed, bots::Level level) {
  const auto wanted = bots::action_of(script, hearing, seat, seed, level);
  if (!wanted || focus.is_none() || !leads_away(script, hearing, focus, *wanted)) return wanted;
  std::vector<Move> moves;
  legal_moves(script, hearing, seat, bots::worth_a_thought(script, hearing, seat), moves);
  std::erase_if(moves, [&](const Move& move) { return leads_away(script, hearing, focus, {seat, move}); });
  if (const auto other = bots::action_among(script, hearing, seat, moves, seed, level)) return other;
  // Nobody else can go on before this one has ended its turn or its talk.
  for (const Move& end :
       {Move(YieldFloor{}), Move(SeekPledge{focus.recommendation}), Move(ReplyPledge{false})}) {
    if (!check(script, hearing, {seat, end})) return Action{seat, end};
  }
  return std::nullopt;
}

}  // namespace kenes::room
