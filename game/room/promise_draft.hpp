#pragma once
// A promise that was noted fills in a draft: which of the options that a recommendation's wording offers say
// the same as its line (promise_words.hpp).

#include <string>
#include <vector>

#include "room/scene.hpp"

namespace kenes::room {

/// An option that fits.
struct Fit {
  std::uint8_t slot = 0;
  std::uint8_t option = 0;
};
/// Addressee, action and deadline from who, what and when; at most one option of a slot, and none where two
/// fit equally well. Options are read in all languages: whoever types may use any.
[[nodiscard]] std::vector<Fit> fits_of(const Play& play, rules::RecommendationId id, const Promise& promise);

/// A draft this seat may put on the table, or has put there and may still fill in, from a promise.
struct DraftOffer {
  session::Revision answer = 0;
  rules::RecommendationId recommendation;
  std::vector<Fit> fits;  // Not empty.
};
[[nodiscard]] std::vector<DraftOffer> draft_offers(const Scene& scene, rules::SeatId seat);

/// The seat's own draft of it on the table; none: there is none.
[[nodiscard]] rules::MotionId draft_of(const rules::Hearing& hearing, rules::SeatId seat,
                                       rules::RecommendationId recommendation);

}  // namespace kenes::room
