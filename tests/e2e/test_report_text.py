"""`--report text`, colours, progress and what goes where."""

import os
import pty
import re
import select
import signal
import subprocess
import time
import unittest

from support import CREDWARD, Case, clean_environment, curl_command, env_file, made_key

ESCAPE = "\x1b["


def run_on_terminal(args, cwd, env, stdout_too=False, timeout=120):
    """Runs the program with standard error (and perhaps output) on a pseudo-terminal: (status, stdout, terminal)."""
    try:
        leader, follower = pty.openpty()
    except OSError as error:  # a root without /dev/pts
        raise unittest.SkipTest(f"no terminal here: {error}") from error
    child = subprocess.Popen([CREDWARD, *map(str, args)], cwd=cwd, env=env, stdin=subprocess.DEVNULL,
                             stdout=follower if stdout_too else subprocess.PIPE, stderr=follower, start_new_session=True)
    os.close(follower)
    seen, out = b"", b""
    streams = [leader] + ([] if stdout_too else [child.stdout.fileno()])
    deadline = time.monotonic() + timeout
    while streams:
        if time.monotonic() > deadline:
            os.killpg(child.pid, signal.SIGKILL)
            raise AssertionError("did not end in time")
        for stream in select.select(streams, [], [], 1)[0]:
            try:
                data = os.read(stream, 65536)
            except OSError:
                data = b""
            if not data:
                streams.remove(stream)
            elif stream == leader:
                seen += data
            else:
                out += data
    os.close(leader)
    if child.stdout:
        child.stdout.close()
    return child.wait(), out.decode(errors="replace"), seen.decode(errors="replace")


class Scanned(Case):
    """A folder with one key in conf/k.env, line 3."""

    def setUp(self):
        super().setUp()
        self.secret = made_key("text")
        self.file("plain/conf/k.env", env_file(self.secret))

    def scan(self, *args, **options):
        return self.run_program("scan", self.tmp / "plain", *args, **options)


class Text(Scanned):
    def test_says_where_what_and_which_key(self):
        result = self.scan(status=1)
        self.assertRegex(result.out, r"conf/k\.env:3")
        self.assertIn("key/assignment", result.out)
        self.assertIn(self.secret[:4], result.out)
        self.assertNotIn(self.secret[:8], result.out)
        self.assert_clean_stderr(result)

    def test_last_line_is_the_summary(self):
        for args, path in (([], "plain"), ([], "conf-free")):
            (self.tmp / "conf-free").mkdir(exist_ok=True)
            result = self.run_program("scan", self.tmp / path)
            self.assertTrue(result.out.endswith("\n"))
            last = result.out.splitlines()[-1]
            self.assertTrue(last.strip())
            self.assertRegex(last, r"\d")
        self.assertRegex(self.scan().out.splitlines()[-1], r"(?i)1 error")

    def test_summary_says_what_was_not_read(self):
        self.file("plain/big.txt", "x" * 5000)
        result = self.scan("--max-file-size", "1K")
        self.assertRegex(result.out.splitlines()[-1], r"(?i)(unread|not read)")
        self.assertIn("big.txt", result.out)

    def test_same_key_at_several_places_is_one_group(self):
        self.file("plain/other.env", env_file(self.secret))
        out = self.scan(status=1).out
        self.assertRegex(out, r"conf/k\.env:3")
        self.assertRegex(out, r"other\.env:3")

    def test_quiet(self):
        loud, quiet = self.scan(status=1), self.scan("--quiet", status=1)
        self.assertLess(len(quiet.out), len(loud.out) + 1)
        self.assert_clean_stderr(quiet)

    def test_hostile_names_do_not_reach_the_terminal(self):
        for name in ("a\x1b[31mred.env", "b\rover.env", "c\u202eright.env", "d\x07bell.env", "e\u2028line.env", "f\x9bcsi.env"):
            self.file(f"plain/{name}", env_file(made_key(f"hostile-name-{name!r}")))
        out = self.scan("--color", "never", status=1).out
        for char in "\x1b\r\u202e\x07\x9b\u2028":
            self.assertNotIn(char, out)

    def test_ci_commands_in_names_are_neutralised(self):
        self.file("plain/::error file=x::boo.env", env_file(made_key("ci-command")))
        self.file("plain/##vso[task.setvariable]x.env", env_file(made_key("vso-command")))
        for line in self.scan(status=1).out.splitlines():
            self.assertFalse(line.lstrip().startswith(("::error", "##vso[")), line)


