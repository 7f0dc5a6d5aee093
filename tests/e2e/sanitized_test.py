#!/usr/bin/env python3
"""The real window of a program built with the sanitizers: a hearing entered, every drawer opened, another size of text
and of the window, another language, closed by its cross; nothing may be reported. Run under xvfb-run, called with the
program's path.

Suppressed is what the graphics driver keeps, some 240 bytes. It is unloaded before leaks are looked for, so no line of
a suppression file can name it; but nothing else is ever unloaded, so what was taken by a module that is gone is the
driver's."""

import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from player import PROGRAM, InTheWindow, Player  # noqa: E402 (the path has to be known first)
from screen import Screen  # noqa: E402

FAULT = re.compile(r"ERROR: AddressSanitizer|UndefinedBehaviorSanitizer|runtime error")
LEAK = re.compile(r"^Direct leak of .*\n +#0 .*\n( +#1 .*\n)?", re.MULTILINE)
OF_THE_DRIVER = "(<unknown module>)"
LINES = 12


def leaks_in(said):
    """Those of the program and of the libraries that it is linked with."""
    return [leak.group() for leak in LEAK.finditer(said) if OF_THE_DRIVER not in (leak.group(1) or "")]


class UnderTheSanitizers(InTheWindow):
    def setUp(self):
        super().setUp()
        os.environ["LSAN_OPTIONS"] = "exitcode=0"  # What it finds is judged here.
        os.environ["UBSAN_OPTIONS"] = "print_stacktrace=1"
        self.settings(language="kk", seen=[])

    def test_the_program_is_built_with_them(self):
        names = subprocess.run(["nm", "-C", PROGRAM], capture_output=True, text=True, check=True, timeout=60).stdout
        self.assertIn("__asan_init", names)

    def test_a_window_and_its_drawers_are_clean(self):
        with Screen(PROGRAM, self.home) as screen:
            player = Player(screen, by_mouse=False)
            player.sit_down(0)
            self.look_around(screen)
            for _ in range(LINES):
                player.once()
            self.change_everything(screen)
            code = screen.ask_to_close()
        self.assertIsNone(FAULT.search(screen.said), screen.said)
        self.assertEqual(leaks_in(screen.said), [], screen.said)
        self.assertEqual(code, 0, screen.said)

    @staticmethod
    def look_around(screen):
        for key in range(2, 10):
            screen.key(f"F{key}")
            screen.key("Escape")
        screen.key("F4")
        first = next(iter(screen.calm().starting("evidence.")))
        screen.press_by_key(first)
        screen.key("Escape", "Escape")

    @staticmethod
    def change_everything(screen):
        subprocess.run(["xdotool", "windowsize", screen.window, "1024", "600"], check=True, timeout=20)
        screen.calm()
        screen.key("F10")
        for wanted in ("language.1", "text.1", "theme.1"):
            screen.press_by_key(wanted)
        screen.key("Escape")
        for _ in range(2):  # Full screen and back: another window each time.
            screen.key("F11")
            screen.window = screen.take_focus()
        screen.key("F1")
        screen.key("Escape")


if __name__ == "__main__":
    unittest.main()
