"""The window of a running kenes on an X display, looked at through KENES_WATCH and pressed with xdotool."""

import ctypes
import json
import os
import subprocess
import time
from pathlib import Path

PATIENCE_S = 20  # A loaded machine draws late; nothing here waits that long by itself.
AWAY = (2, 2)  # Nothing lies there.
FIGURE_KEYS = {1: 10, 2: 11, 3: 12, 4: 13, 5: 14, 6: 15, 7: 16, 8: 17, 9: 18, 0: 19}  # X keycodes.


def hand(commands):
    subprocess.run(["xdotool", *commands.split()], check=True, timeout=PATIENCE_S)


class Lost(AssertionError):
    """What was waited for never came."""


class Look:
    """One frame: what can be pressed and what is written."""

    def __init__(self, told):
        self.frame = told["frame"]
        self.inputs = told["inputs"]
        self.settled = told["settled"]
        self.pressables = {one["id"]: one for one in told["pressables"]}
        self.texts = told["texts"]

    def __contains__(self, wanted):
        return wanted in self.pressables

    def box(self, wanted):
        return self.pressables[wanted]["box"]

    def starting(self, prefix):
        """Those that can be pressed now, as ids."""
        return [key for key, one in self.pressables.items() if key.startswith(prefix) and one["enabled"]]

    def in_sight(self, wanted):
        return wanted in self.pressables and self.pressables[wanted]["in_sight"]

    def writes(self, words):
        return any(words in text for text in self.texts)


class Screen:
    def __init__(self, program, home, arguments=()):
        self.watch = Path(home) / "watch.json"
        self.watch.unlink(missing_ok=True)
        environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home),
                       "KENES_WATCH": str(self.watch), "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.started = time.monotonic()
        self.process = subprocess.Popen([program, *arguments], env=environment, stderr=subprocess.PIPE)
        try:
            self.look_again(lambda look: True)
            self.first_frame_s = time.monotonic() - self.started
            self.window = self.take_focus()
        except BaseException:
            self.kill()
            raise

    # What is seen

    def look(self):
        try:
            return Look(json.loads(self.watch.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None

    def look_again(self, wanted, patience=PATIENCE_S):
        """The first frame that is as wanted."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            look = self.look()
            if look and wanted(look):
                return look
            if self.process.poll() is not None:
                raise Lost(f"the program ended with {self.process.returncode}: {self.process.stderr.read()}")
            time.sleep(0.015)
        raise Lost(f"not seen in {patience} s; there is {sorted(look.pressables) if look else 'nothing'}")

    def calm(self, inputs=0):
        """The frame that stands when so many events have come and nothing moves any more."""
        return self.look_again(lambda look: look.settled and look.inputs >= inputs)

    # What is done

    def take_focus(self):
        """There is no window manager on a bare display: somebody has to give the keyboard to the window."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--classname", "kenes"], capture_output=True,
                               text=True, timeout=PATIENCE_S)
        window = found.stdout.split()[-1]
        hand(f"windowfocus --sync {window} mousemove --window {window} {AWAY[0]} {AWAY[1]}")
        time.sleep(0.3)  # Entering a window sends something of its own, on some servers.
        return window

    def does(self, commands, events):
        """xdotool's commands, which send at least so many events, then what the screen shows after them."""
        before = self.calm().inputs
        hand(commands)
        return self.calm(before + events)

    def key(self, *names):
        return self.does("key " + " ".join(str(name) for name in names), 2 * len(names))

    def figure(self, number):
        return self.key(FIGURE_KEYS[number])

    def go_to(self, wanted, backwards=False, most=120):
        """Tab by Tab."""
        for _ in range(most):
            look = self.calm()
            if look.pressables[wanted]["focused"]:
                return look
            self.key("shift+Tab" if backwards else "Tab")
        raise Lost(f"Tab never comes to {wanted}")

    def press_by_key(self, wanted, backwards=False):
        self.look_again(lambda look: wanted in look)
        self.go_to(wanted, backwards)
        return self.key("Return")

    def mouse(self, place, button):
        """Goes there and presses, or turns the wheel (4 up, 5 down), and away from what may lie there next; at once,
        as a quick hand does."""
        there, away = (f"mousemove --window {self.window} {x} {y}" for x, y in (place, AWAY))
        return self.does(f"{there} click {button} {away}", 4)

    def click(self, wanted):
        """The wheel first, when it is out of sight."""
        self.look_again(lambda look: wanted in look)
        for _ in range(60):
            look = self.calm()
            left, top, right, bottom = look.box(wanted)
            x, y = int((left + right) / 2), int((top + bottom) / 2)
            if look.in_sight(wanted):
                return self.mouse((x, y), 1)
            height = self.size()[1]
            self.mouse((x, min(max(y, 200), height - 120)), 5 if y > height / 2 else 4)
        raise Lost(f"the wheel never brings {wanted} into sight")

    def size(self):
        told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window], capture_output=True, text=True,
                              timeout=PATIENCE_S).stdout
        values = dict(line.split("=") for line in told.split())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    # How it ends

    def ask_to_close(self):
        """As the cross of a window does; xdotool of Debian 12 cannot. The exit code."""
        ask_to_close(int(self.window))
        return self.gone()

    def kill(self):
        self.process.kill()
        return self.gone()

    def gone(self):
        code = self.process.wait(timeout=PATIENCE_S)
        self.said = self.process.stderr.read().decode("utf-8", "replace")
        self.process.stderr.close()
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 24)]


def ask_to_close(window):
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    message = ClientMessage(type=33, window=window, format=32)
    message.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)
