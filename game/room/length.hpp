#pragma once
// How a session of so many minutes is divided, and a rulebook whose parts last accordingly. Teaching choices,
// no law: the debrief keeps at least 25 minutes from 90 up.

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "scenario/scenario.hpp"

namespace kenes::room {

inline constexpr std::array<std::uint16_t, 4> kLengths{45, 60, 90, 120};

/// Minutes.
struct LengthPlan {
  std::uint16_t whole = 90;
  std::uint16_t welcome = 10;  // Joining, reading one's role.
  std::uint16_t hearing = 55;
  std::uint16_t debrief = 25;
};
/// From so many minutes down a session is about one claim and has one vote.
inline constexpr std::uint16_t kOneClaimUpTo = 45;

/// The nearest of kLengths.
[[nodiscard]] LengthPlan plan_for(std::uint16_t minutes);

/// The scenario's files with a rulebook whose parts take the plan's minutes of hearing together, in their old
/// proportions, none shorter than a minute. In a session with one vote the agenda is announced, not voted on,
/// and the hearing may end without a vote on the report. The journal keeps these files, so that replays know
/// nothing of lengths. Nothing when the rulebook is not one.
[[nodiscard]] std::optional<scenario::Files> with_length(scenario::Files files, const LengthPlan& plan);

}  // namespace kenes::room
