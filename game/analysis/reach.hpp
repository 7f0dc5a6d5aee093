#pragma once
// How far one variant of a script can possibly get: the least set of beats, choices and facts, with bounds
// for every number, that contains whatever can happen in any hearing of it. What is not in it cannot happen;
// what is in it may still be impossible for reasons that bounds alone do not see.

#include <bitset>
#include <optional>
#include <span>
#include <vector>

#include "analysis/range.hpp"
#include "analysis/rights.hpp"

namespace kenes::analysis {

/// When a condition is read: in which phases, and what is known because of what has just happened.
struct Occasion {
  Phases phases = 0;
  std::optional<rules::Trigger> after;
};

class Reach {
 public:
  /// Computes it. Requires a script without faults.
  Reach(const rules::Script& script, rules::VariantId variant);

  [[nodiscard]] rules::VariantId variant() const { return variant_; }
  [[nodiscard]] const Rights& rights() const { return rights_; }

  [[nodiscard]] bool has_beat(rules::BeatId beat) const { return beats_[beat.index()]; }
  [[nodiscard]] bool has_choice(rules::BeatId beat, std::size_t choice) const;
  [[nodiscard]] bool has_claim(rules::ClaimId claim, rules::Progress reached) const;
  [[nodiscard]] bool has_presented(rules::EvidenceId evidence) const;
  [[nodiscard]] bool has_proposed(rules::RecommendationId recommendation) const;
  [[nodiscard]] bool has_inject(rules::InjectId inject) const;
  /// The ending's condition can hold at the end, and every earlier one's can fail.
  [[nodiscard]] bool has_ending(rules::EndingId ending) const;
  /// Whether it may hold when the hearing is over.
  [[nodiscard]] bool may_hold_at_end(rules::Condition when) const;

  /// What the fact can be then.
  [[nodiscard]] Range read(const rules::Step& step, const Occasion& occasion) const;
  [[nodiscard]] Range range(rules::Condition condition, const Occasion& occasion) const;

  /// The phases in which the beat's trigger can come about; none: never. For `then`: any, if a choice that
  /// names the beat can be made.
  [[nodiscard]] Phases phases_of(const rules::Beat& beat, rules::BeatId id) const;
  [[nodiscard]] Occasion occasion_of(const rules::Beat& beat, rules::BeatId id) const;
  /// How often the beat can be played at most in one hearing; none: no bound is known.
  [[nodiscard]] std::optional<std::int32_t> most_times(rules::BeatId id) const;

 private:
  /// How far effects push one variable.
  struct Push {
    Range base;             // Where it starts, and what it is set to.
    std::int32_t up = 0;    // Most that can be added to it altogether,
    std::int32_t down = 0;  // and taken away; not positive.
    bool up_often = false;  // More and more.
    bool down_often = false;
  };

  // Rounds of the fixpoint: reach_fixpoint.cpp.
  void start();
  bool widen_beats();
  bool widen_choices(rules::BeatId id);
  [[nodiscard]] bool can_choose(const rules::Beat& beat, std::size_t choice) const;
  [[nodiscard]] static Push furthest(const Push& one, const Push& other);
  void add_effects(rules::Effects effects, std::optional<std::int32_t> times, const Occasion& occasion);
  void add_effect(const rules::Effect& effect, std::optional<std::int32_t> times, const Occasion& occasion);
  void bound_variables(bool to_the_ends);
  void run();

  // What moves can bring about: reach_moves.cpp.
  [[nodiscard]] Phases asking(rules::ClaimId claim) const;
  [[nodiscard]] Phases showing(rules::EvidenceId evidence) const;
  [[nodiscard]] Phases answering() const;
  [[nodiscard]] Phases delivering(rules::SectionId section) const;
  [[nodiscard]] Phases proposing(rules::RecommendationId recommendation) const;
  [[nodiscard]] Phases deciding(std::uint8_t subject, std::uint8_t motion_kind, rules::MoveKind by) const;
  [[nodiscard]] Phases trigger_phases(const rules::Trigger& on) const;
  [[nodiscard]] Phases speech_phases(const rules::Trigger& on) const;
  [[nodiscard]] Phases motion_phases(const rules::Trigger& on) const;
  [[nodiscard]] Phases seat_phases(const rules::Trigger& on) const;
  [[nodiscard]] Phases crossing_phases(const rules::Trigger& on) const;
  [[nodiscard]] int weight_shown(rules::ClaimId claim, rules::Bearing how) const;
  [[nodiscard]] bool moves_reach(rules::ClaimId claim, rules::Progress reached) const;

  // What facts can be: reach_facts.cpp.
  [[nodiscard]] Range read_number(const rules::Step& step) const;
  [[nodiscard]] Range read_claim(const rules::Step& step) const;
  [[nodiscard]] Range read_phase(const rules::Step& step, Phases phases) const;
  [[nodiscard]] Range read_state(const rules::Step& step) const;
  [[nodiscard]] Range read_motion(const rules::Step& step) const;

  const rules::Script& script_;
  rules::VariantId variant_;
  Rights rights_;
  std::vector<bool> beats_;
  std::vector<std::uint8_t> choices_;  // Bit a choice, of each beat.
  std::vector<bool> named_;            // Beats that a possible choice names in `then`.
  std::vector<Push> pushes_;
  std::vector<Range> variables_;
  std::bitset<rules::kMaxFlags> flags_;
  std::bitset<rules::kMaxEvidence> revealed_;
  std::vector<rules::SeatSet> holders_;
  std::vector<std::uint8_t> settled_;  // Of each claim: bit a Progress that effects settle it to.
};

}  // namespace kenes::analysis
