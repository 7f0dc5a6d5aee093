#include "analysis/every_branch.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "analysis/hash_index.hpp"
#include "analysis/state_queue.hpp"
#include "analysis/tried_state.hpp"
#include "analysis/unread.hpp"

namespace kenes::analysis {

using namespace rules;

bool time_matters(const Script& script) {
  const auto reads = [](const Step& step) { return step.op == Step::Op::fact && step.fact == Fact::minute; };
  if (std::any_of(script.code.begin(), script.code.end(), reads)) return true;
  const auto answers = [](const Beat& beat) { return beat.on.kind == Happening::Kind::minute; };
  if (std::any_of(script.beats.begin(), script.beats.end(), answers)) return true;
  // Hard limits bar moves, and a point of order about time is judged by the clock.
  return std::any_of(script.rulebook.phases.begin(), script.rulebook.phases.end(),
                     [](const PhaseRule& phase) { return phase.time_is_hard || phase.turn_seconds > 0; });
}

HearingOptions options_of_walk() {
  HearingOptions options;
  options.moves_keep_time = false;
  return options;
}

namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;
constexpr std::uint64_t kRoom = 1U << 20U;  // States there is room for from the beginning.

class Walk {
 public:
  Walk(const Script& script, const Things& things, std::uint64_t limit)
      : script_(script),
        things_(things),
        limit_(limit),
        ticks_(time_matters(script)),
        unread_(script, !ticks_) {
    // Room that is not used costs nothing, and growing costs copies.
    states_.reserve(std::min(limit, kRoom));
    reached_.reserve(8 * states_.capacity());
    first_shown_.resize(things.size());
    for (std::size_t i = 0; i < script.seats.size(); ++i) actors_.push_back(SeatId(i));
    actors_.insert(actors_.end(), {kFate, kTeller});
    if (ticks_) actors_.push_back(kClock);
  }

  BranchWalk run() {
    Hearing first = initial_hearing(script_, options_of_walk());
    unread_.forget(first);
    see(first, carried_hash_of(first), kNobody, {});
    while (coming_.size() > 0 && !stopped_) step_deeper();
    walk_.complete = !stopped_ && !counts_guessed_;
    walk_.states = states_.size();
    judge();
    for (const Shown& shown : first_shown_) {
      walk_.shown.push_back(shown.from == kNobody ? std::vector<Action>{} : way_to(shown.from));
      if (shown.from != kNobody) walk_.shown.back().push_back(shown.by);
    }
    return std::move(walk_);
  }

 private:
  struct State {
    std::uint32_t parent = kNobody;
    Action by;
    bool expanded = false;
    bool over = false;
    bool ends = false;  // Some way leads to the end, or beyond what was walked.
    bool moves = false;
    std::uint32_t first_reached = 0;  // Where the run of the states reached from it begins.
  };

  [[nodiscard]] bool full() const { return states_.size() >= limit_; }

  void step_deeper() {
    auto number = static_cast<std::uint32_t>(states_.size() - coming_.size());
    for (std::size_t left = coming_.size(); left > 0; --left) {
      stopped_ = full();  // The rest of this depth stays unwalked.
      if (stopped_) return;
      const std::uint64_t hash = coming_.pop(standing_);
      expand(hash, number++);
    }
    ++walk_.depth;
  }

  /// Tries every move in the state that is standing now.
  void expand(std::uint64_t hash, std::uint32_t number) {
    states_[number].expanded = true;
    states_[number].first_reached = static_cast<std::uint32_t>(reached_.size());
    if (states_[number].over) return;
    tried_.begin(standing_, hash);
    for (SeatId seat : actors_) {
      legal_moves(script_, standing_, seat, legal_);
      for (const Move& move : legal_) {
        // Hands in a hall are counted by numbers that no list holds: two stand for all.
        counts_guessed_ = counts_guessed_ || std::holds_alternative<CountHall>(move);
        // Time alone leads nowhere: a hearing that only waits stands still.
        if (seat != kClock) states_[number].moves = true;
        try_out({seat, move}, number);
      }
    }
  }
  void try_out(const Action& action, std::uint32_t number) {
    told_.clear();
    advance(script_, tried_.hearing(), action, &told_);
    unread_.forget(tried_.hearing());
    ++walk_.moves;
    for (const Happening& h : told_) {
      if (const std::size_t thing = thing_of(things_, h); thing != kNoThing) show(thing, number, action);
    }
    reached_.push_back(see(tried_.hearing(), tried_.hash(), number, action));
    tried_.take_back();
  }

  std::uint32_t see(const Hearing& hearing, std::uint64_t hash, std::uint32_t parent, const Action& by) {
    const auto place = index_.add(hash);
    if (!place.is_new) return place.number;
    State state{parent, by};
    state.over = is_over(script_, hearing);
    if (state.over) note_end(hearing, parent, by);
    states_.push_back(state);
    coming_.push(hearing, hash);
    return place.number;
  }

  void show(std::size_t thing, std::uint32_t from, const Action& by) {
    if (first_shown_[thing].from == kNobody) first_shown_[thing] = {from, by};
  }

