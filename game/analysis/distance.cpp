#include "analysis/distance.hpp"

#include <algorithm>

#include "analysis/range.hpp"

namespace kenes::analysis {

using namespace rules;
using Kind = Happening::Kind;

namespace {

// The scale: one thing still to be done is worth this much, so that a number that is off by one or two counts
// for less than a whole step.
constexpr std::int32_t kStep = 12;
constexpr std::int32_t kPhase = 4;  // A phase still to come.
constexpr int kDeep = 3;            // How many beats back it looks.

std::int32_t capped(std::int32_t distance) { return std::min(distance, Distance::kOutOfReach); }
std::int32_t off(std::int32_t by) { return 2 + std::min(by, 4 * kStep); }

bool sets(const Script& script, Effects effects, std::uint8_t flag) {
  for (std::size_t i = 0; i < effects.count; ++i) {
    const Effect& effect = script.effects[effects.first + i];
    if (effect.kind == Effect::Kind::set_flag && effect.a == flag) return true;
  }
  return false;
}

}  // namespace

Distance::Distance(const Script& script)
    : script_(script), setters_(script.flag_count), leaders_(script.beats.size()) {
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    const Beat& beat = script.beats[i];
    for (std::size_t flag = 0; flag < script.flag_count; ++flag) {
      const auto id = static_cast<std::uint8_t>(flag);
      bool any = sets(script, beat.effects, id);
      for (const Choice& choice : beat.choices) any = any || sets(script, choice.effects, id);
      if (any) setters_[flag].push_back(BeatId(i));
    }
    for (const Choice& choice : beat.choices) {
      if (!choice.then.is_none()) leaders_[choice.then.index()].push_back(BeatId(i));
    }
  }
}

std::int32_t Distance::to(const Hearing& h, const Thing& thing) const {
  switch (thing.kind) {
    case ThingKind::beat:
      return to_beat(h, BeatId(thing.a), kDeep);
    case ThingKind::choice: {
      const auto& seats = h.pending.seats;
      for (std::size_t i = 0; i < kMaxPending; ++i) {
        if (seats[i].is_none() || h.pending.beats[i] != BeatId(thing.a)) continue;
        return to_condition(h, script_.beats[thing.a].choices[thing.b].when, kDeep);
      }
      return capped(kStep + to_beat(h, BeatId(thing.a), kDeep) +
                    to_condition(h, script_.beats[thing.a].choices[thing.b].when, 1));
    }
    case ThingKind::claim:
      return to_claim(h, ClaimId(thing.a), static_cast<Progress>(thing.b));
    case ThingKind::presented:
      return to_presenting(h, EvidenceId(thing.a));
    case ThingKind::proposed:
      return to_proposing(h, RecommendationId(thing.a), kDeep);
    case ThingKind::adopted:
    case ThingKind::rejected:
      return to_deciding(h, RecommendationId(thing.a), kDeep);
    case ThingKind::inject:
      return to_condition(h, script_.injects[thing.a].when, kDeep);
    case ThingKind::ending: {
      std::int32_t distance = to_condition(h, script_.endings[thing.a].when, kDeep);
      for (std::size_t i = 0; i < thing.a; ++i) {
        if (holds(script_, h, script_.endings[i].when)) distance += kStep;
      }
      return capped(distance + to_phase(h, PhaseKind::closed));
    }
    case ThingKind::aftermath:
    case ThingKind::goal:
      return to_condition(h, condition_at_end(script_, thing), kDeep);
    default:
      return 0;
  }
}

