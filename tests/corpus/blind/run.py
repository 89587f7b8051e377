#!/usr/bin/env python3
"""Runs the blind corpus through the built program: run.py [-v] [-t] [PART OF A NAME…]; see README.md."""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT))

from fixtures.keys import key  # noqa: E402

CREDWARD = os.environ.get("CREDWARD") or str(ROOT / "build/release/credward")
KEY = re.compile(r"\{\{key(\d*):(base62|hex|base32|base64url|uuid):(\d+)\}\}")


def expand(text, name):
    count = iter(range(1, 1000))

    def made(match):
        number, alphabet, length = match.groups()
        return key(alphabet, int(length), f"{name}/key{number}" if number else f"{name}/{next(count)}")

    text = KEY.sub(made, text.replace("{{host}}", "api.bytestack.dev"))
    text = re.sub(r"\{\{b64:(.*?)\}\}", lambda m: base64.b64encode(m[1].encode()).decode(), text, flags=re.S)
    return re.sub(r"\{\{pct:(.*?)\}\}", lambda m: "".join(f"%{b:02X}" for b in m[1].encode()), text, flags=re.S)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def expected(path):
    lines = (line.strip() for line in read(path).splitlines())
    return Counter(tuple(line.split()[:2]) for line in lines if line and not line.startswith("#"))


def findings(args, **options):
    done = subprocess.run([CREDWARD, *args, "--report", "jsonl", "--fail-on", "never"], capture_output=True, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{args}: status {done.returncode}: {done.stderr.decode(errors='replace')}")
    records = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    return [record for record in records if record["type"] == "finding" and "suppressed" not in record]


def cases():
    """The paths of all cases: files, and folders that end in .d."""
    for place, folders, files in sorted(os.walk(HERE)):
        if ".d/" in place + "/":
            continue
        yield from (Path(place, name) for name in sorted(folders) if name.endswith(".d"))
        yield from (Path(place, name[: -len(".expect")]) for name in sorted(files) if name.endswith(".expect"))


def judge(case):
    """What is expected of a case, and what the program finds in it: counters of (place, rule)."""
    name = case.relative_to(HERE).as_posix()
    if not case.name.endswith(".d"):
        found = findings(["stdin", "--path", case.name], input=expand(read(case), name).encode())
        return expected(f"{case}.expect"), Counter((str(f["line"]), f["rule"]) for f in found)
    with tempfile.TemporaryDirectory() as folder:
        for path in (p for p in case.rglob("*") if p.is_file() and p.name != ".expect"):
            target = folder / path.relative_to(case)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(expand(read(path), name).encode())
        found = findings(["scan", "."], cwd=folder)
    return expected(case / ".expect"), Counter((f"{f['path']}:{f['line']}", f["rule"]) for f in found)


class Tally:
    def __init__(self):
        self.found, self.false, self.missed = 0, 0, 0

    def add(self, found, false, missed):
        self.found, self.false, self.missed = self.found + found, self.false + false, self.missed + missed

    @property
    def recall(self):
        return self.found / (self.found + self.missed or 1)

    @property
    def precision(self):
        return self.found / (self.found + self.false or 1)


def main(args):
    parts = [arg for arg in args if not arg.startswith("-")]
    total, by_part, wrong, seen = Tally(), defaultdict(Tally), 0, 0
    for case in cases():
        name = case.relative_to(HERE).as_posix()
        if parts and not any(part in name for part in parts):
            continue
        want, got = judge(case)
        hit, missed, false = want & got, want - got, got - want
        total.add(hit.total(), false.total(), missed.total())
        by_part[name.rpartition("/")[0]].add(hit.total(), false.total(), missed.total())
        for place in want | got:
            by_part[place[1]].add(hit[place], false[place], missed[place])
        seen, wrong = seen + 1, wrong + (want != got)
        if "-v" in args and want != got:
            print(name, "| missed", [" ".join(k) for k in missed], "| extra", [" ".join(k) for k in false])
    print(f"cases {seen - wrong}/{seen} right; found {total.found}, false {total.false}, missed {total.missed}; "
          f"recall {total.recall:.3f}, precision {total.precision:.3f}")
    if "-t" in args:
        for name, tally in sorted(by_part.items()):
            print(f"{name:32} found {tally.found:3} false {tally.false:3} missed {tally.missed:3}")


if __name__ == "__main__":
    main(sys.argv[1:])
