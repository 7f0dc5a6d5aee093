#pragma once
// How often a seat does a thing, over many persons at it.

#include "bots/table.hpp"
#include "support/playing.hpp"

namespace kenes::test {

inline constexpr std::uint64_t kPersons = 200;

/// Of kPersons persons of that level, how many make a move of which `is` is true.
template <class Is>
int persons_who(const rules::Script& script, const rules::Hearing& hearing, rules::SeatId seat,
                bots::Level level, Is is) {
  int count = 0;
  for (std::uint64_t seed = 1; seed <= kPersons; ++seed) {
    const auto action = bots::action_of(script, hearing, seat, seed, level);
    if (action && is(action->move)) ++count;
  }
  return count;
}

template <class M>
bool is_a(const rules::Move& move) {
  return std::holds_alternative<M>(move);
}

inline auto answers_with(rules::AnswerKind kind) {
  return [kind](const rules::Move& move) { return move == rules::Move(rules::Answer{kind}); };
}

/// The question that the expert puts to the akim about the share of water.
[[nodiscard]] inline rules::Hearing asked_about_water(const rules::Script& script, rules::Tone tone) {
  return played(script, at_expert_floor(script),
                {{kExpert, rules::AskClaim{kWaterShare, tone}}, {kSerik, rules::Choose{kChoiceBeat, 1}}});
}

/// The audit act has been shown against it, and the akim owes a word.
[[nodiscard]] inline rules::Hearing cornered_on_water(const rules::Script& script) {
  return played(
      script, asked_about_water(script, rules::Tone::neutral),
      {{kAkim, rules::Answer{rules::AnswerKind::explain}}, {kExpert, rules::Present{kAuditAct, 1}}});
}

}  // namespace kenes::test
