// Alone in a file, because Xlib's macros do not go together with other names.

#include "window/screen_pixel.hpp"

#include <initializer_list>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace kenes::test {

std::uint32_t screen_pixel(int x, int y) {
  ::Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return 0;
  XImage* image = XGetImage(display, DefaultRootWindow(display), x, y, 1, 1, AllPlanes, ZPixmap);
  const std::uint32_t colour =
      image == nullptr ? 0 : static_cast<std::uint32_t>(XGetPixel(image, 0, 0) & 0xFFFFFF);
  if (image != nullptr) XDestroyImage(image);
  XCloseDisplay(display);
  return colour;
}

void type_key(const char* name) {
  ::Display* display = XOpenDisplay(nullptr);
  if (display == nullptr) return;
  XKeyEvent event{};
  int reverts_to = 0;
  XGetInputFocus(display, &event.window, &reverts_to);
  event.root = DefaultRootWindow(display);
  event.keycode = XKeysymToKeycode(display, XStringToKeysym(name));
  event.same_screen = True;
  for (const int type : {KeyPress, KeyRelease}) {
    event.type = type;
    XSendEvent(display, event.window, True, type == KeyPress ? KeyPressMask : KeyReleaseMask,
               reinterpret_cast<XEvent*>(&event));
  }
  XCloseDisplay(display);
}

}  // namespace kenes::test
