#include "session/ballot_box.hpp"

namespace kenes::session {

void BallotBox::put(rules::SeatId seat, rules::Ballot choice) {
  KENES_EXPECT(seat.index() < choices_.size() && choice != rules::Ballot::none);
  choices_[seat.index()] = choice;
  voters_.add(seat);
}

void BallotBox::empty() {
  // Through a volatile pointer, so that the writes to memory that nobody reads again are not left out.
  volatile rules::Ballot* at = choices_.data();
  for (std::size_t i = 0; i < choices_.size(); ++i) at[i] = rules::Ballot::none;
  voters_.clear();
}

rules::CountBox BallotBox::totals() const {
  rules::CountBox totals;
  for (rules::SeatId seat : voters_) {
    const rules::Ballot choice = choices_[seat.index()];
    if (choice == rules::Ballot::in_favour) ++totals.in_favour;
    if (choice == rules::Ballot::against) ++totals.against;
    if (choice == rules::Ballot::abstain) ++totals.abstain;
  }
  return totals;
}

SecrecyHint secrecy_hint(const rules::Script& script, const rules::Hearing& hearing,
                         const rules::Motion& motion) {
  SecrecyHint hint;
  const rules::SeatSet voters = rules::eligible_voters(script, hearing, motion);
  hint.few_voters = voters.size() <= kFewVoters;
  rules::SeatSet committed = motion.cosigners & voters;
  if (voters.has(motion.proposer)) committed.add(motion.proposer);
  hint.likely_unanimous = !voters.empty() && committed.size() + 1 >= voters.size();
  return hint;
}

}  // namespace kenes::session
