#!/usr/bin/env python3
"""The checks of scripts/, each shown something that it must refuse."""

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "scripts"
sys.dont_write_bytecode = True
sys.path.insert(0, str(SCRIPTS))

from check_lengths import functions  # noqa: E402 (the path has to be known first)
from cpp_text import blank_out  # noqa: E402


class Tree(unittest.TestCase):
    """A small project in a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "game").mkdir()
        shutil.copy(ROOT / "game/CMakeLists.txt", self.root / "game")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_check(self, script):
        return subprocess.run([sys.executable, "-B", SCRIPTS / script, "--root", self.root],
                              capture_output=True, text=True, check=False)

    def assert_clean(self, script):
        answer = self.run_check(script)
        self.assertEqual(answer.returncode, 0, answer.stderr)

    def assert_refused(self, script, *words):
        answer = self.run_check(script)
        self.assertEqual(answer.returncode, 1, answer.stdout + answer.stderr)
        for word in words:
            self.assertIn(word, answer.stderr)


class Layers(Tree):
    SCRIPT = "check_layers.py"

    def test_lawful_includes_pass(self):
        self.write("game/rules/hearing.cpp", '#include "rules/hearing.hpp"\n#include <vector>\n#include "core/id.hpp"\n')
        self.write("game/codec/json.cpp", '#include <nlohmann/json.hpp>\n#include "rules/hearing.hpp"\ndouble x;\n')
        self.write("game/core/a.hpp", '// #include "app/x.hpp", double\n/* #include <thread> */ const char* s = "float";\n')
        self.assert_clean(self.SCRIPT)

    def test_an_arrow_that_is_not_drawn_is_refused_with_its_line(self):
        self.write("game/rules/hearing.cpp", '\n#include "codec/json.hpp"\n')
        self.assert_refused(self.SCRIPT, "game/rules/hearing.cpp:2: rules may not include codec/json.hpp")

    def test_an_include_reached_through_another_room_is_still_refused(self):
        self.write("game/journal/store.cpp", '#include "rules/hearing.hpp"\n')
        self.assert_refused(self.SCRIPT, "journal may not include rules/hearing.hpp")

    def test_nobody_includes_the_app(self):
        self.write("game/records/minutes.cpp", '#include "app/settings.hpp"\n')
        self.assert_refused(self.SCRIPT, "records may not include app/settings.hpp")

    def test_an_include_without_its_room_is_refused(self):
        self.write("game/rules/hearing.cpp", '#include "hearing.hpp"\n')
        self.assert_refused(self.SCRIPT, "room/file.hpp")

    def test_pure_rooms_have_no_clock_thread_stream_json_or_fraction(self):
        for line in ("#include <chrono>", "#include <thread>", "#include <iostream>", "#include <fstream>",
                     "#include <nlohmann/json.hpp>", "#include <sqlite3.h>", "double share = 0.5;", "float x();"):
            for room in ("core", "rules", "assess"):
                with self.subTest(room=room, line=line):
                    self.write(f"game/{room}/bad.hpp", f"#pragma once\n{line}\n")
                    self.assert_refused(self.SCRIPT, f"game/{room}/bad.hpp:2:")
                    (self.root / f"game/{room}/bad.hpp").unlink()

    def test_a_link_that_the_table_lacks_is_refused(self):
        path = self.root / "game/CMakeLists.txt"
        text = path.read_text(encoding="utf-8")
        self.assertIn("kenes_room(bots LINKS rules core)", text)
        path.write_text(text.replace("kenes_room(bots LINKS rules core)", "kenes_room(bots LINKS rules codec core)"),
                        encoding="utf-8")
        self.assert_refused(self.SCRIPT, "LINKS of bots", "codec")

    def test_an_unknown_room_is_refused(self):
        self.write("game/attic/box.cpp", "int x;\n")
        self.assert_refused(self.SCRIPT, "game/attic is no room")


class Lengths(Tree):
    SCRIPT = "check_lengths.py"

    def test_a_function_over_the_limit_is_refused_and_one_at_it_is_not(self):
        self.write("game/rules/a.cpp", "int f() {\n" + "  g();\n" * 58 + "}\n")
        self.assert_clean(self.SCRIPT)
        self.write("game/rules/a.cpp", "int f() {\n" + "  g();\n" * 59 + "}\n")
        self.assert_refused(self.SCRIPT, "game/rules/a.cpp:1: f has 61 lines")

    def test_a_file_over_the_limit_is_refused(self):
        self.write("tests/rules/a_test.cpp", "int x;\n" * 501)
        self.assert_refused(self.SCRIPT, "has 501 lines")

    def test_functions_are_found_in_every_dress(self):
        found = dict((name, (line, length)) for name, line, length in functions(EVERY_DRESS))
        self.assertEqual(found, {
            "Seat": (5, 4), "name": (9, 1), "operator==": (10, 3), "check": (16, 6), "TEST(Voting, Ballots)": (24, 3),
            "kPick": (28, 3), "operator()": (33, 1), "made": (36, 3)})


EVERY_DRESS = r"""namespace a::b {
struct Point { int x = 0; int y{0}; };
class Seat : public Base<int(*)(int)> {
 public:
  explicit Seat(Id id, int n = 1'000)
      : id_{id}, names_(n) {
    char brace = '{';
  }
  const char* name() const noexcept { return R"({ not a brace)"; }
  bool operator==(const Seat& other) const {  // {
    return id_ == other.id_;
  }
 private:
  Id id_{0};
};
template <typename T>
auto check(T value) -> std::optional<T> {
  auto inner = [&](int x) { if (x) { return x; } return 0; };
  for (int i = 0; i < 3; ++i) { inner(i); }
  return inner(1);
}
#define KENES_OPEN(x) if (x) {
enum class Phase { one, two };
TEST(Voting, Ballots) {
  EXPECT_TRUE(true);
}
const std::map<int, int> kTable = {{1, 2}, {3, 4}};
constexpr auto kPick = [](int x) {
  return x;
};
template <typename... T>
struct Overload : T... {
  int operator()(int x) const { return x; }
};
}
Point made() {
  return Point{1, 2};
}
"""


class Text(unittest.TestCase):
    def test_blanking_keeps_every_place(self):
        code = 'int a = 1\'000; // "x\nauto s = R"x(")x"; /* { */ char c = \'"\';\n'
        blank = blank_out(code)
        self.assertEqual(len(blank), len(code))
        self.assertEqual(blank.count("\n"), code.count("\n"))
        self.assertNotIn("{", blank)
        self.assertNotIn('"', blank)


class Texts(Tree):
    SCRIPT = "check_texts.py"

    def catalogues(self, folder, **texts):
        for language in ("kk", "ru", "en"):
            self.write(f"{folder}/{language}.json", json.dumps(texts.get(language, {"title": "x"})))

    def test_equal_keys_pass_whatever_their_plural_forms(self):
        self.catalogues("assets/text", kk={"seats": {"other": "x"}, "note": "kk"},
                        ru={"seats": {"one": "x", "few": "x", "many": "x", "other": "x"}},
                        en={"seats": {"one": "x", "other": "x"}})
        self.assert_clean(self.SCRIPT)

    def test_a_missing_text_is_refused(self):
        self.catalogues("assets/text")
        self.catalogues("assets/scenarios/road/text", ru={"title": "x", "claim": {"water": "x"}})
        self.assert_refused(self.SCRIPT, 'assets/scenarios/road/text/kk.json:1: has no "claim/water"', "en.json")

    def test_a_missing_language_and_a_key_given_twice_are_refused(self):
        self.catalogues("assets/text")
        self.write("assets/text/en.json", '{"title": "x", "title": "y"}')
        (self.root / "assets/text/kk.json").unlink()
        self.assert_refused(self.SCRIPT, "assets/text/kk.json", "stands twice")


if __name__ == "__main__":
    unittest.main()
