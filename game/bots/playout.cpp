#include "bots/playout.hpp"

#include "bots/table.hpp"

namespace kenes::bots::detail {
namespace {

using rules::Action;
using rules::Hearing;
using rules::Method;
using rules::VoteStage;

bool hall_waits(const rules::Script& script, const Hearing& h) {
  const rules::Vote& vote = h.vote;
  if (!script.rulebook.gathering || script.residents == 0) return false;
  if (vote.stage != VoteStage::open || vote.method == Method::secret) return false;
  return vote.hall_in_favour + vote.hall_against + vote.hall_abstain == 0;
}

/// What the teller does at a table that nobody serves: counts the hall's hands and the box.
std::optional<Action> count(const Playout& playout, const Hearing& h) {
  if (hall_waits(playout.script, h)) {
    const unsigned in_favour = playout.script.residents * (25U + h.trust / 2U) / 100U;
    return Action{rules::kTeller,
                  rules::CountHall{static_cast<std::uint16_t>(in_favour),
                                   static_cast<std::uint16_t>(playout.script.residents - in_favour), 0}};
  }
  const bool secret = h.vote.stage == VoteStage::open && h.vote.method == Method::secret;
  if (!secret || h.vote.voted.empty() || !rules::missing_voters(playout.script, h).empty())
    return std::nullopt;
  rules::CountBox box;
  for (rules::SeatId seat : h.vote.voted) {
    const rules::Ballot ballot = secret_ballot_of(playout.script, h, seat, playout.seed);
    ++(ballot == rules::Ballot::in_favour ? box.in_favour
       : ballot == rules::Ballot::against ? box.against
                                          : box.abstain);
  }
  return Action{rules::kTeller, box};
}

std::optional<Action> next(const Playout& playout, const Hearing& h, rules::SeatId waits) {
  if (auto action = count(playout, h)) return action;
  if (!h.draws.empty()) return fate_action(playout.script, h, playout.seed);
  for (rules::SeatId seat : asking_order(playout.script, h, playout.seed)) {
    if (seat == waits) continue;
    if (auto action = action_of(playout.script, h, seat, playout.seed)) return action;
  }
  return std::nullopt;
}

}  // namespace

std::uint32_t play_on(const Playout& playout, Hearing& hearing, const std::optional<rules::Move>& first) {
  std::uint32_t moves = 0;
  rules::SeatId waits = first ? rules::SeatId{} : playout.me;
  if (first) {
    rules::advance(playout.script, hearing, Action{playout.me, *first}, nullptr);
    ++moves;
  }
  while (moves < playout.horizon && !rules::is_over(playout.script, hearing)) {
    auto action = next(playout, hearing, waits);
    if (!action && !waits.is_none()) action = next(playout, hearing, {});
    if (!action) break;
    waits = {};
    rules::advance(playout.script, hearing, *action, nullptr);
    ++moves;
  }
  return moves;
}

}  // namespace kenes::bots::detail
