"""CONTRIBUTING.md's examples do what it says: rule, client model and language pack through the program, reporter and
command through contributing_examples, which is compiled from them."""
import os
import re
import shlex
import subprocess
import tempfile
import unittest

import blocks

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAGE = os.path.join(ROOT, "CONTRIBUTING.md")
CREDWARD = os.path.abspath(os.environ.get("CREDWARD") or os.path.join(ROOT, "build/release/credward"))
EXAMPLES = os.path.abspath(os.environ.get("EXAMPLES") or os.path.join(ROOT, "build/release/contributing_examples"))


def sessions():
    """(command, what it prints) of each `$` line in the console blocks."""
    for language, _, text in blocks.blocks(PAGE):
        if language == "console":
            for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
                command, _, output = part.partition("\n")
                yield command, output


class Contributing(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = scratch.name
        blocks.write_files(PAGE, self.folder)

    def program(self, *args):
        return subprocess.run([CREDWARD, *args], cwd=self.folder, env={"PATH": "/nonexistent", "HOME": self.folder},
                              capture_output=True, text=True, check=False)

    def test_the_files_are_there(self):
        for name in ["src/report.gs", "team/apps-script.scm", "team/hub.toml", "team/personal-key.toml", "src/report/lines.cc",
                     "src/cli/formats.cc"]:
            self.assertTrue(os.path.exists(os.path.join(self.folder, name)), name)

    def test_the_console(self):
        # Only the sample is scanned, not the C++ beside it.
        for name in ["src/report", "src/cli"]:
            subprocess.run(["rm", "-r", os.path.join(self.folder, name)], check=True)
        shown = list(sessions())
        self.assertEqual(len(shown), 3)
        for command, expected in shown:
            with self.subTest(command=command):
                words = shlex.split(command)
                self.assertEqual(words[0], "credward")
                done = self.program(*words[1:])
                self.assertEqual(done.stderr, "")
                # An ellipsis stands for anything: sizes and times.
                pattern = ".*".join(re.escape(piece) for piece in expected.rstrip("\n").split("…"))
                self.assertRegex(done.stdout.rstrip("\n"), rf"\A{pattern}\Z")
                self.assertEqual(done.returncode, 1 if "1 error" in expected else 0)

    def test_each_file_is_needed(self):
        found = self.program("scan", "src/report.gs", "--rules", "team", "--report", "jsonl").stdout
        self.assertIn("header/wrong-location", found)
        self.assertIn("team/personal-key", found)
        for name in ["hub.toml", "apps-script.scm"]:
            path = os.path.join(self.folder, "team", name)
            os.rename(path, path + ".off")
            self.assertNotIn("header/wrong-location", self.program("scan", "src/report.gs", "--rules", "team", "--report", "jsonl").stdout)
            os.rename(path + ".off", path)

    def test_an_example_that_does_not_hold_is_told(self):
        path = os.path.join(self.folder, "team/personal-key.toml")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text.replace("documentation = false\n", ""))
        done = self.program("rules", "check", "--rules", "team")
        self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
        self.assertIn("team/personal-key", done.stdout)

    def examples(self, *args):
        done = subprocess.run([EXAMPLES, *args], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.splitlines()

    def test_the_reporter(self):
        lines = self.examples("lines")
        self.assertGreater(len(lines), 3)
        for line in lines:
            self.assertRegex(line, r"^[^\x00-\x1f]+:\d+:\d+: [a-z]+/[a-z-]+$")

    def test_the_command(self):
        lines = self.examples("formats")
        self.assertIn("jsonl: one JSON object a line for scripts", lines)


if __name__ == "__main__":
    unittest.main()
