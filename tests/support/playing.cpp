#include "support/playing.hpp"

namespace kenes::test {

using namespace rules;

Hearing played(const Script& script, Hearing hearing, const std::vector<Action>& actions) {
  for (const Action& action : actions) {
    const auto refusal = check(script, hearing, action);
    if (refusal) {
      ADD_FAILURE() << name_of(kind_of(action.move)) << " by seat " << int{action.seat.raw}
                    << " is refused: " << name_of(refusal->code);
      return hearing;
    }
    advance(script, hearing, action, nullptr);
    while (!hearing.draws.empty())
      advance(script, hearing, {kFate, legal_moves(script, hearing, kFate).front()}, nullptr);
  }
  return hearing;
}

std::optional<RefusalCode> refused(const Script& script, const Hearing& hearing, SeatId seat,
                                   const Move& move) {
  const auto refusal = check(script, hearing, {seat, move});
  return refusal ? std::optional(refusal->code) : std::nullopt;
}

MotionId motion_at(const Hearing& hearing, MotionKind kind) {
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const Motion& motion = hearing.motions.items[i];
    if (motion.kind == kind && motion.state == MotionState::draft) return MotionId(i);
  }
  return {};
}

Hearing at_opening(const Script& script) {
  return played(script, initial_hearing(script), {{kFate, DrawVariant{kDry}}, {kChair, OpenMeeting{}}});
}

Hearing at_report(const Script& script) {
  Hearing h = played(script, at_opening(script), {{kSecretary, CertifyQuorum{}}});
  h = played(script, h,
             {{kChair, OpenVote{motion_at(h, MotionKind::agenda), Method::open}},
              {kAigul, CastBallot{Ballot::in_favour}},
              {kSerik, CastBallot{Ballot::in_favour}},
              {kChair, CastBallot{Ballot::in_favour}},
              {kChair, CloseVote{}},
              {kChair, PublishVote{}}});
  return played(script, h, {{kChair, NextPhase{}}});
}

Hearing at_co_report(const Script& script) {
  return played(script, at_report(script), {{kAkim, DeliverSection{kWaterSection}}, {kChair, NextPhase{}}});
}

Hearing at_questions(const Script& script) {
  return played(script, at_co_report(script),
                {{kChair, HandOver{}},
                 {kChair, DeliverSection{kCouncilSection}},
                 {kAigul, HandOver{}},
                 {kChair, NextPhase{}}});
}

Hearing at_expert_floor(const Script& script) {
  return played(script, at_questions(script), {{kExpert, AskFloor{}}, {kChair, GiveFloor{kExpert}}});
}

Hearing at_recess(const Script& script) {
  return played(script, at_expert_floor(script),
                {{kExpert, AskClaim{kWaterShare, Tone::neutral}},
                 {kSerik, Choose{kChoiceBeat, 1}},
                 {kAkim, Answer{AnswerKind::explain}},
                 {kExpert, YieldFloor{}},
                 {kChair, NextPhase{}}});
}

Hearing at_debate(const Script& script) {
  return played(script, at_recess(script),
                {{kChair, NextPhase{}}, {kAigul, AskFloor{}}, {kChair, GiveFloor{kAigul}}});
}

Hearing at_resolution(const Script& script) {
  Hearing h = played(script, at_debate(script), {{kAigul, Propose{kRepairRoad}}});
  const MotionId draft = motion_at(h, MotionKind::recommendation);
  return played(script, h,
                {{kAigul, FillSlot{draft, 0, 0}},
                 {kAigul, FillSlot{draft, 1, 0}},
                 {kAigul, YieldFloor{}},
                 {kChair, NextPhase{}}});
}

}  // namespace kenes::test
