#include "analysis/explore.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "analysis/directed.hpp"

namespace kenes::analysis {

using namespace rules;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Does `work(i)` for every i below `count`, each once, on several threads.
template <class Work>
void share_out(std::size_t count, unsigned threads, const Work& work) {
  std::atomic<std::size_t> taken{0};
  const auto take = [&] {
    for (std::size_t i = taken.fetch_add(1); i < count; i = taken.fetch_add(1)) work(i);
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(take);
  take();
}

/// What is searched for when no play showed it. A claim's way is not: what the truth lets a claim become is
/// no question of coverage.
bool is_sought(const Thing& thing) {
  return thing.kind != ThingKind::claim && thing.kind != ThingKind::variant;
}

/// Some plays by others than the survey's: bots come to endings that chance hardly does, and chance to moves
/// that no bot makes. Cheaper than searching for each.
Plan other_table(const Order& order) {
  constexpr std::uint64_t kMost = 200;
  constexpr std::uint64_t kMovesEach = 200;
  Plan plan = order.plan;
  plan.plays = std::min(kMost, order.search_moves / kMovesEach);
  plan.policy = order.plan.policy == Policy::random ? Policy::seasoned : Policy::random;
  return plan;
}

/// Proves, recalls or seeks each thing that the survey did not see; every one for itself, so that the order
/// in which threads come to them changes nothing.
void look_into(const Script& script, Exploration& exploration) {
  const Survey& survey = exploration.survey;
  std::vector<std::size_t> unseen;
  for (std::size_t i = 0; i < survey.things.size(); ++i) {
    if (survey.seen[i] == 0) unseen.push_back(i);
  }
  if (unseen.empty()) return;
  const Order& order = exploration.order;
  const Plan other = other_table(order);
  const Survey others = analysis::survey(script, other);
  const Prover prover(script);
  const Distance distance(script);
  share_out(unseen.size(), order.plan.threads, [&](std::size_t i) {
    const std::size_t thing = unseen[i];
    const Witness& witness = others.shortest[thing];
    Finding& finding = exploration.findings[thing];
    finding.certainty = Certainty::not_seen;
    if (!witness.is_none()) {
      finding.play = moves_of(script, other.policy, witness.seed, witness.moves);
    } else {
      finding.proof = prover.cannot(survey.things[thing]);
    }
    if (finding.proof) {
      finding.certainty = Certainty::cannot;
    } else if (witness.is_none() && is_sought(survey.things[thing])) {
      finding.play = seek(script, distance, survey.things, thing, order.plan.seed, order.search_moves).play;
    }
    if (!finding.play.empty()) finding.certainty = Certainty::found;
  });
}

/// A walk to the very end settles what was still open; one that stopped can only show what is possible.
void settle_by_walk(Exploration& exploration) {
  const BranchWalk& walk = exploration.walk;
  if (walk.shown.empty()) return;
  for (std::size_t i = 0; i < exploration.findings.size(); ++i) {
    Finding& finding = exploration.findings[i];
    if (finding.certainty != Certainty::not_seen) continue;
    if (!walk.shown[i].empty()) {
      finding.certainty = Certainty::found;
      finding.play = walk.shown[i];
      finding.by_walk = true;
    }
    if (finding.by_walk || !walk.complete) continue;
    finding.certainty = Certainty::cannot;
    finding.proof = Proof{};
    finding.proof->why = Proof::Why::walked;
  }
}

}  // namespace

Exploration explore(const Script& script, const Order& order) {
  const auto start = Clock::now();
  Exploration exploration{order, analysis::survey(script, order.plan), {}, {}, {}};
  exploration.findings.resize(exploration.survey.things.size());
  exploration.timing.survey = seconds_since(start);

  const auto searching = Clock::now();
  look_into(script, exploration);
  exploration.timing.search = seconds_since(searching);

  const auto walking = Clock::now();
  if (order.states > 0) {
    exploration.walk = walk_every_branch(script, exploration.survey.things, order.states);
    settle_by_walk(exploration);
  }
  exploration.timing.walk = seconds_since(walking);
  return exploration;
}

Beginning shortest_play(const Script& script, const Exploration& exploration, std::size_t thing) {
  const Finding& finding = exploration.findings[thing];
  if (finding.by_walk) return {options_of_walk(), finding.play};
  if (!finding.play.empty()) return {{}, finding.play};
  const Witness& witness = exploration.survey.shortest[thing];
  if (witness.is_none()) return {};
  return {{}, moves_of(script, exploration.order.plan.policy, witness.seed, witness.moves)};
}

bool ought_to_happen(const Thing& thing) { return thing.kind != ThingKind::claim; }

}  // namespace kenes::analysis
