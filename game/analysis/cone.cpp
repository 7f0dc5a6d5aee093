#include "analysis/cone.hpp"

#include "analysis/cone_parts.hpp"
#include "analysis/hash_index.hpp"

namespace kenes::analysis {
namespace {

using namespace rules;
using detail::Parts;
using detail::Values;

constexpr std::int32_t kNotYet = 0;
constexpr std::int32_t kWaits = 1;
constexpr std::int32_t kDone = 2;

/// One search over the states of one cone.
class Search {
 public:
  Search(const Script& script, const Reach& reach, const Parts& parts, const Target& target,
         std::uint64_t limit)
      : script_(script), reach_(reach), parts_(parts), target_(target), limit_(limit) {}

  ConeSearch run() {
    start();
    Values values;
    for (std::size_t next = 0; next < states_.size(); ++next) {
      if (states_.size() > limit_ || gave_up_) return {ConeSearch::Outcome::given_up, states_.size()};
      detail::unpack(parts_.all(), states_[next], values);
      if (reached(values)) return {ConeSearch::Outcome::possible, states_.size()};
      expand(values);
    }
    return {ConeSearch::Outcome::impossible, states_.size()};
  }

 private:
  void start() {
    Values values(parts_.all().size());
    const Variant& drawn = script_.variants[reach_.variant().index()];
    for (std::size_t i = 0; i < script_.variables.size(); ++i) {
      if (const auto at = parts_.variable(i)) values[*at] = drawn.variables[i];
    }
    add(values);
  }

  void add(const Values& values) {
    const std::uint64_t word = detail::packed(parts_.all(), values);
    // Packing is one to one, so here no two states share a hash.
    if (seen_.add(word).is_new) states_.push_back(word);
  }

  [[nodiscard]] Phases phase_of(const Values& values) const { return Phases{1} << values[0]; }

  [[nodiscard]] Range read(const Step& step, const Values& values, const Occasion& occasion) const {
    if (step.fact == Fact::variable) {
      if (const auto at = parts_.variable(step.a)) return {values[*at], values[*at]};
    } else if (step.fact == Fact::flag) {
      if (const auto at = parts_.flag(step.a)) return {values[*at], values[*at]};
    } else if (step.fact == Fact::fired) {
      const auto at = parts_.beat(step.a + std::size_t{256} * step.b);
      if (at) return values[*at] != kNotYet ? kYes : kNo;
    }
    return reach_.read(step, occasion);
  }
  [[nodiscard]] Range range(Condition condition, const Values& values, const Occasion& occasion) const {
    return range_of(script_, condition, [&](const Step& step) { return read(step, values, occasion); });
  }

  [[nodiscard]] bool reached(const Values& values) const {
    const Occasion now{target_.occasion.phases & phase_of(values), target_.occasion.after};
    if (now.phases == 0) return false;
    if (target_.crossed) {
      const std::int32_t value = values[*parts_.variable(target_.crossed->a)];
      const bool above = target_.crossed->kind == Happening::Kind::above;
      return above ? value > target_.crossed->number : value < target_.crossed->number;
    }
    if (!target_.not_yet.is_none()) {
      const auto at = parts_.beat(target_.not_yet.index());
      if (at && values[*at] != kNotYet) return false;
    }
    if (!target_.waiting.is_none()) {
      const auto at = parts_.beat(target_.waiting.index());
      if (at && values[*at] != kWaits) return false;
    }
    for (Condition other : target_.unless) {
      if (!range(other, values, now).may_fail()) return false;
    }
    return range(target_.when, values, now).may_hold();
  }

  void expand(const Values& values) {
    move_on(values);
    for (BeatId id : parts_.writers()) {
      play(values, id);
      choose(values, id);
    }
  }

  /// To the next phase, or to the end from wherever it is.
  void move_on(const Values& values) {
    const auto closed = static_cast<std::int32_t>(script_.rulebook.phases.size());
    if (values[0] == closed) return;
    Values next = values;
    ++next[0];
    add(next);
    next[0] = closed;
    add(next);
  }

