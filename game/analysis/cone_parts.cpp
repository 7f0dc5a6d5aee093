#include "analysis/cone_parts.hpp"

namespace kenes::analysis::detail {

using namespace rules;

Parts::Parts(const Script& script, const Reach& reach)
    : script_(script), reach_(reach), is_writer_(script.beats.size()) {
  all_.push_back({0, static_cast<std::uint32_t>(script.rulebook.phases.size() + 1)});
}

bool Parts::take(Places& places, std::size_t id, const Part& part) {
  if (!places.emplace(id, all_.size()).second) return false;
  all_.push_back(part);
  return true;
}

void Parts::take_beat(BeatId beat) {
  if (script_.beats[beat.index()].once_bit != 0xFFFF) take(beats_, beat.index(), {0, 3});
  if (is_writer_[beat.index()] || !reach_.has_beat(beat)) return;
  is_writer_[beat.index()] = true;
  writers_.push_back(beat);
}

void Parts::take_variable(std::uint8_t id) {
  Step step;
  step.op = Step::Op::fact;
  step.a = id;
  const Range range = reach_.read(step, {});
  take(variables_, id, {range.low, static_cast<std::uint32_t>(range.high - range.low + 1)});
}

bool Parts::take_facts(Condition condition) {
  const std::size_t before = all_.size();
  each_fact(script_, condition, [&](const Step& step) {
    if (step.fact == Fact::variable) {
      take_variable(step.a);
    } else if (step.fact == Fact::flag) {
      take(flags_, step.a, {0, 2});
    } else if (step.fact == Fact::fired) {
      take_beat(BeatId(step.a + std::size_t{256} * step.b));
    }
  });
  return all_.size() != before;
}

bool Parts::changes(Effects effects) const {
  for (std::size_t i = 0; i < effects.count; ++i) {
    const Effect& effect = script_.effects[effects.first + i];
    const bool variable =
        effect.kind == Effect::Kind::add_variable || effect.kind == Effect::Kind::set_variable;
    const bool flag = effect.kind == Effect::Kind::set_flag || effect.kind == Effect::Kind::clear_flag;
    if (variable && variables_.contains(effect.a)) return true;
    if (flag && flags_.contains(effect.a)) return true;
  }
  return false;
}

bool Parts::take_writers() {
  const std::size_t before = writers_.size();
  for (std::size_t i = 0; i < script_.beats.size(); ++i) {
    if (is_writer_[i] || !reach_.has_beat(BeatId(i))) continue;
    const Beat& beat = script_.beats[i];
    bool writes = changes(beat.effects);
    for (const Choice& choice : beat.choices) writes = writes || changes(choice.effects);
    if (writes) take_beat(BeatId(i));
  }
  return writers_.size() != before;
}

bool Parts::take_needs_of(Condition when, Effects effects) {
  bool grew = take_facts(when);
  if (!changes(effects)) return grew;
  for (std::size_t i = 0; i < effects.count; ++i) {
    grew = take_facts(script_.effects[effects.first + i].value) || grew;
  }
  return grew;
}

bool Parts::take_needs() {
  bool grew = false;
  for (std::size_t i = 0; i < writers_.size(); ++i) {  // take_facts may add to the list.
    const Beat& beat = script_.beats[writers_[i].index()];
    grew = take_needs_of(beat.when, beat.effects) || grew;
    for (const Choice& choice : beat.choices) {
      if (changes(choice.effects)) grew = take_needs_of(choice.when, choice.effects) || grew;
    }
  }
  return grew;
}

bool Parts::fit() const {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
  std::uint64_t product = 1;
  for (const Part& part : all_) {
    if (product > kMost / part.values) return false;
    product *= part.values;
  }
  return true;
}

std::uint64_t packed(const std::vector<Part>& parts, const Values& values) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    word = word * parts[i].values + static_cast<std::uint64_t>(values[i] - parts[i].least);
  }
  return word;
}

void unpack(const std::vector<Part>& parts, std::uint64_t word, Values& values) {
  values.resize(parts.size());
  for (std::size_t i = parts.size(); i-- > 0;) {
    values[i] = static_cast<std::int32_t>(word % parts[i].values) + parts[i].least;
    word /= parts[i].values;
  }
}

}  // namespace kenes::analysis::detail
