#pragma once
// Short ways to bring a hearing of the small script to where a test begins.

#include <gtest/gtest.h>

#include "rules/view.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

/// Plays actions one after another; a refusal fails the test with its code and place.
[[nodiscard]] rules::Hearing played(const rules::Script& script, rules::Hearing hearing,
                                    const std::vector<rules::Action>& actions);

/// The code a move is refused with, or nothing.
[[nodiscard]] std::optional<rules::RefusalCode> refused(const rules::Script& script,
                                                        const rules::Hearing& hearing, rules::SeatId seat,
                                                        const rules::Move& move);

// Stations of the small script, each with the variant `dry` and everybody present.
[[nodiscard]] rules::Hearing at_opening(const rules::Script& script);
[[nodiscard]] rules::Hearing at_report(const rules::Script& script);
[[nodiscard]] rules::Hearing at_co_report(const rules::Script& script);
[[nodiscard]] rules::Hearing at_questions(const rules::Script& script);
/// The expert has the floor.
[[nodiscard]] rules::Hearing at_expert_floor(const rules::Script& script);
[[nodiscard]] rules::Hearing at_recess(const rules::Script& script);
/// Aigul has the floor in the debate; the water claim has been asked about.
[[nodiscard]] rules::Hearing at_debate(const rules::Script& script);
/// Recommendation kRepairRoad stands at place kDraft with both slots filled strongly; Aigul proposed it.
[[nodiscard]] rules::Hearing at_resolution(const rules::Script& script);
[[nodiscard]] rules::MotionId motion_at(const rules::Hearing& hearing, rules::MotionKind kind);

}  // namespace kenes::test
