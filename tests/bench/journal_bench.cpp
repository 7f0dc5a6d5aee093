// How many durable moves a second: `ninja -C build/release bench && build/release/tests/journal_bench`.
// Aim: 1,000, each within 5 ms, where the disk itself can; one row is one fdatasync.

#include "journal/journal.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

#include <benchmark/benchmark.h>
#include <stdlib.h>

namespace kenes {
namespace {

session::Row row_at(session::Revision number) {
  session::Row row;
  row.number = number;
  row.seat = "member_serik";
  row.body = R"({"move":"ask_claim","claim":"water_share","tone":"neutral"})";
  row.time_ms = 1'700'000'000'000;
  row.move_id = "4f1c0d9a2b";
  return row;
}

void append_durably(benchmark::State& state) {
  std::string folder = (std::filesystem::temp_directory_path() / "kenes-bench-XXXXXX").string();
  const std::filesystem::path path = std::filesystem::path(::mkdtemp(folder.data())) / "j";
  auto file = journal::create(path, {});
  session::Revision number = 0;
  std::vector<double> taken;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    if (!(*file)->append(row_at(++number))) state.SkipWithError("cannot write");
    taken.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  state.SetItemsProcessed(state.iterations());
  std::sort(taken.begin(), taken.end());
  state.counters["p99_ms"] = taken[taken.size() * 99 / 100];
  state.counters["worst_ms"] = taken.back();
  file->reset();
  std::filesystem::remove_all(path.parent_path());
}
BENCHMARK(append_durably)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace
}  // namespace kenes