std::int32_t Distance::to_condition(const Hearing& h, Condition when, int deep) const {
  if (when.is_empty()) return 0;
  std::array<Leaning, kMaxStack> stack{};
  std::size_t top = 0;
  for (std::size_t i = 0; i < when.count; ++i) {
    const Step& step = script_.code[when.first + i];
    if (step.op == Step::Op::number) {
      stack[top++] = {step.number, 0, 0};
    } else if (step.op == Step::Op::fact) {
      stack[top++] = leaning_of(h, step, deep);
    } else if (takes_one(step.op)) {
      stack[top - 1] = operated(step.op, {}, stack[top - 1]);
    } else {
      --top;
      stack[top - 1] = operated(step.op, stack[top - 1], stack[top]);
    }
  }
  if (stack[0].value != 0) return 0;
  return std::max(1, stack[0].to_yes);
}

Distance::Leaning Distance::leaning_of(const Hearing& h, const Step& step, int deep) const {
  Leaning leaning;
  leaning.value = read_fact(script_, h, step);
  if (is_number(step.fact)) return leaning;
  if (leaning.value == 0) {
    leaning.to_yes = to_fact(h, step, deep);
  } else {
    const bool changes =
        step.fact == Fact::flag || step.fact == Fact::answered || step.fact == Fact::in_phase;
    leaning.to_no = changes ? kStep : kOutOfReach;
  }
  return leaning;
}

Distance::Leaning Distance::operated(Step::Op op, const Leaning& left, const Leaning& right) {
  using Op = Step::Op;
  const auto compared = [](bool holds, std::int32_t by) {
    return Leaning{holds ? 1 : 0, holds ? 0 : off(by), holds ? off(by) : 0};
  };
  const std::int32_t by = left.value - right.value;
  switch (op) {
    case Op::add:
      return {left.value + right.value, 0, 0};
    case Op::subtract:
      return {by, 0, 0};
    case Op::negate:
      return {-right.value, 0, 0};
    case Op::inverse:
      return {right.value == 0 ? 1 : 0, right.to_no, right.to_yes};
    case Op::equal:
      return compared(by == 0, std::abs(by));
    case Op::unequal:
      return compared(by != 0, by == 0 ? 1 : std::abs(by));
    case Op::less:
      return compared(by < 0, std::abs(by) + 1);
    case Op::at_most:
      return compared(by <= 0, std::abs(by));
    case Op::more:
      return compared(by > 0, std::abs(by) + 1);
    case Op::at_least:
      return compared(by >= 0, std::abs(by));
    case Op::both:
      return {left.value != 0 && right.value != 0 ? 1 : 0, capped(left.to_yes + right.to_yes),
              std::min(left.to_no, right.to_no)};
    default:
      return {left.value != 0 || right.value != 0 ? 1 : 0, std::min(left.to_yes, right.to_yes),
              capped(left.to_no + right.to_no)};
  }
}

std::int32_t Distance::to_fact(const Hearing& h, const Step& step, int deep) const {
  switch (step.fact) {
    case Fact::flag:
      return capped(kStep + to_flag(h, step.a, deep - 1));
    case Fact::fired:
      return capped(kStep + to_beat(h, BeatId(step.a + std::size_t{256} * step.b), deep - 1));
    case Fact::in_phase:
    case Fact::past:
      return to_phase(h, static_cast<PhaseKind>(step.a));
    case Fact::questioned:
    case Fact::accused:
      return to_claim(h, ClaimId(step.a), Progress::questioned);
    case Fact::tested:
      return to_claim(h, ClaimId(step.a), Progress::tested);
    case Fact::confirmed:
      return to_claim(h, ClaimId(step.a), Progress::confirmed);
    case Fact::contradicted:
      return to_claim(h, ClaimId(step.a), Progress::contradicted);
    case Fact::explained:
      return to_claim(h, ClaimId(step.a), Progress::explained);
    case Fact::committed:
    case Fact::recorded:
    case Fact::concrete:
      return to_claim(h, ClaimId(step.a), Progress::committed);
    case Fact::answered:
      return kStep / 2 + to_claim(h, ClaimId(step.a), Progress::questioned);
    case Fact::presented:
      return to_presenting(h, EvidenceId(step.a));
    case Fact::proposed:
    case Fact::slot:
      return to_proposing(h, RecommendationId(step.a), deep - 1);
    case Fact::adopted:
    case Fact::rejected:
      return to_deciding(h, RecommendationId(step.a), deep - 1);
    case Fact::variant:
    case Fact::truth:
      return h.is(Hearing::drawn) ? kOutOfReach : kStep;
    default:
      return kStep;
  }
}

