#include "platform/cursors.hpp"

#include <array>

#include <SFML/Window/Cursor.hpp>
#include <imgui.h>

namespace kenes::platform {

const sf::Cursor* cursor_for(int wanted) {
  // Never destroyed: X ends a program that destroys a cursor before its window.
  static const auto& cursors = *new std::array<sf::Cursor, 4>();
  static const bool loaded = [] {
    auto& all = const_cast<std::array<sf::Cursor, 4>&>(cursors);
    return all[0].loadFromSystem(sf::Cursor::Arrow) && all[1].loadFromSystem(sf::Cursor::Text) &&
           all[2].loadFromSystem(sf::Cursor::Hand) && all[3].loadFromSystem(sf::Cursor::SizeHorizontal);
  }();
  if (!loaded) return nullptr;
  switch (wanted) {
    case ImGuiMouseCursor_TextInput:
      return &cursors[1];
    case ImGuiMouseCursor_Hand:
      return &cursors[2];
    case ImGuiMouseCursor_ResizeEW:
      return &cursors[3];
    default:
      return &cursors[0];
  }
}

}  // namespace kenes::platform
