#pragma once
// What happens when a scenario is played many times: exact counts, from which an author sees what is reached,
// how it ends, how long it takes and who has nothing to do. The same seed gives the same survey on any number
// of threads, and what it holds does not grow with the number of plays.

#include <cstdint>
#include <vector>

#include "analysis/policy.hpp"
#include "analysis/things.hpp"
#include "rules/rules.hpp"

namespace kenes::analysis {

struct Plan {
  std::uint64_t plays = 1000;
  std::uint64_t seed = 1;  // Play number i has the seed `seed` + i.
  Policy policy = Policy::seasoned;
  unsigned threads = 1;
};

/// Where a thing was seen: in the play with that seed, after so many moves. No moves: nowhere.
struct Witness {
  std::uint64_t seed = 0;
  std::uint32_t moves = 0;
  [[nodiscard]] bool is_none() const { return moves == 0; }
  /// A shorter one, or as short with a smaller seed.
  [[nodiscard]] bool better_than(const Witness& other) const {
    if (is_none() || other.is_none()) return !is_none();
    return moves != other.moves ? moves < other.moves : seed < other.seed;
  }
  friend bool operator==(const Witness&, const Witness&) = default;
};

/// A stretch of one play in which a seat had nothing before it to decide. What stands open for long and asks
/// for nothing is not counted: to ask for the floor, or to predict a tally before the resolution, where the
/// votes are.
struct Wait {
  std::uint32_t seconds = 0;
  std::uint32_t from_s = 0;  // When it began, in seconds of the hearing.
  std::uint64_t seed = 0;    // Of the play.
  /// A longer one, or as long in a play with a smaller seed.
  [[nodiscard]] bool longer_than(const Wait& other) const {
    return seconds != other.seconds ? seconds > other.seconds : seed < other.seed;
  }
  friend bool operator==(const Wait&, const Wait&) = default;
};

/// A seat ought to have a decision at least every five minutes.
inline constexpr std::uint32_t kLongWait_s = 300;

/// When a thing first came about in the hearings that had it, in moves from their beginning: sums, so that
/// shares of a survey add up.
struct FirstMoves {
  std::uint64_t sum = 0;
  std::uint64_t squares = 0;
  friend bool operator==(const FirstMoves&, const FirstMoves&) = default;
};

struct SeatSurvey {
  std::uint64_t moves = 0;
  std::uint64_t turns = 0;  // How often it was given the floor.
  std::uint64_t choices = 0;
  std::uint64_t goals_reached = 0;  // Summed worth.
  std::uint64_t goals_possible = 0;
  std::uint32_t longest_idle_s = 0;  // The longest stretch in any hearing without anything to decide.
  std::uint64_t idle_per_mille = 0;  // Sum over the watched hearings of the longest stretch, in thousandths
                                     // of the hearing's length.
  Wait longest_wait;                 // The longest in any hearing.
  std::uint64_t wait_s = 0;          // Sum over the watched hearings of each one's longest, in seconds.
  std::uint64_t long_waits = 0;      // Watched hearings with a wait of more than kLongWait_s.
  friend bool operator==(const SeatSurvey&, const SeatSurvey&) = default;
};

struct PhaseSurvey {
  std::uint64_t moves = 0;
  std::uint64_t seconds = 0;
  friend bool operator==(const PhaseSurvey&, const PhaseSurvey&) = default;
};

struct Survey {
  explicit Survey(const rules::Script& script);

  Things things;
  std::uint64_t plays = 0;
  std::uint64_t unfinished = 0;  // Stopped at the move limit or because nobody could move: always a fault.
  std::uint64_t no_quorum = 0;   // Ended for want of a quorum, so without one of the scenario's endings.
  std::uint64_t watched = 0;     // Hearings in which every seat's idle stretches were measured.
  std::uint64_t moves = 0;
  std::uint64_t seconds = 0;
  std::uint64_t report_accepted = 0;
  std::uint64_t unasked = 0;           // Choices that found no room among those that wait.
  std::uint64_t first_unfinished = 0;  // The smallest seed of an unfinished play.
  std::vector<std::uint64_t> seen;     // Of each thing: in how many hearings it came about.
  std::vector<FirstMoves> first;       // Of each thing.
  std::vector<Witness> shortest;       // Of each thing: the shortest play that showed it.
  std::vector<PhaseSurvey> phases;
  std::vector<SeatSurvey> seats;

  /// In how many hearings it came about. For kinds of one id, for instance beats and endings.
  [[nodiscard]] std::uint64_t count(ThingKind kind, std::size_t a) const { return seen[things.at(kind, a)]; }
  [[nodiscard]] std::uint64_t idle_per_mille(std::size_t seat) const {
    return watched == 0 ? 0 : seats[seat].idle_per_mille / watched;
  }
  /// The longest wait of a hearing, on the average, in seconds.
  [[nodiscard]] std::uint64_t wait_s(std::size_t seat) const {
    return watched == 0 ? 0 : seats[seat].wait_s / watched;
  }
  /// Adds what other plays of the same script showed. In whatever order: the sum is the same.
  void add(const Survey& other);
};

/// Plays `plan.plays` hearings. Requires a script without faults and `plan.threads` > 0.
[[nodiscard]] Survey survey(const rules::Script& script, const Plan& plan);

/// The first `moves` moves of the play with that seed, as `survey` made them; fewer if it ended before.
[[nodiscard]] std::vector<rules::Action> moves_of(const rules::Script& script, Policy policy,
                                                  std::uint64_t seed, std::size_t moves);

}  // namespace kenes::analysis
