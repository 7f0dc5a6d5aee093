// How fast the first scenario is explored: many plays on one thread and on two, by chance and by novice bots,
// and the walk through every branch.

#include <benchmark/benchmark.h>

#include "analysis/every_branch.hpp"
#include "analysis/survey.hpp"
#include "bench/support/plain_story.hpp"

namespace kenes {
namespace {

using analysis::Policy;
using rules::Script;

Script script_of(const scenario::Files& files) { return *scenario::load_scenario_from(files).script; }

/// Items are plays; `moves` are a second's. Argument: the threads.
void survey(benchmark::State& state, Policy policy, std::uint64_t plays) {
  const Script script = script_of(bench::shipped("shyndala_report"));
  analysis::Plan plan;
  plan.policy = policy;
  plan.plays = plays;
  plan.threads = static_cast<unsigned>(state.range(0));
  std::uint64_t moves = 0;
  for (auto _ : state) {
    moves += analysis::survey(script, plan).moves;
    plan.seed += plays;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(plays) * state.iterations());
  state.counters["moves"] = benchmark::Counter(static_cast<double>(moves), benchmark::Counter::kIsRate);
}
// Whether threads help is seen on the clock; the processor time of both says what the sharing costs.
BENCHMARK_CAPTURE(survey, random, Policy::random, 4000)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
BENCHMARK_CAPTURE(survey, novice, Policy::novice, 1000)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// Items are distinct states.
void walk(benchmark::State& state, const scenario::Files& files) {
  const Script script = script_of(files);
  const analysis::Things things(script);
  analysis::BranchWalk walked;
  for (auto _ : state) {
    walked = analysis::walk_every_branch(script, things, static_cast<std::uint64_t>(state.range(0)));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(walked.states) * state.iterations());
  state.counters["depth"] = walked.depth;
  state.counters["moves_a_state"] = static_cast<double>(walked.moves) / static_cast<double>(walked.states);
}
BENCHMARK_CAPTURE(walk, first_scenario, bench::shipped("shyndala_report"))
    ->Arg(20'000)
    ->Arg(200'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(walk, plain_story, bench::plain_story(1))->Arg(200'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kenes
