#pragma once
// Inside the analysis: one hearing being played by a policy. Not for other rooms.

#include <optional>

#include "analysis/policy.hpp"
#include "analysis/random_table.hpp"

namespace kenes::analysis::detail {

inline constexpr std::size_t kMostMoves = 4000;  // Many times what a hearing takes.

class Player {
 public:
  Player(const rules::Script& script, Policy policy, std::uint64_t seed);

  /// The table's next move; a complete secret vote is counted as its voters would have voted. Nothing when
  /// all wait.
  [[nodiscard]] std::optional<rules::Action> next(const rules::Hearing& hearing);

 private:
  rules::CountBox count_box(const rules::Hearing& hearing) const;

  const rules::Script& script_;
  Policy policy_;
  std::uint64_t seed_;
  RandomTable random_;
};

}  // namespace kenes::analysis::detail
