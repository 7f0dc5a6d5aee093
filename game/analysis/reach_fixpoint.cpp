// The least fixpoint: what can happen makes more things possible, until nothing is added.

#include "analysis/reach.hpp"

namespace kenes::analysis {

using namespace rules;

Reach::Reach(const Script& script, VariantId variant)
    : script_(script),
      variant_(variant),
      rights_(script),
      beats_(script.beats.size()),
      choices_(script.beats.size()),
      named_(script.beats.size()),
      settled_(script.claims.size()) {
  start();
  run();
}

void Reach::start() {
  const Variant& drawn = script_.variants[variant_.index()];
  for (std::size_t i = 0; i < script_.variables.size(); ++i) {
    variables_.push_back({drawn.variables[i], drawn.variables[i]});
  }
  for (std::size_t i = 0; i < script_.evidence.size(); ++i) {
    holders_.push_back(drawn.holders[i]);
    revealed_[i] = drawn.on_table.has(EvidenceId(i));
  }
}

/// Each round adds what the last one made possible and bounds the variables anew. Variables that feed each
/// other could creep on for long: after some rounds without a new beat they are let go to their ends.
void Reach::run() {
  constexpr int kPatience = 12;
  bool let_go = false;
  for (int quiet = 0;;) {
    const auto before = variables_;
    const bool grew = widen_beats();
    quiet = grew ? 0 : quiet + 1;
    let_go = let_go || quiet > kPatience;
    bound_variables(let_go);
    if (!grew && before == variables_) return;
  }
}

namespace {

std::int32_t positive(std::int32_t value) { return std::max(value, 0); }

}  // namespace

bool Reach::widen_beats() {
  const auto flags = flags_;
  const auto revealed = revealed_;
  const auto holders = holders_;
  const auto settled = settled_;
  bool grew = false;
  pushes_.assign(script_.variables.size(), {});
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    const std::int16_t start = script_.variants[variant_.index()].variables[i];
    pushes_[i].base = {start, start};
  }
  for (std::size_t i = 0; i < script_.beats.size(); ++i) {
    const BeatId id(i);
    const Beat& beat = script_.beats[i];
    const Occasion occasion = occasion_of(beat, id);
    if (!beats_[i]) {
      if (occasion.phases == 0 || !range(beat.when, occasion).may_hold()) continue;
      beats_[i] = true;
      grew = true;
    }
    add_effects(beat.effects, most_times(id), occasion);
    grew = widen_choices(id) || grew;
  }
  return grew || flags != flags_ || revealed != revealed_ || holders != holders_ || settled != settled_;
}

Reach::Push Reach::furthest(const Push& one, const Push& other) {
  return {one.base.joined(other.base), std::max(one.up, other.up), std::min(one.down, other.down),
          one.up_often || other.up_often, one.down_often || other.down_often};
}

bool Reach::can_choose(const Beat& beat, std::size_t choice) const {
  const Occasion later{rights_.all(), std::nullopt};
  if (range(beat.choices[choice].when, later).may_hold()) return true;
  // The last one is offered when none of the others is.
  const bool last = choice + 1 == beat.choices.size();
  return last && std::all_of(beat.choices.begin(), beat.choices.end(),
                             [&](const Choice& other) { return range(other.when, later).may_fail(); });
}

bool Reach::widen_choices(BeatId id) {
  const Beat& beat = script_.beats[id.index()];
  if (beat.asks.is_none()) return false;
  bool grew = false;
  const auto before = pushes_;
  auto most = pushes_;
  for (std::size_t i = 0; i < beat.choices.size(); ++i) {
    const Choice& choice = beat.choices[i];
    if (!can_choose(beat, i)) continue;
    const auto bit = static_cast<std::uint8_t>(1U << i);
    grew = grew || (choices_[id.index()] & bit) == 0;
    choices_[id.index()] = static_cast<std::uint8_t>(choices_[id.index()] | bit);
    if (!choice.then.is_none() && !named_[choice.then.index()]) {
      named_[choice.then.index()] = true;
      grew = true;
    }
    // One of the choices is made, not all of them: what counts is the one that pushes furthest.
    pushes_ = before;
    add_effects(choice.effects, most_times(id), {rights_.all(), std::nullopt});
    for (std::size_t v = 0; v < most.size(); ++v) most[v] = furthest(most[v], pushes_[v]);
  }
  pushes_ = most;
  return grew;
}

void Reach::add_effects(Effects effects, std::optional<std::int32_t> times, const Occasion& occasion) {
  for (std::size_t i = 0; i < effects.count; ++i) {
    add_effect(script_.effects[effects.first + i], times, occasion);
  }
}

void Reach::add_effect(const Effect& effect, std::optional<std::int32_t> times, const Occasion& occasion) {
  switch (effect.kind) {
    case Effect::Kind::add_variable: {
      const Range by = range(effect.value, occasion);
      Push& push = pushes_[effect.a];
      push.up += times ? *times * positive(by.high) : 0;
      push.down -= times ? *times * positive(-by.low) : 0;
      push.up_often = push.up_often || (!times && by.high > 0);
      push.down_often = push.down_often || (!times && by.low < 0);
      break;
    }
    case Effect::Kind::set_variable:
      pushes_[effect.a].base = pushes_[effect.a].base.joined(range(effect.value, occasion));
      break;
    case Effect::Kind::set_flag:
      flags_[effect.a] = true;
      break;
    case Effect::Kind::reveal:
      revealed_[effect.a] = true;
      break;
    case Effect::Kind::give:
      holders_[effect.a].add(SeatId(effect.b));
      break;
    case Effect::Kind::settle:
      settled_[effect.a] = static_cast<std::uint8_t>(settled_[effect.a] | (1U << effect.b));
      break;
    default:
      break;
  }
}

void Reach::bound_variables(bool to_the_ends) {
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    const std::int32_t least = script_.variables[i].least;
    const std::int32_t greatest = script_.variables[i].greatest;
    const Push& push = pushes_[i];
    // A value that is cut off at an end of its range only comes nearer to the other end's bound.
    const std::int16_t start = script_.variants[variant_.index()].variables[i];
    const bool up = push.up_often || (to_the_ends && (push.up > 0 || push.base.high > start));
    const bool down = push.down_often || (to_the_ends && (push.down < 0 || push.base.low < start));
    const std::int32_t high = up ? greatest : push.base.high + push.up;
    const std::int32_t low = down ? least : push.base.low + push.down;
    variables_[i] = {std::clamp(low, least, greatest), std::clamp(high, least, greatest)};
  }
}

std::optional<std::int32_t> Reach::most_times(BeatId id) const {
  using Kind = Happening::Kind;
  const Beat& beat = script_.beats[id.index()];
  if (beat.once_bit != 0xFFFF) return 1;
  if (named_[id.index()]) return std::nullopt;
  switch (beat.on.kind) {
    case Kind::start:
    case Kind::minute:
      return 1;
    case Kind::inject:  // Each of these comes about once at most for one subject.
    case Kind::delivered:
    case Kind::proposed:
    case Kind::recorded:
      return beat.on.a != Trigger::kAny ? std::optional(1) : std::nullopt;
    case Kind::phase:
      return static_cast<std::int32_t>(script_.rulebook.phases.size());
    default:
      return std::nullopt;
  }
}

}  // namespace kenes::analysis
