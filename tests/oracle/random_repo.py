#!/usr/bin/env python3
"""A small random repository: branches, merges (octopus and evil ones too), renames, copies, reverts, several roots,
tags, lost branches. The same seed gives the same repository.

    python3 tests/oracle/random_repo.py SEED DIR
"""

import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from fixtures.plant import made_key  # noqa: E402
from fixtures.repo import Repo  # noqa: E402

NAMES = ["BYTESTACK_API_KEY", "BYTESTACK_TOKEN", "BYTESTACK_SECRET", "BYTESTACK_AUTH", "BYTESTACK_KEY_OLD"]
PATHS = ["a.env", "b.env", "conf/a.env", "conf/deep/er/c.env", "conf/d.env", "x y.env", "deploy/prod.env"]


class RandomRepo:
    def __init__(self, seed, folder, wrong_clocks=False, commits=None):
        self.random = random.Random(seed)
        self.wrong_clocks = wrong_clocks
        self.keys = [made_key(f"random-{seed}-{i}", *self.random.choice([("base62", 40), ("hex", 32), ("base64url", 43)]))
                     for i in range(self.random.randint(1, 4))]
        self.repo = Repo(folder)
        self.history = self.repo.history()
        self.states = {}    # mark -> {path: content}
        self.branches = {}  # name -> mark
        for step in range(commits or self.random.randint(5, 40)):
            self._step(step)
        for i in range(self.random.randint(0, 2)):
            self.history.ref(f"refs/tags/t{i}", self.random.choice(list(self.states)))
        self.head = self.random.choice(list(self.branches))
        self.history.finish(checkout=self.head, loose=self.random.random() < 0.5)
        for name in list(self.branches):
            if name != self.head and self.random.random() < 0.2:
                self.repo.git("update-ref", "-d", f"refs/heads/{name}")

    def _content(self):
        lines = [f"SETTING_{i}={self.random.randint(0, 9)}" for i in range(self.random.randint(0, 12))]
        for key in self.keys:
            if self.random.random() < 0.4:
                lines.insert(self.random.randint(0, len(lines)), f"{self.random.choice(NAMES)}={key}")
        return "\n".join(lines) + "\n"

    def _edit(self, state):
        """The state after a random edit."""
        state = dict(state)
        for _ in range(self.random.randint(1, 3)):
            path, what = self.random.choice(PATHS), self.random.random()
            if what < 0.2:
                state.pop(path, None)
            elif what < 0.35 and state:
                state[path] = state.pop(self.random.choice(sorted(state)))
            elif what < 0.45 and state:
                state[path] = state[self.random.choice(sorted(state))]
            elif what < 0.6:
                state = dict(self.random.choice(list(self.states.values())) if self.states else state)
            else:
                state[path] = self._content()
        return state

    def _merge(self, parents):
        """Each path from a random parent; now and then an edit that no parent has."""
        state = {}
        for path in PATHS:
            content = self.states[self.random.choice(parents)].get(path)
            if content is not None:
                state[path] = content
        return self._edit(state) if self.random.random() < 0.3 else state

    def _step(self, step):
        what = self.random.random()
        branch = self.random.choice(list(self.branches)) if self.branches else "main"
        parents = [self.branches[branch]] if self.branches else []
        if self.branches and what < 0.15:
            branch = f"b{step}"
            parents = [self.random.choice(list(self.states))]
        elif self.branches and what < 0.18:
            branch, parents = f"root{step}", []
        elif len(self.branches) > 1 and what < 0.45:
            others = [mark for mark in sorted(set(self.branches.values())) if mark != parents[0]]
            self.random.shuffle(others)
            parents += others[:self.random.choice([1, 1, 1, 2, 3])]
        state = self._merge(parents) if len(parents) > 1 else self._edit(self.states[parents[0]] if parents else {})
        first = self.states[parents[0]] if parents else {}
        files = {path: None for path in first if path not in state}
        files.update({path: content for path, content in state.items() if first.get(path) != content})
        when = None
        if self.wrong_clocks:
            when = 1400000000 + self.random.choice([0, 0, 1, -86400, 86400 * 3000, step * 3600])
        mark = self.history.commit(branch, f"step {step}", files, parents=parents, when=when)
        self.states[mark] = state
        self.branches[branch] = mark


if __name__ == "__main__":
    made = RandomRepo(int(sys.argv[1]), sys.argv[2])
    print(made.repo.path, *made.keys)
