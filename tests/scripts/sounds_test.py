#!/usr/bin/env python3
"""The sounds that ship are those the script makes, and nothing in them clips, clicks or is long."""

import re
import struct
import subprocess
import sys
import tempfile
import unittest
import wave
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ROOT / "assets/sound"
LOUDEST = 0.9 * 32767
LONGEST_S = 1.5
LARGEST_STEP = 0.2 * 32767  # From one sample to the next: more is heard as a click.
MOST_BYTES = 400_000


def samples_of(path):
    with wave.open(str(path), "rb") as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 22050), path.name
        count = sound.getnframes()
        return struct.unpack(f"<{count}h", sound.readframes(count))


class Sounds(unittest.TestCase):
    def setUp(self):
        self.files = sorted(SHIPPED.glob("*.wav"))
        self.assertTrue(self.files)

    def test_the_script_makes_them_again_byte_for_byte(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, str(ROOT / "scripts/make_sounds.py"), "--into", folder], check=True)
            made = {path.name: path.read_bytes() for path in Path(folder).glob("*.wav")}
        self.assertEqual(set(made), {path.name for path in self.files})
        for path in self.files:
            self.assertEqual(made[path.name], path.read_bytes(), path.name)

    def test_the_program_names_the_same_ones(self):
        header = (ROOT / "game/platform/sound.hpp").read_text(encoding="utf-8")
        named = re.findall(r'"(\w+)"', re.search(r"kSoundNames\{(.*?)\};", header, re.S).group(1))
        self.assertEqual(sorted(named), [path.stem for path in self.files])

    def test_nothing_clips_and_everything_is_heard(self):
        for path in self.files:
            peak = max(abs(value) for value in samples_of(path))
            self.assertLess(peak, LOUDEST, path.name)
            self.assertGreater(peak, 0.1 * 32767, path.name)

    def test_each_begins_and_ends_in_silence_and_clicks_nowhere(self):
        for path in self.files:
            samples = samples_of(path)
            self.assertEqual((samples[0], samples[-1]), (0, 0), path.name)
            self.assertLess(max(abs(value) for value in samples[:8]), 0.05 * 32767, path.name)
            self.assertLess(max(abs(value) for value in samples[-64:]), 0.01 * 32767, path.name)
            steps = max(abs(after - before) for before, after in zip(samples, samples[1:]))
            self.assertLess(steps, LARGEST_STEP, path.name)

    def test_each_is_short_and_all_are_small(self):
        for path in self.files:
            self.assertLess(len(samples_of(path)) / 22050, LONGEST_S, path.name)
        self.assertLess(sum(path.stat().st_size for path in self.files), MOST_BYTES)

    def test_the_two_bells_differ(self):
        self.assertNotEqual(samples_of(SHIPPED / "bell_minute.wav"), samples_of(SHIPPED / "bell_up.wav"))


if __name__ == "__main__":
    sys.exit(unittest.main())
