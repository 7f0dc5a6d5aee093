#pragma once
// A hearing of the small script played and written down at once, chance included: what facts and stories are
// made from.

#include <vector>

#include "rules/rules.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

class Recording {
 public:
  explicit Recording(const rules::Script& script);

  /// Plays one move; a refusal fails the test. Chance takes its first possibility, in the variant `dry`.
  Recording& play(rules::SeatId seat, const rules::Move& move);
  /// The draft of that kind on the table.
  [[nodiscard]] rules::MotionId draft(rules::MotionKind kind) const;
  /// All three members vote so, the chair closes and publishes.
  Recording& vote(rules::MotionKind kind, rules::Ballot chair, rules::Ballot aigul, rules::Ballot serik);

  // Stations, each from the one before.
  Recording& opened();  // The agenda is adopted, the report phase has begun.
  Recording& asked();   // Question time; the expert has asked neutrally about kWaterShare; Serik chose; the
                        // akim owes an answer.

  [[nodiscard]] const std::vector<rules::Action>& actions() const { return actions_; }
  [[nodiscard]] const rules::Hearing& hearing() const { return hearing_; }

 private:
  void chance();

  const rules::Script& script_;
  rules::Hearing hearing_;
  std::vector<rules::Action> actions_;
};

}  // namespace kenes::test
