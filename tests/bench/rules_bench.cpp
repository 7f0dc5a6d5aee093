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

/// A state and a move that its acting seat may make.
struct Moment {
  Hearing hearing;
  rules::Action action;
};

/// Of each of `states`, so that each kind of moment is there as often as in play.
const std::vector<Moment>& moments() {
  static const std::vector<Moment> kept = [] {
    std::vector<Moment> all;
    Rng rng(1);
    std::vector<rules::Move> legal;
    for (const Hearing& hearing : states()) {
      if (is_over(first_scenario(), hearing)) continue;
      rules::SeatId seat;
      do {
        seat = bench::acting_seat(first_scenario(), hearing, rng);
        legal_moves(first_scenario(), hearing, seat, legal);
      } while (legal.empty());
      all.push_back({hearing, {seat, legal[rng.below(static_cast<std::uint32_t>(legal.size()))]}});
    }
    return all;
  }();
  return kept;
}

void list_legal_moves(benchmark::State& state) {
  std::vector<rules::Move> legal;
  std::size_t offered = 0;
  std::size_t i = 0;
  for (auto _ : state) {
    const Moment& moment = moments()[i++ % moments().size()];
    legal_moves(first_scenario(), moment.hearing, moment.action.seat, legal);
    offered += legal.size();
  }
  state.counters["legal_moves"] = static_cast<double>(offered) / static_cast<double>(state.iterations());
}
BENCHMARK(list_legal_moves);

void check_move(benchmark::State& state) {
  std::size_t i = 0;
  for (auto _ : state) {
    const Moment& moment = moments()[i++ % moments().size()];
    benchmark::DoNotOptimize(check(first_scenario(), moment.hearing, moment.action));
  }
}
BENCHMARK(check_move);

/// The state is copied first: what applying costs is this less `copy_state`.
void copy_and_apply_move(benchmark::State& state) {
  Hearing hearing;
  std::size_t i = 0;
  for (auto _ : state) {
    const Moment& moment = moments()[i++ % moments().size()];
    hearing = moment.hearing;
    advance(first_scenario(), hearing, moment.action, nullptr);
    benchmark::DoNotOptimize(hearing);
    benchmark::ClobberMemory();
  }
}
BENCHMARK(copy_and_apply_move);

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
