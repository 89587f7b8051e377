#!/usr/bin/env python3
"""`credward history` against the brute force of brute_force.py: the same keys, paths, commits, removals, inHead and
occurrences, and nothing else.

    python3 tests/oracle/history_oracle.py REPO KEY...   # prints the differences; status 1 if there are any
"""

import sys
from pathlib import Path

from brute_force import Provenance  # puts the other folders on the module path
from fingerprint import ENVIRONMENT, KnownKeys
from support import run, shown_path


class Comparison:
    """`weak`: commits whose order depends on clocks alone are not compared exactly, only that no better one exists."""

    def __init__(self, repo, keys, unreachable=True, weak=False, status=(0, 1), more=()):
        args = ["history", str(repo), "--report", "jsonl", *(["--unreachable"] if unreachable else []), *more]
        self.result = run(*args, env=ENVIRONMENT)
        self.differences = []
        if self.result.status not in status:
            self.differences.append(f"status {self.result.status}: {self.result}")
            return
        self.weak = weak
        self.truth = Provenance(repo, keys, unreachable)
        self.known = KnownKeys(keys)
        self.expected = {(key, shown_path(path)): (path, facts) for (key, path), facts in self.truth.places().items()}
        self._compare()

    def _say(self, text):
        self.differences.append(text)

    def _compare(self):
        found = {}
        without_path = set()
        for finding in self.result.findings:
            key = self.known.key_of(finding)
            if key is None:
                self._say(f"a finding that nobody planted: {finding}")
            elif finding["path"] is None:
                without_path.add((key, finding["blob"] or finding["commit"]))
            elif (key, finding["path"]) in found:
                self._say(f"two findings for one key and path: {finding}")
            else:
                found[key, finding["path"]] = finding
        for pair in sorted(self.expected.keys() - found.keys()):
            self._say(f"not found: {pair[0][:4]}… at {pair[1]}: {self.expected[pair][1]}")
        for pair in sorted(found.keys() - self.expected.keys()):
            self._say(f"found where it never stood: {found[pair]}")
        for pair in sorted(found.keys() & self.expected.keys()):
            self._compare_place(pair[0], *self.expected[pair], found[pair])
        self._compare_messages(without_path)

    def _compare_place(self, key, path, facts, finding):
        where = f"{key[:4]}… at {finding['path']}"
        self._compare_commit(where, "commit", facts["introduced"], finding["commit"], first=True)
        self._compare_commit(where, "removed", facts["removed"], finding["removed"], first=False)
        if finding["inHead"] != facts["inHead"]:
            self._say(f"{where}: inHead {finding['inHead']}, should be {facts['inHead']}")
        if finding["commit"] in self.truth.files and finding["blob"] != self.truth.files[finding["commit"]].get(path):
            self._say(f"{where}: blob {finding['blob']} is not what {finding['commit']} has there")
        wanted = {(blob, shown_path(name)) for blob, name in self.truth.occurrences(key)}
        got = {(one["blob"], one["path"]) for one in finding["occurrences"] if one["path"]}
        if got != wanted:
            self._say(f"{where}: occurrences missing {sorted(wanted - got)}, too many {sorted(got - wanted)}")

    def _compare_commit(self, where, name, candidates, got, first):
        """`candidates` come in topological order."""
        if not candidates:
            if got is not None:
                self._say(f"{where}: {name} {got}, should be null")
            return
        best = candidates[0] if first else candidates[-1]
        if got == best:
            return
        if self.weak and got in candidates and not self._beaten(got, candidates, first):
            return
        self._say(f"{where}: {name} {got}, should be {best} (of {candidates})")

    def _beaten(self, got, candidates, first):
        """Whether a candidate stands before (after) `got` in every topological order."""
        ancestors = self.truth.objects.reachable([got]) - {got}
        if first:
            return any(other in ancestors for other in candidates)
        return any(got in self.truth.objects.reachable([other]) for other in candidates if other != got)

    def _compare_messages(self, found):
        wanted = {key for key, _ in self.truth.messages | self.truth.noted() | self.truth.loose}
        got = {key for key, _ in found}
        if wanted != got:
            self._say(f"without a path: missing {[k[:4] for k in sorted(wanted - got)]}, "
                      f"too many {[k[:4] for k in sorted(got - wanted)]}")
        objects = {oid for _, oid in self.truth.messages | self.truth.noted() | self.truth.loose} | self.truth.commits
        for key, oid in sorted(found, key=str):
            if oid not in objects:
                self._say(f"without a path: {key[:4]}… in {oid}, which does not hold it")


if __name__ == "__main__":
    told = Comparison(Path(sys.argv[1]), sys.argv[2:])
    print("\n".join(told.differences) or "agrees")
    sys.exit(1 if told.differences else 0)
