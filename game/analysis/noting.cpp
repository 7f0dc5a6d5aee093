#include "analysis/noting.hpp"

#include <algorithm>

namespace kenes::analysis::detail {
namespace {

using namespace rules;

/// Looking whether every seat has something to decide costs many times a random move: at a table of chance
/// one play in so many is watched.
constexpr std::uint64_t kRandomWatchedOnceIn = 64;

/// What does not count as something to decide: open to a seat at nearly all times, and seldom called for.
constexpr MoveKindSet kPastimes = kind_set(
    {MoveKind::state_position, MoveKind::leave_queue, MoveKind::raise_order, MoveKind::declare_interest,
     MoveKind::mark_presence, MoveKind::withdraw, MoveKind::propose_procedure});

}  // namespace

NotedPlays::NotedPlays(const Script& script, Policy policy, Survey& survey)
    : script_(script), policy_(policy), survey_(survey), shown_((survey.things.size() + 63) / 64) {}

void NotedPlays::play(std::uint64_t seed) {
  Player player(script_, policy_, seed);
  seed_ = seed;
  moves_ = 0;
  watched_ = policy_ != Policy::random || seed % kRandomWatchedOnceIn == 0;
  hearing_ = initial_hearing(script_);
  std::fill(shown_.begin(), shown_.end(), 0);
  busy_at_.fill(0);
  asked_at_.fill(0);
  idle_.fill(0);
  while (moves_ < kMostMoves && !is_over(script_, hearing_)) {
    const auto action = player.next(hearing_);
    if (!action) break;
    make(*action);
  }
  finish(is_over(script_, hearing_));
}

void NotedPlays::make(const Action& action) {
  if (watched_) note_idle(action);
  const std::uint16_t before = hearing_.elapsed_s;
  PhaseSurvey& phase = survey_.phases[hearing_.phase];
  told_.clear();
  advance(script_, hearing_, action, &told_);
  ++moves_;
  ++phase.moves;
  phase.seconds += static_cast<std::uint64_t>(hearing_.elapsed_s - before);
  if (!is_reserved(action.seat)) ++survey_.seats[action.seat.index()].moves;
  for (const Happening& happening : told_) note(happening);
}

void NotedPlays::mark(std::size_t thing) {
  std::uint64_t& word = shown_[thing / 64];
  const std::uint64_t bit = std::uint64_t{1} << (thing % 64);
  if ((word & bit) != 0) return;
  word |= bit;
  ++survey_.seen[thing];
  const Witness witness{seed_, std::max(moves_, 1U)};
  if (witness.better_than(survey_.shortest[thing])) survey_.shortest[thing] = witness;
}

void NotedPlays::note(const Happening& h) {
  if (h.kind == Happening::Kind::floor) ++survey_.seats[h.a].turns;
  if (h.kind == Happening::Kind::choice) ++survey_.seats[h.by.index()].choices;
  const std::size_t thing = thing_of(survey_.things, h);
  if (thing != kNoThing) mark(thing);
}

/// Whether there is something to decide for each seat, before this move is made.
void NotedPlays::note_idle(const Action& action) {
  if (!hearing_.is(Hearing::opened)) return;
  for (SeatId seat : script_.core) {
    const bool acts = action.seat == seat;
    if (!acts && asked_at_[seat.index()] == hearing_.elapsed_s) continue;
    if (acts || has_something_to_decide(seat)) busy(seat);
  }
}

bool NotedPlays::has_something_to_decide(SeatId seat) {
  MoveKindSet decisions = MoveKindSet::first(kMoveKinds) - kPastimes;
  // A tally is worth predicting when a vote is near.
  const bool votes_near = phase_of(script_, hearing_) >= PhaseKind::debate;
  if (!votes_near) decisions = decisions - kind_set({MoveKind::predict});
  return has_legal_move(script_, hearing_, seat, decisions);
}

void NotedPlays::busy(SeatId seat) {
  const std::uint16_t now = hearing_.elapsed_s;
  auto& longest = idle_[seat.index()];
  longest = std::max<std::uint32_t>(longest, now - busy_at_[seat.index()]);
  busy_at_[seat.index()] = now;
  asked_at_[seat.index()] = now;
}

void NotedPlays::finish(bool over) {
  ++survey_.plays;
  survey_.moves += moves_;
  survey_.seconds += hearing_.elapsed_s;
  if (hearing_.is(Hearing::drawn)) mark(survey_.things.at(ThingKind::variant, hearing_.variant.index()));
  finish_claims();
  if (over) {
    const EndingId ending = ending_of(script_, hearing_);
    if (ending.is_none()) {
      ++survey_.no_quorum;
    } else {
      mark(survey_.things.at(ThingKind::ending, ending.index()));
      finish_aftermath();
    }
    if (hearing_.is(Hearing::report_accepted)) ++survey_.report_accepted;
  } else {
    const bool first = survey_.unfinished == 0 || seed_ < survey_.first_unfinished;
    if (first) survey_.first_unfinished = seed_;
    ++survey_.unfinished;
  }
  finish_seats();
}

void NotedPlays::finish_aftermath() {
  for (std::size_t i = 0; i < script_.aftermath.size(); ++i) {
    if (holds(script_, hearing_, script_.aftermath[i].when)) mark(survey_.things.at(ThingKind::aftermath, i));
  }
}

/// What a claim went through without standing there: evidence that settles it tests it too.
void NotedPlays::finish_claims() {
  constexpr std::array<Progress, 6> kSteps{Progress::questioned,   Progress::tested,    Progress::confirmed,
                                           Progress::contradicted, Progress::explained, Progress::committed};
  constexpr std::array<ClaimState::Mark, 6> kMarks{ClaimState::was_questioned, ClaimState::was_tested,
                                                   ClaimState::was_confirmed,  ClaimState::was_contradicted,
                                                   ClaimState::was_explained,  ClaimState::was_committed};
  for (std::size_t claim = 0; claim < script_.claims.size(); ++claim) {
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
      if (hearing_.claims.items[claim].is(kMarks[i])) mark(survey_.things.claim(claim, kSteps[i]));
    }
  }
}

void NotedPlays::finish_seats() {
  if (watched_) ++survey_.watched;
  const std::uint32_t length = std::max<std::uint32_t>(1, hearing_.elapsed_s);
  for (SeatId seat : script_.core) {
    SeatSurvey& counted = survey_.seats[seat.index()];
    if (watched_) {
      busy(seat);
      counted.longest_idle_s = std::max(counted.longest_idle_s, idle_[seat.index()]);
      counted.idle_per_mille += std::uint64_t{1000} * idle_[seat.index()] / length;
    }
    const auto& goals = script_.seats[seat.index()].goals;
    for (std::size_t i = 0; i < goals.size(); ++i) {
      counted.goals_possible += goals[i].worth;
      if (!holds(script_, hearing_, goals[i].when)) continue;
      counted.goals_reached += goals[i].worth;
      mark(survey_.things.goal(seat.index(), i));
    }
  }
}

}  // namespace kenes::analysis::detail
