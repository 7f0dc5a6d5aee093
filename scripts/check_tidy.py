#!/usr/bin/env python3
"""Runs clang-tidy over our own .cpp files, two at a time, and remembers which were clean.

usage: check_tidy.py [--root DIR] [--build DIR] [--jobs N] [FILE...]   (exit 0: clean; 1: not; 3: no clang-tidy)
What is remembered stands in build/tidy-cache, or in the folder named by KENES_TIDY_CACHE: one empty file per clean
file, named by a hash of its text, the texts of our headers that it reaches, its flags, the rules and the tool.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOOLS = ("clang-tidy-16", "clang-tidy-19", "clang-tidy-18", "clang-tidy")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)


def reached(root, path, seen):
    """`path` and our own headers that it includes, directly or not. Headers are found as the compiler finds them."""
    if path in seen:
        return
    seen.add(path)
    for name in INCLUDE.findall(path.read_text(encoding="utf-8", errors="replace")):
        for folder in (path.parent, root / "game", root / "tests"):
            if (folder / name).is_file():
                reached(root, (folder / name).resolve(), seen)
                break


def key_of(root, entry, common):
    seen = set()
    reached(root, Path(entry["file"]), seen)
    digest = hashlib.sha256(common)
    digest.update(entry["command"].replace(str(root), ".").encode())
    for path in sorted(seen):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def ask(tool, build, path):
    command = ["nice", tool, "--quiet", "-p", str(build), "--extra-arg=-Wno-unknown-warning-option", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def entries(root, build, wanted):
    path = build / "compile_commands.json"
    if not path.exists():  # CMake writes none while there is nothing to compile.
        return
    database = json.loads(path.read_text(encoding="utf-8"))
    for entry in database:
        path = Path(entry["file"])
        ours = path.is_relative_to(root / "game") or path.is_relative_to(root / "tests")
        if ours and path.is_file() and (not wanted or path in wanted):
            yield entry


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    parser.add_argument("--build", type=Path, help="where compile_commands.json is; default build/release")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    args = parser.parse_args()
    root = args.root.resolve()
    build = (args.build or root / "build/release").resolve()

    tool = next((tool for tool in TOOLS if shutil.which(tool)), None)
    if tool is None:
        print("tidy: there is no clang-tidy here; scripts/setup test installs it", file=sys.stderr)
        return 3
    version = subprocess.run([tool, "--version"], capture_output=True, check=True).stdout
    common = version + (root / ".clang-tidy").read_bytes()
    cache = Path(os.environ.get("KENES_TIDY_CACHE") or root / "build/tidy-cache")
    cache.mkdir(parents=True, exist_ok=True)

    todo = {}
    count = 0
    for entry in entries(root, build, {path.resolve() for path in args.files}):
        count += 1
        stamp = cache / key_of(root, entry, common)
        if stamp.exists():
            os.utime(stamp)
        else:
            todo[entry["file"]] = stamp

    faulty = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        for path, answer in zip(todo, pool.map(lambda path: ask(tool, build, path), todo)):
            if answer.returncode == 0:
                todo[path].touch()
                continue
            faulty += 1
            print((answer.stdout.strip() or answer.stderr.strip()).replace(f"{root}/", ""), file=sys.stderr)
    for stamp in cache.iterdir():
        if time.time() - stamp.stat().st_mtime > 30 * 24 * 3600:
            stamp.unlink()
    print(f"tidy: {count} files, {count - len(todo)} known to be clean, {faulty} with faults")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
