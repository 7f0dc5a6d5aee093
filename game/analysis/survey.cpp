#include "analysis/survey.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "analysis/noting.hpp"

namespace kenes::analysis {

using namespace rules;

Survey::Survey(const Script& script)
    : things(script),
      seen(things.size()),
      first(things.size()),
      shortest(things.size()),
      phases(script.rulebook.phases.size()),
      seats(script.seats.size()) {}

namespace {

void add_seat(SeatSurvey& sum, const SeatSurvey& other) {
  sum.moves += other.moves;
  sum.turns += other.turns;
  sum.choices += other.choices;
  sum.goals_reached += other.goals_reached;
  sum.goals_possible += other.goals_possible;
  sum.longest_idle_s = std::max(sum.longest_idle_s, other.longest_idle_s);
  sum.idle_per_mille += other.idle_per_mille;
  if (other.longest_wait.longer_than(sum.longest_wait)) sum.longest_wait = other.longest_wait;
  sum.wait_s += other.wait_s;
  sum.long_waits += other.long_waits;
}

}  // namespace

void Survey::add(const Survey& other) {
  if (other.unfinished > 0) {
    first_unfinished =
        unfinished == 0 ? other.first_unfinished : std::min(first_unfinished, other.first_unfinished);
  }
  plays += other.plays;
  unfinished += other.unfinished;
  no_quorum += other.no_quorum;
  watched += other.watched;
  moves += other.moves;
  seconds += other.seconds;
  report_accepted += other.report_accepted;
  unasked += other.unasked;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    seen[i] += other.seen[i];
    first[i].sum += other.first[i].sum;
    first[i].squares += other.first[i].squares;
    if (other.shortest[i].better_than(shortest[i])) shortest[i] = other.shortest[i];
  }
  for (std::size_t i = 0; i < phases.size(); ++i) {
    phases[i].moves += other.phases[i].moves;
    phases[i].seconds += other.phases[i].seconds;
  }
  for (std::size_t i = 0; i < seats.size(); ++i) add_seat(seats[i], other.seats[i]);
}

Survey survey(const Script& script, const Plan& plan) {
  KENES_EXPECT(plan.threads > 0);
  constexpr std::uint64_t kPlaysAtATime = 8;
  // Each thread has counts of its own and takes the next plays that nobody has; sums and least values do not
  // depend on who played what.
  std::vector<Survey> shares(plan.threads, Survey(script));
  std::atomic<std::uint64_t> taken{0};
  const auto work = [&](Survey& share) {
    detail::NotedPlays plays(script, plan.policy, share);
    for (;;) {
      const std::uint64_t from = taken.fetch_add(kPlaysAtATime);
      if (from >= plan.plays) return;
      const std::uint64_t to = std::min(plan.plays, from + kPlaysAtATime);
      for (std::uint64_t i = from; i < to; ++i) plays.play(plan.seed + i);
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < shares.size(); ++i) others.emplace_back([&, i] { work(shares[i]); });
    work(shares[0]);
  }
  for (std::size_t i = 1; i < shares.size(); ++i) shares[0].add(shares[i]);
  return std::move(shares[0]);
}

std::vector<Action> moves_of(const Script& script, Policy policy, std::uint64_t seed, std::size_t moves) {
  detail::Player player(script, policy, seed);
  Hearing hearing = initial_hearing(script);
  std::vector<Action> made;
  while (made.size() < moves && !is_over(script, hearing)) {
    const auto action = player.next(hearing);
    if (!action) break;
    advance(script, hearing, *action, nullptr);
    made.push_back(*action);
  }
  return made;
}

}  // namespace kenes::analysis
