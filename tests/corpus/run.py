#!/usr/bin/env python3
"""Runs cases of the corpus through the built program; see README.md."""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

sys.path.insert(0, str(HERE))

import coverage  # noqa: E402
from fixtures import keys  # noqa: E402

CREDWARD = os.environ.get("CREDWARD") or str(ROOT / "build/release/credward")
KEY = re.compile(r"\{\{key:(\w+):(\d+)\}\}")
AGAIN = re.compile(r"\{\{again:(\d+)\}\}")


class Case:
    def __init__(self, path):
        self.path = path
        self.name = path.relative_to(HERE).as_posix()
        self.language = path.relative_to(HERE).parts[0]
        self.placed = self.name
        self.expected = Counter()
        for line in Path(f"{path}.expect").read_text().splitlines():
            line = line.split("#")[0].strip()
            if line.startswith("path:"):
                self.placed = f"{self.name.replace('/', '_')}.d/{line[5:].strip()}"
            elif line:
                number, rule = line.split()
                self.expected[(int(number), rule)] += 1

    def text(self):
        count = iter(range(1000))
        made = []

        def make(match):
            made.append(keys.key(match[1], int(match[2]), f"corpus/{self.name}/{next(count)}"))
            return made[-1]

        text = KEY.sub(make, self.path.read_text().replace("{{vendor-host}}", "api.bytestack.dev"))
        return AGAIN.sub(lambda m: made[int(m[1]) - 1], text)


def cases(names=()):
    paths = [HERE / name for name in names] or sorted(
        Path(str(p)[: -len(".expect")]) for p in HERE.rglob("*.expect")
        if p.relative_to(HERE).parts[0] != "blind")  # has a runner of its own
    return [Case(path) for path in paths]


def findings(some):
    """All cases in one scan: {name: Counter of (line, rule)}, and {name: messages}."""
    found = {case.name: Counter() for case in some}
    by_path = {case.placed: case.name for case in some}
    messages = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for case in some:
            target = Path(folder, case.placed)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(case.text())
        done = subprocess.run([CREDWARD, "scan", folder, "--report", "jsonl", "--fail-on", "never"],
                              capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stderr)
        for line in done.stdout.splitlines():
            record = json.loads(line)
            if record["type"] == "finding":
                name = by_path[record["path"]]
                found[name][(record["line"], record["rule"])] += 1
                messages[name].append(record)
            elif record["type"] in ("degraded", "unread"):
                name = by_path.get(record.get("path"), "?")
                messages[name].append(record)
                found.setdefault(name, Counter())[(0, record["type"])] += 1
    return found, messages


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.write:
        for name in options.names:
            if not (HERE / f"{name}.expect").exists():
                (HERE / f"{name}.expect").write_text("")
    some = cases(options.names)
    if options.table:
        print(coverage.table(some))
        return 0
    found, messages = findings(some)
    wrong = 0
    for case in some:
        missing, extra = case.expected - found[case.name], found[case.name] - case.expected
        if options.write:
            Path(f"{case.path}.expect").write_text("".join(f"{line} {rule}\n" for (line, rule), n in sorted(found[case.name].items()) for _ in range(n)))
        wrong += sum(missing.values()) + sum(extra.values())
        for mark, what in (("missing", missing), ("extra", extra)):
            for (line, rule), _ in sorted(what.items()):
                print(f"{case.name}:{line}: {mark} {rule}")
        if options.names:
            for record in messages[case.name]:
                print(json.dumps(record))
    expected = sum(sum(case.expected.values()) for case in some)
    got = sum(sum(found[case.name].values()) for case in some)
    right = sum(sum((case.expected & found[case.name]).values()) for case in some)
    print(f"{len(some)} cases, {expected} expected, {got} found, {right} right: "
          f"recall {right / max(expected, 1):.3f}, precision {right / max(got, 1):.3f}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
