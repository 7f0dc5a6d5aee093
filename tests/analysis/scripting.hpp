#pragma once
// Beats and conditions written by hand into a copy of the small script.

#include <initializer_list>

#include "analysis/things.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

using Code = rules::Step;
using Op = rules::Step::Op;

[[nodiscard]] inline Code fact(rules::Fact which, std::size_t a = 0, std::size_t b = 0) {
  return {Op::fact, which, static_cast<std::uint8_t>(a), static_cast<std::uint8_t>(b), 0, 0};
}
[[nodiscard]] inline Code number(int value) {
  return {Op::number, rules::Fact::variable, 0, 0, 0, static_cast<std::int16_t>(value)};
}
[[nodiscard]] inline Code op(Op which) { return {which, rules::Fact::variable, 0, 0, 0, 0}; }

[[nodiscard]] inline rules::Condition condition(rules::Script& script, std::initializer_list<Code> steps) {
  rules::Condition made;
  made.first = static_cast<std::uint32_t>(script.code.size());
  made.count = static_cast<std::uint16_t>(steps.size());
  script.code.insert(script.code.end(), steps);
  return made;
}

[[nodiscard]] inline rules::Effects effects(rules::Script& script,
                                            std::initializer_list<rules::Effect> list) {
  rules::Effects run;
  run.first = static_cast<std::uint32_t>(script.effects.size());
  run.count = static_cast<std::uint16_t>(list.size());
  script.effects.insert(script.effects.end(), list);
  return run;
}
[[nodiscard]] inline rules::Effect add(rules::Script& script, std::size_t variable, int by) {
  return {rules::Effect::Kind::add_variable, static_cast<std::uint8_t>(variable), 0, true,
          static_cast<std::int16_t>(by),     condition(script, {number(by)})};
}
[[nodiscard]] inline rules::Effect raise_flag(std::size_t flag) {
  return {rules::Effect::Kind::set_flag, static_cast<std::uint8_t>(flag), 0, false, 0, {}};
}

/// Adds a beat that happens once, without a condition or effects; index_beats is called.
inline rules::BeatId add_beat(rules::Script& script, rules::Happening::Kind on,
                              std::size_t a = rules::Trigger::kAny) {
  rules::Beat beat;
  beat.on.kind = on;
  beat.on.a = static_cast<std::uint8_t>(a);
  beat.once_bit = static_cast<std::uint16_t>(script.beats.size());
  beat.lines = {{rules::SeatId{}}};
  script.beats.push_back(beat);
  script.names.beats.push_back("beat_" + std::to_string(script.beats.size()));
  script.names.beat_lines.push_back({"a"});
  script.names.choices.emplace_back();
  rules::index_beats(script);
  return rules::BeatId(script.beats.size() - 1);
}
inline std::size_t add_flag(rules::Script& script) {
  script.names.flags.push_back("flag_" + std::to_string(script.flag_count));
  return script.flag_count++;
}
[[nodiscard]] inline analysis::Thing the_beat(rules::BeatId id) {
  return {analysis::ThingKind::beat, id.raw, 0};
}

}  // namespace kenes::test
