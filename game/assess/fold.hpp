#pragma once
// A hearing played again from its moves, for everything that is told of it afterwards. Pure; never blocks or
// changes a move.

#include <functional>
#include <span>

#include "rules/rules.hpp"

namespace kenes::assess {

/// One move of a hearing, with what was before and what came of it. Valid only while it is being looked at.
struct Step {
  std::size_t number;  // From 0.
  const rules::Action& action;
  const rules::Hearing& before;
  const rules::Hearing& after;
  const rules::Happenings& happenings;
};
using Look = std::function<void(const Step&)>;

struct Folded {
  rules::Hearing hearing;   // After the last move.
  std::size_t applied = 0;  // Moves; fewer than given when one is not allowed: the rest is left out.
};

/// Plays the moves in order and shows each to `look` (which may be empty).
[[nodiscard]] Folded fold(const rules::Script& script, const rules::HearingOptions& options,
                          std::span<const rules::Action> actions, const Look& look = {});

}  // namespace kenes::assess
