#include "scenario/possible.hpp"

#include <algorithm>

#include "rules/rules.hpp"

namespace kenes::scenario {
namespace {

using rules::Bearing;
using rules::MoveKind;
using rules::Progress;
using rules::Role;

}  // namespace

Possible::Possible(const Workbench& bench)
    : script_(bench.script), usage_(bench.usage), has_rulebook_(bench.has_rulebook) {
  presenters_ = all_who_may(MoveKind::present);
}

bool Possible::has_phase(rules::PhaseKind kind) const {
  const auto& phases = script_.rulebook.phases;
  return !has_rulebook_ || std::ranges::find(phases, kind, &rules::PhaseRule::kind) != phases.end();
}

bool Possible::may_ever(rules::SeatId seat, MoveKind kind) const {
  if (!has_rulebook_) return true;
  const Role role = script_.seats[seat.index()].role;
  // The chair has a member's moves while the deputy presides, and the deputy the chair's.
  const Role second = role == Role::chair ? Role::member : seat == script_.deputy ? Role::chair : role;
  return std::ranges::any_of(script_.rulebook.phases, [&](const rules::PhaseRule& phase) {
    return phase.may[static_cast<std::size_t>(role)].has(rules::id_of(kind)) ||
           phase.may[static_cast<std::size_t>(second)].has(rules::id_of(kind));
  });
}

rules::SeatSet Possible::all_who_may(MoveKind kind) const {
  rules::SeatSet seats;
  for (std::size_t i = 0; i < script_.seats.size(); ++i) {
    if (may_ever(rules::SeatId(i), kind)) seats.add(rules::SeatId(i));
  }
  return seats;
}

bool Possible::within_reach(rules::EvidenceId evidence, const rules::Variant& variant) const {
  if (usage_.revealed.has(evidence)) return true;
  if (usage_.given.has(evidence) && !(usage_.receives & presenters_).empty()) return true;
  if (variant.without.has(evidence)) return false;
  return variant.on_table.has(evidence) || !(variant.holders[evidence.index()] & presenters_).empty();
}

bool Possible::within_reach(rules::EvidenceId evidence) const {
  return std::ranges::any_of(script_.variants,
                             [&](const rules::Variant& variant) { return within_reach(evidence, variant); });
}

int Possible::weight_for(rules::ClaimId claim, Bearing how, const rules::Variant& variant) const {
  int weight = 0;
  for (std::size_t i = 0; i < script_.evidence.size(); ++i) {
    if (!within_reach(rules::EvidenceId(i), variant)) continue;
    for (const rules::Bears& bears : script_.evidence[i].bears) {
      if (bears.on == claim && bears.how == how) weight += bears.strength * script_.evidence[i].reliability;
    }
  }
  return weight;
}

bool Possible::enough_for(rules::ClaimId claim, Bearing how, int weight) const {
  return std::ranges::any_of(script_.variants, [&](const rules::Variant& variant) {
    return weight_for(claim, how, variant) >= weight;
  });
}

bool Possible::can_become(rules::ClaimId claim, Progress progress) const {
  if (((unsigned{usage_.settled[claim.index()]} >> static_cast<unsigned>(progress)) & 1U) != 0) return true;
  switch (progress) {
    case Progress::tested:
      return enough_for(claim, Bearing::supports, 1) || enough_for(claim, Bearing::contradicts, 1) ||
             enough_for(claim, Bearing::explains, 1);
    case Progress::confirmed:
      return enough_for(claim, Bearing::supports, rules::kDecisiveWeight);
    case Progress::contradicted:  // Any proof against it lets the speaker concede.
      return enough_for(claim, Bearing::contradicts, 1);
    case Progress::explained:
      return enough_for(claim, Bearing::explains, rules::kExplainingWeight);
    default:
      return true;
  }
}

bool Possible::uses(rules::MotionKind kind) const {
  return !has_rulebook_ || script_.rulebook.uses[static_cast<std::size_t>(kind)];
}

}  // namespace kenes::scenario
