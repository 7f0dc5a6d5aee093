"""A person at the terminal of `kenes play --text`: reads what is printed, answers by sensible rules.

Knows the program's words from assets/text, as a person knows the language; knows nothing of the scenario.
"""

import json
import os
import random
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROMPTS = ("play.number", "play.predict_number", "play.pause", "play.begin", "play.more")
MOST_ANSWERS = 3000


def texts_of(language):
    """All plain texts of the program in that language, by key."""
    texts = {}
    for file in sorted((ROOT / "assets/text" / language).glob("*.json")):
        for key, text in json.loads(file.read_text(encoding="utf-8")).items():
            texts[key] = text if isinstance(text, str) else next(iter(text.values()))
    return texts


class Person:
    """Chooses among what is offered; looks things up now and then; mistypes now and then."""

    LOOKED_UP = ("report", "evidence", "brief", "log", "who", "why", "rules", "help")

    def __init__(self, language, seed):
        self.words = texts_of(language)
        self.random = random.Random(seed)
        self.answers = 0
        self.records_read = 0
        self.undone = False
        self.question = ""  # The latest page with numbered answers: a wrong number does not print them again.

    def prompt_at_end(self, text):
        """The key of the prompt that the text ends with."""
        last = text[text.rfind("\n") + 1:].rstrip()
        for key in PROMPTS:
            if last == self.words[key]:
                return key
        return "play.pause_first" if last.startswith("[Enter") and last.endswith("]") else None

    def answer(self, text):
        """What is typed at the prompt that `text` (all since the last answer) ends with."""
        self.answers += 1
        prompt = self.prompt_at_end(text)
        if prompt == "play.predict_number":
            return str(self.random.randrange(5))
        if prompt != "play.number":
            return ""
        if not re.search(r"^\d+\. ", text, re.MULTILINE):
            text = self.question
        self.question = text
        numbers = re.findall(r"^(\d+)\. ", text, re.MULTILINE)
        if self.words["play.after"] in text:
            self.records_read += 1
            return str(self.records_read) if self.records_read < 6 else "0"
        return self.restless() or self.choice([int(n) for n in numbers], self.dislikes(text))

    def restless(self):
        """Now and then something that is no answer."""
        if self.answers % 9 == 0:
            wish = self.LOOKED_UP[self.answers // 9 % len(self.LOOKED_UP)]
            return self.words["input." + wish].split()[self.answers % 2]
        if self.answers % 50 == 0:
            return self.random.choice(["99", "x", "  "])
        if self.answers > 60 and not self.undone:
            self.undone = True
            return self.words["input.undo"].split()[0]
        return None

    def dislikes(self, text):
        """Numbers of what a sensible person does not do lightly."""
        unwise = [self.words[key] for key in ("move.adjourn", "motion.adjourn", "move.withdraw",
                                              "move.declare_interest", "play.change_ballot")]
        labels = re.findall(r"^(\d+)\. (.*)$", text, re.MULTILINE)
        return {int(n) for n, label in labels if label in unwise and self.random.random() < 0.9}

    def choice(self, numbers, disliked):
        """Mostly something, often the first; 0 where there is nothing better, and from time to time."""
        offered = [n for n in numbers if n not in disliked]
        if not offered:
            return ""
        something = [n for n in offered if n > 0]
        if not something or (0 in offered and self.random.random() < 0.25 + self.answers / MOST_ANSWERS):
            return str(offered[-1] if 0 not in offered else 0)
        return str(something[0] if self.random.random() < 0.4 else self.random.choice(something))


class Played:
    """One run of the program from its first line to its last."""

    def __init__(self, program, arguments, person, home, before=None):
        """`before` is done in the program's process before it starts."""
        self.pages = []  # What was printed up to each answer.
        self.out = ""
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "KENES_"))}
        environment.update(XDG_DATA_HOME=str(home), LANG="C")
        with subprocess.Popen([program, "play", "--text", *arguments], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                              preexec_fn=before) as process:
            self.talk(process, person)
            self.err = process.stderr.read().decode()
            self.code = process.wait()

    def talk(self, process, person):
        page = b""
        while True:
            more = os.read(process.stdout.fileno(), 65536)
            page += more
            # A prompt ends with a space and no line break; a piece cut anywhere else waits for its rest.
            if more and not (page.endswith((b": ", b"] ")) and person.prompt_at_end(page.decode())):
                continue
            text = page.decode()
            self.out += text
            self.pages.append(text)
            page = b""
            if not more or person.answers > MOST_ANSWERS:
                process.stdin.close()
                return
            process.stdin.write((person.answer(text) + "\n").encode())
            process.stdin.flush()
