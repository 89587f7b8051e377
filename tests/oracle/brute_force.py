"""A naive reading of a repository: every object that `git cat-file --batch-all-objects --batch` prints is kept, every
commit's whole tree is listed, every blob is searched for every planted key. Slow, simple, and independent of the
program; replace refs are not followed."""

import heapq
import os
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (ROOT, ROOT / "tests/e2e"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from fixtures.repo import run_git  # noqa: E402

LINK, GITLINK, TREE = 0o120000, 0o160000, 0o40000


class Commit:
    def __init__(self, data):
        head, _, self.message = data.partition(b"\n\n")
        self.parents = []
        for line in head.split(b"\n"):
            name, _, value = line.partition(b" ")
            if name == b"tree":
                self.tree = value.decode()
            elif name == b"parent":
                self.parents.append(value.decode())
            elif name == b"committer":
                self.time = int(value.rsplit(b" ", 2)[1])


class Objects:
    def __init__(self, repo):
        self.repo = Path(repo)
        self.git_dir = Path(os.fsdecode(self._git("rev-parse", "--absolute-git-dir").strip()))
        self.types, self.data = {}, {}
        self._read_all()
        self.commits = {oid: Commit(self.data[oid]) for oid, kind in self.types.items() if kind == "commit"}
        self._trees = {}

    def _git(self, *args):
        return run_git(["--no-replace-objects", *args], cwd=self.repo)

    def _read_all(self):
        out = self._git("cat-file", "--batch-all-objects", "--batch")
        at = 0
        while at < len(out):
            end = out.index(b"\n", at)
            oid, kind, size = out[at:end].decode().split()
            self.types[oid] = kind
            self.data[oid] = out[end + 1:end + 1 + int(size)]
            at = end + 2 + int(size)

    def tree_files(self, oid):
        """[(path, mode, blob)] below a tree; parts that are absent are left out."""
        if oid in self._trees:
            return self._trees[oid]
        files = []
        data, at = self.data.get(oid, b""), 0
        while at < len(data):
            nul = data.index(b"\0", at)
            mode, _, name = data[at:nul].partition(b" ")
            child = data[nul + 1:nul + 21].hex()
            at = nul + 21
            mode = int(mode, 8)
            if mode == TREE:
                files += [(name + b"/" + path, m, o) for path, m, o in self.tree_files(child)]
            elif mode != GITLINK:
                files.append((name, mode, child))
        self._trees[oid] = files
        return files

    def files(self, commit):
        return {path: blob for path, _, blob in self.tree_files(self.commits[commit].tree)}

    def peel(self, oid):
        """Through annotated tags, with the tags that were met."""
        tags = []
        while self.types.get(oid) == "tag":
            tags.append(oid)
            oid = self.data[oid].split(b"\n", 1)[0].split()[1].decode()
        return oid, tags

    def refs(self):
        """name -> id of every ref, HEAD and the pseudo-refs, and other worktrees' HEADs."""
        found = {}
        for line in self._git("for-each-ref", "--format=%(objectname) %(refname)").decode(errors="replace").splitlines():
            oid, name = line.split(" ", 1)
            found[name] = oid
        common = self.git_dir if not (self.git_dir / "commondir").exists() else self.git_dir.parent.parent
        for folder in (common, *sorted((common / "worktrees").glob("*"))):
            for path in sorted(folder.glob("*HEAD")):
                word = (path.read_text(errors="replace").split() or [""])[0]
                if re.fullmatch("[0-9a-f]{40}", word):
                    found[f"{folder.name}/{path.name}"] = word
        return found

    def head(self):
        try:
            return self._git("rev-parse", "-q", "--verify", "HEAD^{commit}").decode().strip()
        except RuntimeError:
            return None

    def reflog_ids(self):
        ids = set()
        for path in self.git_dir.glob("**/logs/**/*"):
            if path.is_file():
                ids |= set(re.findall("^([0-9a-f]{40}) ([0-9a-f]{40})", path.read_text(errors="replace"), re.M))
        return {oid for pair in ids for oid in pair if oid.strip("0") and oid in self.types}

    def reachable(self, tips):
        """Every commit and tag that the tips reach, and blobs and trees that tags or refs name themselves."""
        seen, todo = set(), list(tips)
        while todo:
            oid = todo.pop()
            if oid in seen or oid not in self.types:
                continue
            seen.add(oid)
            if self.types[oid] == "commit":
                todo += self.commits[oid].parents
            elif self.types[oid] == "tag":
                todo.append(self.data[oid].split(b"\n", 1)[0].split()[1].decode())
        return seen

    def topological(self, commits):
        """Parents first; ties by committer time, then id."""
        waiting = {oid: sum(parent in commits for parent in self.commits[oid].parents) for oid in commits}
        children = defaultdict(list)
        for oid in commits:
            for parent in self.commits[oid].parents:
                if parent in commits:
                    children[parent].append(oid)
        ready = [(self.commits[oid].time, oid) for oid, count in waiting.items() if not count]
        heapq.heapify(ready)
        order = []
        while ready:
            _, oid = heapq.heappop(ready)
            order.append(oid)
            for child in children[oid]:
                waiting[child] -= 1
                if not waiting[child]:
                    heapq.heappush(ready, (self.commits[child].time, child))
        return order


class Provenance:
    """What `history` has to say about each planted key at each path."""

    def __init__(self, repo, keys, unreachable):
        self.objects = Objects(repo)
        self.keys = {key: key.encode() for key in keys}
        o = self.objects
        tips = set(o.refs().values()) | o.reflog_ids()
        scope = set(o.types) if unreachable else o.reachable(tips)
        self.commits = {oid for oid in scope if o.types[oid] == "commit"}
        self.notes = self._notes()
        self.order = self._order()
        self.head = o.head()
        self.from_head = {oid for oid in o.reachable([self.head]) if oid in o.commits} if self.head else set()
        self.holders = {oid: {key for key, raw in self.keys.items() if self._holds(data, raw)}
                        for oid, data in o.data.items() if o.types[oid] == "blob"}
        self.holders = {oid: held for oid, held in self.holders.items() if held}
        self.files = {oid: {path: blob for path, blob in o.files(oid).items() if blob in self.holders}
                      for oid in self.commits}
        self.messages = {(key, oid) for oid in scope if o.types[oid] in ("commit", "tag")
                         for key, raw in self.keys.items() if raw in o.data[oid]}
        in_trees = {blob for oid in self.commits for blob in o.files(oid).values()}
        self.loose = {(key, blob) for blob, held in self.holders.items() for key in held
                      if blob in scope and blob not in in_trees}

    @staticmethod
    def _holds(data, raw):
        text = raw.decode()
        return raw in data or text.encode("utf-16-le") in data or text.encode("utf-16-be") in data

    def _order(self):
        """Topological, and what refs reach comes before what only stashes reach, then reflogs, then nothing: no commit of
        a later group is an ancestor of one of an earlier, and `commit` names one that people can see if there is one."""
        o = self.objects
        refs = o.refs()
        groups = [{oid for name, oid in refs.items() if name != "refs/stash"}, set(refs.values()), o.reflog_ids(), set(o.types)]
        order, tips = [], set()
        for group in groups:
            tips |= group
            order += o.topological((self.commits & o.reachable(tips)) - set(order))
        return order

    def _notes(self):
        """Commits that only refs/notes/* reach."""
        o = self.objects
        refs = o.refs()
        noted = o.reachable([oid for name, oid in refs.items() if name.startswith("refs/notes/")])
        return noted - o.reachable([oid for name, oid in refs.items() if not name.startswith("refs/notes/")])

    def _held(self, commit, path):
        blob = self.files[commit].get(path) if commit in self.files else None
        return self.holders[blob] if blob else frozenset()

    def places(self):
        """(key, path) -> facts for everything that stands in a file (notes apart)."""
        pairs = {(key, path) for commit, files in self.files.items() if commit not in self.notes
                 for path, blob in files.items() for key in self.holders[blob]}
        return {pair: self._facts(*pair) for pair in pairs}

    def noted(self):
        return {(key, blob) for commit, files in self.files.items() if commit in self.notes
                for blob in files.values() for key in self.holders[blob]}

    def occurrences(self, key):
        return {(blob, path) for commit, files in self.files.items() if commit not in self.notes
                for path, blob in files.items() if key in self.holders[blob]}

    def _facts(self, key, path):
        commits = self.objects.commits
        has = {oid: key in self._held(oid, path) for oid in self.order}
        ever = {}
        for oid in self.order:
            ever[oid] = has[oid] or any(ever.get(parent, False) for parent in commits[oid].parents)
        introduced = [oid for oid in self.order
                      if has[oid] and not any(has.get(parent) for parent in commits[oid].parents)]
        removed = [oid for oid in self.order if oid in self.from_head and not has[oid]
                   and any(has.get(parent) for parent in commits[oid].parents)
                   and not any(ever.get(parent) and not has[parent] for parent in commits[oid].parents)]
        in_head = bool(self.head) and has.get(self.head, False)
        return {"introduced": introduced, "removed": [] if in_head else removed, "inHead": in_head,
                "blob": self.files[introduced[0]][path] if introduced else None}
