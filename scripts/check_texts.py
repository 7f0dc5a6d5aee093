#!/usr/bin/env python3
"""Holds the three languages of every catalogue of texts to the same keys.

usage: check_texts.py [--root DIR]   (exit 0: equal; 1: a text is missing or a file cannot be read)
"""

import argparse
import json
import sys
from pathlib import Path

LANGUAGES = ("kk", "ru", "en")
# Languages differ in their plural forms, so an object of these is one text.
PLURALS = {"zero", "one", "two", "few", "many", "other"}


def no_twins(pairs):
    seen = set()
    for key, _ in pairs:
        if key in seen:
            raise ValueError(f'the key "{key}" stands twice in one object')
        seen.add(key)
    return dict(pairs)


def keys(value, path=""):
    """Every text's key, nested ones joined by '/'. A "note" is the author's own and may be in one language only."""
    if isinstance(value, dict) and not (value and value.keys() <= PLURALS):
        for key, inner in value.items():
            if key != "note":
                yield from keys(inner, f"{path}/{key}" if path else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from keys(inner, f"{path}/{index}")
    else:
        yield path


def files_of(folder, language):
    """A language is one file, or a folder of several that are read as one."""
    several = folder / language
    return sorted(several.glob("*.json")) if several.is_dir() else [folder / f"{language}.json"]


def check_folder(root, folder):
    found = {}
    for language in LANGUAGES:
        for path in files_of(folder, language):
            name = path.relative_to(root)
            try:
                own = set(keys(json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=no_twins)))
            except (OSError, ValueError) as fault:
                yield f"{name}:1: cannot be read: {fault}"
                continue
            for key in sorted(own & found.get(language, set())):
                yield f'{name}:1: "{key}" stands in another file of this language too'
            found.setdefault(language, set()).update(own)
    every = set().union(*found.values())
    for language, own in found.items():
        name = files_of(folder, language)[0].relative_to(root)
        for key in sorted(every - own):
            yield f"{name}:1: has no \"{key}\", which {', '.join(o for o in found if key in found[o])} has"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root.resolve()
    folders = [root / "assets/text", root / "assets/rulebooks/text", root / "assets/starter/text",
               *sorted((root / "assets/scenarios").glob("*/text")), *sorted((root / "assets/examples").glob("*/text"))]
    folders = [folder for folder in folders if folder.is_dir()]
    faults = [fault for folder in folders for fault in check_folder(root, folder)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"texts: {len(folders)} catalogue(s), {len(faults)} fault(s)")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
