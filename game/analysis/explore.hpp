#pragma once
// A scenario explored: played many times, what was not seen searched for or proved impossible, every branch
// walked as far as that goes. The same order gives the same exploration on any number of threads, except for
// the time it took.

#include <array>
#include <optional>
#include <string_view>

#include "analysis/every_branch.hpp"
#include "analysis/proof.hpp"
#include "analysis/survey.hpp"

namespace kenes::analysis {

struct Order {
  Plan plan;
  std::uint64_t states = 20'000;        // The most that the every-branch walk sees; 0: no walk.
  std::uint64_t search_moves = 40'000;  // The most that a directed search makes for one thing.
};

/// What is known of one thing.
enum class Certainty : std::uint8_t {
  seen,      // In the plays of the survey.
  found,     // By a directed search or by the walk only.
  cannot,    // Proved.
  not_seen,  // Neither.
};

struct Finding {
  Certainty certainty = Certainty::seen;
  std::vector<rules::Action> play;  // Found: the beginning that shows it.
  bool by_walk = false;             // It is one of the every-branch walk, with options_of_walk.
  std::optional<Proof> proof;       // Of what cannot be.
};

/// Seconds on the wall clock.
struct Timing {
  double survey = 0;
  double search = 0;
  double walk = 0;
};

struct Exploration {
  Order order;
  Survey survey;
  std::vector<Finding> findings;  // Of each thing.
  BranchWalk walk;
  Timing timing;
};

/// Requires a script without faults.
[[nodiscard]] Exploration explore(const rules::Script& script, const Order& order);

/// How a hearing begins, and moves that can be made in it.
struct Beginning {
  rules::HearingOptions options;
  std::vector<rules::Action> moves;
};
/// The shortest known one that ends with the thing; without moves when none is known.
[[nodiscard]] Beginning shortest_play(const rules::Script& script, const Exploration& exploration,
                                      std::size_t thing);

/// Whether it is a fault of the scenario when such a thing can never come about. That a true claim is never
/// contradicted is none.
[[nodiscard]] bool ought_to_happen(const Thing& thing);

/// What an author should look at.
struct Trouble {
  enum class Kind : std::uint8_t {
    // Faults: the scenario cannot be meant so.
    unfinished,  // Plays that did not come to an end.
    dead_end,
    endless,
    cannot,  // Something that is written and can never come about.
    // Worth a look.
    unasked,  // Choices that found no room among those that wait.
    not_seen,
    idle_seat,     // Only where bots play: chance leaves everybody idle.
    heavy_ending,  // More than half of the hearings end so.
  };
  Kind kind{};
  std::size_t at = 0;  // The thing; the seat of idle_seat.
};
inline constexpr std::array<std::string_view, 8> kTroubleNames{
    "unfinished", "dead_end", "endless", "cannot", "unasked", "not_seen", "idle_seat", "heavy_ending"};
[[nodiscard]] constexpr bool is_fault(Trouble::Kind kind) { return kind <= Trouble::Kind::cannot; }

/// The gravest first.
[[nodiscard]] std::vector<Trouble> troubles_of(const rules::Script& script, const Exploration& exploration);

}  // namespace kenes::analysis
