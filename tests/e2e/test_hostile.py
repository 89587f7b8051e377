"""A repository is data: nothing in it is executed, nothing outside it is opened on its word, FIFOs are never opened.

What is opened is watched with strace, where the machine has it and allows it."""

import os
import re
import shutil
import signal
import subprocess
import unittest

from fingerprint import ENVIRONMENT, KnownKeys
from support import CREDWARD, SANITIZED, Case, cases, clean_environment

CALLS = "open,openat,openat2,execve,execveat,readlink,readlinkat,connect"


def _strace_works():
    if not shutil.which("strace") or SANITIZED:
        return False
    done = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return done.returncode == 0


STRACE = _strace_works()


class Trace:
    """The system calls of one run that opened or executed something."""

    LINE = re.compile(r'^(?:\d+ +)?(\w+)\((?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"')

    def __init__(self, text, cwd):
        self.opened, self.executed, self.connected = [], [], "connect(" in text
        for line in text.splitlines():
            match = self.LINE.match(line)
            if not match:
                continue
            call, _, folder, path = match.groups()
            path = os.path.normpath(os.path.join(folder or str(cwd), path.encode().decode("unicode_escape")))
            if call.startswith("exec"):
                self.executed.append(path)
            elif call.startswith("open") and "O_PATH" not in line:
                self.opened.append((path, line))


class HostileCase(Case):
    COMMANDS = {
        "scan": lambda case: ["scan", case.repo, "--include-ignored"],
        "staged": lambda case: ["staged", case.repo],
        "history": lambda case: ["history", case.repo, "--unreachable"],
        "range": lambda case: ["range", "HEAD~0..HEAD", "--repo", case.repo],
        "audit": lambda case: ["audit", case.repo],
        "doctor": lambda case: ["doctor"],
    }

    def watched(self, args, cwd):
        """(status, stdout, Trace); without strace the trace is empty."""
        trace = self.tmp / "trace"
        command = ["strace", "-f", "-y", "-qq", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(trace)] if STRACE else []
        child = subprocess.Popen([*command, CREDWARD, *map(str, args)], cwd=cwd, stdin=subprocess.DEVNULL,
                                 env=clean_environment(self.home, **ENVIRONMENT), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, start_new_session=True)
        try:
            out, err = child.communicate(timeout=40)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
            self.fail(f"credward {args} hangs")
        return child.returncode, out, err, Trace(trace.read_text(errors="replace") if STRACE else "", cwd)

    def check(self, name):
        case = cases.make(name, self.tmp / name)
        for command, make_args in self.COMMANDS.items():
            with self.subTest(command):
                args = make_args(case)
                if command != "doctor":
                    args += ["--report", "jsonl", "--threads", "2"]
                status, out, err, trace = self.watched(args, case.repo)
                said = f"status {status}\n{out.decode()[:1500]}\n{err.decode()[:1500]}"
                self.assertIn(status, (0, 1, 2, 3), said)
                self.check_trace(case, trace, said)
                if case.marker:
                    self.assertFalse(case.marker.exists(), "something was executed: " + said)
                for secret in case.extra.values():
                    if isinstance(secret, str):
                        self.assertNotIn(KnownKeys([secret]).by_fingerprint.popitem()[0].encode(), out,
                                         "a file outside was read")
        return case

    def check_trace(self, case, trace, said):
        if not STRACE:
            return
        self.assertTrue(trace.opened, "the trace shows nothing")
        self.assertEqual([path for path in trace.executed if path not in (CREDWARD, "/proc/self/exe")], [], said)
        self.assertFalse(trace.connected, "a connection was made")
        forbidden = {os.path.normpath(path) for path in case.forbidden}
        # A folder's own entries are forbidden with it, and so is the place it really stands at.
        forbidden |= {os.path.realpath(path) for path in case.forbidden if not os.path.islink(path)}
        for path, line in trace.opened:
            if line.endswith(("-1 ENOTDIR (Not a directory)", "-1 ELOOP (Too many levels of symbolic links)")):
                continue  # O_DIRECTORY and O_NOFOLLOW refused it: it was not opened
            real = os.path.realpath(path)
            for bad in forbidden:
                self.assertFalse(path == bad or path.startswith(bad + "/") or ("O_NOFOLLOW" not in line and real == bad),
                                 f"opened {bad}: {line}")

    def check_found(self, case, *args, path="k.env"):
        """The repository's own keys are found all the same."""
        result = self.jsonl(*args, timeout=40)
        self.assertIn(path, {finding["path"] for finding in result.findings}, str(result))
        return result


class Planted(HostileCase):
    """Every command on every hostile case."""


def _add(name):
    def test(self):
        self.check(name)
    test.__doc__ = cases.TABLE[name].__doc__
    setattr(Planted, f"test_{name.replace('hostile-', '').replace('-', '_')}", test)


for _name in [*cases.HOSTILE, "special-files", "symlinks", "alternates-fifo", "alternates-outside"]:
    _add(_name)


class StillReads(HostileCase):
    """Refusing what is hostile is no excuse for missing a key."""

    def test_scan_and_history(self):
        for name in ("hostile-include", "hostile-files", "hostile-worktree", "hostile-commands", "hostile-parts-fifo",
                     "hostile-parts-links"):
            case = cases.make(name, self.tmp / name)
            config = self.file("operator.toml", "")
            for args in (["scan", case.repo, "--config", config], ["history", case.repo], ["audit", case.repo]):
                with self.subTest(case=name, command=args[0]):
                    self.check_found(case, *args)

    def test_configuration_that_is_no_file_fails_closed(self):
        for name in ("hostile-parts-fifo", "hostile-parts-links"):
            case = cases.make(name, self.tmp / name)
            self.assertIn(".credward.toml", self.run_program("scan", case.repo, status=2, timeout=40).err)

    def test_core_worktree_elsewhere_means_this_work_tree(self):
        case = self.case("hostile-worktree")
        result = self.jsonl("scan", case.repo, status=1)
        self.assertEqual([finding["path"] for finding in result.findings], ["k.env"])

    def test_foreign_git_file(self):
        """It is not followed: the folder is no repository, and its files are read as those of a plain folder."""
        case = self.case("hostile-gitfile")
        result = self.jsonl("scan", case.repo)
        self.assertEqual({finding["path"] for finding in result.findings}, {"own.env"})
        for command in ("staged", "history", "audit"):
            self.run_program(command, case.repo, status=2)

    def test_git_file_of_one_s_own_is_followed(self):
        case = self.case("linked-worktree")
        self.assertIn("w.env", {f["path"] for f in self.jsonl("history", case.extra["linked"], status=1).findings})

    def test_replaced_ignore_file_cannot_hide(self):
        """A .gitignore that is a link to outside hides nothing."""
        case = self.case("hostile-parts-links")
        (case.repo / "untracked.env").write_text((case.repo / "k.env").read_text())
        result = self.jsonl("scan", case.repo, "--config", self.file("operator.toml", ""), status=1)
        self.assertEqual({finding["path"] for finding in result.findings}, {"k.env", "untracked.env"})


class Environment(HostileCase):
    """The operator's own configuration of git is not obeyed either where it leads to programs or FIFOs."""

    def test_user_s_configuration_names_a_fifo(self):
        os.mkfifo(self.home / "fifo")
        (self.home / ".gitconfig").write_text(f"[include]\n\tpath = {self.home}/fifo\n[core]\n\texcludesFile = {self.home}/fifo\n")
        case = self.case("ignored")
        for command in ("scan", "staged", "history", "audit"):
            self.jsonl(command, case.repo, timeout=40)


if __name__ == "__main__":
    unittest.main()
