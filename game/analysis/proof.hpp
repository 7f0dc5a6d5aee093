#pragma once
// Why a thing can never come about in any hearing of a script: proved from bounds, or by exact search over
// what its condition depends on.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/cone.hpp"
#include "analysis/things.hpp"

namespace kenes::analysis {

/// A comparison that cannot hold, and what its sides can be.
struct Sides {
  rules::Condition left_part;
  rules::Condition right_part;
  Range left;
  Range right;
};

struct Proof {
  enum class Why : std::uint8_t {
    no_move,      // No seat can ever make the move, or bring about the change, that it needs.
    never_named,  // A beat that only follows another, and no choice that can be made names it.
    beat_cannot,  // A choice of a beat that cannot be played.
    condition,    // A part of its condition cannot hold.
    earlier,      // An ending before which another always holds.
    together,     // Each part can hold, but never all of them at once.
    walked,       // Every branch was walked, and it was not there.
  };
  Why why = Why::no_move;
  rules::Condition part;         // With `condition`, the part that cannot hold; with `together`, all of it.
  std::optional<Sides> sides{};  // When that part is a comparison.
  std::uint64_t states = 0;      // How many states `together` searched.
};

/// Proves what it can. Immutable once made; may be asked from several threads.
class Prover {
 public:
  static constexpr std::uint64_t kUsualLimit = 100'000;

  /// `limit`: of states in one exact search. Requires a script without faults.
  explicit Prover(const rules::Script& script, std::uint64_t limit = kUsualLimit);

  /// Why the thing cannot come about, or nothing: it may.
  [[nodiscard]] std::optional<Proof> cannot(const Thing& thing) const;
  /// The same from bounds alone, which is quick.
  [[nodiscard]] bool is_out_of_bounds(const Thing& thing) const;

 private:
  using Found = std::optional<Proof>;
  [[nodiscard]] Found by_bounds(const Reach& reach, const Thing& thing) const;
  [[nodiscard]] Found beat_by_bounds(const Reach& reach, rules::BeatId id) const;
  [[nodiscard]] Found ending_by_bounds(const Reach& reach, rules::EndingId id) const;
  [[nodiscard]] Found proposal_by_bounds(const Reach& reach, rules::RecommendationId id) const;
  [[nodiscard]] Found by_search(const Reach& reach, const Thing& thing) const;
  [[nodiscard]] Found beat_by_search(const Reach& reach, rules::BeatId id) const;
  [[nodiscard]] Found searched(const Reach& reach, const Target& target) const;
  [[nodiscard]] Proof failing(const Reach& reach, rules::Condition condition, const Occasion& occasion) const;

  const rules::Script& script_;
  std::uint64_t limit_;
  std::vector<Reach> reaches_;  // Of each variant that can be drawn.
};

/// The innermost part of a conjunction that cannot hold, when `read` bounds each fact. Requires that the
/// whole cannot.
[[nodiscard]] rules::Condition failing_part(const rules::Script& script, rules::Condition condition,
                                            const Reach& reach, const Occasion& occasion);

/// The two sides of a condition whose last operation takes two: both are conditions of their own.
[[nodiscard]] std::pair<rules::Condition, rules::Condition> sides_of(const rules::Script& script,
                                                                     rules::Condition condition);

}  // namespace kenes::analysis
