#pragma once
// Models of the hearing page that are made here, because they join what several rooms know.

#include <optional>

#include "platform/sound.hpp"
#include "records/story.hpp"
#include "ui/hearing_frame.hpp"
#include "ui/sight.hpp"

namespace kenes::app {

[[nodiscard]] ui::TopBarModel top_bar_model(const ui::Sight& sight);
/// A line as it is heard: what is told of people but not said by them is worded whole, with nobody as its
/// speaker.
[[nodiscard]] records::StoryLine heard_line(const records::Voice& voice, records::StoryLine line);
/// What a move sounds like, if anything.
[[nodiscard]] std::optional<platform::Sound> sound_of(const rules::Move& move);

/// Of the time planned for this part of the meeting; below zero: over. None: it has no plan.
[[nodiscard]] std::optional<int> seconds_left(const rules::Rulebook& rulebook, const rules::SeatView& view);
/// What rings when so much is left after a move, and that before it: at one minute and at none, once each.
[[nodiscard]] std::optional<platform::Sound> bell_between(std::optional<int> before,
                                                          std::optional<int> after);

}  // namespace kenes::app
