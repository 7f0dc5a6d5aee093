#!/usr/bin/env python3
"""Holds the rooms of game/ to the list of who may include whom, and the pure rooms to purity.

usage: check_layers.py [--root DIR]   (exit 0: all keep to it; 1: somebody does not)
"""

import argparse
import re
import sys
from pathlib import Path

from cpp_text import blank_out, sources

# Who may include whom. game/CMakeLists.txt says the same in its LINKS, written apart on purpose: a new arrow has
# to be drawn in both places, so nobody draws one by accident. Why they are so: game/README.md.
MAY_INCLUDE = {
    "core": "",
    "text": "core",
    "rules": "core",
    "assess": "rules core",
    "codec": "rules core",
    "scenario": "rules codec text core",
    "bots": "rules core",
    "analysis": "bots rules core",
    "session": "codec rules core",
    "journal": "session codec core",
    "records": "assess bots analysis codec text rules core",
    "solo": "records session scenario bots assess text rules core",
    "platform": "core",
    "ui": "stage records scenario assess text rules core",
    "stage": "assess text rules core",
    "hall": "text core",
    "room": "ui solo records session scenario codec assess bots text rules core",
    "workshop": "scenario analysis ui text core",
    "app": "core text rules assess codec scenario bots analysis session journal records"
           " solo platform ui stage hall room workshop",
}

# Equal hearings have equal bytes on every machine: no clock, no thread, no input or output, no fractions, and
# nothing but the standard library.
PURE = {"core", "rules", "assess"}
IMPURE_HEADERS = {"thread", "chrono", "iostream", "fstream"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[">]', re.MULTILINE)
FRACTION = re.compile(r"\b(float|double)\b")


def room_lines(cmake_text):
    """The rooms of game/CMakeLists.txt, each with its set of LINKS."""
    text = re.sub(r"#.*", "", cmake_text)
    rooms = {}
    for words in (call.split() for call in re.findall(r"\bkenes_room\(([^)]*)\)", text)):
        links, kind = set(), None
        for word in words[1:]:
            if word in ("LINKS", "EXTERNAL"):
                kind = word
            elif kind == "LINKS":
                links.add(word)
        rooms[words[0]] = links
    return rooms


def compare_tables(root):
    table = {room: set(others.split()) for room, others in MAY_INCLUDE.items()}
    built = room_lines((root / "game/CMakeLists.txt").read_text(encoding="utf-8"))
    for room in sorted(table.keys() | built.keys()):
        if room not in built:
            yield f"game/CMakeLists.txt:1: no kenes_room({room}), but scripts/check_layers.py knows it"
        elif room not in table:
            yield f"game/CMakeLists.txt:1: kenes_room({room}) is unknown to scripts/check_layers.py"
        elif table[room] != built[room]:
            differs = " ".join(sorted(table[room] ^ built[room]))
            yield f"game/CMakeLists.txt:1: LINKS of {room} and scripts/check_layers.py differ in: {differs}"
    order = list(built)
    for room, links in built.items():
        for other in sorted(links & built.keys()):
            if order.index(other) > order.index(room):
                yield f"game/CMakeLists.txt:1: {room} stands before {other}, on which it rests"


def check_file(root, path):
    room = path.relative_to(root / "game").parts[0]
    name = path.relative_to(root)
    text = path.read_text(encoding="utf-8")
    if room not in MAY_INCLUDE:
        yield f"{name}:1: game/{room} is no room that scripts/check_layers.py knows"
        return
    code = blank_out(text)
    allowed = set(MAY_INCLUDE[room].split()) | {room}
    # Includes are read from the original: their names are strings, which blank_out() empties.
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        if "#" not in code[match.start():match.start(1)]:
            continue  # In a comment or a raw string.
        bracket, header = match.groups()
        other = header.split("/")[0]
        if bracket == '"':
            if "/" not in header or other not in MAY_INCLUDE:
                yield f'{name}:{line}: "{header}": write "room/file.hpp", or <...> for what is not ours'
            elif other not in allowed:
                yield f"{name}:{line}: {room} may not include {header}: it may include {MAY_INCLUDE[room] or 'no room'}"
        elif room in PURE:
            if header in IMPURE_HEADERS:
                yield f"{name}:{line}: {room} is pure, so it has no <{header}>"
            elif "/" in header or "." in header:
                yield f"{name}:{line}: {room} knows only the standard library, not <{header}>"
    if room in PURE:
        for match in FRACTION.finditer(code):
            line = code.count("\n", 0, match.start()) + 1
            yield f"{name}:{line}: {room} counts in integers only, so it has no {match.group(1)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    root = parser.parse_args().root.resolve()
    faults = list(compare_tables(root))
    files = sources(root, ["game"])
    for path in files:
        faults += check_file(root, path)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"layers: {len(files)} files, {len(faults)} fault(s)")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
