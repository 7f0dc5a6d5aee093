#!/usr/bin/env python3
"""Measures the real window; run under xvfb-run, called with the program's path:

    xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" python3 tests/bench/window_bench.py build/release/kenes

Prints the median start to the first frame, the processor time of ten seconds in which nobody touches anything (at the
title and at a question) with the frames drawn meanwhile, the processor time of a frame while somebody speaks, how long
such a frame takes until it is on the screen and how long it is to the next (after 16.6 ms at the earliest), and the
memory. Figures of processor time move less with what else the machine does than those of the clock."""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))

from screen import Screen, hand  # noqa: E402 (the path has to be known first)

IDLE_S = 10
SPEECH_S = 6
TICKS = os.sysconf("SC_CLK_TCK")


def processor_s(screen):
    fields = Path(f"/proc/{screen.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_mb(screen):
    status = Path(f"/proc/{screen.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def memory_at_rest(screen):
    """What frames needed is given back once nobody has done anything for three seconds."""
    screen.calm()
    time.sleep(4)
    return f"{memory_mb(screen):.0f}"


def memory_by_size(screen):
    """In a hearing, then with the window as large as the display, then small again."""
    told = [f"1280x720 {memory_at_rest(screen)} MB"]
    for size in ("1920 1080", "1280 720"):
        hand(f"windowsize --sync {screen.window} {size}")
        screen.key("F4")
        screen.key("Escape")
        told.append(f"{size.replace(' ', 'x')} {memory_at_rest(screen)} MB")
    print(f"memory in a hearing at rest: {', then '.join(told)}")


def settings(home, **wanted):
    (home / "kenes").mkdir(exist_ok=True)
    said = {"language": "en", "mute": True, "seen": ["all"], **wanted}
    (home / "kenes/settings.json").write_text(json.dumps(said))


def start_ms(program, home):
    with Screen(program, home) as screen:
        return 1000 * screen.first_frame_s


def idle(screen, where):
    before, frames = processor_s(screen), screen.calm().frame
    time.sleep(IDLE_S)
    share = (processor_s(screen) - before) / IDLE_S
    print(f"idle at {where}: {100 * share:.1f} % of a core, {screen.look().frame - frames} frames in {IDLE_S} s")


def at_a_question(screen):
    for _ in range(100):
        look = screen.calm()
        if "choice.0" in look and "close" not in look:
            return
        screen.key("Escape" if "close" in look else "s")


def frames_ms(screen, seconds):
    """While letters appear, of each frame that is told: from the one before to it by the clock, and what it took from
    its beginning until it was on the screen."""
    told = []
    end = time.monotonic() + seconds
    before = None
    while time.monotonic() < end:
        stamp = os.stat(screen.watch).st_mtime_ns
        if stamp != before:
            took = json.loads(screen.watch.read_text(encoding="utf-8"))["took_us"] / 1000
            told.append((None if before is None else (stamp - before) / 1e6, took))
            before = stamp
        time.sleep(0.001)
    return told


def percentiles(values):
    return f"p50 {statistics.median(values):.1f} ms, p95 {statistics.quantiles(values, n=20)[-1]:.1f} ms"


def speech(program, home, full):
    """Slow letters: a frame each while the first lines appear."""
    settings(home, reading_speed=1, full_screen=full)
    with Screen(program, home, ["--lang", "en", "play", "--seat", "engineer", "--seed", "7"]) as screen:
        hand("key Escape")
        screen.look_again(lambda look: "close" not in look)
        before, began, frames = processor_s(screen), time.monotonic(), screen.look().frame
        told = []
        while time.monotonic() - began < SPEECH_S:
            hand("key Return")  # Shown whole, then the next.
            told += frames_ms(screen, 0.8)
        drawn = screen.look().frame - frames
        # Between two lines nothing moves: that is no frame that came late.
        steps = [step for step, _ in told if step is not None and step < 200]
        print(f"while somebody speaks, {'x'.join(str(side) for side in screen.size())}: {drawn} frames in "
              f"{time.monotonic() - began:.1f} s, {1000 * (processor_s(screen) - before) / max(drawn, 1):.1f} ms of "
              "processor time a frame")
        if len(steps) < 20:
            print("  too few frames for percentiles: this machine does something else")
            return
        print(f"  until it is on the screen {percentiles([took for _, took in told])}; "
              f"from frame to frame {percentiles(steps)}")


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        settings(home, reading_speed=0, reduced_motion=True)
        print(f"start to the first frame: {statistics.median(start_ms(program, home) for _ in range(5)):.0f} ms")
        with Screen(program, home) as screen:
            idle(screen, "the title")
        with Screen(program, home, ["--lang", "en", "play", "--seat", "engineer", "--seed", "7"]) as screen:
            at_a_question(screen)
            idle(screen, "a question")
            memory_by_size(screen)
        for full in (False, True):
            speech(program, home, full)


if __name__ == "__main__":
    main()