class Colour(Scanned):
    def test_only_when_asked_or_on_a_terminal(self):
        self.assertNotIn(ESCAPE, self.scan(status=1).out)
        self.assertIn(ESCAPE, self.scan("--color", "always", status=1).out)
        self.assertNotIn(ESCAPE, self.scan("--color", "never", status=1).out)

    def on_terminal(self, *args, **env):
        status, _, seen = run_on_terminal(["scan", self.tmp / "plain", *args], self.tmp,
                                          clean_environment(self.home, TERM="xterm-256color", **env), stdout_too=True)
        self.assertEqual(status, 1, seen)
        return seen

    def test_terminal(self):
        self.assertIn(ESCAPE, self.on_terminal())
        self.assertNotIn(ESCAPE, self.on_terminal("--color", "never"))

    def test_no_color(self):
        self.assertNotIn(ESCAPE, self.on_terminal(NO_COLOR="1"))
        self.assertIn(ESCAPE, self.on_terminal(NO_COLOR=""), "an empty NO_COLOR does not count")
        self.assertIn(ESCAPE, self.on_terminal("--color", "always", NO_COLOR="1"), "the option is stronger")

    def test_colour_takes_nothing_away(self):
        plain = self.scan("--color", "never").out.splitlines()[:-1]
        coloured = re.sub(r"\x1b\[[0-9;]*m", "", self.scan("--color", "always").out).splitlines()[:-1]
        self.assertEqual(plain, coloured)

    def test_machine_formats_are_never_coloured(self):
        for form in ("jsonl", "sarif"):
            self.assertNotIn(ESCAPE, self.scan("--report", form, "--color", "always").out)


class Progress(Case):
    """Nothing but the report on standard output; progress on standard error, on a terminal only."""

    def setUp(self):
        super().setUp()
        line = ("const value = lookup('bytestack', authorization, 'api.bytestack.dev');\n" * 40).encode()
        for i in range(3000):
            self.file(f"plain/d{i % 50}/f{i}.js", b"// %d\n" % i + line)
        self.file("plain/k.env", env_file(made_key("progress")))

    def test_not_without_a_terminal(self):
        result = self.run_program("scan", self.tmp / "plain", "--threads", "1", status=1)
        self.assert_clean_stderr(result)

    def test_always_and_never(self):
        never = run_on_terminal(["scan", self.tmp / "plain", "--progress", "never"], self.tmp,
                                clean_environment(self.home, TERM="xterm"))
        self.assertEqual((never[0], never[2]), (1, ""))
        quiet = run_on_terminal(["scan", self.tmp / "plain", "--quiet"], self.tmp,
                                clean_environment(self.home, TERM="xterm"))
        self.assertEqual((quiet[0], quiet[2]), (1, ""))

    def test_on_a_terminal_it_leaves_the_report_alone_and_cleans_up(self):
        wanted = self.run_program("scan", self.tmp / "plain", "--report", "jsonl", status=1).out
        status, out, seen = run_on_terminal(["scan", self.tmp / "plain", "--report", "jsonl", "--threads", "1"], self.tmp,
                                            clean_environment(self.home, TERM="xterm"))
        self.assertEqual((status, out), (1, wanted))
        if seen:  # a fast machine is done within half a second
            self.assertNotIn("\n", seen.rstrip("\r\n")[:-1].replace("\r\n", ""), "progress stays on its line")


class Headers(Case):
    def test_header_defects_name_the_answer_and_the_right_form(self):
        self.file("plain/call.sh", curl_command("$BYTESTACK_API_KEY").replace("Bearer ", "Bearer"))
        out = self.run_program("scan", self.tmp / "plain", status=1).out
        self.assertIn("header/missing-space", out)
        self.assertIn("401", out)
        self.assertRegex(out, r"call\.sh:1")


if __name__ == "__main__":
    unittest.main()
