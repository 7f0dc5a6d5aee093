#include "assess/turning.hpp"

#include <cstdlib>

namespace kenes::assess {
namespace {

using namespace rules;
using Point = TurningPoint;

/// To be questioned is no turn: it is what a hearing is for.
bool is_turn(Progress progress) { return progress >= Progress::tested; }

class Turner {
 public:
  explicit Turner(const Script& script) : script_(script) {}

  void look(const Step& step) {
    // Until fate has drawn the variant there is neither trust nor anything else.
    if (!step.before.is(Hearing::drawn)) return;
    if (turning_.trust.empty()) note_trust(step.before);
    const std::size_t before = turning_.points.size();
    add_claims(step);
    add_vote(step);
    const bool moved = std::abs(int{step.after.trust} - int{step.before.trust}) >= Point::kTurn;
    if (moved && turning_.points.size() == before) add(step, Point::Kind::trust);
    if (step.after.trust != step.before.trust) note_trust(step.after);
    note_phase(step.after);
  }

  [[nodiscard]] Turning turning(const Hearing& last) {
    note_trust(last);
    turning_.length_s = last.elapsed_s;
    if (!turning_.stretches.empty()) turning_.stretches.back().to_s = last.elapsed_s;
    return std::move(turning_);
  }

 private:
  Point& add(const Step& step, Point::Kind kind) {
    Point point;
    point.kind = kind;
    point.step = step.number;
    point.at_s = step.after.elapsed_s;
    point.by = step.action.seat;
    point.trust_before = step.before.trust;
    point.trust_after = step.after.trust;
    return turning_.points.emplace_back(point);
  }

  void add_claims(const Step& step) {
    for (std::size_t i = 0; i < script_.claims.size(); ++i) {
      const ClaimId id(i);
      const Progress reached = step.after.claims[id].reached();
      if (reached == step.before.claims[id].reached() || !is_turn(reached)) continue;
      Point& point = add(step, Point::Kind::claim);
      point.claim = id;
      point.progress = reached;
    }
  }

  void add_vote(const Step& step) {
    const Vote& vote = step.after.vote;
    if (vote.stage != VoteStage::published || step.before.vote.stage == VoteStage::published) return;
    const Motion& motion = step.before.motions[vote.motion];
    Point& point = add(step, Point::Kind::vote);
    point.motion = motion.kind;
    if (motion.kind == MotionKind::recommendation) point.recommendation = RecommendationId(motion.subject);
    point.adopted = vote.adopted != 0;
  }

  void note_trust(const Hearing& hearing) { turning_.trust.push_back({hearing.elapsed_s, hearing.trust}); }

  void note_phase(const Hearing& hearing) {
    const PhaseKind phase = phase_of(script_, hearing);
    if (phase == PhaseKind::closed) return;
    if (!turning_.stretches.empty() && turning_.stretches.back().phase == phase) return;
    // A phase begins when the one before it ends, whatever its own first move took.
    const std::uint16_t from = turning_.stretches.empty() ? std::uint16_t{0} : hearing.phase_from_s;
    if (!turning_.stretches.empty()) turning_.stretches.back().to_s = from;
    turning_.stretches.push_back({phase, from, from});
  }

  const Script& script_;
  Turning turning_;
};

}  // namespace

Turning turning_of(const Script& script, const HearingOptions& options, std::span<const Action> actions) {
  Turner turner(script);
  const Folded folded = fold(script, options, actions, [&](const Step& step) { turner.look(step); });
  return turner.turning(folded.hearing);
}

}  // namespace kenes::assess
