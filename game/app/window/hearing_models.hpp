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

}  // namespace kenes::app
