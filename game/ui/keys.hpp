#pragma once
// What a keyboard asks for, whatever its layout. Everything that has a key can be pressed on the screen too.

#include <cstdint>
#include <optional>

namespace kenes::ui {

/// The figure typed in this frame, if any: as itself, or as the letter that stands on that key of a Kazakh
/// keyboard, whose row of figures writes letters. Nothing while a text is being written.
[[nodiscard]] std::optional<unsigned> typed_figure();

/// What one letter asks for.
enum class Shortcut : std::uint8_t { hint, skip, auto_play, mute, got_it, act };
/// Whether the letter of it was typed in this frame: H, S, A, M, K, T, or what stands on that key of a Kazakh
/// or Russian keyboard, large or small. Never while a text is being written.
[[nodiscard]] bool typed(Shortcut shortcut);
/// As it is written on the key.
[[nodiscard]] const char* key_of(Shortcut shortcut);

/// Enter or Space, unless they press what has the focus or are part of a text.
[[nodiscard]] bool goes_on();
/// Esc, unless a text is being written.
[[nodiscard]] bool goes_back();
/// Backspace or Ctrl+Z: one's last move, or one's last answer. Not while a text is being written.
[[nodiscard]] bool takes_back();

}  // namespace kenes::ui
