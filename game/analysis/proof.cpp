#include "analysis/proof.hpp"

namespace kenes::analysis {

using namespace rules;

std::pair<Condition, Condition> sides_of(const Script& script, Condition condition) {
  // Postfix: the right side is the run that ends before the last operation and leaves one value.
  std::uint32_t at = condition.first + condition.count - 1U;
  int missing = 1;
  while (missing > 0) {
    const Step& step = script.code[--at];
    const bool value = step.op == Step::Op::number || step.op == Step::Op::fact;
    missing += value ? -1 : takes_one(step.op) ? 0 : 1;
  }
  const auto right_count = static_cast<std::uint16_t>(condition.first + condition.count - 1U - at);
  const auto left_count = static_cast<std::uint16_t>(at - condition.first);
  return {{condition.first, left_count}, {at, right_count}};
}

Condition failing_part(const Script& script, Condition condition, const Reach& reach,
                       const Occasion& occasion) {
  for (;;) {
    if (condition.is_empty()) return condition;
    const Step& last = script.code[condition.first + condition.count - 1U];
    if (last.op != Step::Op::both) return condition;
    const auto [left, right] = sides_of(script, condition);
    const bool left_fails = !reach.range(left, occasion).may_hold();
    condition = left_fails ? left : right;
  }
}

Prover::Prover(const Script& script, std::uint64_t limit) : script_(script), limit_(limit) {
  for (std::size_t i = 0; i < script.variants.size(); ++i) {
    if (script.variants[i].weight > 0) reaches_.emplace_back(script, VariantId(i));
  }
}

namespace {

/// Of two variants' reasons the one that took more to find; of two about the same comparison, both bounds.
Proof graver(const Proof& one, const Proof& other) {
  const bool same = one.why == other.why && one.part.first == other.part.first && one.sides && other.sides;
  if (!same) return one.why < other.why ? other : one;
  Proof both = one;
  both.sides->left = one.sides->left.joined(other.sides->left);
  both.sides->right = one.sides->right.joined(other.sides->right);
  return both;
}

}  // namespace

std::optional<Proof> Prover::cannot(const Thing& thing) const {
  // It must be impossible in every variant; told is the reason that took most to find.
  Found told;
  for (const Reach& reach : reaches_) {
    Found found = by_bounds(reach, thing);
    if (!found) found = by_search(reach, thing);
    if (!found) return std::nullopt;
    told = told ? graver(*told, *found) : *found;
  }
  return told;
}

bool Prover::is_out_of_bounds(const Thing& thing) const {
  return !reaches_.empty() && std::all_of(reaches_.begin(), reaches_.end(), [&](const Reach& reach) {
    return by_bounds(reach, thing).has_value();
  });
}

Proof Prover::failing(const Reach& reach, Condition condition, const Occasion& occasion) const {
  Proof proof;
  proof.why = Proof::Why::condition;
  proof.part = failing_part(script_, condition, reach, occasion);
  if (proof.part.is_empty()) return proof;
  const Step& last = script_.code[proof.part.first + proof.part.count - 1U];
  if (last.op >= Step::Op::equal && last.op <= Step::Op::at_least) {
    const auto [left, right] = sides_of(script_, proof.part);
    proof.sides = {left, right, reach.range(left, occasion), reach.range(right, occasion)};
  }
  return proof;
}

std::optional<Proof> Prover::beat_by_bounds(const Reach& reach, BeatId id) const {
  if (reach.has_beat(id)) return std::nullopt;
  const Beat& beat = script_.beats[id.index()];
  const Occasion occasion = reach.occasion_of(beat, id);
  if (occasion.phases != 0) return failing(reach, beat.when, occasion);
  Proof proof;
  if (beat.on.kind == Happening::Kind::then) proof.why = Proof::Why::never_named;
  return proof;
}

std::optional<Proof> Prover::ending_by_bounds(const Reach& reach, EndingId id) const {
  if (reach.has_ending(id)) return std::nullopt;
  const Occasion end{reach.rights().closed(), std::nullopt};
  const Condition when = script_.endings[id.index()].when;
  if (!reach.range(when, end).may_hold()) return failing(reach, when, end);
  Proof proof;
  proof.why = Proof::Why::earlier;
  return proof;
}

std::optional<Proof> Prover::proposal_by_bounds(const Reach& reach, RecommendationId id) const {
  if (reach.has_proposed(id)) return std::nullopt;
  const Occasion occasion{reach.rights().of_any(MoveKind::propose), std::nullopt};
  const Condition allowed = script_.recommendations[id.index()].allowed;
  if (occasion.phases != 0 && !reach.range(allowed, occasion).may_hold())
    return failing(reach, allowed, occasion);
  return Proof{};
}

std::optional<Proof> Prover::by_bounds(const Reach& reach, const Thing& thing) const {
  const auto unless = [](bool can) { return can ? std::nullopt : Found(Proof{}); };
  switch (thing.kind) {
    case ThingKind::beat:
      return beat_by_bounds(reach, BeatId(thing.a));
    case ThingKind::choice: {
      const BeatId beat(thing.a);
      if (!reach.has_beat(beat)) {
        Proof proof;
        proof.why = Proof::Why::beat_cannot;
        return proof;
      }
      if (reach.has_choice(beat, thing.b)) return std::nullopt;
      const Condition when = script_.beats[thing.a].choices[thing.b].when;
      return failing(reach, when, {reach.rights().all(), std::nullopt});
    }
    case ThingKind::claim:
      return unless(reach.has_claim(ClaimId(thing.a), static_cast<Progress>(thing.b)));
    case ThingKind::presented:
      return unless(reach.has_presented(EvidenceId(thing.a)));
    case ThingKind::proposed:
    case ThingKind::adopted:
    case ThingKind::rejected:
      return proposal_by_bounds(reach, RecommendationId(thing.a));
    case ThingKind::inject:
      if (reach.has_inject(InjectId(thing.a))) return std::nullopt;
      return failing(reach, script_.injects[thing.a].when, {reach.rights().all(), std::nullopt});
    case ThingKind::variant:
      return unless(thing.a == reach.variant().index());
    case ThingKind::ending:
      return ending_by_bounds(reach, EndingId(thing.a));
    case ThingKind::aftermath:
    case ThingKind::goal: {
      const Condition when = condition_at_end(script_, thing);
      if (reach.may_hold_at_end(when)) return std::nullopt;
      return failing(reach, when, {reach.rights().closed(), std::nullopt});
    }
  }
  return std::nullopt;
}

std::optional<Proof> Prover::searched(const Reach& reach, const Target& target) const {
  const ConeSearch found = search_cone(script_, reach, target, limit_);
  if (found.outcome != ConeSearch::Outcome::impossible) return std::nullopt;
  Proof proof;
  proof.why = Proof::Why::together;
  proof.part = target.when;
  proof.states = found.states;
  return proof;
}

std::optional<Proof> Prover::beat_by_search(const Reach& reach, BeatId id) const {
  const Beat& beat = script_.beats[id.index()];
  Target target;
  target.when = beat.when;
  target.occasion = reach.occasion_of(beat, id);
  if (beat.once_bit != 0xFFFF) target.not_yet = id;
  if (auto proof = searched(reach, target)) return proof;
  const bool crosses = beat.on.kind == Happening::Kind::above || beat.on.kind == Happening::Kind::below;
  if (!crosses || beat.on.a >= script_.variables.size()) return std::nullopt;
  Target crossing;
  crossing.occasion = target.occasion;
  crossing.crossed = beat.on;
  return searched(reach, crossing);
}

std::optional<Proof> Prover::by_search(const Reach& reach, const Thing& thing) const {
  const Rights& rights = reach.rights();
  Target target;
  switch (thing.kind) {
    case ThingKind::beat:
      return beat_by_search(reach, BeatId(thing.a));
    case ThingKind::choice: {
      const Beat& beat = script_.beats[thing.a];
      const bool last = thing.b + 1U == beat.choices.size();  // Offered, too, when none of the others is.
      if (!last) target.when = beat.choices[thing.b].when;
      if (beat.once_bit != 0xFFFF) target.waiting = BeatId(thing.a);
      target.occasion.phases = rights.all();
      return searched(reach, target);
    }
    case ThingKind::proposed:
    case ThingKind::adopted:
    case ThingKind::rejected:
      target.when = script_.recommendations[thing.a].allowed;
      target.occasion.phases = rights.of_any(MoveKind::propose);
      return searched(reach, target);
    case ThingKind::inject:
      target.when = script_.injects[thing.a].when;
      target.occasion.phases = rights.all();
      return searched(reach, target);
    case ThingKind::ending:
      target.when = script_.endings[thing.a].when;
      for (std::size_t i = 0; i < thing.a; ++i) target.unless.push_back(script_.endings[i].when);
      target.occasion.phases = rights.closed();
      return searched(reach, target);
    case ThingKind::aftermath:
    case ThingKind::goal:
      target.when = condition_at_end(script_, thing);
      target.occasion.phases = rights.closed();
      return searched(reach, target);
    default:
      return std::nullopt;
  }
}

}  // namespace kenes::analysis
