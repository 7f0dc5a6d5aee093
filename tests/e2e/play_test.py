#!/usr/bin/env python3
"""Whole hearings of the first scenario, played through pipes from the first question to the last page, in each
language and in three seats. Called with the program's path; LANGUAGE:SEAT after it plays that one alone and
prints it."""

import re
import resource
import signal
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from person import Person, Played, texts_of  # noqa: E402 (the path has to be known first)

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "build/release/kenes"
LANGUAGES = ("kk", "ru", "en")
SEATS = ("akim", "chair", "engineer")
COLUMNS = 80
SPEECH = re.compile(r"(\w+ \([^()]+\)): ")  # A surname and a role.

# Letters and little words that belong to another of the three languages.
KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
RUSSIAN_LETTERS = re.compile("[а-яё]", re.IGNORECASE)
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
        if seat != "akim":  # One's own words are printed as they are said, each by itself.
            for page in played.pages:
                self.check_speakers(page)

    def check_end(self, person, played):
        """The debrief is there, its quiz, the records, and the last word."""
        for key in ("debrief.reflect", "play.quiz.after", "minutes_page.votes", "play.after"):
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

    def check_speakers(self, page):
        """Who speaks on is not named again."""
        speaker = None
        for line in page.splitlines():
            if line.startswith("  ") and not line.startswith("  *"):
                continue  # The line above goes on.
            said = SPEECH.match(line)
            if said:
                self.assertNotEqual(said[1], speaker, page[-800:])
            speaker = said[1] if said else None

    def check_menus(self, person, pages):
        """Waiting is not offered to somebody the hall waits for; a ballot given is not asked for again; a
        prediction is answered with the result."""
        beginning = {key: person.words[key].split("{", maxsplit=1)[0] for key in (
            "play.predict", "play.prediction_right", "play.prediction_wrong")}
        asked = sum(beginning["play.predict"] in page for page in pages)
        answered = sum(any(beginning[key] in page for key in beginning if key != "play.predict") for page in pages)
        # A vote may be stopped after the prediction, or taken back.
        self.assertLessEqual(answered, asked)
        self.assertGreaterEqual(answered, min(asked, 1))
        for page in pages:
            waits = person.words["play.hall_waits"] in page
            self.assertFalse(waits and "0. " + person.words["play.wait"] in page, page[-800:])
            self.assertFalse("\n1. " + person.words["play.change_ballot"] in page, page[-800:])


class Wish(Person):
    """Types given lines at its first numbered questions, and then leaves."""

    def __init__(self, language, *lines):
        super().__init__(language, 0)
        self.lines = list(lines)

    def answer(self, text):
        if self.prompt_at_end(text) != "play.number" and len(self.lines) > 1:
            return ""
        return self.lines.pop(0) if self.lines else "q"

    def prompt_at_end(self, text):
        for language in LANGUAGES:
            self.words = texts_of(language)
            prompt = super().prompt_at_end(text)
            if prompt:
                return prompt
        return None


class Language(unittest.TestCase):
    def test_a_menu_is_put_again_in_the_language_asked_for(self):
        with tempfile.TemporaryDirectory() as home:
            person = Wish("en", "2", "1", "lang ru", "lang kk", "q")
            arguments = ["--lang", "en", "--seat", "engineer", "--seed", "3"]
            played = Played(PROGRAM, arguments, person, home)
        # The quiz, the first position, then the same vote in three languages.
        english, russian, kazakh = [page for page in played.pages if re.search(r"^1\. ", page, re.MULTILINE)][2:5]
        self.assertTrue(ENGLISH_WORDS.search(english), english)
        self.assertRegex(russian, RUSSIAN_LETTERS)
        for foreign in FOREIGN["ru"]:
            self.assertNotRegex(russian, foreign)
        self.assertRegex(kazakh, KAZAKH_LETTERS)
        self.assertNotRegex(kazakh, RUSSIAN_WORDS)


class Saving(unittest.TestCase):
    def run_with_full_disk(self, home):
        """No file may grow beyond a size that is reached in the middle of a hearing."""

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_200_000, 1_200_000))

        person = Person("en", "disk")
        arguments = ["--lang", "en", "--seat", "engineer", "--seed", "3"]
        return person, Played(PROGRAM, arguments, person, home, limit)

    def test_a_full_disk_is_told_once_and_the_hearing_goes_on(self):
        with tempfile.TemporaryDirectory() as home:
            person, played = self.run_with_full_disk(home)
        words = re.sub(r"\s+", " ", played.out)
        self.assertEqual(played.code, 0)
        self.assertEqual(words.count(person.words["session.not_saved"]), 1)
        self.assertEqual(words.count(person.words["play.kept_partly"]), 1)


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
