#include "room/focus.hpp"

#include <algorithm>

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

bool is_outside(const Focus& focus, const Move& move) {
  if (focus.is_none()) return false;
  if (const auto* ask = std::get_if<AskClaim>(&move)) return ask->claim != focus.claim;
  if (const auto* draft = std::get_if<Propose>(&move)) return draft->recommendation != focus.recommendation;
  if (const auto* pledge = std::get_if<SeekPledge>(&move))
    return pledge->recommendation != focus.recommendation;
  if (const auto* pledge = std::get_if<OfferPledge>(&move))
    return pledge->recommendation != focus.recommendation;
  return std::holds_alternative<Amend>(move);
}

std::optional<Action> kept_inside(const Script& script, const Hearing& hearing, const Focus& focus,
                                  const Action& action) {
  if (!is_outside(focus, action.move)) return action;
  std::vector<Move> instead;
  if (const auto* ask = std::get_if<AskClaim>(&action.move))
    instead.emplace_back(AskClaim{focus.claim, ask->tone});
  if (std::holds_alternative<Propose>(action.move)) instead.emplace_back(Propose{focus.recommendation});
  instead.emplace_back(YieldFloor{});
  for (const Move& move : instead) {
    if (!check(script, hearing, {action.seat, move})) return Action{action.seat, move};
  }
  return std::nullopt;
}

}  // namespace kenes::room
