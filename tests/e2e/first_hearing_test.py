#!/usr/bin/env python3
"""The council's hearing of Shyndala, the first scenario, played whole in the real window: from the title over the
report, the questions, the debate and every vote to the debrief and back to the title, once by keyboard alone and once
by mouse alone; run under xvfb-run, called with the program's path.

    xvfb-run -a -s "-screen 0 1280x720x24 -noreset" tests/e2e/first_hearing_test.py build/release/kenes"""

import subprocess
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from player import PROGRAM, InTheWindow, Player  # noqa: E402 (the path has to be known first)
from screen import Screen  # noqa: E402

SCENARIO = "shyndala_report"
SHELVED = 1  # The shortest stands first on the shelf; this is the other.


class TheCouncilsHearing(InTheWindow):
    def check_played_whole(self, by_mouse):
        with Screen(PROGRAM, self.home) as screen:
            player = Player(screen, by_mouse)
            player.sit_down(SHELVED)
            player.to_the_title()
            self.assertEqual(screen.ask_to_close(), 0)
        self.check_whole_hearing(player)
        self.assertTrue(player.debriefed)
        session = self.the_session()
        self.assertEqual(session["scenario"], SCENARIO)
        self.assertTrue(self.told("replay", session["path"])["ending"])

    def test_by_keyboard_alone_in_kazakh(self):
        subprocess.run(["setxkbmap", "kz,us"], check=True)
        self.addCleanup(subprocess.run, ["setxkbmap", "us"])
        self.settings(language="kk")
        self.check_played_whole(by_mouse=False)

    def test_by_mouse_alone_in_english(self):
        self.settings(language="en")
        self.check_played_whole(by_mouse=True)


if __name__ == "__main__":
    unittest.main()
