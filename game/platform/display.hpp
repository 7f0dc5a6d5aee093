#pragma once
// Whether there is a screen to draw on. SFML ends the program when there is none, so this is asked first.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kenes::platform {

enum class Display : std::uint8_t {
  ready,
  none,      // No display: a terminal, a server, a container.
  no_opengl  // A display that cannot draw with OpenGL.
};
[[nodiscard]] std::string_view name_of(Display display);

/// Asks once; the answer holds for the life of the program, and so does the connection it was asked through
/// (a virtual display may reset itself when its last client leaves).
[[nodiscard]] Display probe_display();

/// How many pixels of this screen make one of ours: 1 at 96 dots an inch, as the desktop's settings say;
/// between 1 and 4. 1 where nothing is said. Requires probe_display() == ready.
[[nodiscard]] float display_density();

/// What the system takes a window for, in Latin letters: SFML takes it from the title and drops the others.
/// `window`: as the system numbers it. Requires probe_display() == ready.
void name_window(unsigned long window, const char* name);

/// A display that shows something, in pixels of the desktop.
struct DisplayPlace {
  int x = 0, y = 0;
  unsigned width = 0, height = 0;
  friend bool operator==(const DisplayPlace&, const DisplayPlace&) = default;
};
/// All of them as they are now, the main one first; two that show the same are one. Asks XRandR, because SFML
/// 2.5 knows of one display only; empty where that is not there. Requires probe_display() == ready.
[[nodiscard]] std::vector<DisplayPlace> displays();

}  // namespace kenes::platform
