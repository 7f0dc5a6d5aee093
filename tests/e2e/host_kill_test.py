#!/usr/bin/env python3
"""The host is killed in the middle of a room that is busy, again and again; nothing that was acknowledged is lost,
nothing is done twice, and every phone is back in its seat within two seconds of the connection.

usage: host_kill_test.py PROGRAM [--rounds N] [--seed N]
"""

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from host import Host, free_port
from phone import Gone, Phone

SEATS = ["akim", "chair", "medic", "farmer", "driver", "secretary"]


def leaf(items, choose):
    item = choose.choice(items)
    return item["move"] if "move" in item else leaf(item["items"], choose)


class Participant(threading.Thread):
    """Does whatever the page offers, and remembers what the host has acknowledged."""

    def __init__(self, phone, seat, seed):
        super().__init__(daemon=True)
        self.phone, self.seat, self.choose = phone, seat, random.Random(seed)
        self.acknowledged, self.doubtful, self.wrong = [], None, []
        self.raised = None  # The latest open ballot, and the vote it was for.
        self.end = threading.Event()

    def act(self):
        for seat in self.phone.page.get("seats", []):
            message = {"seat": seat["id"], "seen": self.phone.page["revision"]}
            if seat.get("ballots") and self.choose.random() < 0.5:
                ballot = self.choose.choice(seat["ballots"])
                message.update({"do": "move", "move": ballot["move"]} if "move" in ballot
                               else {"do": "ballot", "choice": ballot["choice"]})
            elif "ask" in seat:
                message.update({"do": "move", "move": leaf(seat["ask"]["items"], self.choose)})
            else:
                continue
            identity = self.phone.new_id()
            self.doubtful = (identity, message, self.phone.page.get("vote", {}).get("begun"))
            self.put(*self.doubtful)

    def put(self, identity, message, vote):
        answered = self.phone.ask(message, identity)["ok"]
        # A paper of a secret vote that is exchanged leaves no row, nor does a hand that is raised already in this vote.
        move = message.get("move")
        again = (vote, move) == self.raised
        if move and move.get("move") == "cast_ballot":
            self.raised = (vote, move)
        if answered and message["do"] != "ballot" and not again:
            self.acknowledged.append(identity)
        self.doubtful = None

    def run(self):
        try:
            if self.doubtful:  # The same again, with the same number: done now, or known to be done.
                self.put(*self.doubtful)
            while not self.end.is_set():
                self.phone.listen(0.02)
                self.act()
        except (Gone, OSError):
            pass

    def again(self):
        other = Participant(self.phone, self.seat, self.choose.random())
        other.acknowledged, other.doubtful = self.acknowledged, self.doubtful
        other.raised = self.raised
        return other


def seat_all(host, phones):
    for phone, seat in zip(phones, SEATS):
        phone.connect()
        join = {"do": "join", "code": host.ready["code"], "name": seat.title(), "language": phone.language}
        assert phone.ask(join)["ok"]
        assert phone.ask({"do": "take_seat", "seat": seat})["ok"]
    assert host.order(do="start")["ok"]


def journal_ids(path):
    """The senders' ids of the rows, as the journal keeps them."""
    with sqlite3.connect(path) as database:
        return [row[0] for row in database.execute("SELECT move_id FROM rows")]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--rounds", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    choose = random.Random(given.seed)
    folder = tempfile.mkdtemp(prefix="kenes-kill-")
    journal, port = f"{folder}/room.kenes-journal", free_port()
    phones = [Phone(port, f"phone{i}-0123456789abcdefghij", language)
              for i, language in enumerate(["kk", "ru", "en", "kk", "ru", "en"])]
    host = Host(given.program, journal, port)
    seat_all(host, phones)
    people = [Participant(phone, seat, i) for i, (phone, seat) in enumerate(zip(phones, SEATS))]
    slowest = 0.0
    killed = 0
    while killed < given.rounds:
        host.order(do="pause", on=False)
        host.order(do="speed", times=50)
        for person in people:
            person.start()
        time.sleep(choose.uniform(0.02, 0.6))
        host.kill()
        killed += 1
        for person in people:
            person.join(20)
        host = Host(given.program, journal, port)
        for person in people:
            begun = time.monotonic()
            person.phone.connect()
            while person.phone.page.get("seats", [{}])[0].get("id") != person.seat:
                person.phone.listen(0.05)
                assert time.monotonic() - begun < 2, f"{person.seat} is not back in its seat"
            slowest = max(slowest, time.monotonic() - begun)
        status = host.order(do="status")
        if status["over"] or status["stage"] == "debrief":
            break
        people = [person.again() for person in people]
    # What was in doubt when the last host died is asked again.
    for person in people:
        if person.doubtful:
            person.put(*person.doubtful)
    status = host.order(do="status")
    assert host.quit() == 0
    written = [identity for identity in journal_ids(journal) if identity]
    assert killed == given.rounds, f"the hearing was over after {killed} kills"
    assert len(written) == len(set(written)), "a move was done twice"
    said = {identity.split(":", 1)[1] for identity in written}
    for person in people:
        missing = [identity for identity in person.acknowledged if identity not in said]
        assert not missing, f"{person.seat} lost {missing}"
    replay = subprocess.run([given.program, "replay", journal, "--json"], capture_output=True, text=True, check=True)
    assert json.loads(replay.stdout)["digest"] == status["digest"]
    count = sum(len(person.acknowledged) for person in people)
    print(f"killed {killed} times, {count} moves acknowledged, none lost, none twice; back in the seat after at most "
          f"{slowest * 1000:.0f} ms of the connection")


if __name__ == "__main__":
    sys.exit(main())
