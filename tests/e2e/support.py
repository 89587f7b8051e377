"""What the end-to-end tests share: running the program, reading its records, temporary repositories.

The program is a black box: CREDWARD names it (default build/release/credward)."""

import datetime
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from fixtures import cases  # noqa: E402
from fixtures.plant import curl_command, env_file, env_line, made_key, python_file  # noqa: E402,F401
from fixtures.repo import Link, Repo, run_git  # noqa: E402,F401

CREDWARD = str(Path(os.environ.get("CREDWARD") or ROOT / "build/release/credward").resolve())
SANITIZED = "CREDWARD_SANITIZED" in os.environ  # bounds on memory and time do not hold there

COMMANDS = ["scan", "staged", "range", "history", "receive", "stdin", "message", "audit", "hook", "rules", "doctor"]
FORMATS = ["text", "jsonl", "sarif", "html"]
SOURCES = {"worktree", "index", "commit", "commit-message", "tag-message", "note", "stash", "reflog", "unreachable", "stdin"}


class Result:
    def __init__(self, args, status, out, err):
        self.args, self.status, self.out_bytes, self.err_bytes = args, status, out, err
        self.out = out.decode("utf-8", "surrogateescape")
        self.err = err.decode("utf-8", "surrogateescape")

    def __str__(self):
        return (f"$ credward {' '.join(map(repr, self.args))}\nstatus {self.status}\n"
                f"--- stdout\n{self.out[:3000]}\n--- stderr\n{self.err[:2000]}")

    @property
    def records(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def of(self, kind):
        return [record for record in self.records if record["type"] == kind]

    @property
    def findings(self):
        return self.of("finding")

    @property
    def summary(self):
        return self.of("summary")[0]


def clean_environment(home, **more):
    env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(home), "XDG_CONFIG_HOME": str(home), "TZ": "UTC",
           "LC_ALL": "C.UTF-8", "TMPDIR": str(home)}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            env[name] = os.environ[name]
    env.update({name: str(value) for name, value in more.items()})
    return env


