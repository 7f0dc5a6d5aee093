#pragma once
// Exact search over only what a condition depends on: its variables, flags and once-beats, what sets those,
// what that depends on in turn, and the phase. Everything else is free to be whatever its bounds allow, and
// any beat that can be played may be played or not at any time: whatever a hearing can do, the search can do
// too. So what it does not reach cannot happen.

#include <cstdint>

#include "analysis/reach.hpp"

namespace kenes::analysis {

/// What is looked for: a moment at which `when` can hold.
struct Target {
  rules::Condition when;
  std::vector<rules::Condition> unless;  // Each must be able to fail at that moment.
  Occasion occasion;
  rules::BeatId not_yet{};                  // A once-beat that must not have been played.
  rules::BeatId waiting{};                  // A beat whose choice must be waiting.
  std::optional<rules::Trigger> crossed{};  // Instead: a value beyond the number of `above` or `below`.
};

struct ConeSearch {
  enum class Outcome : std::uint8_t {
    impossible,  // Proved.
    possible,  // With everything it depends on exact, it can be reached; what is left free may still bar it.
    given_up,  // Too many states.
  };
  Outcome outcome = Outcome::given_up;
  std::uint64_t states = 0;  // Of the last search.
};

/// Searches wider and wider cones until the target is out of reach, the cone is whole, or `limit` states were
/// seen.
[[nodiscard]] ConeSearch search_cone(const rules::Script& script, const Reach& reach, const Target& target,
                                     std::uint64_t limit);

}  // namespace kenes::analysis
