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

void Stretch::end(std::uint16_t now) {
  const auto length = static_cast<std::uint16_t>(now - since);
  if (length > longest) {
    longest = length;
    longest_since = since;
  }
  since = now;
}

NotedPlays::NotedPlays(const Script& script, Policy policy, Survey& survey)
    : script_(script), policy_(policy), survey_(survey), shown_((survey.things.size() + 63) / 64) {}

void NotedPlays::play(std::uint64_t seed) {
  Player player(script_, policy_, seed);
  seed_ = seed;
  moves_ = 0;
  watched_ = policy_ != Policy::random || seed % kRandomWatchedOnceIn == 0;
  hearing_ = initial_hearing(script_);
  std::fill(shown_.begin(), shown_.end(), 0);
  idle_.fill({});
  waits_.fill({});
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
  survey_.first[thing].sum += moves_;
  survey_.first[thing].squares += std::uint64_t{moves_} * moves_;
  const Witness witness{seed_, std::max(moves_, 1U)};
  if (witness.better_than(survey_.shortest[thing])) survey_.shortest[thing] = witness;
}

void NotedPlays::note(const Happening& h) {
  if (h.kind == Happening::Kind::floor) ++survey_.seats[h.a].turns;
  if (h.kind == Happening::Kind::choice) ++survey_.seats[h.by.index()].choices;
  const std::size_t thing = thing_of(survey_.things, h);
  if (thing != kNoThing) mark(thing);
}

/// What there is to do and to decide for each seat, before this move is made.
void NotedPlays::note_idle(const Action& action) {
  if (!hearing_.is(Hearing::opened)) return;
  const std::uint16_t now = hearing_.elapsed_s;
  for (SeatId seat : script_.core) {
    Stretch& idle = idle_[seat.index()];
    Stretch& waits = waits_[seat.index()];
    if (waits.since != now && decides(seat, action)) waits.end(now);
    if (idle.since == now) continue;
    const bool does = waits.since == now || action.seat == seat;
    if (does || may(seat, MoveKindSet::first(kMoveKinds) - pastimes())) idle.end(now);
  }
}

/// Whether the seat has a decision before it, or makes one.
bool NotedPlays::decides(SeatId seat, const Action& action) const {
  const MoveKind kind = kind_of(action.move);
  const bool counts = kind != MoveKind::ask_floor && !kPastimes.has(id_of(kind));
  if (counts && action.seat == seat) return true;
  // What stands open for long asks for nothing: a prediction does where vote follows on vote.
  MoveKindSet open = kPastimes | kind_set({MoveKind::ask_floor});
  if (phase_of(script_, hearing_) != PhaseKind::resolution) open.add(id_of(MoveKind::predict));
  return may(seat, MoveKindSet::first(kMoveKinds) - open);
}

bool NotedPlays::may(SeatId seat, MoveKindSet kinds) const {
  return has_legal_move(script_, hearing_, seat, kinds);
}

MoveKindSet NotedPlays::pastimes() const {
  // A tally is worth predicting when a vote is near.
  const bool votes_near = phase_of(script_, hearing_) >= PhaseKind::debate;
  return votes_near ? kPastimes : kPastimes | kind_set({MoveKind::predict});
}

void NotedPlays::finish(bool over) {
  ++survey_.plays;
  survey_.moves += moves_;
  survey_.seconds += hearing_.elapsed_s;
  survey_.unasked += hearing_.unasked;
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
  for (SeatId seat : script_.core) {
    SeatSurvey& counted = survey_.seats[seat.index()];
    if (watched_) finish_stretches(seat);
    const auto& goals = script_.seats[seat.index()].goals;
    for (std::size_t i = 0; i < goals.size(); ++i) {
      counted.goals_possible += goals[i].worth;
      if (!holds(script_, hearing_, goals[i].when)) continue;
      counted.goals_reached += goals[i].worth;
      mark(survey_.things.goal(seat.index(), i));
    }
  }
}

void NotedPlays::finish_stretches(SeatId seat) {
  SeatSurvey& counted = survey_.seats[seat.index()];
  Stretch& idle = idle_[seat.index()];
  Stretch& waits = waits_[seat.index()];
  idle.end(hearing_.elapsed_s);
  waits.end(hearing_.elapsed_s);
  const std::uint32_t length = std::max<std::uint32_t>(1, hearing_.elapsed_s);
  counted.longest_idle_s = std::max<std::uint32_t>(counted.longest_idle_s, idle.longest);
  counted.idle_per_mille += std::uint64_t{1000} * idle.longest / length;
  const Wait wait{waits.longest, waits.longest_since, seed_};
  if (wait.longer_than(counted.longest_wait)) counted.longest_wait = wait;
  counted.wait_s += waits.longest;
  if (wait.seconds > kLongWait_s) ++counted.long_waits;
}

}  // namespace kenes::analysis::detail
