// How long reading and checking a scenario takes, by size.

#include <benchmark/benchmark.h>

#include "bench/support/plain_story.hpp"

namespace kenes {
namespace {

void load(benchmark::State& state, const scenario::Files& files) {
  std::size_t bytes = 0;
  for (const auto& [name, text] : files) bytes += text.size();
  for (auto _ : state) {
    const scenario::LoadedScenario loaded = scenario::load_scenario_from(files);
    if (!loaded.script) return state.SkipWithError("does not load");
    state.counters["beats"] = static_cast<double>(loaded.script->beats.size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void load_first_scenario(benchmark::State& state) { load(state, bench::shipped("shyndala_report")); }
BENCHMARK(load_first_scenario)->Unit(benchmark::kMillisecond);

void load_plain_story(benchmark::State& state) {
  load(state, bench::plain_story(static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(load_plain_story)->Arg(1)->Arg(10)->Arg(17)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kenes
