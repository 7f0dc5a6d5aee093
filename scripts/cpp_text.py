"""What the checks share: which C++ files are ours, and their text without comments, strings and macros."""

import re

SUFFIXES = {".cpp", ".hpp", ".h", ".cc"}

TOKEN = re.compile(
    r"""
      (?P<comment>//(?:\\\r?\n|[^\n])*|/\*.*?\*/)
    | (?P<raw>(?:\b(?:u8|u|U|L))?\bR"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)")
    | (?P<string>"(?:\\.|[^"\\\n])*")
    | (?P<number>\b[0-9](?:'?[0-9A-Za-z_.])*)
    | (?P<char>'(?:\\.|[^'\\\n])+')
    """,
    re.VERBOSE | re.DOTALL,
)
NOT_LINE_END = re.compile(r"[^\n]")


def sources(root, folders):
    """Our C++ files under these folders, in a fixed order."""
    found = []
    for folder in folders:
        found += [p for p in (root / folder).rglob("*") if p.suffix in SUFFIXES and p.is_file()]
    return sorted(found)


def blank_out(text):
    """The same text, equally long, with comments, strings and characters turned to blanks."""

    def blank(match):
        if match.lastgroup == "number":
            return match.group().replace("'", "0")
        return NOT_LINE_END.sub(" ", match.group())

    return TOKEN.sub(blank, text)


def blank_macros(code):
    """Turns preprocessor lines, with what they continue on, to blanks; `code` comes from blank_out()."""
    lines = re.compile(r"^[ \t]*#(?:\\\r?\n|[^\n])*", re.MULTILINE)
    return lines.sub(lambda match: NOT_LINE_END.sub(" ", match.group()), code)
