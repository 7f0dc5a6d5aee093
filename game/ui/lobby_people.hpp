#pragma once
// Parts of the screens of whoever runs a session. Not for other rooms.

#include <functional>

#include "ui/lobby.hpp"

namespace kenes::ui {

/// The people who have come, and how others are added.
[[nodiscard]] std::optional<LobbyWish> lobby_people(const Pen& pen, const LobbyModel& model,
                                                    LobbyDraft& draft);

/// All of the window, without a frame or padding; `inside` places its own regions.
void bare_screen(const Pen& pen, const char* id, const std::function<void()>& inside);
/// One line in a bar: what matters in gold, the rest quietly after it as far as there is room.
void head_line(const Pen& pen, const stage::Rect& bar, const std::string& words, const std::string& rest);
/// Cut with an ellipsis where a line has no room.
[[nodiscard]] std::string cut_to_room(const Pen& pen, std::string words, float room, Lettering lettering);

}  // namespace kenes::ui
