#include "analysis/player.hpp"

#include "bots/table.hpp"

namespace kenes::analysis::detail {

using namespace rules;

Player::Player(const Script& script, Policy policy, std::uint64_t seed)
    : script_(script), policy_(policy), seed_(seed), random_(script, seed) {}

std::optional<Action> Player::next(const Hearing& hearing) {
  if (policy_ == Policy::random) return random_.next(hearing);
  const bool secret = hearing.vote.stage == VoteStage::open && hearing.vote.method == Method::secret;
  if (secret && missing_voters(script_, hearing).empty()) return Action{kTeller, count_box(hearing)};
  return bots::next_action(script_, hearing, script_.core, seed_, level_of(policy_));
}

CountBox Player::count_box(const Hearing& hearing) const {
  CountBox box;
  for (SeatId seat : hearing.vote.voted) {
    const Ballot ballot = bots::secret_ballot_of(script_, hearing, seat, seed_, level_of(policy_));
    ++(ballot == Ballot::in_favour ? box.in_favour : ballot == Ballot::against ? box.against : box.abstain);
  }
  return box;
}

}  // namespace kenes::analysis::detail
