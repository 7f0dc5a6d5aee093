#pragma once
// A hearing played at random: whoever's turn it is makes one of their legal moves, each as likely as another
// but for what one may do at any time. No policy and no taste: what it measures is the rules.

#include "core/rng.hpp"
#include "rules/rules.hpp"

namespace kenes::bench {

/// The seat whose turn it is: chance, who owes a choice, a ruling, an answer or a vote, who has the floor;
/// otherwise somebody present.
[[nodiscard]] rules::SeatId acting_seat(const rules::Script& script, const rules::Hearing& hearing, Rng& rng);

/// One play and what it was like.
struct Played {
  std::size_t moves = 0;
  std::size_t lists = 0;  // Lists of legal moves generated: more than moves, where a seat had nothing to do.
  std::size_t offered = 0;  // Legal moves to choose from, over all moves.
  rules::Hearing last;
};
/// Until the hearing is over, or `limit` moves. `told` may be null.
[[nodiscard]] Played play_at_random(const rules::Script& script, Rng& rng, std::size_t limit,
                                    rules::Happenings* told);

}  // namespace kenes::bench
