#pragma once
// What happens when a scenario is played many times with bots on its core seats: exact counts, from which an
// author sees what is reached, how it ends, how long it takes and who has nothing to do. The same seed gives
// the same survey.

#include <cstdint>
#include <vector>

#include "rules/script.hpp"

namespace kenes::analysis {

struct SeatSurvey {
  std::uint64_t moves = 0;
  std::uint64_t choices = 0;
  std::uint64_t goals_reached = 0;  // Summed worth.
  std::uint64_t goals_possible = 0;
  std::uint32_t longest_idle_s = 0;  // The longest stretch in any hearing without anything to decide.
  std::uint64_t idle_per_mille =
      0;  // Sum over hearings of the longest stretch, in thousandths of the hearing's length.
};

struct Survey {
  std::uint32_t plays = 0;
  std::uint32_t unfinished = 0;  // Stopped at the move limit or because everybody waited: always a fault.
  std::uint32_t no_quorum = 0;
  std::uint64_t moves = 0;
  std::uint64_t seconds = 0;
  std::vector<std::uint32_t> endings, beats, variants, injects;  // In how many hearings.
  std::vector<std::uint32_t> evidence, proposed, adopted;        // Presented with its line; recommendations.
  std::vector<std::vector<std::uint32_t>> choices;               // Of each beat: how often taken.
  std::vector<std::vector<std::uint32_t>>
      claims;  // Of each claim and Progress: in how many hearings reached.
  std::vector<std::uint64_t> phase_seconds;
  std::uint32_t report_accepted = 0;
  std::vector<SeatSurvey> seats;

  [[nodiscard]] std::uint64_t idle_per_mille(std::size_t seat) const {
    return plays == 0 ? 0 : seats[seat].idle_per_mille / plays;
  }
};

/// Plays `plays` hearings with seeds `seed`, `seed` + 1 … Requires a script without faults.
[[nodiscard]] Survey survey(const rules::Script& script, std::uint32_t plays, std::uint64_t seed);

}  // namespace kenes::analysis
