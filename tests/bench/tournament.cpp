// Who does better by their own goals: plays seeded hearings of every shipped scenario with a bot of one level
// on one core seat and seasoned bots on all others, and compares what the seat reached with what a seasoned
// bot reached there under the same seed. Prints a table in Markdown.
//
//   tournament SEEDS [LEVEL...]     (novice and expert where no level is named)

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "bots/table.hpp"
#include "scenario/scenario.hpp"

namespace kenes {
namespace {

using namespace rules;

const std::filesystem::path kAssets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// One table: who sits where, and how long one of them thought.
class Table {
 public:
  Table(const Script& script, std::uint64_t seed, SeatId other, bots::Level level)
      : script_(script), seed_(seed), other_(other), level_(level), hearing_(initial_hearing(script)) {}

  const Hearing& play(std::vector<double>* thoughts) {
    constexpr std::size_t kMostMoves = 4000;
    for (std::size_t i = 0; i < kMostMoves && !is_over(script_, hearing_); ++i) {
      const auto action = next(thoughts);
      if (!action) break;
      advance(script_, hearing_, *action, nullptr);
    }
    return hearing_;
  }

 private:
  bots::Level level_of(SeatId seat) const { return seat == other_ ? level_ : bots::Level::seasoned; }

  std::optional<Action> count() const {
    const Vote& vote = hearing_.vote;
    if (vote.stage != VoteStage::open) return std::nullopt;
    if (vote.method != Method::secret) {
      const bool waits = script_.rulebook.gathering && script_.residents > 0 &&
                         vote.hall_in_favour + vote.hall_against + vote.hall_abstain == 0;
      if (!waits) return std::nullopt;
      const unsigned in_favour = script_.residents * (25U + hearing_.trust / 2U) / 100U;
      return Action{kTeller, CountHall{static_cast<std::uint16_t>(in_favour),
                                       static_cast<std::uint16_t>(script_.residents - in_favour), 0}};
    }
    if (vote.voted.empty() || !missing_voters(script_, hearing_).empty()) return std::nullopt;
    CountBox box;
    for (SeatId seat : vote.voted) {
      const Ballot ballot = bots::secret_ballot_of(script_, hearing_, seat, seed_, level_of(seat));
      ++(ballot == Ballot::in_favour ? box.in_favour : ballot == Ballot::against ? box.against : box.abstain);
    }
    return Action{kTeller, box};
  }

  std::optional<Action> next(std::vector<double>* thoughts) const {
    if (auto action = count()) return action;
    if (auto action = bots::fate_action(script_, hearing_, seed_)) return action;
    for (SeatId seat : bots::asking_order(script_, hearing_, seed_)) {
      if (!script_.core.has(seat)) continue;
      const double before = cpu_seconds();
      auto action = bots::action_of(script_, hearing_, seat, seed_, level_of(seat));
      if (seat == other_ && thoughts != nullptr) thoughts->push_back(cpu_seconds() - before);
      if (action) return action;
    }
    return std::nullopt;
  }

  const Script& script_;
  std::uint64_t seed_;
  SeatId other_;
  bots::Level level_;
  Hearing hearing_;
};

/// The share of the seat's goals' worth that the hearing reached.
double score(const Script& script, const Hearing& hearing, SeatId seat) {
  double reached = 0;
  double possible = 0;
  for (const Goal& goal : script.seats[seat.index()].goals) {
    possible += goal.worth;
    if (holds(script, hearing, goal.when)) reached += goal.worth;
  }
  return possible == 0 ? 0 : reached / possible;
}

struct Sample {
  std::vector<double> values;
  void add(double value) { values.push_back(value); }
  [[nodiscard]] double mean() const {
    double sum = 0;
    for (double value : values) sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
  }
  /// Half the width of the 95 % interval of the mean.
  [[nodiscard]] double margin() const {
    if (values.size() < 2) return 0;
    double squares = 0;
    for (double value : values) squares += (value - mean()) * (value - mean());
    const auto n = static_cast<double>(values.size());
    return 1.96 * std::sqrt(squares / (n - 1) / n);
  }
};

struct Row {
  std::string seat;
  Sample seasoned, own, difference;
};

void print_row(const Row& row) {
  std::cout << std::fixed << std::setprecision(3) << "| " << row.seat << " | " << row.difference.values.size()
            << " | " << row.seasoned.mean() << " | " << row.own.mean() << " | " << std::showpos
            << row.difference.mean() << std::noshowpos << " ± " << row.difference.margin() << " |\n";
}

void print_thoughts(std::vector<double> thoughts) {
  if (thoughts.empty()) return;
  std::sort(thoughts.begin(), thoughts.end());
  std::erase_if(thoughts, [](double t) { return t < 0.002; });  // Moves that need no looking ahead.
  if (thoughts.empty()) return;
  std::cout << "\nThought, of moves that took any (" << thoughts.size() << "): median "
            << 1000 * thoughts[thoughts.size() / 2] << " ms, p95 "
            << 1000 * thoughts[thoughts.size() * 95 / 100] << " ms, most " << 1000 * thoughts.back()
            << " ms of one core.\n";
}

void compete(const Script& script, bots::Level level, std::uint64_t seeds) {
  std::vector<Row> rows(script.seats.size());
  Row total{"**all seats**", {}, {}, {}};
  Sample by_seed;
  std::vector<double> thoughts;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Hearing plain = Table(script, seed, {}, level).play(nullptr);
    double sum = 0;
    for (SeatId seat : script.core) {
      const Hearing played = Table(script, seed, seat, level).play(&thoughts);
      const double before = score(script, plain, seat);
      const double after = score(script, played, seat);
      for (Row* row : {&rows[seat.index()], &total}) {
        row->seasoned.add(before);
        row->own.add(after);
        row->difference.add(after - before);
      }
      sum += after - before;
    }
    by_seed.add(sum / static_cast<double>(script.core.size()));
  }
  std::cout << "\n### " << script.names.scenario << ": " << bots::name_of(level) << " against seasoned\n\n"
            << "| seat | hearings | seasoned there | " << bots::name_of(level)
            << " there | difference, 95 % |\n|---|---|---|---|---|\n";
  for (SeatId seat : script.core) {
    rows[seat.index()].seat = script.names.seats[seat.index()];
    print_row(rows[seat.index()]);
  }
  print_row(total);
  std::cout << "\nIn total, seed by seed (the seats of a seed share one seasoned hearing): " << std::showpos
            << by_seed.mean() << std::noshowpos << " ± " << by_seed.margin() << ".\n";
  print_thoughts(std::move(thoughts));
  std::cout.flush();
}

int run(const std::vector<std::string>& words) {
  std::uint64_t seeds = 0;
  if (!words.empty()) std::from_chars(words[0].data(), words[0].data() + words[0].size(), seeds);
  std::vector<bots::Level> levels;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (const auto level = bots::level_named(words[i])) levels.push_back(*level);
  }
  if (seeds == 0 || levels.size() + 1 < words.size()) {
    std::cerr << "tournament SEEDS [novice|seasoned|expert ...]\n";
    return 2;
  }
  if (levels.empty()) levels = {bots::Level::novice, bots::Level::expert};
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(kAssets / "scenarios")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  for (const auto& folder : folders) {
    const auto loaded = scenario::load_scenario(folder, kAssets / "rulebooks");
    if (!loaded.script) {
      std::cerr << folder << " does not load\n";
      return 1;
    }
    for (bots::Level level : levels) compete(*loaded.script, level, seeds);
  }
  return 0;
}

}  // namespace
}  // namespace kenes

int main(int argc, char** argv) { return kenes::run({argv + 1, argv + argc}); }
