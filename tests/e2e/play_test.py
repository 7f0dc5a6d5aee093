#!/usr/bin/env python3
"""Whole hearings of the first scenario, played through pipes from the first question to the last page, in each
language and in three seats. Called with the program's path; LANGUAGE:SEAT after it plays that one alone and
prints it."""

import re
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from person import Person, Played  # noqa: E402 (the path has to be known first)

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "build/release/kenes"
LANGUAGES = ("kk", "ru", "en")
SEATS = ("akim", "chair", "engineer")
COLUMNS = 80

# Letters and little words that belong to another of the three languages.
KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
RUSSIAN_WORDS = re.compile(r"\b(что|это|или|для|если|вас|вы|нет|было|уже|ещё|его|только|после)\b", re.IGNORECASE)
ENGLISH_WORDS = re.compile(r"\b(the|you|your|and|not|for|with|from|this|that|what|which)\b", re.IGNORECASE)
FOREIGN = {"kk": (RUSSIAN_WORDS, ENGLISH_WORDS), "ru": (KAZAKH_LETTERS, ENGLISH_WORDS), "en": (CYRILLIC,)}


def width_of(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def play(language, seat, home):
    person = Person(language, f"{language} {seat}")
    arguments = ["--lang", language, "--seat", seat, "--seed", "11"]
    return person, Played(PROGRAM, arguments, person, home)


class PlayedToTheEnd(unittest.TestCase):
    def check(self, language, seat):
        with tempfile.TemporaryDirectory() as home:
            person, played = play(language, seat, home)
        self.assertEqual(played.code, 0)
        self.assertEqual(played.err, "")
        self.check_end(person, played)
        self.check_lines(language, played.out)
        self.check_menus(person, played.pages)

    def check_end(self, person, played):
        """The debrief is there, its quiz, the records, and the last word."""
        for key in ("debrief.reflect", "play.quiz.after", "minutes_lite.votes", "play.after"):
            self.assertTrue(person.words[key] in played.out, f"{key} is not said; the last lines: {played.out[-600:]}")
        self.assertTrue(person.words["play.again"][:30] in played.out[-600:], played.out[-600:])

    def check_lines(self, language, out):
        for line in out.splitlines():
            self.assertLessEqual(width_of(line), COLUMNS, line)
            self.assertNotIn("⟦", line, "a text is missing")
            self.assertNotRegex(line, r"\{\w+\}", "a place is not filled in")
            self.assertNotRegex(line, r"\[(kk|ru|en)\] ", "a text is not translated")
            for foreign in FOREIGN[language]:
                self.assertNotRegex(line, foreign)

    def check_menus(self, person, pages):
        """Waiting is not offered to somebody the hall waits for; a ballot says who has still to vote."""
        for page in pages:
            waits = person.words["play.hall_waits"] in page
            self.assertFalse(waits and "0. " + person.words["play.wait"] in page, page[-800:])


def add_tests():
    for language in LANGUAGES:
        for seat in SEATS:
            name = f"test_{language}_{seat}"
            setattr(PlayedToTheEnd, name, lambda self, at=(language, seat): self.check(*at))


if __name__ == "__main__":
    if len(sys.argv) > 1 and ":" in sys.argv[1]:
        with tempfile.TemporaryDirectory() as folder:
            print(play(*sys.argv[1].split(":"), folder)[1].out)
    else:
        add_tests()
        unittest.main()
