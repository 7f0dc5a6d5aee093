#!/usr/bin/env python3
"""Whole hearings in the real window, by keyboard alone and by mouse; run under xvfb-run, called with the program's
path. A scripted person sees what KENES_WATCH tells and presses keys and buttons through xdotool.

    xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" tests/e2e/window_test.py build/release/kenes"""

import json
import os
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from person import texts_of  # noqa: E402 (the path has to be known first)
from player import PROGRAM, InTheWindow, Player  # noqa: E402
from screen import Screen  # noqa: E402


class Hearings(InTheWindow):
    def test_a_short_hearing_by_mouse_alone(self):
        self.settings(language="ru", text_size=150)  # So large that the wheel is needed to come to the last answers.
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
        self.settings(language="en", text_size=200)
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
        self.assertNotIn("text_size", kept, "it goes by the window again")

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
