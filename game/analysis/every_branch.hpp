#pragma once
// Every branch of a script, state by state, no state twice. Where that comes to an end it is a proof: what it
// did not show cannot happen with the core seats taken. Where the limit ends it first, it says how far it
// came. On the way it finds hearings that are not over and in which nobody can move, and hearings that go on
// but can never come to their end.

#include <cstdint>
#include <vector>

#include "analysis/things.hpp"
#include "rules/rules.hpp"

namespace kenes::analysis {

struct BranchWalk {
  bool complete = false;        // Every state was seen and every move tried.
  std::uint64_t states = 0;     // Distinct ones, in what something can read.
  std::uint64_t moves = 0;      // Tried.
  std::uint32_t depth = 0;      // Moves from the beginning that were walked in full, on the shortest way.
  std::uint64_t ended = 0;      // States in which the hearing is over.
  std::uint64_t dead_ends = 0;  // Not over, and nobody can move.
  std::uint64_t endless = 0;    // Somebody can always move, but no way leads to the end.
  std::vector<rules::Action> to_dead_end;  // A shortest way to one; empty when there is none.
  std::vector<rules::Action> to_endless;
  std::vector<std::vector<rules::Action>> shown;  // Of each thing: a way that ends with it; empty: none seen.
};

/// Walks breadth first until `limit` states were seen. Time stands still where nothing in the script or the
/// rulebook depends on it; elsewhere it passes minute by minute, which no walk sees to its end.
[[nodiscard]] BranchWalk walk_every_branch(const rules::Script& script, const Things& things,
                                           std::uint64_t limit);

/// How the hearings of a walk begin: with a clock of their own, so that moves take no time.
[[nodiscard]] rules::HearingOptions options_of_walk();

/// Whether anything can depend on how much time has passed.
[[nodiscard]] bool time_matters(const rules::Script& script);

}  // namespace kenes::analysis
