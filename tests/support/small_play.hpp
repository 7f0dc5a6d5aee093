#pragma once
// Ways through a hearing of the small script: what the seats do, without what chance does in between.

#include <optional>
#include <vector>

#include "core/rng.hpp"
#include "rules/rules.hpp"

namespace kenes::test {

/// Opens, certifies, adopts the agenda, delivers both sections: question time begins.
[[nodiscard]] std::vector<rules::Action> to_questions();
/// On from there: Serik asks about water, the akim commits; in the debate Serik proposes kStartPipe, filled
/// in and read back; the resolution begins.
[[nodiscard]] std::vector<rules::Action> to_resolution();
/// Where kStartPipe lies on the table after to_resolution.
inline constexpr rules::MotionId kPipeMotion{1};

/// Some move of some seat at the table, drawn by `rng`; none when nobody may move.
[[nodiscard]] std::optional<rules::Action> random_action(const rules::Script& script,
                                                         const rules::Hearing& hearing, Rng& rng);
/// What fate must draw now, drawn by `rng`; none when nothing waits.
[[nodiscard]] std::optional<rules::Action> fate_draw(const rules::Script& script,
                                                     const rules::Hearing& hearing, Rng& rng);

}  // namespace kenes::test
