#pragma once
// A search that pulls toward something no play has shown: it keeps the hearings that came nearest and goes on
// from them by chance.

#include <cstdint>
#include <vector>

#include "analysis/distance.hpp"

namespace kenes::analysis {

struct Sought {
  std::vector<rules::Action>
      play;                 // A whole beginning, up to the move that brought it about. Empty: not found.
  std::uint64_t moves = 0;  // What the search spent.
};

/// Looks for the thing until it is found or `budget` moves were made. The same arguments find the same play.
[[nodiscard]] Sought seek(const rules::Script& script, const Distance& distance, const Things& things,
                          std::size_t thing, std::uint64_t seed, std::uint64_t budget);

}  // namespace kenes::analysis