std::int32_t Distance::to_flag(const Hearing& h, std::uint8_t flag, int deep) const {
  if (deep <= 0) return kStep;
  std::int32_t least = kOutOfReach;
  for (BeatId id : setters_[flag]) {
    for (std::size_t i = 0; i < kMaxPending; ++i) {
      if (!h.pending.seats[i].is_none() && h.pending.beats[i] == id) return 1;
    }
    least = std::min(least, to_beat(h, id, deep));
  }
  return least;
}

std::int32_t Distance::to_beat(const Hearing& h, BeatId id, int deep) const {
  if (deep <= 0) return kStep;
  const Beat& beat = script_.beats[id.index()];
  const bool fired =
      beat.once_bit != 0xFFFF && ((h.fired[beat.once_bit / 64U] >> (beat.once_bit % 64U)) & 1U) != 0;
  if (fired) return kOutOfReach;
  return capped(to_trigger(h, beat, id, deep) + to_condition(h, beat.when, deep));
}

std::int32_t Distance::to_trigger(const Hearing& h, const Beat& beat, BeatId id, int deep) const {
  const Trigger& on = beat.on;
  const bool any = on.a == Trigger::kAny;
  switch (on.kind) {
    case Kind::start:
      return h.is(Hearing::opened) ? kOutOfReach : kStep;
    case Kind::phase:
      return any || phase_of(script_, h) < static_cast<PhaseKind>(on.a)
                 ? to_phase(h, any ? PhaseKind::opening : static_cast<PhaseKind>(on.a))
                 : kOutOfReach;
    case Kind::minute:
      return h.told_minutes < on.number ? off(on.number - h.elapsed_s / 60) : kOutOfReach;
    case Kind::delivered:
      return !any && h.delivered.has(SectionId(on.a)) ? kOutOfReach : kStep;
    case Kind::asked:
    case Kind::pressed:
      return kStep + to_phase(h, PhaseKind::questions) +
             (any || h.claims[ClaimId(on.a)].reached() != Progress::undelivered ? 0 : kStep);
    case Kind::answered:
      return kStep / 2 + (any ? 0 : to_claim(h, ClaimId(on.a), Progress::questioned));
    case Kind::claim:
      return any || on.b == Trigger::kAny ? kStep : to_claim(h, ClaimId(on.a), static_cast<Progress>(on.b));
    case Kind::presented:
    case Kind::missed:
      return any ? kStep : to_presenting(h, EvidenceId(on.a));
    case Kind::recorded:
      return any ? kStep : kStep + to_claim(h, ClaimId(on.a), Progress::committed);
    case Kind::proposed:
      return any ? kStep : to_proposing(h, RecommendationId(on.a), deep - 1);
    case Kind::adopted:
    case Kind::rejected:
    case Kind::voting:
      return any ? kStep + to_phase(h, PhaseKind::resolution)
                 : to_deciding(h, RecommendationId(on.a), deep - 1);
    case Kind::above:
    case Kind::below: {
      const int value = on.a == kTrustSubject   ? h.trust
                        : on.a == kGuardSubject ? h.guard
                                                : h.variables[std::min<std::size_t>(on.a, kMaxVariables - 1)];
      return off(on.kind == Kind::above ? std::max(1, on.number + 1 - value)
                                        : std::max(1, value - on.number + 1));
    }
    case Kind::inject:
      if (any) return kStep;
      return h.injected.has(InjectId(on.a)) ? kOutOfReach
                                            : kStep + to_condition(h, script_.injects[on.a].when, deep - 1);
    case Kind::then: {
      std::int32_t least = kOutOfReach;
      for (BeatId leader : leaders_[id.index()]) {
        const bool waits =
            std::find(h.pending.beats.begin(), h.pending.beats.end(), leader) != h.pending.beats.end();
        least = std::min(least, waits ? 1 : kStep + to_beat(h, leader, deep - 1));
      }
      return least;
    }
    default:
      return kStep;
  }
}

