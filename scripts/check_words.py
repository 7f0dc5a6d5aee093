#!/usr/bin/env python3
"""Every word of every shipped text is known to Hunspell or stands in tests/words/<language>.txt, read and approved.

Prints the unknown words with the key of a text that has each, one a line; exits 1 when there are any.
--list LANGUAGE prints only the words, to be read and added to the list.
"""

import argparse
import itertools
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DICTIONARIES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_US"}
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-z’']+")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
# Written for the program, not for people: file names, options and the like inside a sentence.
CODE = re.compile(r"`[^`]*`|--[a-z-]+|[a-z_/]+\.(?:json|md)|https?://\S+|KN\d+|xdg\S*", re.IGNORECASE)
LINK = re.compile(r"\]\([^)]*\)")
# Those for trainers are in English only.
GUIDES = ("play.md", "facilitate.md", "format.md", "rulebook.md", "plan.md", "explore.md", "diagnostics.md")
# Not read: an author's own note, and the one question that is put in three languages at once.
UNREAD = {"note", "play.choose_language"}


def text_files(language):
    yield from sorted((ROOT / "assets/text" / language).glob("*.json"))
    for pattern in ("assets/rulebooks/text", "assets/scenarios/*/text", "assets/examples/*/text", "assets/starter/text", "assets/starter/*/text"):
        for folder in sorted(ROOT.glob(pattern)):
            path = folder / f"{language}.json"
            if path.exists():
                yield path


def texts(value):
    """The strings of a text: one, or the forms of a plural."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for form in value.values():
            yield from texts(form)


def glossary_texts(language):
    """The cells of the glossary's table that are in this language, each with its row."""
    path = ROOT / "assets/glossary.tsv"
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    for number, row in enumerate(rows[1:], 2):
        for name, cell in zip(rows[0], row):
            if name.split(".")[0] == language:
                yield f"{path.relative_to(ROOT)}: row {number}", cell


def guide_texts(language):
    """Lines of the guides for people; what is shown as code is none of theirs."""
    for guide in GUIDES:
        path = ROOT / "assets/guide" / language / guide
        if not path.exists():
            continue
        is_code = False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            is_code ^= line.startswith("```")
            if not is_code:
                yield f"{path.relative_to(ROOT)}:{number}", CODE.sub(" ", LINK.sub(" ", line))


def words_of(language):
    """Each word with the place of one text that has it."""
    places = {}
    for place, text in itertools.chain(glossary_texts(language), guide_texts(language)):
        for word in WORD.findall(text):
            if len(word) > 1:
                places.setdefault(word, place)
    for path in text_files(language):
        for key, value in json.loads(path.read_text(encoding="utf-8")).items():
            if key in UNREAD:
                continue
            for text in texts(value):
                for word in WORD.findall(PLACEHOLDER.sub(" ", CODE.sub(" ", text))):
                    if len(word) == 1:
                        continue  # a letter to type, or an initial
                    places.setdefault(word, f"{path.relative_to(ROOT)}: {key}")
    return places


def unknown(words, dictionary):
    """Those of `words` that Hunspell does not know."""
    run = subprocess.run(["hunspell", "-d", dictionary, "-l", "-i", "utf-8"], input="\n".join(sorted(words)), text=True,
                         capture_output=True, encoding="utf-8", check=True)
    return set(run.stdout.split("\n")) - {""}


def approved(language):
    path = ROOT / "tests/words" / f"{language}.txt"
    if not path.exists():
        return set()
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def strange_words(language):
    places = words_of(language)
    latin = {word for word in places if LATIN.fullmatch(word)}
    own = latin if language == "en" else set(places) - latin
    strange = unknown(own, DICTIONARIES[language])
    if language != "en":
        strange |= unknown(latin, DICTIONARIES["en"])
    known = approved(language) | {word.lower() for word in approved(language)}
    strange = {word for word in strange if word not in known and word.lower() not in known}
    return {word: places[word] for word in strange if word in places}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--list", metavar="LANGUAGE", choices=sorted(DICTIONARIES))
    arguments = parser.parse_args()
    if arguments.list:
        print("\n".join(sorted(strange_words(arguments.list))))
        return 0
    faults = 0
    for language in DICTIONARIES:
        for word, place in sorted(strange_words(language).items()):
            print(f"{place}: unknown word: {word}", file=sys.stderr)
            faults += 1
    if faults:
        print(f"{faults} unknown words: correct them, or approve them in tests/words/<language>.txt", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
