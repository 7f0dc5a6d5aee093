// Why a bot votes against, as it says afterwards: something of what in fact moved it. What it merely wants or
// fears it keeps to itself.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::Motion;
using rules::MotionKind;
using rules::Objection;
using rules::Progress;
using rules::SlotKind;

constexpr int kWorthSaying = 2;  // What moved them less is no reason to give.

/// What spoke against it, each with its weight in the ballot.
class Grounds {
 public:
  void add(Objection why, int weight) {
    if (weight < kWorthSaying || grounds_.full()) return;
    grounds_.push({why, weight});
    sum_ += weight;
  }
  /// One of them, the weightier the likelier; `otherwise` where there is none.
  [[nodiscard]] Objection one_of(Rng& rng, Objection otherwise) const {
    if (grounds_.empty()) return otherwise;
    auto left = static_cast<int>(rng.below(static_cast<std::uint32_t>(sum_)));
    for (const Ground& ground : grounds_) {
      if (left < ground.weight) return ground.why;
      left -= ground.weight;
    }
    return otherwise;
  }

 private:
  struct Ground {
    Objection why{};
    int weight = 0;
  };
  FixedList<Ground, 24> grounds_;
  int sum_ = 0;
};

Objection fault_of(SlotKind kind) {
  switch (kind) {
    case SlotKind::addressee:
      return Objection::level;
    case SlotKind::action:
      return Objection::action;
    case SlotKind::deadline:
      return Objection::deadline;
    case SlotKind::indicator:
      return Objection::indicator;
    case SlotKind::money:
      return Objection::money;
  }
  return Objection::unwilling;
}

void add_faults_of_wording(const rules::Recommendation& content, const Motion& motion, Grounds& grounds) {
  constexpr int kBest = 2;
  for (std::size_t i = 0; i < content.slots.size(); ++i) {
    const std::uint8_t filled = motion.slot(i);
    const int missing = kBest - (filled == 0 ? 0 : content.slots[i].fit[filled - 1U]);
    // Half the right addressee is not the wrong one.
    const bool wrong = content.slots[i].kind != SlotKind::addressee || missing == kBest;
    if (wrong) grounds.add(fault_of(content.slots[i].kind), missing);
  }
}

/// On what it rests: nothing came out, or what was said stands.
void add_faults_of_basis(const Thinking& t, const rules::Recommendation& content, Grounds& grounds) {
  constexpr int kWithoutBasis = 3;
  bool confirmed = false;
  bool untested = false;
  for (ClaimId claim : content.about) {
    const Progress progress = t.view.claims[claim.index()].progress;
    if (progress == Progress::tested || progress > Progress::confirmed) return;
    confirmed = confirmed || progress == Progress::confirmed;
    untested = untested || progress < Progress::tested;
  }
  if (confirmed) {
    grounds.add(Objection::confirmed, kWithoutBasis);
  } else if (untested) {
    grounds.add(Objection::untested, kWithoutBasis);
  }
}

Objection against_recommendation(Thinking& t, const Motion& motion) {
  const RecommendationId id(motion.subject);
  const rules::Recommendation& content = t.script.recommendations[id.index()];
  Grounds grounds;
  add_faults_of_wording(content, motion, grounds);
  add_faults_of_basis(t, content, grounds);
  grounds.add(Objection::stand, t.view.mind[content.issue.index()] / 20);
  if (is_promised_elsewhere(t, id)) grounds.add(Objection::promised, kRivalPromise);
  if (doubts(t, motion)) {
    const bool dear = t.leans(1250U + id.raw, 50);
    grounds.add(dear ? Objection::too_dear : Objection::needless, kDoubtWeighs);
  }
  return grounds.one_of(t.rng, Objection::unwilling);
}

Objection against_report(Thinking& t) {
  Grounds grounds;
  for (std::size_t i = 0; i < t.script.claims.size(); ++i) {
    const auto stand = int{t.view.mind[t.script.claims[i].issue.index()]};
    if (t.view.claims[i].progress == Progress::contradicted) grounds.add(Objection::disproved, -stand / 10);
  }
  for (std::size_t i = 0; i < t.script.issue_count; ++i) grounds.add(Objection::stand, -t.view.mind[i] / 10);
  grounds.add(Objection::mistrust, (50 - t.view.trust) / 5);
  if (is_strict(t)) grounds.add(Objection::strict, kWorthSaying);
  return grounds.one_of(t.rng, Objection::unwilling);
}

/// A novice has voted as the day went. Asked why, half of them say so; the others have at least read the
/// text.
Objection against_by_mood(Thinking& t, const Motion& motion) {
  if (t.rng.chance(50)) return Objection::mood;
  Grounds grounds;
  if (motion.kind == MotionKind::recommendation) {
    const rules::Recommendation& content = t.script.recommendations[motion.subject];
    add_faults_of_wording(content, motion, grounds);
    add_faults_of_basis(t, content, grounds);
  } else {
    grounds.add(Objection::mistrust, 50 - t.view.trust);
  }
  return grounds.one_of(t.rng, Objection::mood);
}

}  // namespace

Objection objection_to(Thinking& t, const Motion& motion) {
  const bool of_substance = motion.kind == MotionKind::recommendation || motion.kind == MotionKind::report;
  if (t.is_novice() && of_substance) return against_by_mood(t, motion);
  switch (motion.kind) {
    case MotionKind::recommendation:
      return against_recommendation(t, motion);
    case MotionKind::report:
      return against_report(t);
    case MotionKind::amendment:
      return Objection::weaker;
    case MotionKind::extend:
      return Objection::long_enough;
    case MotionKind::secret_ballot:
      return Objection::openly;
    case MotionKind::adjourn:
      return Objection::not_now;
    default:
      return Objection::unwilling;
  }
}

}  // namespace kenes::bots::detail
