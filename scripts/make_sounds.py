#!/usr/bin/env python3
"""Makes the sounds of the window: short, quiet and warm, each from a few sines and a little noise.

usage: make_sounds.py [--into DIR]   (default: assets/sound; writes <name>.wav, mono, 16 bit, 22.05 kHz)

The same bytes on every machine: only sums and products are used, whose results IEEE 754 fixes, and no library sine,
which differs in the last digit from one to the next.
"""

import argparse
import struct
import sys
import wave
from pathlib import Path

RATE = 22050
PI = 3.141592653589793


def sine_and_cosine(angle):
    """Of an angle between 0 and pi, by their series."""
    sine = cosine = 0.0
    term = 1.0
    for n in range(1, 40):
        if n % 2 == 1:
            cosine += term if n % 4 == 1 else -term
        else:
            sine += term if n % 4 == 2 else -term
        term = term * angle / n
    return sine, cosine


def rung(seconds, partials):
    """What is struck and dies away: (pitch in Hz, loudness, seconds to a third of it) of each partial."""
    out = [0.0] * int(seconds * RATE)
    for pitch, loudness, fading in partials:
        turn_s, turn_c = sine_and_cosine(2 * PI * pitch / RATE)
        shrink = 1.0 - 1.0 / (fading * RATE)
        s, c, level = 0.0, 1.0, loudness
        for i in range(len(out)):
            out[i] += s * level
            s, c = s * turn_c + c * turn_s, c * turn_c - s * turn_s
            level *= shrink
    return out


def rustle(seconds, low, high, shape, seed):
    """Noise between two pitches. `shape` is its loudness at times that are spread evenly over it."""
    count = int(seconds * RATE)
    out = []
    state = seed
    up = down = up_2 = 0.0
    keep_up, keep_down = 2 * PI * high / RATE, 2 * PI * low / RATE
    keep_up, keep_down = keep_up / (1 + keep_up), keep_down / (1 + keep_down)
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        white = state / 1073741824.0 - 1.0
        up += keep_up * (white - up)
        up_2 += keep_up * (up - up_2)
        down += keep_down * (up_2 - down)
        at = i * (len(shape) - 1) / count
        step = int(at)
        part = at - step
        part = part * part * (3 - 2 * part)
        out.append((up_2 - down) * (shape[step] + (shape[step + 1] - shape[step]) * part))
    return out


def together(seconds, *parts):
    """Parts laid over each other, each with the second at which it begins."""
    out = [0.0] * int(seconds * RATE)
    for start, part in parts:
        first = int(start * RATE)
        for i, value in enumerate(part[:max(0, len(out) - first)]):
            out[first + i] += value
    return out


def finished(samples, peak, rise_s):
    """As loud as `peak` (of 1) at its loudest, from silence and back into it, so that nothing clicks."""
    loudest = max(max(samples), -min(samples))
    rise, fall = int(rise_s * RATE), int(0.06 * RATE)
    out = []
    for i, value in enumerate(samples):
        edge = min(1.0, i / rise, (len(samples) - 1 - i) / fall)
        out.append(value * peak / loudest * edge * edge * (3 - 2 * edge))
    return out


def bell(seconds, pitch):
    """A small bronze bell, felt on its clapper: hum, prime, minor third, fifth, octave."""
    return rung(seconds, [(pitch / 2, 0.5, 0.55), (pitch, 1.0, 0.42), (pitch * 1.2, 0.35, 0.3),
                          (pitch * 1.5, 0.2, 0.22), (pitch * 2, 0.25, 0.14), (pitch * 3.01, 0.06, 0.06)])


def tap(pitch):
    return rung(0.5, [(pitch, 1.0, 0.11), (pitch * 2.32, 0.4, 0.06), (pitch * 4.25, 0.12, 0.02)])


def chord(seconds, pitches, apart):
    """Plucked strings, one after the other and then all."""
    strings = [(n * apart, rung(seconds, [(p, 1.0, 0.4), (p * 2, 0.32, 0.25), (p * 3, 0.12, 0.14)]))
               for n, p in enumerate(pitches)]
    return together(seconds, *strings)


def glass():
    return finished(together(0.62, (0.0, tap(1318.5)), (0.17, tap(1330.0))), 0.34, 0.002)


def paper():
    slide = rustle(0.5, 700, 2500, [0, 0.7, 1.0, 0.55, 0.8, 0.4, 0.15, 0], 7)
    return finished(together(0.5, (0.0, slide)), 0.22, 0.02)


def hush():
    return finished(rustle(1.0, 250, 950, [0, 0.5, 1.0, 0.8, 0.45, 0.2, 0.05, 0], 11), 0.18, 0.05)


def card():
    air = rustle(0.24, 350, 1500, [0, 0.35, 1.0, 0.3, 0], 23)
    return finished(together(0.26, (0.0, air), (0.12, [v * 0.12 for v in rung(0.1, [(392.0, 1.0, 0.025)])])), 0.24, 0.01)


def page():
    lift = rustle(0.22, 700, 2600, [0, 0.5, 0.9, 0.3, 0], 31)
    fall = rustle(0.24, 400, 1900, [0, 1.0, 0.45, 0.15, 0], 37)
    return finished(together(0.46, (0.0, lift), (0.2, fall)), 0.24, 0.015)


# Each file's name and what makes it.
SOUNDS = {
    "glass": glass,
    "paper": paper,
    "hush": hush,
    "card": card,
    "page": page,
    "bell_minute": lambda: finished(bell(1.15, 587.33), 0.3, 0.004),
    "bell_up": lambda: finished(together(1.45, (0.0, bell(1.4, 440.0)), (0.38, bell(1.05, 440.0))), 0.34, 0.004),
    "end_warm": lambda: finished(chord(1.4, [261.63, 329.63, 392.0, 523.25], 0.09), 0.32, 0.008),
    "end_plain": lambda: finished(chord(1.3, [220.0, 329.63, 440.0], 0.11), 0.3, 0.008),
}


def written(path, samples):
    whole = [int(value * 32767 + (0.5 if value >= 0 else -0.5)) for value in samples]
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(whole)}h", *whole))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parent.parent / "assets/sound")
    into = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    for name, make in SOUNDS.items():
        written(into / f"{name}.wav", make())
    return 0


if __name__ == "__main__":
    sys.exit(main())
