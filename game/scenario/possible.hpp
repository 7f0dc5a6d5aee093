#pragma once
// What can come about in some hearing of a script, as far as that follows from who may do what, who holds
// what and what the script does. Errs on the side of "yes".

#include <array>

#include "rules/script.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {

class Possible {
 public:
  explicit Possible(const Workbench& bench);

  [[nodiscard]] bool has_phase(rules::PhaseKind kind) const;
  /// Whether the seat may make this kind of move in some phase, presiding or not.
  [[nodiscard]] bool may_ever(rules::SeatId seat, rules::MoveKind kind) const;
  [[nodiscard]] rules::SeatSet all_who_may(rules::MoveKind kind) const;
  /// Whether somebody who may present the evidence can come to have it where this variant is drawn.
  [[nodiscard]] bool within_reach(rules::EvidenceId evidence, const rules::Variant& variant) const;
  [[nodiscard]] bool within_reach(rules::EvidenceId evidence) const;
  [[nodiscard]] bool can_become(rules::ClaimId claim, rules::Progress progress) const;
  [[nodiscard]] bool uses(rules::MotionKind kind) const;

 private:
  [[nodiscard]] int weight_for(rules::ClaimId claim, rules::Bearing how, const rules::Variant& variant) const;
  [[nodiscard]] bool enough_for(rules::ClaimId claim, rules::Bearing how, int weight) const;

  const rules::Script& script_;
  const Usage& usage_;
  bool has_rulebook_;
  rules::SeatSet presenters_;
};

}  // namespace kenes::scenario
