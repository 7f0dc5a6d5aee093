"""Somebody who plays hearings in the real window, and what tests of it have in common. A test that imports this is
called with the program's path first."""

import json
import os
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from screen import Lost

PROGRAM = os.path.abspath(sys.argv.pop(1) if len(sys.argv) > 1 else "build/release/kenes")
MOST_PRESSES = 1500
PATIENT_LINES = 8  # From then on straight to the next decision.
ACTIVE_ANSWERS = 12  # From then on what can be left alone is.
SKIP_KEY = 39  # The key of S, whatever the keyboard writes with it.


class Player:
    """Goes through a hearing to the title again: hears everything, answers what comes."""

    def __init__(self, screen, by_mouse, seed=7):
        self.screen = screen
        self.by_mouse = by_mouse
        self.random = random.Random(seed)
        self.heard = self.answered = self.pages = 0
        self.debriefed = False

    def press(self, wanted, backwards=False):
        return self.screen.click(wanted) if self.by_mouse else self.screen.press_by_key(wanted, backwards)

    def sit_down(self, scenario):
        """From the title to a seat."""
        self.press("practise")
        self.press(f"play.{scenario}")
        self.press("take", backwards=True)  # Past all the seats.
        self.screen.look_again(lambda look: "choice.1" in look)
        self.choose("choice.1")  # No quiz.

    def choose(self, wanted):
        if self.by_mouse:
            return self.screen.click(wanted)
        return self.screen.figure(0 if wanted == "zero" else int(wanted.split(".")[1]) + 1)

    def once(self):
        """One press in a hearing or after it."""
        look = self.screen.calm()
        in_hearing = any(key.startswith("drawer.") for key in look.pressables)
        if "close" in look:
            self.screen.click("close") if self.by_mouse else self.screen.key("Escape")
        elif "dialogue.0" in look:
            self.hear(look)
        elif "debrief.0" in look:
            self.pages += 1
            self.debriefed = True
            self.screen.click("debrief.0") if self.by_mouse else self.screen.key("Escape")
        elif "choice.0" in look:
            self.answered += 1
            self.choose(self.answer(look) if in_hearing else "choice.1")
        else:
            self.pages += 1
            self.turn_page(look)

    def hear(self, look):
        """Line by line at first, then on to the next decision."""
        self.heard += 1
        if not self.by_mouse:
            self.screen.key("Return" if self.heard < PATIENT_LINES else SKIP_KEY)
        elif self.heard < PATIENT_LINES:
            self.screen.click("dialogue.0")
        else:
            self.screen.click(max(look.starting("drawer.")))  # The menu is the last.
            self.screen.click("hearing.menu.skip")

    def answer(self, look):
        """Something that moves the hearing on, now and then nothing."""
        open_ones = [key for key in look.starting("choice.") if int(key.split(".")[1]) < 9]
        if self.by_mouse:
            open_ones = [key for key in open_ones if look.in_sight(key)] or open_ones
        if "zero" in look and (not open_ones or self.answered > ACTIVE_ANSWERS or self.random.random() < 0.3):
            return "zero"
        return self.random.choice(open_ones)

    def turn_page(self, look):
        if not self.by_mouse:
            self.screen.key("Return")
            return
        # The verdict leads on by "next"; of what came of it the last button goes straight to the debrief.
        ways = ["next"] if "next" in look else look.starting("aftermath.")
        if not ways:
            raise Lost("a page without a way on")
        self.screen.click(ways[-1])

    def to_the_title(self):
        for _ in range(MOST_PRESSES):
            if "practise" in self.screen.calm():
                return
            self.once()
        raise Lost("the hearing never ends")


class InTheWindow(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.home = Path(place.name)

    def settings(self, **wanted):
        folder = self.home / "kenes"
        folder.mkdir(exist_ok=True)
        said = {"reading_speed": 0, "reduced_motion": True, "mute": True, "seen": ["all"], **wanted}
        (folder / "settings.json").write_text(json.dumps(said))

    def told(self, *arguments):
        environment = {**os.environ, "HOME": str(self.home), "XDG_DATA_HOME": str(self.home)}
        ran = subprocess.run([PROGRAM, *arguments, "--json"], env=environment, capture_output=True, text=True, timeout=60)
        return json.loads(ran.stdout)

    def the_session(self):
        sessions = self.told("sessions")
        self.assertEqual(len(sessions), 1, sessions)
        return sessions[0]

    def check_whole_hearing(self, player):
        self.assertGreaterEqual(player.heard, PATIENT_LINES)
        self.assertGreater(player.answered, 3)
        self.assertGreaterEqual(player.pages, 2, "the outcome and the debrief")
        session = self.the_session()
        self.assertEqual(session["state"], "finished")
        replayed = self.told("replay", session["path"])
        self.assertGreater(replayed["moves"], 30)
