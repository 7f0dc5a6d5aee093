#include "support/recording.hpp"

#include <gtest/gtest.h>

#include "support/playing.hpp"

namespace kenes::test {

using namespace rules;

Recording::Recording(const Script& script) : script_(script), hearing_(initial_hearing(script)) { chance(); }

void Recording::chance() {
  while (!hearing_.is(Hearing::drawn) || !hearing_.draws.empty()) {
    const Action action{kFate, legal_moves(script_, hearing_, kFate).front()};
    advance(script_, hearing_, action, nullptr);
    actions_.push_back(action);
  }
}

Recording& Recording::play(SeatId seat, const Move& move) {
  const auto refusal = check(script_, hearing_, {seat, move});
  if (refusal) {
    ADD_FAILURE() << name_of(kind_of(move)) << " is refused: " << name_of(refusal->code);
    return *this;
  }
  advance(script_, hearing_, {seat, move}, nullptr);
  actions_.push_back({seat, move});
  chance();
  return *this;
}

MotionId Recording::draft(MotionKind kind) const { return motion_at(hearing_, kind); }

Recording& Recording::vote(MotionKind kind, Ballot chair, Ballot aigul, Ballot serik) {
  play(kChair, OpenVote{draft(kind), Method::open});
  play(kAigul, CastBallot{aigul}).play(kSerik, CastBallot{serik}).play(kChair, CastBallot{chair});
  return play(kChair, CloseVote{}).play(kChair, PublishVote{});
}

Recording& Recording::opened() {
  play(kChair, OpenMeeting{}).play(kSecretary, CertifyQuorum{});
  vote(MotionKind::agenda, Ballot::in_favour, Ballot::in_favour, Ballot::in_favour);
  return play(kChair, NextPhase{});
}

Recording& Recording::asked() {
  opened();
  play(kAkim, DeliverSection{kWaterSection}).play(kChair, NextPhase{});
  play(kChair, HandOver{})
      .play(kChair, DeliverSection{kCouncilSection})
      .play(kAigul, HandOver{})
      .play(kChair, NextPhase{});
  play(kExpert, AskFloor{}).play(kChair, GiveFloor{kExpert});
  return play(kExpert, AskClaim{kWaterShare, Tone::neutral}).play(kSerik, Choose{kChoiceBeat, 1});
}

}  // namespace kenes::test