std::int32_t Distance::to_claim(const Hearing& h, ClaimId id, Progress wanted) const {
  const ClaimState& claim = h.claims[id];
  if (phase_of(script_, h) > PhaseKind::questions && claim.reached() < Progress::questioned)
    return kOutOfReach;
  std::int32_t distance = to_phase(h, PhaseKind::questions);
  if (claim.reached() == Progress::undelivered) distance += kStep;
  if (h.floor.claim != id) distance += kStep;
  const auto lacking = [](int weight, int needed) {
    return weight >= needed ? 0 : off(2 * (needed - weight));
  };
  switch (wanted) {
    case Progress::tested:
      return distance + kStep;
    case Progress::confirmed:
      return distance + lacking(claim.supporting - claim.contradicting, kDecisiveWeight);
    case Progress::contradicted:
      return distance + lacking(claim.contradicting - claim.supporting, kDecisiveWeight);
    case Progress::explained:
      return distance + kStep / 2 + lacking(claim.explaining, kExplainingWeight);
    case Progress::committed:
      return distance + kStep / 2;
    default:
      return distance;
  }
}

std::int32_t Distance::to_presenting(const Hearing& h, EvidenceId id) const {
  if (phase_of(script_, h) > PhaseKind::questions) return kOutOfReach;
  std::int32_t distance = kStep + to_phase(h, PhaseKind::questions);
  const auto& bears = script_.evidence[id.index()].bears;
  const bool discussed =
      std::any_of(bears.begin(), bears.end(), [&](const Bears& on) { return on.on == h.floor.claim; });
  if (!discussed) distance += kStep;
  if (h.on_table.has(id) || h.holders[id].has(h.floor.holder)) return distance;
  const bool somewhere = !(h.holders[id] & h.present).empty();
  return distance + (somewhere ? kStep : 6 * kStep);  // Only an effect could still bring it in.
}

std::int32_t Distance::to_proposing(const Hearing& h, RecommendationId id, int deep) const {
  if (h.proposed.has(id)) return 0;
  if (phase_of(script_, h) > PhaseKind::debate) return kOutOfReach;
  const Condition allowed = script_.recommendations[id.index()].allowed;
  const std::int32_t rest = deep > 0 ? to_condition(h, allowed, deep) : kStep;
  return capped(kStep + to_phase(h, PhaseKind::debate) + rest);
}

std::int32_t Distance::to_deciding(const Hearing& h, RecommendationId id, int deep) const {
  if (h.adopted.has(id) || h.rejected.has(id)) return kOutOfReach;
  const MotionId at = motion_of(h, id);
  if (at.is_none() || h.motions[at].state != MotionState::draft) {
    return capped(3 * kStep + to_proposing(h, id, deep));
  }
  std::int32_t blanks = 0;
  for (std::size_t i = 0; i < script_.recommendations[id.index()].slots.size(); ++i) {
    blanks += h.motions[at].slot(i) == 0 ? 2 : 0;
  }
  const bool voting = h.vote.stage == VoteStage::open && h.vote.motion == at;
  return kStep + blanks + (voting ? 0 : kStep) + to_phase(h, PhaseKind::resolution);
}

std::int32_t Distance::to_phase(const Hearing& h, PhaseKind kind) const {
  const PhaseKind now = phase_of(script_, h);
  if (now >= kind) return 0;
  return kPhase * (static_cast<int>(kind) - static_cast<int>(now));
}

}  // namespace kenes::analysis
