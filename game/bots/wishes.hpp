#pragma once
// What a seat's goals pull towards, read off their conditions once a move: `trust >= 60` pulls trust up,
// `not answered(x, deflect)` pulls away from evasion on x. A wish is a weight: above zero it wants more of
// the thing or wants it to become true, below zero less of it. Not for other rooms.

#include "rules/view.hpp"

namespace kenes::bots::detail {

struct ClaimWish {
  std::int16_t asked = 0;
  std::int16_t tested = 0;
  std::int16_t recorded = 0;
  std::array<std::int16_t, rules::kNames<rules::Progress>.size()> reached{};
  std::array<std::int16_t, rules::kNames<rules::AnswerKind>.size()> answered{};
};

struct RecommendationWish {
  std::int16_t proposed = 0;
  std::int16_t adopted = 0;
  std::int16_t wording = 0;  // The sum of the fit of its slots.
};

struct Wishes {
  std::int16_t trust = 0;
  std::int16_t guard = 0;
  std::int16_t evidence = 0;  // Any shown.
  std::int16_t accept_report = 0;
  std::int16_t declare = 0;  // This seat's own interest.
  std::array<std::int16_t, rules::kMaxVariables> variable{};
  std::array<std::int16_t, rules::kMaxFlags> flag{};
  std::array<std::int16_t, rules::kMaxSeats> standing{};
  std::array<std::int16_t, rules::kMaxSeats> turns{};
  std::array<ClaimWish, rules::kMaxClaims> claim{};
  std::array<RecommendationWish, rules::kMaxRecommendations> recommendation{};
};

/// The wishes of `seat`; those of goals that already hold in `seen` weigh a third, so that what is won is
/// kept and what is open is striven for. Reads nothing hidden if `seen` holds nothing hidden.
[[nodiscard]] Wishes wishes_of(const rules::Script& script, rules::SeatId seat, const rules::Hearing& seen);

/// What the effects would bring by these wishes; above zero: welcome.
[[nodiscard]] int worth_of(const rules::Script& script, const rules::Hearing& seen, const Wishes& wishes,
                           rules::Effects effects);

}  // namespace kenes::bots::detail
