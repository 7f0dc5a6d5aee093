#!/usr/bin/env python3
"""A hearing on paper, from outside: for one language or all, the same hearing for the same seed, and that of a session
which is there already.

usage: packs_test.py PROGRAM
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from host import Host, free_port

PROGRAM = sys.argv[1]
ALL = {"packs-kk.html", "packs-ru.html", "packs-en.html"}


def packs(folder, *options, scenario="border_village_fires"):
    begin = [PROGRAM, "host"] + ([scenario] if scenario else [])
    done = subprocess.run(begin + ["--packs", str(folder), *options], capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "KENES_LANG": "en"}, check=False)
    pages = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*"))} if folder.exists() else {}
    return done, pages


def of_a_scenario(folder):
    done, pages = packs(folder / "all", "--seed", "6")
    assert done.returncode == 0, done.stderr
    assert set(pages) == ALL, set(pages)
    assert all(page.rstrip().endswith("</html>") and len(page) > 50_000 for page in pages.values())
    assert "6" in done.stdout.splitlines()[-1], "which hearing it is, is not said"
    again, same = packs(folder / "again", "--seed", "6", "--lang", "ru")
    assert again.returncode == 0, again.stderr
    assert same == {"packs-ru.html": pages["packs-ru.html"]}
    _, other = packs(folder / "other", "--seed", "5")
    assert other["packs-ru.html"] != pages["packs-ru.html"], "another seed draws another hearing"
    return pages


def of_a_session(folder, drawn_with_6):
    journal = str(folder / "room.kenes-journal")
    host = Host(PROGRAM, journal, free_port())  # Its seed is 7.
    assert host.quit() == 0
    _, wanted = packs(folder / "seven", "--seed", "7")
    for option in ("--resume", "--journal"):
        done, pages = packs(folder / option.strip("-"), option, journal, scenario=None)
        assert done.returncode == 0, (option, done.stderr)
        assert pages == wanted, f"{option}: another hearing"
        assert pages != drawn_with_6
    done, pages = packs(folder / "none", "--journal", str(folder / "nothing.kenes-journal"), scenario=None)
    assert done.returncode != 0 and not pages, "a session that is not there"


def main():
    with tempfile.TemporaryDirectory(prefix="kenes-packs-") as name:
        folder = pathlib.Path(name)
        of_a_session(folder, of_a_scenario(folder))
    print("papers: of a scenario, of a seed, of a session")


if __name__ == "__main__":
    sys.exit(main())
