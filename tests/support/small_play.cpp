#include "support/small_play.hpp"

#include "support/small_script.hpp"

namespace kenes::test {

using namespace rules;

std::vector<Action> to_questions() {
  const auto yes = CastBallot{Ballot::in_favour};
  return {{kChair, OpenMeeting{}},
          {kSecretary, CertifyQuorum{}},
          {kChair, OpenVote{MotionId(0), Method::open}},
          {kChair, yes},
          {kAigul, yes},
          {kSerik, yes},
          {kChair, CloseVote{}},
          {kChair, PublishVote{}},
          {kChair, NextPhase{}},
          {kAkim, DeliverSection{kWaterSection}},
          {kChair, NextPhase{}},
          {kChair, HandOver{}},
          {kChair, DeliverSection{kCouncilSection}},
          {kAigul, HandOver{}},
          {kChair, NextPhase{}}};
}

std::vector<Action> to_resolution() {
  std::vector<Action> all = to_questions();
  const std::vector<Action> more{{kSerik, AskFloor{}},
                                 {kChair, GiveFloor{kSerik}},
                                 {kSerik, AskClaim{kWaterShare, Tone::inviting}},
                                 {kSerik, Choose{kChoiceBeat, 0}},
                                 {kAkim, Answer{AnswerKind::commit}},
                                 {kSerik, YieldFloor{}},
                                 {kSecretary, RecordCommitment{kWaterShare}},
                                 {kChair, NextPhase{}},
                                 {kChair, NextPhase{}},
                                 {kSerik, AskFloor{}},
                                 {kChair, GiveFloor{kSerik}},
                                 {kSerik, Propose{kStartPipe}},
                                 {kSerik, FillSlot{kPipeMotion, 0, 0}},
                                 {kSerik, FillSlot{kPipeMotion, 1, 0}},
                                 {kSerik, YieldFloor{}},
                                 {kSecretary, ReadBack{kPipeMotion}},
                                 {kChair, NextPhase{}}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::optional<Action> fate_draw(const Script& script, const Hearing& hearing, Rng& rng) {
  const bool waits = !hearing.is(Hearing::drawn) || !hearing.draws.empty();
  if (!waits || is_over(script, hearing)) return std::nullopt;
  const std::vector<Move> moves = legal_moves(script, hearing, kFate);
  KENES_EXPECT(!moves.empty());
  return Action{kFate, moves[rng.below(static_cast<std::uint32_t>(moves.size()))]};
}

std::optional<Action> random_action(const Script& script, const Hearing& hearing, Rng& rng) {
  std::vector<Action> offered;
  for (std::size_t seat = 0; seat < script.seats.size(); ++seat) {
    for (const Move& move : legal_moves(script, hearing, SeatId(seat)))
      offered.push_back({SeatId(seat), move});
  }
  if (offered.empty()) return std::nullopt;
  return offered[rng.below(static_cast<std::uint32_t>(offered.size()))];
}

}  // namespace kenes::test
