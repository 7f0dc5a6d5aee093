#pragma once
// The shapes of the mouse's pointer.

namespace sf {
class Cursor;
}

namespace kenes::platform {

/// `wanted`: an ImGuiMouseCursor. Null: the system has none. It stays as long as the program.
[[nodiscard]] const sf::Cursor* cursor_for(int wanted);

}  // namespace kenes::platform
