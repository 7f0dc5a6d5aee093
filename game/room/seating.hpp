#pragma once
// Seats drawn by lot, kindly: nobody is given the post they hold in life, nor the seat across from their own
// superior. A pure function of the list and the seed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/script.hpp"

namespace kenes::room {

/// One who is to be seated. Posts are roles of the scenario: what somebody does in life is one of them or
/// none.
struct Newcomer {
  std::string name;
  std::optional<rules::Role> own_post;
  std::optional<std::size_t> superior;  // Place in the list; none.
  rules::SeatId seat;                   // Already seated; none: to be drawn.
};

/// What somebody would rather not be given, as they or the facilitator told it. Kept nowhere: it is for the
/// draw alone.
struct Ties {
  std::optional<rules::Role> post;  // That they hold in life.
  std::string superior;             // Somebody here, by name; empty: nobody.
  friend bool operator==(const Ties&, const Ties&) = default;
};

/// The two roles that face each other when this one is played: whoever reports faces those who hear it.
[[nodiscard]] bool face_each_other(rules::Role a, rules::Role b);

/// The seats in the same order; none where the free seats ran out: those watch from the gallery. Wishes that
/// cannot all be met are given up from the last one on, never the seats themselves.
[[nodiscard]] std::vector<rules::SeatId> draw_seats(const rules::Script& script,
                                                    const std::vector<Newcomer>& newcomers,
                                                    const std::vector<rules::SeatId>& free,
                                                    std::uint64_t seed);

}  // namespace kenes::room