  void play(const Values& values, BeatId id) {
    const Beat& beat = script_.beats[id.index()];
    const auto at = parts_.beat(id.index());
    if (at && values[*at] != kNotYet) return;
    Occasion now = reach_.occasion_of(beat, id);
    now.phases &= phase_of(values);
    if (now.phases == 0 || !range(beat.when, values, now).may_hold()) return;
    Values next = values;
    if (at) next[*at] = beat.choices.empty() ? kDone : kWaits;
    run(next, beat.effects, 0, now);
  }

  void choose(const Values& values, BeatId id) {
    const Beat& beat = script_.beats[id.index()];
    const auto at = parts_.beat(id.index());
    if (at && values[*at] != kWaits) return;
    const Occasion now{phase_of(values), std::nullopt};
    if ((now.phases & reach_.rights().closed()) != 0) return;
    for (std::size_t i = 0; i < beat.choices.size(); ++i) {
      if (!reach_.has_choice(id, i)) continue;
      // The last choice is offered when none of the others is, so its own condition does not bar it.
      const bool last = i + 1 == beat.choices.size();
      if (!last && !range(beat.choices[i].when, values, now).may_hold()) continue;
      Values next = values;
      if (at) next[*at] = kDone;
      run(next, beat.choices[i].effects, 0, now);
    }
  }

  /// Carries out the effects from number `from` on; an amount that is not known for certain branches.
  void run(Values values, Effects effects, std::size_t from, const Occasion& now) {
    constexpr std::int32_t kMostBranches = 64;
    for (std::size_t i = from; i < effects.count; ++i) {
      const Effect& effect = script_.effects[effects.first + i];
      if (effect.kind == Effect::Kind::set_flag || effect.kind == Effect::Kind::clear_flag) {
        if (const auto at = parts_.flag(effect.a))
          values[*at] = effect.kind == Effect::Kind::set_flag ? 1 : 0;
        continue;
      }
      const bool adds = effect.kind == Effect::Kind::add_variable;
      if (!adds && effect.kind != Effect::Kind::set_variable) continue;
      const auto at = parts_.variable(effect.a);
      if (!at) continue;
      const Range by = range(effect.value, values, now);
      if (by.high - by.low > kMostBranches) {
        gave_up_ = true;
        return;
      }
      const std::int32_t before = values[*at];
      for (std::int32_t amount = by.low + 1; amount <= by.high; ++amount) {
        Values other = values;
        other[*at] = cut(effect.a, *at, adds ? before + amount : amount);
        run(other, effects, i + 1, now);
      }
      values[*at] = cut(effect.a, *at, adds ? before + by.low : by.low);
    }
    add(values);
  }

  /// Within the variable's range; and, should a bound be wider here than there, within what it can be at all.
  [[nodiscard]] std::int32_t cut(std::size_t variable, std::size_t at, std::int32_t value) const {
    const detail::Part& part = parts_.all()[at];
    const std::int32_t most = part.least + static_cast<std::int32_t>(part.values) - 1;
    value = std::clamp<std::int32_t>(value, script_.variables[variable].least,
                                     script_.variables[variable].greatest);
    return std::clamp(value, part.least, most);
  }

  const Script& script_;
  const Reach& reach_;
  const Parts& parts_;
  const Target& target_;
  std::uint64_t limit_;
  HashIndex seen_;
  std::vector<std::uint64_t> states_;
  bool gave_up_ = false;
};

}  // namespace

ConeSearch search_cone(const Script& script, const Reach& reach, const Target& target, std::uint64_t limit) {
  Parts parts(script, reach);
  parts.take_facts(target.when);
  for (Condition other : target.unless) parts.take_facts(other);
  if (!target.not_yet.is_none()) parts.take_beat(target.not_yet);
  if (!target.waiting.is_none()) parts.take_beat(target.waiting);
  if (target.crossed) parts.take_variable(target.crossed->a);
  ConeSearch found;
  for (;;) {
    parts.take_writers();
    if (!parts.fit()) return {ConeSearch::Outcome::given_up, found.states};
    found = Search(script, reach, parts, target, limit).run();
    if (found.outcome != ConeSearch::Outcome::possible) return found;
    if (!parts.take_needs()) return found;
  }
}

}  // namespace kenes::analysis
