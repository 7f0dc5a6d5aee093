#pragma once
// Which kinds of move the rulebook lets which seat make in which phases, whatever happens: the outermost
// bounds of what can come about.

#include <array>
#include <cstdint>
#include <vector>

#include "rules/script.hpp"

namespace kenes::analysis {

/// A bit for each place in the rulebook's phases; the bit after the last stands for the closed hearing.
using Phases = std::uint32_t;

class Rights {
 public:
  explicit Rights(const rules::Script& script);

  /// The phases in which that seat can make a move of that kind; empty for a seat that does not exist.
  [[nodiscard]] Phases of(rules::SeatId seat, rules::MoveKind kind) const;
  /// The same of any seat.
  [[nodiscard]] Phases of_any(rules::MoveKind kind) const { return any_[static_cast<std::size_t>(kind)]; }
  /// The same of any seat but one.
  [[nodiscard]] Phases of_others(rules::SeatId but, rules::MoveKind kind) const;

  [[nodiscard]] Phases all() const { return closed() - 1; }
  [[nodiscard]] Phases closed() const { return Phases{1} << count_; }

 private:
  using ByKind = std::array<Phases, rules::kMoveKinds>;
  std::size_t count_;
  std::vector<ByKind> seats_;
  ByKind any_{};
};

}  // namespace kenes::analysis
