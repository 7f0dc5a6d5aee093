#pragma once
// Plays a plan: its moves and those of bots between them, and says which step did not come out as written.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/bundle.hpp"
#include "codec/plan.hpp"
#include "solo/table.hpp"

namespace kenes::app {

struct PlanFault {
  enum class Why : std::uint8_t {
    refused,  // `word`: the code.
    not_refused,
    refused_otherwise,
    bad_move,  // `word`: what in it.
    bad_condition,
    does_not_hold,  // `word`: the condition.
    not_over,
    other_ending,  // `word`: the ending it came to.
    all_wait,
    too_many_moves,
  };
  Why why{};
  std::size_t step = 0;  // From 0.
  std::string word;
};
[[nodiscard]] std::string_view name_of(PlanFault::Why why);

struct PlanPlayed {
  std::vector<rules::Action> actions;
  rules::HearingOptions options;
  rules::Hearing hearing;
  std::optional<PlanFault> fault;  // The first.
};

/// Requires a plan that check_plan finds nothing wrong with.
[[nodiscard]] PlanPlayed play_plan(const Bundle& bundle, const codec::Plan& plan);

}  // namespace kenes::app
