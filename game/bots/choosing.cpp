// What the script puts to a seat: one of a few things to do.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using EffectKind = rules::Effect::Kind;

constexpr int kPurposeful = 35;  // In 100 choices; an expert always is.
constexpr std::uint32_t kWhim = 16;

/// How a choice sits with the person, whatever the goals: the warm like what mends trust, the bold do not
/// mind a sharper air, and nobody likes to look foolish.
int sits_with(Thinking& t, rules::Effects effects) {
  const rules::Temper& temper = t.temper();
  int points = 0;
  for (std::size_t i = 0; i < effects.count; ++i) {
    const rules::Effect& effect = t.script.effects[effects.first + i];
    const bool number = effect.kind == EffectKind::add_trust || effect.kind == EffectKind::add_guard ||
                        effect.kind == EffectKind::add_standing;
    if (!number) continue;
    const int value = std::clamp(rules::value_of(t.script, t.seen(), effect.value), -4, 4);
    if (effect.kind == EffectKind::add_trust) points += value * (temper.warmth - 7) / 2;
    if (effect.kind == EffectKind::add_guard) points += value * (temper.boldness - temper.warmth) / 2;
    if (effect.kind == EffectKind::add_standing && effect.a == t.view.seat.raw) points += 3 * value;
  }
  return points;
}

int purpose_of(Thinking& t, const rules::Choose& m) {
  const rules::Choice& choice = t.script.beats[m.beat.index()].choices[m.choice];
  int points = worth_of(t.script, t.seen(), t.wishes(), choice.effects);
  if (!choice.then.is_none()) {
    const rules::Beat& next = t.script.beats[choice.then.index()];
    if (rules::holds(t.script, t.seen(), next.when))
      points += worth_of(t.script, t.seen(), t.wishes(), next.effects);
  }
  return 4 * points + sits_with(t, choice.effects);
}

}  // namespace

std::optional<Move> pick_choice(Thinking& t) {
  if (t.view.pending.is_none()) return std::nullopt;
  // A novice takes what comes. Others have their purpose before them now and then, and otherwise do what
  // comes naturally.
  const bool purposeful =
      !t.is_novice() && t.leans(1700U + 7U * t.view.pending.raw, t.is_expert() ? 100 : kPurposeful);
  return t.best<rules::Choose>([&](const rules::Choose& m) {
    const rules::Effects& effects = t.script.beats[m.beat.index()].choices[m.choice].effects;
    const int weighed = purposeful ? purpose_of(t, m) : t.is_novice() ? 0 : sits_with(t, effects);
    return 1000 + weighed + static_cast<int>(t.rng.below(kWhim));
  });
}

}  // namespace kenes::bots::detail
