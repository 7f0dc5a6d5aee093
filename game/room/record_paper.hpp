#pragma once
// What is left of a session on paper, as far as it has come: pages of HTML that need nothing but themselves.

#include <string>

#include "room/scene.hpp"

namespace kenes::room {

/// The minutes with the questions, and the commitments as they were said.
[[nodiscard]] std::string minutes_paper(const Scene& scene, text::Language language);
/// The debrief for everybody. Tells what was true: not for the table before the end.
[[nodiscard]] std::string debrief_paper(const Scene& scene, text::Language language);

}  // namespace kenes::room
