#!/usr/bin/env python3
"""Whole hearings in the real window, by keyboard alone and by mouse; run under xvfb-run, called with the program's
path. A scripted person sees what KENES_WATCH tells and presses keys and buttons through xdotool.

    xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" tests/e2e/window_test.py build/release/kenes"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from person import texts_of  # noqa: E402 (the path has to be known first)
from screen import Lost, Screen  # noqa: E402

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


class Hearings(InTheWindow):
    def test_a_short_hearing_by_mouse_alone(self):
        self.settings(language="ru")
        with Screen(PROGRAM, self.home) as screen:
            player = Player(screen, by_mouse=True)
            player.sit_down(0)
            player.to_the_title()
            self.check_whole_hearing(player)
            self.assertEqual(screen.ask_to_close(), 0)

    def test_a_short_hearing_by_keyboard_alone_on_a_kazakh_keyboard(self):
        subprocess.run(["setxkbmap", "kz,us"], check=True)
        self.addCleanup(subprocess.run, ["setxkbmap", "us"])
        self.settings(language="kk")
        with Screen(PROGRAM, self.home) as screen:
            player = Player(screen, by_mouse=False)
            player.sit_down(0)
            player.to_the_title()
            self.check_whole_hearing(player)
            self.assertEqual(screen.ask_to_close(), 0)


class Leaving(InTheWindow):
    def some_of_a_hearing(self, screen):
        player = Player(screen, by_mouse=False)
        player.sit_down(0)
        for _ in range(14):
            player.once()
        while "close" in screen.calm():
            screen.key("Escape")
        return self.said_so_far(screen)

    @staticmethod
    def said_so_far(screen):
        """The log; who comes back has nothing new in the drawers, so their marks do not count."""
        return [text.removesuffix(" ●") for text in screen.key("F7").texts]

    def check_goes_on(self, before, said):
        with Screen(PROGRAM, self.home) as screen:
            screen.press_by_key("go_on")
            screen.look_again(lambda look: "dialogue.0" in look)
            self.assertEqual(self.told("replay", self.the_session()["path"]), before)
            self.assertEqual(self.said_so_far(screen), said)

    def test_the_cross_of_the_window_keeps_everything(self):
        self.settings(language="en")
        with Screen(PROGRAM, self.home) as screen:
            said = self.some_of_a_hearing(screen)
            self.assertEqual(screen.ask_to_close(), 0)
            self.assertNotIn("sync", screen.said, "nothing anybody could do anything about")
        session = self.the_session()
        self.assertEqual(session["state"], "unfinished")
        self.check_goes_on(self.told("replay", session["path"]), said)

    def test_being_killed_loses_nothing(self):
        self.settings(language="en")
        with Screen(PROGRAM, self.home) as screen:
            said = self.some_of_a_hearing(screen)
            screen.kill()
        before = self.told("replay", self.the_session()["path"])
        self.assertGreater(before["moves"], 3)
        self.check_goes_on(before, said)


class Keys(InTheWindow):
    def test_function_keys_work_from_the_title(self):
        self.settings(language="en", text_percent=200)
        with Screen(PROGRAM, self.home) as screen:
            large = screen.calm().box("practise")
            for key, there in (("F1", "guide.close"), ("Escape", "practise"), ("F10", "done"), ("Escape", "practise")):
                screen.key(key)
                screen.look_again(lambda look, there=there: there in look)
            screen.key("F12")
            plain = screen.look_again(lambda look: look.box("practise") != large and look.settled).box("practise")
            self.assertLess(plain[3] - plain[1], large[3] - large[1])
            self.check_full_screen(screen, plain)
        kept = json.loads((self.home / "kenes/settings.json").read_text())
        self.assertEqual(kept["text_percent"], 100)

    def check_full_screen(self, screen, windowed):
        screen.key("F11")
        full = screen.look_again(lambda look: look.box("practise") != windowed and look.settled).box("practise")
        self.assertGreater(full[0], windowed[0], "the column stands in the middle of a wider window")
        screen.calm()
        screen.window = screen.take_focus()
        screen.key("F11")
        screen.look_again(lambda look: look.box("practise") == windowed)

    def test_a_kazakh_word_is_found_in_the_log(self):
        subprocess.run(["setxkbmap", "kz,us"], check=True)
        self.addCleanup(subprocess.run, ["setxkbmap", "us"])
        self.settings(language="kk")
        words = texts_of("kk")
        with Screen(PROGRAM, self.home) as screen:
            player = Player(screen, by_mouse=False)
            player.sit_down(0)
            for _ in range(12):
                player.once()
            while "close" in screen.calm():
                screen.key("Escape")
            everything = screen.key("F7")
            screen.click("log.search")
            found = screen.key(11, 27, 12, 55)  # ә к і м, as they lie on the keyboard.
            label = words["log.found"].split("{")[0]
            self.assertTrue(found.writes(label), found.texts)
            self.assertTrue(any("әкім" in text.lower() for text in found.texts if label not in text), found.texts)
            self.assertNotEqual(found.texts, everything.texts)
            nothing = screen.key(11, 11, 11)
            self.assertTrue(nothing.writes(words["log.none"]), nothing.texts)


class Writing(InTheWindow):
    def test_a_scenario_is_made_broken_mended_and_taken_a_seat_in(self):
        self.settings(language="kk")
        with Screen(PROGRAM, self.home) as screen:
            screen.press_by_key("write")
            screen.press_by_key("new")
            screen.key("a", "u", "l")
            screen.key("Return")
            made = screen.look_again(lambda look: "folder" in look)
            file = self.home / "kenes/scenarios/aul/scenario.json"
            self.assertEqual(made.pressables["folder"]["words"], str(file.parent))
            good = file.read_text()
            lines = good.split("\n")
            file.write_text("\n".join([*lines[:6], ",," + lines[6], *lines[7:]]))
            faulty = screen.look_again(lambda look: not look.pressables["play"]["enabled"])
            self.assertTrue(faulty.writes("scenario.json:7:1"), faulty.texts)
            file.write_text(good)
            screen.look_again(lambda look: look.pressables["play"]["enabled"])
            screen.press_by_key("play")
            screen.look_again(lambda look: "take" in look)

    def test_author_opens_the_folder_it_is_given_and_rests(self):
        self.settings(language="ru")
        folder = self.home / "work" / "вода"
        subprocess.run([PROGRAM, "new", folder], check=True, capture_output=True, timeout=60)
        with Screen(PROGRAM, self.home, ("author", str(folder))) as screen:
            look = screen.look_again(lambda look: "folder" in look)
            self.assertEqual(look.pressables["folder"]["words"], str(folder))
            drawn = screen.calm().frame
            time.sleep(3)
            self.assertLessEqual(screen.look().frame, drawn + 1, "nothing was saved, so nothing is drawn")

    def test_author_says_that_a_folder_is_not_there(self):
        ran = subprocess.run([PROGRAM, "author", "/no/such/folder", "--lang", "en"], capture_output=True, text=True,
                             env={**os.environ, "HOME": str(self.home)}, timeout=60)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("/no/such/folder", ran.stderr)


class Without(InTheWindow):
    def test_a_display_there_is_a_sentence_and_a_code(self):
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        ran = subprocess.run([PROGRAM, "play", "--lang", "en"], env={**environment, "HOME": str(self.home)},
                             capture_output=True, text=True, timeout=60)
        self.assertEqual(ran.returncode, 3)
        self.assertEqual(ran.stdout, "")
        self.assertIn(texts_of("en")["window.none"][:20], ran.stderr)


if __name__ == "__main__":
    unittest.main()
