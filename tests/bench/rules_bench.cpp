// The rules on the first scenario: the state, one move, whole plays at random.

#include <algorithm>
#include <array>

#include <benchmark/benchmark.h>

#include "bench/support/plain_story.hpp"
#include "bench/support/random_play.hpp"

namespace kenes {
namespace {

using rules::Hearing;
using rules::Script;

constexpr std::size_t kLimit = 20'000;  // Moves of one play; random ones end long before.

const Script& first_scenario() {
  static const scenario::LoadedScenario loaded =
      scenario::load_scenario_from(bench::shipped("shyndala_report"));
  return *loaded.script;
}

/// States from all parts of random plays.
const std::vector<Hearing>& states() {
  static const std::vector<Hearing> kept = [] {
    std::vector<Hearing> all;
    for (std::uint64_t seed = 0; seed < 64; ++seed) {
      Rng rng(seed);
      all.push_back(bench::play_at_random(first_scenario(), rng, 1 + 5 * seed, nullptr).last);
    }
    return all;
  }();
  return kept;
}

void copy_state(benchmark::State& state) {
  Hearing to;
  std::size_t i = 0;
  for (auto _ : state) {
    to = states()[i++ % 64];
    benchmark::DoNotOptimize(to);
    benchmark::ClobberMemory();
  }
  state.counters["bytes"] = sizeof(Hearing);
}
BENCHMARK(copy_state);

void hash_state(benchmark::State& state) {
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(digest_of(states()[i++ % 64]));
}
BENCHMARK(hash_state);

void play_first_scenario(benchmark::State& state) {
  const Script& script = first_scenario();
  std::uint64_t seed = 0;
  std::size_t moves = 0;
  std::size_t offered = 0;
  std::size_t lists = 0;
  for (auto _ : state) {
    Rng rng(++seed);
    const bench::Played played = bench::play_at_random(script, rng, kLimit, nullptr);
    moves += played.moves;
    offered += played.offered;
    lists += played.lists;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(moves));
  state.counters["moves_a_play"] = static_cast<double>(moves) / static_cast<double>(state.iterations());
  state.counters["lists_a_move"] = static_cast<double>(lists) / static_cast<double>(moves);
  state.counters["legal_moves"] = static_cast<double>(offered) / static_cast<double>(moves);
}
BENCHMARK(play_first_scenario)->Unit(benchmark::kMicrosecond);

/// What happened in all plays: beats, choices, claims by their state, endings.
struct Coverage {
  std::vector<std::uint64_t> beats, endings;
  std::vector<std::array<std::uint64_t, rules::kMaxChoices>> choices;
  std::vector<std::array<std::uint64_t, 8>> claims;

  explicit Coverage(const Script& script)
      : beats(script.beats.size()),
        endings(script.endings.size() + 1),
        choices(script.beats.size()),
        claims(script.claims.size()) {}
  void count(const Script& script, const Hearing& last, const rules::Happenings& told) {
    for (const rules::Happening& happening : told) {
      if (happening.kind == rules::Happening::Kind::beat) ++beats[static_cast<std::size_t>(happening.number)];
      if (happening.kind == rules::Happening::Kind::choice)
        ++choices[static_cast<std::size_t>(happening.number)][happening.a];
    }
    for (std::size_t i = 0; i < claims.size(); ++i) ++claims[i][last.claims.items[i].progress];
    const rules::EndingId ending = ending_of(script, last);
    ++endings[ending.is_none() ? script.endings.size() : ending.index()];
  }
};

void thousand_plays_with_coverage(benchmark::State& state) {
  const Script& script = first_scenario();
  rules::Happenings told;
  for (auto _ : state) {
    Coverage coverage(script);
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
      Rng rng(seed);
      told.clear();
      const bench::Played played = bench::play_at_random(script, rng, kLimit, &told);
      coverage.count(script, played.last, told);
    }
    state.counters["beats_seen"] =
        static_cast<double>(coverage.beats.size()) -
        static_cast<double>(std::count(coverage.beats.begin(), coverage.beats.end(), 0U));
    state.counters["ended_early"] = static_cast<double>(coverage.endings.back());
  }
}
BENCHMARK(thousand_plays_with_coverage)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kenes
