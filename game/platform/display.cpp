// Alone in a file, because Xlib's macros (None, Status …) do not go together with SFML's names.

#include "platform/display.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include <GL/glx.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xrandr.h>

#include "core/expect.hpp"

namespace kenes::platform {
namespace {

::Display* connection = nullptr;  // Kept open to the end.

Display ask() {
  connection = XOpenDisplay(nullptr);
  if (connection == nullptr) return Display::none;
  int error_base = 0;
  int event_base = 0;
  return glXQueryExtension(connection, &error_base, &event_base) != 0 ? Display::ready : Display::no_opengl;
}

}  // namespace

std::string_view name_of(Display display) {
  switch (display) {
    case Display::ready:
      return "ready";
    case Display::none:
      return "none";
    case Display::no_opengl:
      return "no_opengl";
  }
  return "none";
}

Display probe_display() {
  static const Display answer = ask();
  return answer;
}

float display_density() {
  KENES_EXPECT(connection != nullptr);
  constexpr double kUsualDots = 96.0;
  const char* dots = XGetDefault(connection, "Xft", "dpi");
  if (dots == nullptr) return 1.0F;
  return static_cast<float>(std::clamp(std::strtod(dots, nullptr) / kUsualDots, 1.0, 4.0));
}

void name_window(unsigned long window, const char* name) {
  KENES_EXPECT(connection != nullptr);
  std::string kept(name);  // Xlib wants it changeable.
  XClassHint hint{kept.data(), kept.data()};
  XSetClassHint(connection, window, &hint);
  XFlush(connection);
}

std::vector<DisplayPlace> displays() {
  KENES_EXPECT(connection != nullptr);
  std::vector<DisplayPlace> all;
  int event_base = 0;
  int error_base = 0;
  if (XRRQueryExtension(connection, &event_base, &error_base) == 0) return all;
  int count = 0;
  XRRMonitorInfo* monitors = XRRGetMonitors(connection, DefaultRootWindow(connection), 1, &count);
  for (int i = 0; i < count; ++i) {
    const XRRMonitorInfo& one = monitors[i];
    const DisplayPlace place{one.x, one.y, static_cast<unsigned>(one.width),
                             static_cast<unsigned>(one.height)};
    const bool same = std::any_of(all.begin(), all.end(), [&](const DisplayPlace& other) {
      return other.x == place.x && other.y == place.y;
    });
    if (!same) all.insert(one.primary != 0 ? all.begin() : all.end(), place);
  }
  if (monitors != nullptr) XRRFreeMonitors(monitors);
  return all;
}

}  // namespace kenes::platform
