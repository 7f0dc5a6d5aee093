// Beats that set off one another in a circle.

#include <algorithm>
#include <functional>

#include "scenario/check_structure.hpp"

namespace kenes::scenario {
namespace {

using rules::Effect;
using rules::Happening;
using Kind = Happening::Kind;
constexpr std::size_t kMostListed = 6;  // Beats of a circle, in a sentence.

using Arrows = std::vector<std::vector<std::size_t>>;

/// The beats that lie on a circle of arrows, one for each circle: the first in the order of ids. Without
/// recursion: chains may be long.
std::vector<std::vector<std::size_t>> circles_in(const Arrows& arrows) {
  enum class Mark : std::uint8_t { fresh, open, done };
  std::vector<Mark> marks(arrows.size(), Mark::fresh);
  std::vector<std::vector<std::size_t>> circles;
  for (std::size_t start = 0; start < arrows.size(); ++start) {
    if (marks[start] != Mark::fresh) continue;
    std::vector<std::size_t> path{start};
    std::vector<std::size_t> next{0};
    marks[start] = Mark::open;
    while (!path.empty()) {
      const std::size_t here = path.back();
      if (next.back() == arrows[here].size()) {
        marks[here] = Mark::done;
        path.pop_back();
        next.pop_back();
        continue;
      }
      const std::size_t to = arrows[here][next.back()++];
      if (marks[to] == Mark::open) {
        circles.emplace_back(std::ranges::find(path, to), path.end());
      } else if (marks[to] == Mark::fresh) {
        marks[to] = Mark::open;
        path.push_back(to);
        next.push_back(0);
      }
    }
  }
  return circles;
}

std::string listed(const Workbench& bench, const std::vector<std::size_t>& circle) {
  std::string all;
  for (std::size_t i = 0; i < std::min(circle.size(), kMostListed); ++i) {
    all += bench.names[NameKind::beats][circle[i]].id + " → ";
  }
  return all + (circle.size() > kMostListed ? "…" : bench.names[NameKind::beats][circle.front()].id);
}

Arrows named_by_choices(const rules::Script& script) {
  Arrows arrows(script.beats.size());
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    for (const rules::Choice& choice : script.beats[i].choices) {
      if (!choice.then.is_none()) arrows[i].push_back(choice.then.index());
    }
  }
  return arrows;
}

/// What `effect` may set off, as the kinds and subjects of triggers.
struct SetOff {
  std::vector<Kind> kinds;
  std::uint8_t subject = 0;
};
SetOff set_off_by(const Effect& effect) {
  switch (effect.kind) {
    case Effect::Kind::add_variable:
    case Effect::Kind::set_variable:
      return {{Kind::above, Kind::below}, effect.a};
    case Effect::Kind::add_trust:
    case Effect::Kind::set_trust:
      return {{Kind::above, Kind::below}, rules::kTrustSubject};
    case Effect::Kind::add_guard:
    case Effect::Kind::set_guard:
      return {{Kind::above, Kind::below}, rules::kGuardSubject};
    case Effect::Kind::settle:
      return {{Kind::claim}, effect.a};
    default:
      return {};
  }
}

/// Arrows between beats that may happen often: one that happens once ends every chain.
Arrows set_off_by_effects(const rules::Script& script) {
  Arrows arrows(script.beats.size());
  std::vector<std::size_t> often;
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    if (script.beats[i].once_bit == 0xFFFF) often.push_back(i);
  }
  for (const std::size_t from : often) {
    const rules::Effects run = script.beats[from].effects;
    for (const Effect& effect : std::span(script.effects).subspan(run.first, run.count)) {
      const SetOff off = set_off_by(effect);
      for (const std::size_t to : often) {
        const rules::Trigger& on = script.beats[to].on;
        if ((on.a == off.subject || on.a == rules::Trigger::kAny) &&
            std::ranges::find(off.kinds, on.kind) != off.kinds.end())
          arrows[from].push_back(to);
      }
    }
  }
  return arrows;
}

}  // namespace

void check_chains(Workbench& bench) {
  for (const auto& circle : circles_in(named_by_choices(bench.script))) {
    report_at(bench, Code::then_cycle, NameKind::beats, *std::ranges::min_element(circle),
              listed(bench, circle));
  }
  for (const auto& circle : circles_in(set_off_by_effects(bench.script))) {
    // One beat that moves a number away from its own threshold does not set itself off again.
    if (circle.size() > 1) {
      report_at(bench, Code::endless_chain, NameKind::beats, *std::ranges::min_element(circle),
                listed(bench, circle));
    }
  }
}

}  // namespace kenes::scenario
