#!/usr/bin/env python3
"""Holds files to 500 lines and functions to 60, and says how long most of them are.

usage: check_lengths.py [--root DIR] [--longest N]   (exit 0: none too long; 1: some are)
"""

import argparse
import re
import sys
from pathlib import Path

from cpp_text import blank_macros, blank_out, sources

FILE_LIMIT, FILE_AIM = 500, 300
FUNCTION_LIMIT, FUNCTION_AIM = 60, 25

SCOPE = re.compile(r"\s*(?:template\s*)*(?:(?:typedef|inline|static|constexpr|const|export)\s+)*"
                   r"(?:namespace|class|struct|union|enum|extern)\b")
CONTROL = re.compile(r"\s*(if|for|while|switch|catch|else|do|try)\b")
NAME = re.compile(r"([\w~]+|operator\s*\S+)\s*$")


def matching(code, start):
    """The place of the brace that closes the one at `start`."""
    depth = 0
    for match in re.compile(r"[{}]").finditer(code, start):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.start()
    return len(code) - 1


def without_nested(head):
    """`head` with round brackets emptied and template arguments taken out."""
    before = None
    while before != head:
        before = head
        head = re.sub(r"\((?:[^()]|\(\))+\)", "()", head)
    while True:
        shorter = re.sub(r"(?<!operator)<(?!=)[^<>]*>", "", head)
        if shorter == head:
            return head
        head = shorter


def opens_initialiser(head):
    """Whether the brace after `head` belongs to a member: `Seat(Id id) : id_` before `{id}`."""
    colon = re.search(r"\)[^:;{}]*(?<!:):(?!:)", head)
    return bool(colon) and bool(re.search(r"[\w>]\s*$", head[colon.end():]))


def is_function(flat):
    """Whether the brace after this head (without_nested) opens a body. A lambda that is somebody's value counts."""
    if "(" not in flat or CONTROL.match(flat) or SCOPE.match(flat):
        return False
    before = flat.split("(", 1)[0]
    return "[" in before or "=" not in re.sub(r"operator\W+$", "", before)


def name_of(head):
    flat = without_nested(head)
    start = flat.split("(", 1)[0].strip()
    if start.isupper():  # TEST(Voting, NobodyVotesTwice): the rule is the name.
        return " ".join(head.split())
    if "=" in start and "[" in start:
        start = start.split("=", 1)[0].strip()
    if start.endswith("operator"):
        return "operator()"
    return NAME.search(start).group(1) if NAME.search(start) else start


def functions(text):
    """Name, first line and length of every function, lambdas inside counted with the function around them."""
    code = blank_macros(blank_out(text))
    place = head_start = 0
    mark = re.compile(r"[;{}]")
    while match := mark.search(code, place):
        at = match.start()
        if match.group() != "{":
            place = head_start = at + 1
            continue
        head = re.sub(r"\b(public|private|protected)\s*:(?!:)", lambda m: " " * len(m.group()), code[head_start:at])
        if opens_initialiser(head):
            place = matching(code, at) + 1
            continue
        flat = without_nested(head)
        if is_function(flat):
            end = matching(code, at)
            first = head_start + len(head) - len(head.lstrip())
            line = code.count("\n", 0, first) + 1
            yield name_of(head), line, code.count("\n", first, end) + 1
            place = head_start = end + 1
        elif SCOPE.match(flat) or not flat.strip():
            place = head_start = at + 1  # Look inside.
        else:
            place = matching(code, at) + 1  # A braced value; its statement goes on.


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--longest", type=int, default=0, metavar="N", help="also list the N longest functions")
    args = parser.parse_args()
    root = args.root.resolve()

    faults, file_lengths, found = 0, [], []
    for path in sources(root, ["game", "tests"]):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(root)
        length = len(text.splitlines())
        file_lengths.append(length)
        if length > FILE_LIMIT:
            faults += 1
            print(f"{name}:{FILE_LIMIT}: the file has {length} lines; none may have over {FILE_LIMIT}", file=sys.stderr)
        for function, line, lines in functions(text):
            found.append((lines, f"{name}:{line}: {function}"))
            if lines > FUNCTION_LIMIT:
                faults += 1
                print(f"{name}:{line}: {function} has {lines} lines; none may have over {FUNCTION_LIMIT}",
                      file=sys.stderr)
    lengths = [lines for lines, _ in found]
    for lines, place in sorted(found, reverse=True)[: args.longest]:
        print(f"  {lines:4} {place}")
    print(f"lengths: {len(file_lengths)} files, 90 % within {percentile(file_lengths, 90)} lines (aim {FILE_AIM}),"
          f" longest {max(file_lengths, default=0)}; {len(lengths)} functions, 90 % within"
          f" {percentile(lengths, 90)} (aim {FUNCTION_AIM}), longest {max(lengths, default=0)}; {faults} fault(s)")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
