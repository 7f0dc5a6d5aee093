#pragma once
// How an expert decides: it makes up worlds that fit its view, plays each of a few plausible moves on in each
// of them, and takes the move that on the average serves its goals best. Not for other rooms.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {

struct Candidate {
  Move move;
  int prior = 0;  // What is thought of it beforehand, in units of the outlook.
};

/// The moves worth comparing when the seat would make `own`, which is the first; only `own` where nothing
/// hangs on it.
[[nodiscard]] std::vector<Candidate> candidates(Thinking& t, const Move& own);

/// The move that looks best after kPlayoutMoves moves of playing on. A pure function of the view, the legal
/// moves and the seed.
[[nodiscard]] Move foresee(Thinking& t, const Move& own);

}  // namespace kenes::bots::detail
