#pragma once
// Inside determinise: what is dealt, part by part. Not for other rooms.

#include "core/rng.hpp"
#include "rules/view.hpp"

namespace kenes::bots::detail {

struct Deal {
  const rules::Script& script;
  const rules::SeatView& view;
  rules::Hearing& hearing;
  Rng& rng;

  [[nodiscard]] std::uint32_t below(std::size_t bound) {
    return rng.below(static_cast<std::uint32_t>(bound));
  }
  [[nodiscard]] rules::SeatId me() const { return view.seat; }
};

/// The variants that contradict what is seen least.
[[nodiscard]] std::vector<rules::VariantId> fitting_variants(const rules::Script& script,
                                                             const rules::SeatView& view);

void deal_script_state(
    Deal& deal);  // Beats nobody sees as having happened, and what they moved out of sight.
void deal_unpublished_votes(Deal& deal);

}  // namespace kenes::bots::detail
