#pragma once
// Where a hearing turned: the moves at which the hall's trust moved noticeably, a claim came to rest or was
// tested, or a vote was decided; and how trust went in between. Public things only. Pure.

#include <cstdint>
#include <span>
#include <vector>

#include "assess/fold.hpp"

namespace kenes::assess {

struct TurningPoint {
  enum class Kind : std::uint8_t {
    claim,  // `claim` reached `progress`.
    vote,   // `motion` was decided.
    trust,  // Moved by at least kTurn by something else.
  };
  Kind kind{};
  std::size_t step = 0;  // The move, from 0.
  std::uint16_t at_s = 0;
  rules::SeatId by{};  // Whose move it was.
  rules::ClaimId claim;
  rules::Progress progress{};
  rules::MotionKind motion{};
  rules::RecommendationId recommendation;  // None for procedural motions and the report.
  bool adopted = false;
  std::uint8_t trust_before = 0, trust_after = 0;

  static constexpr int kTurn = 3;  // Of 100: what is less, nobody in the hall would notice.
  [[nodiscard]] int trust_moved() const { return int{trust_after} - int{trust_before}; }
};

/// A part of the meeting, as it went.
struct Stretch {
  rules::PhaseKind phase{};
  std::uint16_t from_s = 0, to_s = 0;
};
struct TrustAt {
  std::uint16_t at_s = 0;
  std::uint8_t trust = 0;
};

struct Turning {
  std::vector<TurningPoint> points;  // In order; several of one move stand beside each other.
  std::vector<TrustAt> trust;        // Where it changed, with the beginning and the end.
  std::vector<Stretch> stretches;    // In order, without gaps.
  std::uint16_t length_s = 0;
};

/// Moves from the first that is not allowed on are left out.
[[nodiscard]] Turning turning_of(const rules::Script& script, const rules::HearingOptions& options,
                                 std::span<const rules::Action> actions);

}  // namespace kenes::assess
