#pragma once
// The box of a secret vote: who chose what, in memory only. It is no part of a hearing: nothing in it reaches
// a digest, a journal, a log or a seeded draw, and it cannot be copied or printed.

#include <array>
#include <cstdint>

#include "rules/rules.hpp"

namespace kenes::session {

class BallotBox {
 public:
  BallotBox() = default;
  BallotBox(const BallotBox&) = delete;
  BallotBox& operator=(const BallotBox&) = delete;
  ~BallotBox() { empty(); }

  /// Puts a seat's ballot in, in place of an earlier one. Requires a seat of the script and a choice.
  void put(rules::SeatId seat, rules::Ballot choice);
  /// Overwrites everything.
  void empty();
  /// Whose ballots are inside.
  [[nodiscard]] rules::SeatSet voters() const { return voters_; }
  /// The only thing that ever comes out.
  [[nodiscard]] rules::CountBox totals() const;

 private:
  std::array<rules::Ballot, rules::kMaxSeats> choices_{};
  rules::SeatSet voters_;
};

/// What to say before a secret vote is opened: that the result itself may show how people voted. Judged by
/// what everybody knows.
struct SecrecyHint {
  bool few_voters = false;
  bool likely_unanimous = false;
  [[nodiscard]] bool any() const { return few_voters || likely_unanimous; }
  friend bool operator==(const SecrecyHint&, const SecrecyHint&) = default;
};
inline constexpr std::size_t kFewVoters = 4;
/// Unanimity is likely when all voters but at most one have put their names to the motion.
[[nodiscard]] SecrecyHint secrecy_hint(const rules::Script& script, const rules::Hearing& hearing,
                                       const rules::Motion& motion);

}  // namespace kenes::session
