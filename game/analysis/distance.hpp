#pragma once
// How far a hearing is from something happening in it: a rough number that falls as the conditions come
// nearer. Zero is not a promise, and a great number is no proof; it only tells a search which hearings to go
// on from.

#include <cstdint>

#include "analysis/things.hpp"
#include "rules/rules.hpp"

namespace kenes::analysis {

class Distance {
 public:
  static constexpr std::int32_t kOutOfReach = 100'000;  // In this hearing it is too late.

  explicit Distance(const rules::Script& script);

  [[nodiscard]] std::int32_t to(const rules::Hearing& hearing, const Thing& thing) const;

 private:
  /// How far a value is from counting as yes, and as no.
  struct Leaning {
    std::int32_t value = 0;
    std::int32_t to_yes = 0;
    std::int32_t to_no = 0;
  };
  [[nodiscard]] std::int32_t to_condition(const rules::Hearing& h, rules::Condition when, int deep) const;
  [[nodiscard]] Leaning leaning_of(const rules::Hearing& h, const rules::Step& step, int deep) const;
  [[nodiscard]] static Leaning operated(rules::Step::Op op, const Leaning& left, const Leaning& right);
  [[nodiscard]] std::int32_t to_fact(const rules::Hearing& h, const rules::Step& step, int deep) const;
  [[nodiscard]] std::int32_t to_beat(const rules::Hearing& h, rules::BeatId id, int deep) const;
  [[nodiscard]] std::int32_t to_trigger(const rules::Hearing& h, const rules::Beat& beat, rules::BeatId id,
                                        int deep) const;
  [[nodiscard]] std::int32_t to_flag(const rules::Hearing& h, std::uint8_t flag, int deep) const;
  [[nodiscard]] std::int32_t to_claim(const rules::Hearing& h, rules::ClaimId id,
                                      rules::Progress wanted) const;
  [[nodiscard]] std::int32_t to_presenting(const rules::Hearing& h, rules::EvidenceId id) const;
  [[nodiscard]] std::int32_t to_proposing(const rules::Hearing& h, rules::RecommendationId id,
                                          int deep) const;
  [[nodiscard]] std::int32_t to_deciding(const rules::Hearing& h, rules::RecommendationId id, int deep) const;
  [[nodiscard]] std::int32_t to_phase(const rules::Hearing& h, rules::PhaseKind kind) const;

  const rules::Script& script_;
  std::vector<std::vector<rules::BeatId>> setters_;  // Of each flag: beats that set it, or whose choices do.
  std::vector<std::vector<rules::BeatId>> leaders_;  // Of each beat: those whose choices name it.
};

}  // namespace kenes::analysis
