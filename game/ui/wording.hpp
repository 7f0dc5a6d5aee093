#pragma once
// The sentence of a drafted recommendation in parts: what was filled in, what is open, what would change.

#include <vector>

#include "ui/flow.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

/// As it stands. Requires a recommendation.
[[nodiscard]] std::vector<Passage> wording_of(const Sight& sight, const rules::Motion& motion);
/// As it would stand with the amendment: the old words of the slot removed, the new ones added after them.
[[nodiscard]] std::vector<Passage> wording_amended(const Sight& sight, const rules::Motion& amendment);
/// All of it as one text.
[[nodiscard]] std::string plain(const std::vector<Passage>& runs);

}  // namespace kenes::ui
