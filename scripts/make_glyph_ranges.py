#!/usr/bin/env python3
"""Writes game/scenario/glyph_ranges.cpp: the characters that Noto Sans or DejaVu Sans can draw.

usage: make_glyph_ranges.py > game/scenario/glyph_ranges.cpp   (needs fc-query, fonts-noto-core, fonts-dejavu-core)
"""

import subprocess
import sys

FONTS = ("NotoSans-Regular.ttf", "DejaVuSans.ttf")
FIRST, LAST = 0x20, 0xFFFF  # The window draws nothing beyond the basic plane.
PER_LINE = 6


def path_of(font):
    listed = subprocess.run(["fc-list", "--format=%{file}\n"], check=True, capture_output=True, text=True).stdout
    for path in sorted(listed.splitlines()):
        if path.endswith("/" + font):
            return path
    sys.exit(f"{font} is not installed")


def characters_of(font):
    answer = subprocess.run(["fc-query", "--format=%{charset}", path_of(font)], check=True, capture_output=True,
                            text=True).stdout
    for part in answer.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def ranges_of(characters):
    ranges = []
    for one in sorted(characters):
        if ranges and one == ranges[-1][1] + 1:
            ranges[-1][1] = one
        else:
            ranges.append([one, one])
    return ranges


def main():
    every = {one for font in FONTS for one in characters_of(font) if FIRST <= one <= LAST and not 0x7F <= one < 0xA0}
    pairs = [f"{{0x{first:04X}, 0x{last:04X}}}" for first, last in ranges_of(every)]
    print("// Written by scripts/make_glyph_ranges.py from " + " and ".join(FONTS) + ". Do not edit.\n")
    print('#include "scenario/glyphs.hpp"\n\nnamespace kenes::scenario {\nnamespace {\n')
    print("// clang-format off\nconstexpr GlyphRange kRanges[] = {")
    for at in range(0, len(pairs), PER_LINE):
        print("    " + ", ".join(pairs[at : at + PER_LINE]) + ",")
    print("};\n// clang-format on\n\n}  // namespace\n")
    print("std::span<const GlyphRange> glyph_ranges() { return kRanges; }\n\n}  // namespace kenes::scenario")


if __name__ == "__main__":
    main()