  void note_end(const Hearing& hearing, std::uint32_t from, const Action& by) {
    ++walk_.ended;
    show(things_.at(ThingKind::variant, hearing.variant.index()), from, by);
    const EndingId ending = ending_of(script_, hearing);
    if (!ending.is_none()) {
      show(things_.at(ThingKind::ending, ending.index()), from, by);
      for (std::size_t i = 0; i < script_.aftermath.size(); ++i) {
        if (holds(script_, hearing, script_.aftermath[i].when))
          show(things_.at(ThingKind::aftermath, i), from, by);
      }
    }
    for (SeatId seat : script_.core) {
      const auto& goals = script_.seats[seat.index()].goals;
      for (std::size_t i = 0; i < goals.size(); ++i) {
        if (holds(script_, hearing, goals[i].when)) show(things_.goal(seat.index(), i), from, by);
      }
    }
  }

  /// The states that were reached from a state, which must have been walked.
  [[nodiscard]] std::span<const std::uint32_t> reached_from(std::uint32_t number) const {
    const bool is_last = number + 1 == states_.size() || !states_[number + 1].expanded;
    const std::size_t end = is_last ? reached_.size() : states_[number + 1].first_reached;
    return std::span(reached_).subspan(states_[number].first_reached, end - states_[number].first_reached);
  }

  /// Which states have a way to some end, told from the ends, from all that was not walked, and from dead
  /// ends, which are told of by themselves. False: some have none, as far as one look at each can tell.
  bool look_back() {
    bool all = true;
    // Most of what is reached from a state was found after it.
    for (auto i = static_cast<std::uint32_t>(states_.size()); i-- > 0;) {
      State& state = states_[i];
      state.ends = state.over || !state.expanded || !state.moves ||
                   std::ranges::any_of(reached_from(i), [&](std::uint32_t to) { return states_[to].ends; });
      all = all && state.ends;
    }
    return all;
  }

  /// From which states each state is reached in one move: a run of `states` for each, and one more start at
  /// the end.
  struct Origins {
    std::vector<std::uint64_t> starts;
    std::vector<std::uint32_t> states;
  };
  [[nodiscard]] Origins origins_of_all() const {
    Origins origins;
    origins.starts.assign(states_.size() + 1, 0);
    for (const std::uint32_t to : reached_) ++origins.starts[to + 1];
    std::partial_sum(origins.starts.begin(), origins.starts.end(), origins.starts.begin());
    std::vector<std::uint64_t> next = origins.starts;
    origins.states.resize(reached_.size());
    for (std::uint32_t from = 0; from < states_.size() && states_[from].expanded; ++from) {
      for (const std::uint32_t to : reached_from(from)) origins.states[next[to]++] = from;
    }
    return origins;
  }
  /// The rest of it: from every state that has a way to an end, to those that lead to it.
  void spread_back() {
    const Origins origins = origins_of_all();
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < states_.size(); ++i) {
      if (states_[i].ends) open.push_back(i);
    }
    while (!open.empty()) {
      const std::uint32_t to = open.back();
      open.pop_back();
      for (std::uint64_t at = origins.starts[to]; at < origins.starts[to + 1]; ++at) {
        State& from = states_[origins.states[at]];
        if (from.ends) continue;
        from.ends = true;
        open.push_back(origins.states[at]);
      }
    }
  }

  void judge() {
    if (!look_back()) spread_back();
    for (std::uint32_t i = 0; i < states_.size(); ++i) {
      if (states_[i].over || !states_[i].expanded) continue;
      if (!states_[i].moves) {
        if (walk_.dead_ends++ == 0) walk_.to_dead_end = way_to(i);
      } else if (!states_[i].ends) {
        if (walk_.endless++ == 0) walk_.to_endless = way_to(i);
      }
    }
  }

  [[nodiscard]] std::vector<Action> way_to(std::uint32_t state) const {
    std::vector<Action> way;
    for (; states_[state].parent != kNobody; state = states_[state].parent) way.push_back(states_[state].by);
    std::reverse(way.begin(), way.end());
    return way;
  }

  struct Shown {
    std::uint32_t from = kNobody;
    Action by;
  };

  const Script& script_;
  const Things& things_;
  std::uint64_t limit_;
  bool ticks_;
  Unread unread_;
  bool counts_guessed_ = false;
  bool stopped_ = false;
  std::vector<Shown> first_shown_;  // Of each thing: the move that first showed it, and from where.
  BranchWalk walk_;
  HashIndex index_;
  std::vector<State> states_;  // In the order in which they were first seen.
  StateQueue coming_;          // The last of them, still to be walked.
  Hearing standing_;           // The one that is being walked.
  TriedState tried_;
  std::vector<std::uint32_t> reached_;  // From each state that was walked, in their order.
  std::vector<SeatId> actors_;
  std::vector<Move> legal_;
  Happenings told_;
};

}  // namespace

BranchWalk walk_every_branch(const Script& script, const Things& things, std::uint64_t limit) {
  return Walk(script, things, limit).run();
}

}  // namespace kenes::analysis
