#!/usr/bin/env python3
"""How long a room waits for itself, with the real program and its real network (loopback); called with its path:

    xvfb-run -a -s "-screen 0 1280x720x24 -noreset" python3 tests/bench/room_latency.py build/release/kenes [--phones 30]

Undo of 1 to 50 steps until the last of all phones and the wall has its page; a tap on a phone until a frame of the
facilitator's window shows it; a key there until the wall has its page. Pages are not taken apart here while time is
measured: thirty phones are thirty processors, this is one. A key is sent by xdotool, whose start is part of the time."""

import argparse
import json
import os
import random
import selectors
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))

from host import Host, free_port  # noqa: E402 (the path has to be known first)
from phone import Phone, Socket  # noqa: E402
from screen import Screen, hand  # noqa: E402

LANGUAGES = ["kk", "ru", "en"]
PATIENCE_S = 10


def percentiles(values):
    ordered = sorted(1000 * value for value in values)
    p95 = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    return f"p50 {statistics.median(ordered):.0f} ms, p95 {p95:.0f} ms, most {ordered[-1]:.0f} ms, of {len(ordered)}"


class Wall:
    def __init__(self, port):
        self.socket = Socket(port)
        self.socket.send(json.dumps({"id": "w", "do": "wall", "languages": ["kk", "ru"]}))
        self.page = None
        while self.page is None:
            told = json.loads(self.socket.receive(PATIENCE_S))
            self.page = told.get("page")


def arrive(port, code, count):
    phones = []
    for number in range(count):
        phone = Phone(port, f"latency{number:03}-0123456789abcdef", LANGUAGES[number % 3])
        phone.connect()
        joined = phone.ask({"do": "join", "code": code, "name": f"P{number}", "language": phone.language})
        assert joined["ok"], joined
        phones.append(phone)
    return phones


def read_away(sockets, quiet_s=0.3):
    """What is on its way is none of the answers to come."""
    for one in sockets:
        while one.receive(quiet_s if one is sockets[0] else 0.02) is not None:
            pass


def until_all(sockets, begun):
    """When the last of them has a message."""
    waiting = selectors.DefaultSelector()
    for one in sockets:
        waiting.register(one.tcp, selectors.EVENT_READ, one)
    while waiting.get_map():
        ready = waiting.select(PATIENCE_S)
        assert ready, f"{len(waiting.get_map())} got nothing"
        for key, _ in ready:
            waiting.unregister(key.fileobj)
            last = time.monotonic()
            key.data.receive(PATIENCE_S)
    return last - begun


def scheduled_s(pid):
    """What the threads of a process have run, and what they have waited for a processor while they could have run."""
    ran = waited = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        fields = (task / "schedstat").read_text().split()
        ran, waited = ran + int(fields[0]), waited + int(fields[1])
    return ran / 1e9, waited / 1e9


class Where:
    """Where the time of one undo went: the host and this program run, wait for a processor others have, or else for the
    disk and for each other."""

    def __init__(self, host):
        self.pids = [host.process.pid, os.getpid()]
        self.before = [scheduled_s(pid) for pid in self.pids]

    def spent(self):
        now = [scheduled_s(pid) for pid in self.pids]
        return [later - sooner for before, after in zip(self.before, now) for sooner, later in zip(before, after)]


def told(took, spent):
    ran, waited, own_ran, own_waited = (f"{1000 * value:.0f}" for value in spent)
    return (f"{1000 * took:.0f} ms: the host ran {ran} and waited {waited} for a processor, "
            f"this program ran {own_ran} and waited {own_waited}")


def undo(program, count, rounds):
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        host = Host(program, f"{folder}/room.kenes-journal", port)
        phones = arrive(port, host.ready["code"], count)
        wall = Wall(port)
        assert host.order(do="start")["ok"]
        sockets = [phone.socket for phone in phones] + [wall.socket]
        choose = random.Random(7)
        took, each = {1: [], 10: [], 50: []}, []
        host.order(do="speed", times=100)
        time.sleep(12)  # So that there are steps to take back.
        for number in range(rounds):
            host.order(do="pause", on=True)
            read_away(sockets)
            steps = list(took)[number % 3]
            where = Where(host)
            begun = time.monotonic()
            answer = host.order(do="undo", steps=steps)
            if answer["ok"]:
                took[steps].append(until_all(sockets, begun))
                each.append((took[steps][-1], where.spent()))
            host.order(do="pause", on=False)
            time.sleep(choose.uniform(0.5, 1.0) + steps * 0.06)
        rows = host.order(do="status")["revision"]
        host.quit()
    for steps, values in took.items():
        if values:
            print(f"undo of {steps} until all of {count} phones and the wall have it: {percentiles(values)}")
    used = sum(spent[0] for _, spent in each) / max(len(each), 1)
    print(f"  {1000 * used:.0f} ms of processor time each, {rows} rows in the journal at the end")
    for one in sorted(each, reverse=True)[:3]:
        print(f"  the slowest: {told(*one)}")


def shown(screen, words, begun):
    """When a frame that is told of shows these words."""
    before = None
    while time.monotonic() - begun < PATIENCE_S:
        stamp = os.stat(screen.watch).st_mtime_ns
        if stamp != before:
            before = stamp
            if any(words in text for text in screen.look().texts):
                return time.monotonic() - begun
        time.sleep(0.001)
    raise AssertionError(f"never shown: {words}")


def begin(screen):
    """The hearing, paused at once: its clock would draw a frame every second."""
    left, top, right, bottom = screen.look_again(lambda look: "foot.0" in look).box("foot.0")
    hand(f"mousemove --window {screen.window} {int((left + right) / 2)} {int((top + bottom) / 2)} click 1")
    screen.look_again(lambda look: "action.0" in look)
    hand(f"mousemove --window {screen.window} 2 2 key space")
    screen.calm()


def console(program, count, rounds):
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        (home / "kenes").mkdir()
        (home / "kenes/settings.json").write_text(json.dumps({"language": "en", "mute": True, "seen": ["all"]}))
        port = free_port()
        with Screen(program, home, ["--lang", "en", "host", "border_village_fires", "--port", str(port)]) as screen:
            wall = Wall(port)
            phones = arrive(port, wall.page["code"], count)
            begin(screen)
            taps, keys = [], []
            for _ in range(rounds):
                read_away([wall.socket])
                begun = time.monotonic()
                hand("key p")
                keys.append(until_all([wall.socket], begun))
                shown(screen, f"Answered: 0 of {count}", begun)
                for answered, phone in enumerate(phones[:5], 1):
                    time.sleep(0.15)
                    phone.new_id()
                    begun = time.monotonic()
                    phone.socket.send(json.dumps({"id": f"tap{begun}", "do": "poll", "choice": "in_favour"}))
                    taps.append(shown(screen, f"Answered: {answered} of {count}", begun))
                read_away([wall.socket])
                hand("key p")
                screen.calm()
            print(f"a tap on one of {count} phones until the console shows it: {percentiles(taps)}")
            print(f"a key on the console until the wall has its page: {percentiles(keys)}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--phones", type=int, default=30)
    arguments.add_argument("--rounds", type=int, default=30)
    given = arguments.parse_args()
    program = os.path.abspath(given.program)
    undo(program, given.phones, given.rounds)
    if os.environ.get("DISPLAY"):
        console(program, given.phones, given.rounds)


if __name__ == "__main__":
    main()