def run(*args, cwd=None, input=None, env=None, home="/nonexistent", timeout=120, preexec=None):
    """Runs the program to its end; a timeout is a failure of its own."""
    args = [arg if isinstance(arg, bytes) else str(arg) for arg in args]
    if isinstance(input, str):
        input = input.encode()
    child = subprocess.Popen([CREDWARD, *args], cwd=cwd, env=clean_environment(home, **(env or {})),
                             stdin=subprocess.PIPE if input is not None else subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=preexec, start_new_session=True)
    try:
        out, err = child.communicate(input, timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        raise AssertionError(f"credward {args} did not end within {timeout} s") from None
    return Result(args, child.returncode, out, err)


def shown_path(path):
    """A raw path as reports write it."""
    if isinstance(path, str):
        path = path.encode()
    text = path.decode("utf-8", "surrogateescape")
    out = []
    for char in text:
        code = ord(char)
        if 0xdc80 <= code <= 0xdcff:
            out.append(f"%{code - 0xdc00:02X}")
        elif code < 32 or code == 127:
            out.append(f"%{code:02X}")
        else:
            out.append(char)
    return "".join(out)


_FINDING = {"type", "rule", "level", "message", "repository", "path", "member", "line", "column", "endLine", "endColumn",
            "source", "secret", "suppressed"}
_GIT = {"commit", "date", "blob", "removed", "inHead", "occurrences"}


@unittest.skipUnless("CREDWARD" in os.environ or os.access(CREDWARD, os.X_OK), f"no program at {CREDWARD} (set CREDWARD)")
class Case(unittest.TestCase):
    """A test with a temporary folder of its own (self.tmp)."""

    def setUp(self):
        self.tmp = Path(tempfile.mkdtemp(prefix="credward-e2e-"))
        self.addCleanup(self._remove)
        self.home = self.tmp / "home"
        self.home.mkdir()

    def _remove(self):
        subprocess.run(["rm", "-rf", "--", str(self.tmp)])  # shutil's recursion ends at a thousand folders

    def repo(self, name="repo", **options):
        return Repo(self.tmp / name, **options)

    def case(self, name):
        return cases.make(name, self.tmp / name)

    def file(self, name, content):
        path = self.tmp / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run_program(self, *args, status=None, **options):
        """Runs it and, with `status` (one or several), checks the exit status."""
        options.setdefault("home", self.home)
        options.setdefault("cwd", self.tmp)
        result = run(*args, **options)
        if status is not None:
            wanted = (status,) if isinstance(status, int) else status
            self.assertIn(result.status, wanted, str(result))
        self.assertGreaterEqual(result.status, 0, f"killed by a signal: {result}")
        return result

    def jsonl(self, *args, status=None, **options):
        """Runs it with --report jsonl and checks every record against the contract's table."""
        result = self.run_program(*args, "--report", "jsonl", status=status, **options)
        self.check_records(result, args[0])
        return result

    def check_records(self, result, command):
        records = result.records
        self.assertEqual(len([r for r in records if r["type"] == "summary"]), 1, str(result))
        for record in records:
            self.check_record(record, command)

    def check_record(self, record, command):
        kind = record["type"]
        says = f"in {record}"
        if kind == "finding":
            with_git = command in ("history", "range", "receive", "audit")
            self.assertLessEqual(set(record), _FINDING | (_GIT if with_git else set()), says)
            self.assertLessEqual({"type", "rule", "level", "message", "path", "line", "column", "endLine", "endColumn",
                                  "source"}, set(record), says)
            self.assertIn(record["level"], ("note", "warning", "error"), says)
            self.assertIn(record["source"], SOURCES, says)
            self.assertRegex(record["rule"], r"^[a-z]+/[a-z-]+$", says)
            self.assertTrue(record["message"].strip(), says)
            begin, end = (record["line"], record["column"]), (record["endLine"], record["endColumn"])
            for number in (*begin, *end):
                self.assertIsInstance(number, int, says)
                self.assertGreaterEqual(number, 1, says)
            self.assertLess(begin, end, says)
            if record["path"] is not None:
                self.assertNotRegex(record["path"], r"[\x00-\x1f\x7f]|^/|(^|/)\.\.(/|$)", says)
            if record["rule"].startswith("key/"):
                self.check_secret(record["secret"], says)
            if command in ("history", "range", "receive") and record["rule"].startswith("key/"):
                self.assertLessEqual(_GIT, set(record), says)
            if _GIT <= set(record):
                self.check_git(record, says)
            if "suppressed" in record:
                self.assertIn(record["suppressed"]["by"], ("inline", "config", "baseline"), says)
        elif kind in ("unread", "degraded", "note"):
            self.assertTrue(record["what"] and record["reason"], says)
            self.assertLessEqual(set(record), {"type", "what", "path", "object", "reason", "repository"}, says)
        elif kind == "suppression":
            self.assertIn(record["state"], ("used", "unused", "expired", "invalid"), says)
            self.assertLessEqual({"where", "rule", "state", "until", "reason"}, set(record), says)
        elif kind == "summary":
            self.assertIsInstance(record["complete"], bool, says)
        else:
            self.assertEqual(kind, "incident", says)
            self.assertEqual(command, "audit", says)
            self.check_secret(record["secret"], says)
            self.assertIn(record["status"], ("in-head", "in-history"), says)
            self.assertLessEqual({"first", "last", "places", "variables", "calls", "steps"}, set(record), says)
            self.assertEqual(len(record["steps"]), 4, says)
            self.assertTrue(record["places"] and record["reasons"], says)

    def check_secret(self, secret, says):
        self.assertEqual(set(secret), {"fingerprint", "preview"}, says)
        self.assertRegex(secret["fingerprint"], r"^[0-9a-f]{32}$", says)
        self.assertIsInstance(secret["preview"], str, says)

    def check_git(self, record, says):
        for name in ("commit", "blob", "removed"):
            self.assertTrue(record[name] is None or re.fullmatch(r"[0-9a-f]{40}", record[name]), f"{name} {says}")
        self.assertIsInstance(record["inHead"], bool, says)
        self.assertIsInstance(record["occurrences"], list, says)
        if record["date"] is not None:
            datetime.datetime.strptime(record["date"], "%Y-%m-%dT%H:%M:%SZ")

    def rules_at(self, result, path=None):
        """(rule, path) of every unsuppressed finding, or the rules at one path."""
        found = [(f["rule"], f["path"]) for f in result.findings if not f.get("suppressed")]
        return sorted(rule for rule, where in found if where == path) if path is not None else sorted(
            found, key=lambda pair: (pair[0], pair[1] or ""))

    def assert_clean_stderr(self, result):
        self.assertEqual(result.err, "", str(result))
