#!/usr/bin/env python3
"""The schemas that editors use fit what ships, refuse slips, and know the same words as the program."""

import copy
import json
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "assets/schema"

try:
    import jsonschema
except ImportError:
    jsonschema = None


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def schema(name):
    return read(SCHEMAS / f"{name}.schema.json")


def words_of(enumeration, header="words"):
    source = (ROOT / f"game/rules/{header}.hpp").read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', re.search(rf"kNames<{enumeration}>\{{(.*?)\}};", source, re.S).group(1))


def lists_in(node):
    """Every list of words that a schema allows."""
    if isinstance(node, dict):
        if "enum" in node:
            yield node["enum"]
        for inner in node.values():
            yield from lists_in(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from lists_in(inner)


SHIPPED = {
    "scenario": [ROOT / "assets/starter/scenario.json", *sorted((ROOT / "assets/scenarios").glob("*/scenario.json")),
                 *sorted((ROOT / "assets/examples").glob("*/scenario.json"))],
    "text": [path for pattern in ("assets/starter/text/*.json", "assets/scenarios/*/text/*.json", "assets/examples/*/text/*.json")
             for path in sorted(ROOT.glob(pattern)) if path.stem in ("kk", "ru", "en")],
    "plan": [path for pattern in ("assets/starter/plans/*.json", "assets/scenarios/*/plans/*.json", "assets/examples/*/plans/*.json")
             for path in sorted(ROOT.glob(pattern))],
    "rulebook": [*sorted((ROOT / "assets/rulebooks").glob("*.json")), *sorted((ROOT / "assets/examples").glob("*/rulebook.json"))],
}


@unittest.skipUnless(jsonschema, "python3-jsonschema is not installed")
class Fit(unittest.TestCase):
    def test_every_schema_is_one(self):
        for name in SHIPPED:
            jsonschema.Draft7Validator.check_schema(schema(name))

    def test_what_ships_satisfies_them(self):
        for name, files in SHIPPED.items():
            validator = jsonschema.Draft7Validator(schema(name))
            self.assertTrue(files, name)
            for path in files:
                faults = [f"{list(fault.path)}: {fault.message[:200]}" for fault in validator.iter_errors(read(path))]
                self.assertEqual(faults, [], path)

    def test_slips_are_refused(self):
        validator = jsonschema.Draft7Validator(schema("scenario"))
        good = read(ROOT / "assets/starter/scenario.json")

        def slip(change):
            bad = copy.deepcopy(good)
            change(bad)
            return not validator.is_valid(bad)

        self.assertTrue(slip(lambda s: s.pop("seats")))
        self.assertTrue(slip(lambda s: s.update(trust=101)))
        self.assertTrue(slip(lambda s: s.update(membrs=3)))
        self.assertTrue(slip(lambda s: s["seats"][0].update(role="chairman")))
        self.assertTrue(slip(lambda s: s["seats"][0].update(id="Chair")))
        self.assertTrue(slip(lambda s: s["beats"][0].update(times="twice")))
        self.assertTrue(slip(lambda s: s["variables"][1].update(start=1)))
        self.assertTrue(slip(lambda s: s["quiz"][0].update(options=[])))


class Words(unittest.TestCase):
    def test_are_those_of_the_program(self):
        scenario = list(lists_in(schema("scenario")))
        for enumeration in ("Truth", "EvidenceKind", "Bearing", "SlotKind"):
            self.assertIn(words_of(enumeration), scenario, enumeration)
        self.assertIn(words_of("Role")[:10], scenario)
        self.assertIn(words_of("MoveKind", "move"), list(lists_in(schema("plan"))))
        rulebook = list(lists_in(schema("rulebook")))
        self.assertIn(words_of("PhaseKind")[:-1], rulebook)
        for enumeration in ("Base", "Method", "Standing"):
            self.assertIn(words_of(enumeration), rulebook, enumeration)


if __name__ == "__main__":
    sys.exit(unittest.main())
