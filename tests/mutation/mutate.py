#!/usr/bin/env python3
"""Plants faults in good scenarios and counts which of them the program finds.

usage: mutate.py PROGRAM [--each N] [--seed S] [--plays N] [--quick] [--table FILE] SCENARIO...

A fault is found by `check` when it says something it did not say before, by `explore` when its report names a trouble
that the good scenario's report does not name, or, with --against that report, something that changed. --quick asks only `check`, and demands that every kind it is meant to
find is found. --table writes the rates. Exit 1 when a kind is never found.
"""

import argparse
import copy
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import faults

LANGUAGES = ("kk", "ru", "en")
# What only playing the scenario can show: a condition that says the opposite of what was meant is a condition too.
NEEDS_PLAY = {"reversed_condition", "reversed_comparison", "unbalanced_ending"}


class Scenario:
    def __init__(self, folder):
        self.name = Path(folder).name
        self.body = json.loads((Path(folder) / "scenario.json").read_text(encoding="utf-8"))
        self.texts = {l: json.loads((Path(folder) / "text" / f"{l}.json").read_text(encoding="utf-8")) for l in LANGUAGES}

    def write(self, folder):
        (folder / "text").mkdir(parents=True, exist_ok=True)
        (folder / "scenario.json").write_text(json.dumps(self.body, ensure_ascii=False, indent=1), encoding="utf-8")
        for language, text in self.texts.items():
            (folder / "text" / f"{language}.json").write_text(json.dumps(text, ensure_ascii=False, indent=1), encoding="utf-8")


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False, timeout=600)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{program} {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
    return done.stdout


def checked(program, folder):
    """What check says, by code and sentence; where it stands does not matter."""
    return {(d["code"], d["message"]) for d in json.loads(run(program, "check", "--json", str(folder)) or "[]")}


def explored(program, folder, plays, before=None):
    """The troubles that explore names, whether anything changed since the report `before`, and the report itself."""
    against = ["--against", str(before)] if before else []
    text = run(program, "explore", str(folder), "--plays", str(plays), "--seed", "1", "--json", *against)
    report = json.loads(text)
    return {(t["kind"], t.get("id", "")) for t in report["troubles"]}, bool(report.get("changes")), text


class Tester:
    def __init__(self, options):
        self.options = options
        root = Path(tempfile.mkdtemp(prefix="kenes-mutation-"))
        self.folder = root / "scenario"
        self.before = root / "before.json"
        self.rows = {kind.__name__: {"planted": 0, "check": 0, "explore": 0, "against": 0, "missed": []} for kind in faults.KINDS}

    def test(self, path):
        good = Scenario(path)
        good.write(self.folder)
        calm = checked(self.options.program, self.folder)
        still = set()
        if not self.options.quick:
            still, _, text = explored(self.options.program, self.folder, self.options.plays)
            self.before.write_text(text, encoding="utf-8")
        for kind in faults.KINDS:
            for i in range(self.options.each):
                self.plant(good, kind, random.Random(f"{self.options.seed}/{good.name}/{kind.__name__}/{i}"), calm, still)

    def plant(self, good, kind, rng, calm, still):
        row = self.rows[kind.__name__]
        bad = copy.deepcopy(good)
        what = kind(bad.body, bad.texts, rng)
        if what is None:
            return
        row["planted"] += 1
        bad.write(self.folder)
        if checked(self.options.program, self.folder) - calm:
            row["check"] += 1
            return
        how = "missed" if self.options.quick else self.found_by_playing(still)
        if how == "missed":
            row["missed"].append(f"{good.name}: {what}")
        else:
            row[how] += 1

    def found_by_playing(self, still):
        troubles, changed, _ = explored(self.options.program, self.folder, self.options.plays, self.before)
        return "explore" if troubles - still else "against" if changed else "missed"

    def table(self):
        lines = ["| fault | planted | found by check | by explore | by explore --against | missed |", "|---|---|---|---|---|---|"]
        for name, row in self.rows.items():
            lines.append(f"| {name.replace('_', ' ')} | {row['planted']} | {row['check']} | {row['explore']} | {row['against']} | {len(row['missed'])} |")
        total = {key: sum(row[key] for row in self.rows.values()) for key in ("planted", "check", "explore", "against")}
        missed = sum(len(row["missed"]) for row in self.rows.values())
        lines.append(f"| **all** | {total['planted']} | {total['check']} | {total['explore']} | {total['against']} | {missed} |")
        return "\n".join(lines)

    def report(self):
        """The table with what made it and what was missed."""
        options = self.options
        scenarios = ", ".join(f"`{Path(path).name}`" for path in options.scenarios)
        head = (f"# Planted faults and who finds them\n\n{len(self.rows)} kinds, up to {options.each} of each in {scenarios}; seed {options.seed}, "
                f"{options.plays:,} plays where `check` is silent. Made by `mutate.py` as its guide says.\n"
                "A fault counts for the first that finds it: `check`, then `explore`, then `explore --against` the report of the good scenario.\n\n")
        missed = [f"* {name.replace('_', ' ')}: {what}" for name, row in self.rows.items() for what in row["missed"]]
        return head + self.table() + "\n\nMissed:" + ("\n\n" + "\n".join(missed) if missed else " none.") + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("scenarios", nargs="+")
    parser.add_argument("--each", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plays", type=int, default=1000)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--table")
    tester = Tester(parser.parse_args())
    for path in tester.options.scenarios:
        tester.test(path)
    print(tester.table())
    for name, row in tester.rows.items():
        for what in row["missed"]:
            print(f"missed {name}: {what}")
    if tester.options.table:
        Path(tester.options.table).write_text(tester.report(), encoding="utf-8")
    expected = [name for name in tester.rows if not (tester.options.quick and name in NEEDS_PLAY)]
    never = [name for name in expected if tester.rows[name]["planted"] and
             len(tester.rows[name]["missed"]) == tester.rows[name]["planted"]]
    if never:
        print("never found:", ", ".join(never))
    return 1 if never else 0


if __name__ == "__main__":
    sys.exit(main())
