// What an author should look at first.

#include "analysis/explore.hpp"

namespace kenes::analysis {

namespace {

using Kind = Trouble::Kind;

void add_ends(const Exploration& exploration, std::vector<Trouble>& troubles) {
  if (exploration.survey.unfinished > 0) troubles.push_back({Kind::unfinished});
  if (exploration.walk.dead_ends > 0) troubles.push_back({Kind::dead_end});
  if (exploration.walk.endless > 0) troubles.push_back({Kind::endless});
}

void add_things(const Exploration& exploration, Certainty certainty, Kind kind,
                std::vector<Trouble>& troubles) {
  const Things& things = exploration.survey.things;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const bool wanted = exploration.findings[i].certainty == certainty;
    if (wanted && ought_to_happen(things[i])) troubles.push_back({kind, i});
  }
}

void add_idle_seats(const rules::Script& script, const Exploration& exploration,
                    std::vector<Trouble>& troubles) {
  constexpr std::uint64_t kMostPerMille = 100;  // Of a hearing, on the average, at one stretch.
  if (exploration.order.plan.policy == Policy::random) return;
  for (rules::SeatId seat : script.core) {
    if (exploration.survey.idle_per_mille(seat.index()) > kMostPerMille) {
      troubles.push_back({Kind::idle_seat, seat.index()});
    }
  }
}

void add_heavy_endings(const Exploration& exploration, std::vector<Trouble>& troubles) {
  constexpr std::uint64_t kEnough = 50;  // Plays, before a share means anything.
  const Survey& survey = exploration.survey;
  const bool alone = survey.things.count(ThingKind::ending) == 1;
  if (alone || survey.plays < kEnough || exploration.order.plan.policy == Policy::random) return;
  for (std::size_t i = 0; i < survey.things.count(ThingKind::ending); ++i) {
    const std::size_t thing = survey.things.at(ThingKind::ending, i);
    if (2 * survey.seen[thing] > survey.plays) troubles.push_back({Kind::heavy_ending, thing});
  }
}

}  // namespace

std::vector<Trouble> troubles_of(const rules::Script& script, const Exploration& exploration) {
  std::vector<Trouble> troubles;
  add_ends(exploration, troubles);
  add_things(exploration, Certainty::cannot, Kind::cannot, troubles);
  if (exploration.survey.unasked > 0) troubles.push_back({Kind::unasked});
  add_things(exploration, Certainty::not_seen, Kind::not_seen, troubles);
  add_idle_seats(script, exploration, troubles);
  add_heavy_endings(exploration, troubles);
  return troubles;
}

}  // namespace kenes::analysis
